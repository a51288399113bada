import type { Region } from '../../domain/region/region.ts';
import type { PlaceSpread } from '../../domain/spread.ts';
import type { Stage } from '../../domain/stage.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { SchoolId, SchoolYear } from '../../domain/units.ts';
import { drawFutures } from '../../draws/drawFutures.ts';
import { compileDraws } from '../draws/prepareDraws.ts';

/** How much larger than on the central path cohorts may become. */
export interface CohortGrowth {
  /**
   * Pupils per pupil of the central path, both in the fullest year that counts: 1 and so many times what 84 % of the
   * futures (one standard deviation of a normal distribution) do not exceed beyond it; 1 where the path has none, and
   * for cohorts that come later.
   */
  of(cohort: DrawnCohort, deviations: number): number;
}

/** Share of a normal distribution up to one standard deviation above its middle. */
const oneDeviation = 0.8413;

/** The pupils of a school’s stage who entered in one year. */
export interface DrawnCohort {
  readonly school: SchoolId;
  readonly stage: Stage;
  readonly entered: SchoolYear;
}

const nameOf = ({ school, stage, entered }: DrawnCohort) => `${school}|${stage}|${entered}`;

/**
 * Draw how large each cohort of each school becomes, as its pupils come, before anyone is turned away.
 *
 * @param run The central path, as decided.
 * @param until Last school year that counts.
 */
export function drawGrowth(
  region: Region,
  run: StudyRun,
  spread: PlaceSpread,
  { draws, seed, until }: { readonly draws: number; readonly seed: number; readonly until: SchoolYear },
): CohortGrowth {
  const { world, layout } = compileDraws(region, run, spread);
  const { cells } = world;
  const last = Math.min(world.years, until - run.enrolment.baseYear);
  const cohorts = new Map<string, number>();
  const cohortAt = new Int32Array((world.years + 1) * cells);
  for (let ahead = 1; ahead <= last; ahead += 1)
    for (const [index, cell] of layout.cells.entries()) {
      const name = nameOf({ ...cell, entered: run.enrolment.baseYear + ahead - cell.intoStage });
      const cohort = cohorts.get(name) ?? cohorts.size;
      cohorts.set(name, cohort);
      cohortAt[ahead * cells + index] = cohort;
    }
  const path = new Float64Array(cohorts.size);
  const drawn = Array.from({ length: cohorts.size }, () => new Float64Array(draws));
  for (let at = cells; at < (last + 1) * cells; at += 1) {
    const cohort = cohortAt[at] as number;
    path[cohort] = Math.max(path[cohort] as number, world.demand[at] as number);
  }
  drawFutures(world, { seed, first: 0, count: draws }, ({ coming }, draw, ahead) => {
    for (let cell = 0; ahead > 0 && ahead <= last && cell < cells; cell += 1) {
      const own = drawn[cohortAt[ahead * cells + cell] as number] as Float64Array;
      own[draw] = Math.max(own[draw] as number, coming[cell] as number);
    }
  });
  for (const own of drawn) own.sort();
  return {
    of(cohort, deviations) {
      const index = cohorts.get(nameOf(cohort));
      const pupils = index === undefined ? 0 : (path[index] as number);
      if (index === undefined || pupils === 0) return 1;
      const place = Math.max(0, Math.ceil(oneDeviation * draws) - 1);
      const beyond = (drawn[index]?.[place] ?? pupils) / pupils - 1;
      return 1 + deviations * Math.max(0, beyond);
    },
  };
}
