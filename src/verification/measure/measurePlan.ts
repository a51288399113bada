import type { PlanVector } from '../../domain/allocation/planVector.ts';
import { stayOf } from '../cohortYears.ts';
import { keyOf, type PlanBook } from '../planBook.ts';
import { measureCost } from './measureCost.ts';
import { measureOversize } from './measureOversize.ts';

/**
 * What a plan comes to, from the plan alone.
 *
 * - unplaced: pupils without a place × the years within the plan that they would be there, fewer as survival says.
 * - oversizeClasses, oversizePupils: see `measureOversize`.
 * - cost: see `measureCost`.
 * - moved: pupils who enter another than their home school, at entry.
 * - kilometres: pupils × distance, at entry, one way.
 */
export function measurePlan(book: PlanBook): PlanVector {
  const oversize = measureOversize(book);
  let [unplaced, moved, kilometres] = [0, 0, 0];
  for (const { stage, entryYear, pupils } of book.plan.unplaced)
    unplaced += pupils * pupilYears(book, stage, entryYear);
  for (const { area, school, stage, pupils } of book.plan.intakes) {
    const flow = book.flows.get(keyOf(area, stage))?.find((one) => one.school === school);
    if (flow === undefined) continue;
    if (!flow.home) moved += pupils;
    kilometres += pupils * flow.distance;
  }
  return {
    unplaced: settle(unplaced),
    oversizeClasses: settle(oversize.classes),
    oversizePupils: settle(oversize.pupils),
    cost: settle(measureCost(book)),
    moved: settle(moved),
    kilometres: settle(kilometres),
  };
}

/** To a millionth: sums in another order leave noise far below it. */
const settle = (amount: number) => Math.round(amount * 1e6) / 1e6 + 0;

/** Years within the plan of a pupil who enters, each counted by those who are still there. */
function pupilYears(
  book: PlanBook,
  name: PlanBook['plan']['unplaced'][number]['stage'],
  entered: number,
): number {
  const stage = book.stages.get(name);
  if (stage === undefined) return 0;
  let sum = 0;
  for (let year = entered; year <= Math.min(book.problem.lastYear, entered + stage.years - 1); year += 1)
    sum += stayOf(stage, year - entered);
  return sum;
}
