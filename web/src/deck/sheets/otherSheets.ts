import type { BacktestLevel } from '../../../../src/domain/backtest.ts';
import { basisWords, headWords, projectKindWords } from '../../../../src/domain/glossary.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import type { Words } from '../../../../src/domain/words.ts';
import type { ProposalPicture } from '../../pictures/proposalPicture.ts';
import { type Reader, sayShare } from '../../say.ts';
import { resultWords } from '../../views/plan/resultWords.ts';
import { words } from '../../words.ts';
import type { DeckSources } from '../deckSources.ts';
import { deckWords } from '../deckWords.ts';
import { listed } from '../figures.ts';
import { censusDate } from '../slides/titleSlide.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import { sheetWords } from './sheetWords.ts';

/** What the workbook is about: place, scenario, day, program, and how bases are marked. */
export function aboutSheet(sources: DeckSources, reader: Reader): Sheet {
  const { say, head, language } = reader;
  const { study, provenance } = sources;
  const rows: [Words, SheetCell][] = [
    [sheetWords.place, say(study.place.name)],
    [sheetWords.scenario, say(study.scenario?.title ?? words.asItStands)],
    [sheetWords.censusDay, censusDate(sources)],
    [sheetWords.horizon, study.place.horizonYear],
    ...(study.carried === undefined ? [] : ([[headWords.basis, say(study.carried)]] as [Words, SheetCell][])),
    [basisWords.assumed, sayShare(study.assumedShare, language, 0)],
    [headWords.basis, say(sheetWords.basisNote)],
    ...(provenance === undefined
      ? []
      : ([
          [sheetWords.engine, `${provenance.engine.name} ${provenance.engine.version}`],
          [sheetWords.datasetHash, provenance.dataset.sha256],
          ...(provenance.scenario === null ? [] : [[sheetWords.scenarioHash, provenance.scenario.sha256]]),
        ] as [Words, SheetCell][])),
    ...study.changes.map(({ what, because }): [Words, SheetCell] => [
      sheetWords.changed,
      `${say(what)} ${say(words.because, { because })}`,
    ]),
  ];
  return {
    name: say(sheetWords.about),
    columns: [
      { head: head(sheetWords.item), kind: 'text' },
      { head: head(sheetWords.content), kind: 'long' },
    ],
    rows: rows.map(([name, content]) => [head(name), content]),
    summed: [],
  };
}

const levelNames: Readonly<Record<BacktestLevel, Words>> = {
  school: sheetWords.levelSchoolGrade,
  schoolTotal: words.levelSchool,
  district: sheetWords.levelDistrictGrade,
  districtTotal: words.levelDistrict,
};

/** How far three methods missed on the place's own history. */
export function backtestSheet({ backtest }: DeckSources, reader: Reader): Sheet {
  const { say, head } = reader;
  return {
    name: say(sheetWords.backtest),
    columns: [
      { head: head(sheetWords.level), kind: 'text' },
      { head: head(headWords.stage), kind: 'text' },
      ...[sheetWords.ahead, sheetWords.forecasts, sheetWords.compared].map((text) => ({
        ...{ head: head(text), kind: 'whole' as const },
      })),
      ...[sheetWords.missOurs, sheetWords.missStill, sheetWords.missCohort].map((text) => ({
        ...{ head: head(text), kind: 'share' as const },
      })),
    ],
    rows: backtest.rows.map(({ level, stage, horizon, origins, cells, scores }) => [
      ...[say(levelNames[level]), say(stage === undefined ? words.allStages : stageWords[stage])],
      ...[horizon, origins, cells, scores.ours.wape, scores.persistence.wape, scores.plainCohort.wape],
    ]),
    summed: [],
  };
}

/** Every source of the place's tables. */
export function sourceSheet({ study }: DeckSources, reader: Reader): Sheet {
  const { say, head } = reader;
  return {
    name: say(sheetWords.sources),
    columns: [
      { head: head(headWords.source), kind: 'long' },
      { head: head(deckWords.sourceDocument), kind: 'text' },
      { head: head(deckWords.sourceDate), kind: 'text' },
      { head: head(sheetWords.link), kind: 'long' },
    ],
    rows: study.sources.map(({ title, document, date, url }) => [say(title), document, date, url]),
    summed: [],
  };
}

/** Oversize classes and children without a seat in every year, without and with the plan. */
export function proposalYearSheet({ years }: ProposalPicture, reader: Reader): Sheet {
  const { say, head } = reader;
  const heads = [
    ...[resultWords.overBefore, resultWords.overAfter, resultWords.seatBefore, resultWords.seatAfter],
  ];
  return {
    name: say(sheetWords.proposalYears),
    columns: [
      { head: head(headWords.year), kind: 'year' },
      ...heads.map((text) => ({ head: head(text), kind: 'whole' as const })),
    ],
    rows: years.map(({ year, over, unplaced }) => [year, ...over, ...unplaced]),
    summed: [],
  };
}

/** The plan's works with their cost. */
export function workSheet({ works, districts }: ProposalPicture, reader: Reader): Sheet {
  const { say, head } = reader;
  const names = new Map(districts.map(({ id, name }) => [id, say(name)]));
  return {
    name: say(sheetWords.works),
    columns: [
      ...[headWords.school, headWords.district, headWords.project].map((text) => ({
        ...{ head: head(text), kind: 'text' as const },
      })),
      { head: head(resultWords.rooms), kind: 'whole' },
      { head: head(resultWords.opens), kind: 'year' },
      { head: head(resultWords.until), kind: 'year' },
      { head: head(resultWords.costYuan), kind: 'yuan' },
    ],
    rows: works.map(({ school, district, kind, rooms, opens, until, cost, receiver }) => [
      listed(receiver === undefined ? [school] : [`${school} → ${receiver}`], reader),
      ...[names.get(district) ?? district, say(projectKindWords[kind]), rooms, opens, until, cost],
    ]),
    summed: [3, 6],
  };
}
