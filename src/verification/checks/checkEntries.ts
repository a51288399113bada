import type { Problem } from '../../domain/problem.ts';
import { isBuilt, isClosed } from '../building.ts';
import { exceeds, told } from '../noise.ts';
import { keyOf, type PlanBook } from '../planBook.ts';
import { finding } from '../problemTexts.ts';
import { sayStage } from '../sayStage.ts';

/** Pupils enter only where the problem lets them, and only schools that are open that year. */
export function checkEntries(book: PlanBook): Problem[] {
  return book.plan.intakes.flatMap(({ area, school, stage, entryYear: year, pupils }, index) => {
    const shape = book.schools.get(school);
    if (shape === undefined || !book.areas.has(area) || !exceeds(pupils, 0)) return [];
    const at = { column: `intakes[${index}]` };
    const flows = book.flows.get(keyOf(area, stage)) ?? [];
    const closed = book.closed.get(school) ?? year;
    return [
      ...(flows.some((flow) => flow.school === school)
        ? []
        : [finding('flowMissing', at, { area, school, year, ...sayStage(stage) })]),
      ...(isBuilt(book, shape, year)
        ? []
        : [finding('entryBeforeOpening', at, { school, year, told: told(pupils) })]),
      ...(isClosed(book, shape, year)
        ? [finding('entryAfterClosure', at, { school, year, closed, told: told(pupils) })]
        : []),
    ];
  });
}
