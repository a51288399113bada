import type { Stage } from '../../../src/domain/stage.ts';
import type { StudyRun } from '../../../src/domain/study.ts';
import { birthsBeside } from '../../../src/study/nationalBirths.ts';
import { layOutPupils, type PupilCell, type PupilTable } from './pupilTable.ts';

/** Which pupils to draw, and what tells the lines apart. */
export interface PupilQuestion {
  readonly by: 'stage' | 'grade' | 'district';
  readonly district?: string;
  readonly school?: string;
  readonly stage?: Stage;
}

/** One line; `key` is the stage, grade or district. */
export interface PupilLine {
  readonly key: string;
  /** Pupils by year; undefined where nothing is known. */
  readonly values: readonly (number | undefined)[];
}

/** Births of one calendar year. */
export interface BirthBar {
  readonly year: number;
  readonly births: number;
  readonly assumed: boolean;
  /** What they would be at the place’s share of the nation’s; undefined where the nation’s say nothing. */
  readonly atShare: number | undefined;
}

/** Pupils from the first census to the horizon, and the births behind them. */
export interface PupilLines {
  /** What was asked: while a new answer is on its way the page still shows this one. */
  readonly asked: PupilQuestion;
  readonly years: readonly number[];
  readonly baseYear: number;
  readonly lines: readonly PupilLine[];
  /** Births by calendar year of the district, or of the whole place; empty for one school. */
  readonly births: readonly BirthBar[];
}

const tables = new WeakMap<StudyRun, PupilTable>();

function tableOf(run: StudyRun): PupilTable {
  const kept = tables.get(run) ?? layOutPupils(run);
  tables.set(run, kept);
  return kept;
}

function isAsked(cell: PupilCell, { district, school, stage }: PupilQuestion): boolean {
  return (
    (district === undefined || cell.district === district) &&
    (school === undefined || cell.school === school) &&
    (stage === undefined || cell.stage === stage)
  );
}

/** Sum of what is known; undefined when nothing is. */
function addKnown(left: number | undefined, right: number | undefined): number | undefined {
  return right === undefined ? left : (left ?? 0) + right;
}

function birthsOf({ region }: StudyRun, { district, school }: PupilQuestion): PupilLines['births'] {
  if (school !== undefined) return [];
  const years = new Map<number, Omit<BirthBar, 'year'>>();
  const atShare = new Map(birthsBeside(region, district).map((row) => [row.year, row.atShare]));
  for (const row of region.births) {
    if (district !== undefined && row.district !== district) continue;
    const sum = years.get(row.year);
    years.set(row.year, {
      births: (sum?.births ?? 0) + row.births,
      assumed: sum?.assumed === true || row.year > region.place.baseYear,
      atShare: atShare.get(row.year),
    });
  }
  return [...years].sort(([left], [right]) => left - right).map(([year, sum]) => ({ year, ...sum }));
}

/** Add up the pupils asked for, one line per stage, grade or district; lines in the order of their first cell. */
export function drawPupilLines(run: StudyRun, question: PupilQuestion): PupilLines {
  const { years, cells } = tableOf(run);
  const lines = new Map<string, (number | undefined)[]>();
  for (const cell of cells) {
    if (!isAsked(cell, question)) continue;
    const key = cell[question.by];
    const line = lines.get(key) ?? years.map(() => undefined);
    cell.pupils.forEach((pupils, index) => {
      line[index] = addKnown(line[index], pupils);
    });
    lines.set(key, line);
  }
  return {
    ...{ asked: question, years, baseYear: run.region.place.baseYear },
    lines: [...lines].map(([key, values]) => ({ key, values })),
    births: birthsOf(run, question),
  };
}
