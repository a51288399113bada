import { schoolsWithProjects } from '../../../src/domain/region/schoolsWithProjects.ts';
import { ruleBook } from '../../../src/domain/ruleBook.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import type { StudyRun } from '../../../src/domain/study.ts';
import { type ClassBand, classBandOf } from './classBand.ts';
import { oversizeFrom } from './oversizeFrom.ts';

export interface HeatQuestion {
  readonly year: number;
  readonly stage: Stage;
  readonly district?: string;
}

/** The classes of one grade at one school. */
export interface HeatCell {
  readonly grade: string;
  readonly classes: number;
  readonly largest: number;
  readonly oversize: number;
  /** Band of the largest class. */
  readonly band: ClassBand;
}

/** One school's grades. */
export interface HeatRow {
  readonly school: string;
  readonly name: string;
  readonly district: string;
  readonly oversize: number;
  readonly largest: number;
  readonly cells: readonly HeatCell[];
}

/** Every school of a stage in one year, those with most oversize classes first. */
export interface ClassHeat {
  readonly year: number;
  readonly rows: readonly HeatRow[];
}

/** Draw the heat map of a stage and year. */
export function drawClassHeat(run: StudyRun, { year, stage, district }: HeatQuestion): ClassHeat {
  const rules = ruleBook(run.region);
  const from = oversizeFrom(run.region.targets);
  const schools = new Map(schoolsWithProjects(run.region).map(({ id, name }) => [id, name]));
  const rows = new Map<string, { district: string; cells: HeatCell[] }>();
  const groups = run.classes.find((each) => each.year === year)?.groups ?? [];
  for (const group of groups) {
    if (group.stage !== stage || (district !== undefined && group.district !== district)) continue;
    const sizes = group.sizes.filter((size) => size > 0);
    if (sizes.length === 0) continue;
    const largest = Math.max(...sizes);
    const row = rows.get(group.school) ?? { district: group.district, cells: [] };
    row.cells.push({
      ...{ grade: group.grade, classes: sizes.length, largest },
      oversize: sizes.filter((size) => size >= from).length,
      band: classBandOf(largest, rules.ruleOf(group, year)?.capSize, from),
    });
    rows.set(group.school, row);
  }
  const drawn = [...rows].map(([school, row]) => ({
    ...{ school, name: schools.get(school) ?? school, ...row },
    oversize: row.cells.reduce((sum, cell) => sum + cell.oversize, 0),
    largest: Math.max(...row.cells.map((cell) => cell.largest)),
  }));
  return {
    year,
    rows: drawn.sort((left, right) => right.oversize - left.oversize || right.largest - left.largest),
  };
}
