import { schoolsWithProjects } from '../../../src/domain/region/schoolsWithProjects.ts';
import { ruleBook } from '../../../src/domain/ruleBook.ts';
import { classSizesOf } from '../../../src/domain/sections.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import type { StudyRun } from '../../../src/domain/study.ts';
import { type ClassBand, classBandOf } from './classBand.ts';
import { oversizeFrom } from './oversizeFrom.ts';
import { capOf, type SharedClass, sharingIn } from './sharedClass.ts';

export interface HeatQuestion {
  readonly year: number;
  readonly stage: Stage;
  readonly district?: string;
}

/** The classes of one grade at one school. */
export interface HeatCell {
  readonly grade: string;
  /** Classes that this grade counts: a shared class counts with the lowest of its grades alone. */
  readonly classes: number;
  /** Pupils of the largest class; of a shared class all of them. */
  readonly largest: number;
  /** Oversize classes that this grade counts. */
  readonly oversize: number;
  /** Band of the largest class. */
  readonly band: ClassBand;
  /** The class that the grade shares with others; missing: its classes are its own. */
  readonly shared?: SharedClass;
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
  const sharingOf = sharingIn(groups);
  for (const group of groups) {
    if (group.stage !== stage || (district !== undefined && group.district !== district)) continue;
    const { shared, counting = group } = sharingOf(group) ?? {};
    const counted = classSizesOf(group);
    const largest = shared?.pupils ?? Math.max(0, ...counted);
    if (largest === 0) continue;
    const row = rows.get(group.school) ?? { district: group.district, cells: [] };
    row.cells.push({
      ...{ grade: group.grade, classes: counted.length, largest },
      oversize: counted.filter((size) => size >= from).length,
      band: classBandOf(largest, capOf(rules, counting, year), from),
      ...(shared === undefined ? {} : { shared }),
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
