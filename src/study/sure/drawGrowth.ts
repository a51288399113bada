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
   * Pupils of a cohort in its fullest year that a share of the futures does not exceed, per pupil of the central path in
   * its own fullest year; 1 where the path has none, and where it would be below.
   */
  of(cohort: DrawnCohort, share: number): number;
}

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
 */
export function drawGrowth(
  region: Region,
  run: StudyRun,
  spread: PlaceSpread,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): CohortGrowth {
  const { world, layout } = compileDraws(region, run, spread);
  const { cells } = world;
  const cohorts = new Map<string, number>();
  const cohortAt = new Int32Array((world.years + 1) * cells);
  for (let ahead = 1; ahead <= world.years; ahead += 1)
    for (const [index, cell] of layout.cells.entries()) {
      const name = nameOf({ ...cell, entered: run.enrolment.baseYear + ahead - cell.intoStage });
      const cohort = cohorts.get(name) ?? cohorts.size;
      cohorts.set(name, cohort);
      cohortAt[ahead * cells + index] = cohort;
    }
  const path = new Float64Array(cohorts.size);
  const drawn = Array.from({ length: cohorts.size }, () => new Float64Array(draws));
  for (let at = cells; at < cohortAt.length; at += 1) {
    const cohort = cohortAt[at] as number;
    path[cohort] = Math.max(path[cohort] as number, world.demand[at] as number);
  }
  drawFutures(world, { seed, first: 0, count: draws }, ({ coming }, draw, ahead) => {
    for (let cell = 0; ahead > 0 && cell < cells; cell += 1) {
      const own = drawn[cohortAt[ahead * cells + cell] as number] as Float64Array;
      own[draw] = Math.max(own[draw] as number, coming[cell] as number);
    }
  });
  for (const own of drawn) own.sort();
  return {
    of(cohort, share) {
      const index = cohorts.get(nameOf(cohort));
      const pupils = index === undefined ? 0 : (path[index] as number);
      if (index === undefined || pupils === 0) return 1;
      const place = Math.min(draws - 1, Math.max(0, Math.ceil(share * draws) - 1));
      return Math.max(1, (drawn[index]?.[place] ?? pupils) / pupils);
    },
  };
}
