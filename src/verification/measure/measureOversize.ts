import type { SchoolYear } from '../../domain/units.ts';
import { cohortsInside } from '../building.ts';
import {
  capIn,
  fullestUnderCap,
  growthIn,
  holdingIn,
  isRegrouped,
  pupilsIn,
  sectionsIn,
  weightIn,
  yearsThere,
} from '../cohortYears.ts';
import type { Cohort, PlanBook } from '../planBook.ts';

/** Class-years and pupil-years, weighted by year. */
export interface Oversize {
  readonly classes: number;
  readonly pupils: number;
}

/** Size above a cap that is no more than noise. */
const hair = 1e-9;

/**
 * Count what is above the caps, each year by the weight that it has before or after the stage's deadline.
 *
 * - A cohort that enters within the plan counts, in every year, as in its fullest year under the same cap. Its
 *   classes are spread evenly, whole or not: of n classes with e pupils above n caps, min(n, e) are oversize and e
 *   pupils are above. So half a pupil above, which survival can leave, is half an oversize class.
 * - Real classes are counted one by one with the size that survival gives them in the year, until they are regrouped;
 *   regrouped ones keep the cap.
 * - Pupils above a school's size cap count with the pupils, at the heaviest weight of the stages taught there.
 */
export function measureOversize(book: PlanBook): Oversize {
  let [classes, pupils] = [0, 0];
  for (const cohort of [...book.cohorts.values()].flat())
    for (const year of yearsThere(book, cohort)) {
      const over = overInYear(book, cohort, year);
      classes += over.classes * weightIn(cohort.stage, year);
      pupils += over.pupils * weightIn(cohort.stage, year);
    }
  return { classes, pupils: pupils + aboveSchoolSizes(book) };
}

function overInYear(book: PlanBook, cohort: Cohort, year: SchoolYear): Oversize {
  const cap = capIn(cohort.stage, year);
  if (cap === undefined) return { classes: 0, pupils: 0 };
  if (cohort.sizes === undefined) {
    const sections = sectionsIn(book, cohort, year);
    const above = Math.max(0, fullestUnderCap(book, cohort, year) - cap * sections);
    return { classes: Math.min(sections, above), pupils: above };
  }
  if (isRegrouped(book, cohort, year)) return { classes: 0, pupils: 0 };
  const growth = growthIn(book, cohort, year);
  const above = cohort.sizes.map((size) => size * growth - cap).filter((more) => more > hair);
  return { classes: above.length, pupils: above.reduce((sum, more) => sum + more, 0) };
}

function aboveSchoolSizes(book: PlanBook): number {
  let sum = 0;
  for (const school of book.problem.schools)
    for (const year of book.years) {
      const cap = holdingIn(school.sizeCaps, year)?.pupils;
      if (cap === undefined) continue;
      const inside = cohortsInside(book, school, year);
      const pupils = inside.reduce((total, cohort) => total + pupilsIn(book, cohort, year), 0);
      const weights = school.units.map(({ stage }) => {
        const shape = book.stages.get(stage);
        return shape === undefined ? 0 : weightIn(shape, year);
      });
      sum += Math.max(0, pupils - cap) * Math.max(0, ...weights);
    }
  return sum;
}
