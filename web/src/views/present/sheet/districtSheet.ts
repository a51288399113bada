import {
  basisWords,
  headWords,
  indicatorWords,
  projectKindWords,
  verdictWords,
} from '../../../../../src/domain/glossary.ts';
import { stageWords } from '../../../../../src/domain/stage.ts';
import type { DeckCell, DeckTable } from '../../../deck/deck.ts';
import { cell, listed } from '../../../deck/figures.ts';
import type { DecidedProjects } from '../../../pictures/decidedProjects.ts';
import type { StudyPicture } from '../../../pictures/studyPicture.ts';
import type { Reader } from '../../../say.ts';
import { isOverIn, pupilsIn } from '../../classes/ledgerRows.ts';
import { tellRow } from '../../classes/tellRow.ts';
import { planWords } from '../../plan/planWords.ts';
import { projectGroups } from '../../plan/projectRows.ts';
import { verdictGroups } from '../../plan/verdictGroups.ts';
import { baseValue, districtIndicators, tileSeries } from '../../today/headlineFigures.ts';
import { sayDemand, sayFigure, scopeOf } from '../../today/sayVerdict.ts';
import { sheetWords as words } from './sheetWords.ts';

/** What a district's sheet is made of. */
export interface SheetSources {
  readonly study: StudyPicture;
  readonly projects: DecidedProjects;
}

/** A district on paper, as plain data. */
export interface DistrictSheet {
  readonly district: string;
  readonly title: string;
  readonly tables: readonly DeckTable[];
}

const courses = ['pupils', 'classes', 'oversizeClasses', 'seatsShort', 'teachersShort'] as const;

const left = (head: string) => ({ head, number: false, wide: 1 });
const right = (head: string) => ({ head, number: true, wide: 1 });

function todayTable({ study }: SheetSources, district: string, reader: Reader): DeckTable {
  const { head, say } = reader;
  const { baseYear: year } = study.place;
  const series = districtIndicators.map((indicator) => tileSeries(study, indicator, district).series);
  return {
    caption: say(words.today, { year }),
    columns: districtIndicators.map((indicator) => right(head(indicatorWords[indicator]))),
    rows: [
      series.map((each, at) => {
        const value = baseValue(each, year);
        return cell(value, reader, at > 1 && districtIndicators[at] !== 'largestClass' && (value ?? 0) > 0);
      }),
    ],
  };
}

function courseTable({ study }: SheetSources, district: string, reader: Reader): DeckTable {
  const { head, say } = reader;
  const { baseYear, horizonYear } = study.place;
  const years = Array.from({ length: horizonYear - baseYear + 1 }, (_, index) => baseYear + index);
  const own = courses.map((indicator) => tileSeries(study, indicator, district).series);
  return {
    caption: say(words.course),
    columns: [
      left(head(headWords.year)),
      ...courses.map((indicator) => right(head(indicatorWords[indicator]))),
    ],
    rows: years.map((year) => [
      cell(String(year), reader),
      ...own.map((series, at) => {
        const value = baseValue(series, year);
        return cell(value, reader, at > 1 && (value ?? 0) > 0);
      }),
    ]),
  };
}

function targetTable({ study }: SheetSources, district: string, reader: Reader): DeckTable {
  const { head, say } = reader;
  const verdicts = verdictGroups(study.report.verdicts, district).flatMap((group) => group.verdicts);
  return {
    caption: say(words.targets),
    columns: [
      ...[headWords.target, words.scope].map((each) => left(head(each))),
      ...[headWords.due, headWords.demanded, headWords.value].map((each) => right(head(each))),
      ...[headWords.state, headWords.basis].map((each) => left(head(each))),
    ],
    rows: verdicts.map((verdict) => [
      cell(say(verdict.words), reader),
      cell(scopeOf(study, verdict, reader), reader),
      cell(verdict.due === undefined ? undefined : String(verdict.due), reader),
      cell(sayDemand(verdict, reader), reader),
      cell(sayFigure(verdict.value, verdict.unit, reader), reader),
      cell(head(verdictWords[verdict.state]), reader, verdict.state === 'missed'),
      cell(verdict.dataBasis && say(basisWords[verdict.dataBasis]), reader),
    ]),
  };
}

function projectTable({ study, projects }: SheetSources, district: string, reader: Reader): DeckTable {
  const { head, say } = reader;
  const groups = projectGroups(projects.projects, study.report.criticalProjects, [district], { district });
  return {
    caption: say(words.projects),
    columns: [
      left(head(headWords.project)),
      left(head(planWords.kind)),
      left(head(headWords.school)),
      ...[words.finish, words.opens, headWords.rooms, words.seats].map((each) => right(head(each))),
      left(head(words.deadlines)),
    ],
    rows: groups
      .flatMap((group) => group.rows)
      .map((row) => [
        cell(row.name, reader),
        cell(say(projectKindWords[row.kind]), reader),
        cell(row.school, reader),
        ...[row.finish, String(row.opens), row.rooms, row.seats].map((each) => cell(each, reader)),
        cell(
          row.dues.length === 0
            ? undefined
            : listed(
                row.dues.map(({ due, late }) => say(late ? words.late : words.inTime, { due })),
                reader,
              ),
          reader,
          row.late,
        ),
      ]),
  };
}

function classTable({ study }: SheetSources, district: string, reader: Reader): DeckTable {
  const { head, say } = reader;
  const { oversizeFrom: from, report } = study;
  const { baseYear: year } = study.place;
  const told = [headWords.cause, headWords.closes, headWords.remedy];
  return {
    caption: say(words.classes, { year, from }),
    columns: [
      ...[headWords.school, headWords.stage, headWords.class].map((each) => left(head(each))),
      right(head(headWords.pupils)),
      ...told.map((each) => left(head(each))),
    ],
    rows: report.ledger
      .filter((row) => row.district === district && isOverIn(row, year, from))
      .map((row): DeckCell[] => {
        const said = tellRow(row, study, reader);
        return [
          ...[row.schoolName, said.stage, said.classOf].map((each) => cell(each, reader)),
          cell(pupilsIn(row, year), reader),
          ...[said.cause, said.closes, said.remedy].map((each) => cell(each, reader)),
        ];
      }),
  };
}

function schoolTable({ study }: SheetSources, district: string, reader: Reader): DeckTable {
  const { head, say } = reader;
  const own = study.schools
    .filter((school) => school.district === district && school.classes > 0)
    .sort((one, other) => other.oversize - one.oversize || other.largest - one.largest);
  return {
    caption: say(words.schools, { year: study.place.baseYear }),
    columns: [
      ...[headWords.school, headWords.stage].map((each) => left(head(each))),
      ...[headWords.pupils, indicatorWords.classes, headWords.rooms].map((each) => right(head(each))),
      ...[indicatorWords.oversizeClasses, words.largest].map((each) => right(head(each))),
    ],
    rows: own.map((school) => [
      cell(school.name, reader),
      cell(
        listed(
          school.stages.map((stage) => say(stageWords[stage])),
          reader,
        ),
        reader,
      ),
      ...[school.pupils, school.classes, school.rooms].map((each) => cell(each, reader)),
      cell(school.oversize, reader, school.oversize > 0),
      cell(school.largest === 0 ? undefined : school.largest, reader, school.largest >= study.oversizeFrom),
    ]),
  };
}

/**
 * A district as a sheet to be printed: its figures of the base year and year by year, targets with verdicts, projects with
 * the deadlines they serve, oversize classes, and schools.
 *
 * @param sources The study and its projects; numbers are taken from there as they are.
 * @param district Its identifier.
 * @returns Plain data: the same sources give the same sheet.
 */
export function districtSheet(sources: SheetSources, district: string, reader: Reader): DistrictSheet {
  const { districts, place } = sources.study;
  const name = districts.find(({ id }) => id === district)?.name ?? place.name;
  const tables = [todayTable, courseTable, targetTable, projectTable, classTable, schoolTable];
  return {
    district,
    title: reader.say(words.title, { district: reader.say(name) }),
    tables: tables.map((make) => make(sources, district, reader)),
  };
}
