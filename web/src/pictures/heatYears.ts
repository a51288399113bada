import { type Stage, stages } from '../../../src/domain/stage.ts';
import type { StudyRun } from '../../../src/domain/study.ts';
import { drawClassHeat } from './classHeat.ts';

/** The largest class of one grade at one school over the years of the run. */
export interface HeatYearsRow {
  readonly name: string;
  readonly district: string;
  readonly stage: Stage;
  readonly grade: string;
  /** Pupils of the largest class in the order of the years; undefined where the school has no class of the grade. */
  readonly largest: readonly (number | undefined)[];
}

/** The heat maps of all stages and years in one table. Plain. */
export interface HeatYears {
  readonly years: readonly number[];
  /** Stage by stage, by district and school, grades in the order of the first year that has each. */
  readonly rows: readonly HeatYearsRow[];
}

/** Draw the largest class of every grade at every school, year by year. */
export function drawHeatYears(run: StudyRun): HeatYears {
  const years = run.classes.map(({ year }) => year);
  const rows = stages.flatMap((stage) => {
    const found = new Map<
      string,
      HeatYearsRow & { readonly school: string; readonly largest: (number | undefined)[] }
    >();
    for (const [at, year] of years.entries())
      for (const { school, name, district, cells } of drawClassHeat(run, { year, stage }).rows)
        for (const { grade, largest } of cells) {
          const key = `${school}|${grade}`;
          const row = found.get(key) ?? {
            ...{ school, name, district, stage, grade },
            largest: years.map((): number | undefined => undefined),
          };
          row.largest[at] = largest;
          found.set(key, row);
        }
    return [...found.values()].sort((left, right) => {
      const [one, other] = [`${left.district}|${left.school}`, `${right.district}|${right.school}`];
      return one < other ? -1 : one > other ? 1 : 0;
    });
  });
  return {
    years,
    rows: rows.map(({ name, district, stage, grade, largest }) => ({
      name,
      district,
      stage,
      grade,
      largest,
    })),
  };
}
