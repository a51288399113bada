import type { Basis } from '../../../../src/domain/basis.ts';
import {
  basisWords,
  headWords,
  indicatorWords,
  projectKindWords,
  verdictWords,
} from '../../../../src/domain/glossary.ts';
import type { Verdict } from '../../../../src/domain/report.ts';
import { stages, stageWords } from '../../../../src/domain/stage.ts';
import type { SchoolPicture } from '../../pictures/schoolPicture.ts';
import type { Reader } from '../../say.ts';
import { tellRow } from '../../views/classes/tellRow.ts';
import { planWords } from '../../views/plan/planWords.ts';
import { sayDemand, scopeOf } from '../../views/today/sayVerdict.ts';
import { decidedRows } from '../decidedRows.ts';
import type { DeckSources } from '../deckSources.ts';
import { deckWords } from '../deckWords.ts';
import { listed, unitOf } from '../figures.ts';
import { kindOf, type Sheet, type SheetCell } from './sheet.ts';
import { sheetWords } from './sheetWords.ts';

const basisOf = (basis: Basis | undefined, { say }: Reader) =>
  say(basis === undefined ? deckWords.basisUnknown : basisWords[basis]);

function districtName({ study }: DeckSources, id: string | undefined, { say }: Reader): string {
  const district = study.districts.find((each) => each.id === id);
  return say(district?.name ?? headWords.region);
}

/** Every indicator of the report, by year, with its unit, scope and basis. */
export function indicatorSheet(sources: DeckSources, reader: Reader): Sheet {
  const { say, head } = reader;
  const { report, place } = sources.study;
  const years = Array.from(
    { length: place.horizonYear - place.baseYear + 1 },
    (_, index) => place.baseYear + index,
  );
  return {
    name: say(sheetWords.indicators),
    columns: [
      ...[headWords.indicator, headWords.district, headWords.stage, headWords.unit, headWords.basis].map(
        (text) => ({ head: head(text), kind: 'text' as const }),
      ),
      ...years.map((year) => ({ head: String(year), kind: 'decimal' as const })),
      { head: head(headWords.missing), kind: 'long' },
    ],
    rows: report.indicators.map(({ words, scope, unit, dataBasis, values, missing }) => {
      const known = new Map(values.map(({ year, value }) => [year, value]));
      return [
        ...[head(words), districtName(sources, scope.district, reader)],
        listed(
          (scope.stages ?? []).map((stage) => say(stageWords[stage])),
          reader,
        ) || say(sheetWords.allStages),
        ...[unitOf(unit, reader), basisOf(dataBasis, reader)],
        ...years.map((year) => known.get(year)),
        missing && say(missing),
      ];
    }),
    summed: [],
  };
}

const rankOf = (key: string) => (stages as readonly string[]).indexOf(key);
const byStage = (left: { readonly key: string }, right: { readonly key: string }) =>
  rankOf(left.key) - rankOf(right.key);

/** Pupils by stage and year, with their sum as a formula. */
export function pupilSheet({ pupils }: DeckSources, reader: Reader): Sheet {
  const { say, head } = reader;
  const { years, lines, baseYear } = pupils;
  return {
    name: say(sheetWords.pupils),
    columns: [
      { head: head(headWords.stage), kind: 'text' },
      ...years.map((year) => ({
        head: `${year} ${say(year > baseYear ? sheetWords.projected : sheetWords.actual)}`,
        kind: 'whole' as const,
      })),
    ],
    rows: [...lines]
      .sort(byStage)
      .map(({ key, values }) => [head(stageWords[key as keyof typeof stageWords]), ...values]),
    summed: years.map((_, index) => index + 1),
  };
}

/** A verdict's figure as a number that can be computed with. */
const amountOf = ({ value, unit }: Verdict): SheetCell =>
  value === undefined ? undefined : { amount: value, kind: kindOf(unit) };

/** Every verdict with demand, value, document, article and both bases. */
export function targetSheet(sources: DeckSources, reader: Reader): Sheet {
  const { say, head } = reader;
  const { study } = sources;
  const text = (words: Parameters<typeof head>[0]) => ({ head: head(words), kind: 'text' as const });
  return {
    name: say(sheetWords.targets),
    columns: [
      { head: head(headWords.target), kind: 'long' },
      text(headWords.district),
      text(headWords.indicator),
      { head: head(headWords.due), kind: 'year' },
      ...[headWords.demanded, headWords.value, headWords.unit, headWords.state].map(text),
      { head: head(headWords.firstMet), kind: 'year' },
      { head: head(headWords.source), kind: 'long' },
      ...[headWords.article, headWords.basis, headWords.dataBasis].map(text),
      { head: head(headWords.notes), kind: 'long' },
    ],
    rows: study.report.verdicts.map((verdict) => {
      const source = study.sources.find(({ id }) => id === verdict.source);
      const indicator = indicatorWords[verdict.indicator as keyof typeof indicatorWords];
      return [
        ...[say(verdict.words), scopeOf(study, verdict, reader), indicator && head(indicator), verdict.due],
        ...[sayDemand(verdict, reader), amountOf(verdict), unitOf(verdict.unit, reader)],
        ...[say(verdictWords[verdict.state]), verdict.firstMet, source && say(source.title), verdict.article],
        ...[basisOf(verdict.basis, reader), basisOf(verdict.dataBasis, reader)],
        [...verdict.notes, ...(verdict.missingWords ? [verdict.missingWords] : [])]
          .map((note) => say(note))
          .join(' '),
      ];
    }),
    summed: [],
  };
}

/** Schools of projects have no class yet in the base year; they stand among the projects. */
const isOpen = ({ band }: SchoolPicture) => band !== undefined;

/** Every school that is open in the base year, with its classes. */
export function schoolSheet(sources: DeckSources, reader: Reader): Sheet {
  const { say, head } = reader;
  const number = (text: string) => ({ head: text, kind: 'whole' as const });
  return {
    name: say(sheetWords.schools),
    columns: [
      { head: head(headWords.school), kind: 'text' },
      { head: head(headWords.district), kind: 'text' },
      { head: head(headWords.stage), kind: 'text' },
      number(head(headWords.pupils)),
      number(head(indicatorWords.classes)),
      number(head(indicatorWords.oversizeClasses)),
      number(head(deckWords.largestClass)),
      number(head(indicatorWords.homeRooms)),
    ],
    rows: sources.study.schools
      .filter(isOpen)
      .map(({ name, district, stages, pupils, classes, oversize, largest, rooms }) => [
        ...[name, districtName(sources, district, reader)],
        listed(
          stages.map((stage) => say(stageWords[stage])),
          reader,
        ),
        ...[pupils, classes, oversize, largest, rooms],
      ]),
    summed: [3, 4, 5],
  };
}

/** Every decided project with its dates and what it brings. */
export function projectSheet(sources: DeckSources, reader: Reader): Sheet {
  const { say, head } = reader;
  const text = (words: Parameters<typeof head>[0]) => ({ head: head(words), kind: 'text' as const });
  return {
    name: say(sheetWords.projects),
    columns: [
      { head: head(headWords.project), kind: 'long' },
      ...[headWords.district, headWords.school, planWords.kind, sheetWords.start, sheetWords.finish].map(
        text,
      ),
      { head: head(planWords.opens), kind: 'year' },
      { head: head(headWords.rooms), kind: 'whole' },
      { head: head(deckWords.seats), kind: 'whole' },
      ...[planWords.deadline, headWords.basis].map(text),
    ],
    rows: decidedRows(sources).map((project) => [
      ...[project.name, districtName(sources, project.district, reader), project.school],
      ...[say(projectKindWords[project.kind]), project.start, project.finish, project.opens],
      ...[project.rooms, project.seats],
      listed(
        project.dues.map(({ due, late }) => say(late ? planWords.tooLate : planWords.inTime, { due })),
        reader,
      ),
      basisOf(project.basis, reader),
    ]),
    summed: [7, 8],
  };
}

/** Every oversize class from its first year over to its end. */
export function ledgerSheet({ study }: DeckSources, reader: Reader): Sheet {
  const { say, head } = reader;
  const text = (words: Parameters<typeof head>[0]) => ({ head: head(words), kind: 'text' as const });
  return {
    name: say(sheetWords.ledger),
    columns: [
      ...[headWords.district, headWords.school, headWords.stage, headWords.class].map(text),
      { head: head(headWords.since), kind: 'year' },
      { head: head(headWords.pupils), kind: 'whole' },
      ...[headWords.band, headWords.cause, headWords.origin].map(text),
      { head: head(headWords.closes), kind: 'year' },
      { head: head(headWords.remedy), kind: 'long' },
      ...[headWords.state, headWords.basis].map(text),
    ],
    rows: study.report.ledger.map((row) => {
      const told = tellRow(row, study, reader);
      return [
        ...[told.district, row.schoolName, told.stage, told.classOf, row.since, row.pupils],
        ...[told.band, told.cause, told.origin, row.closes ?? told.closes, told.remedy, told.state],
        basisOf(row.basis, reader),
      ];
    }),
    summed: [],
  };
}
