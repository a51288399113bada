import type { Problem } from '../../domain/problem.ts';
import { isOpen } from '../building.ts';
import type { PlanBook } from '../planBook.ts';
import { finding } from '../problemTexts.ts';

/** Closures: where allowed, once, not too early, and what takes the pupils and what replaces the school stands first. */
export function checkClosures(book: PlanBook): Problem[] {
  const { plan, problem, schools } = book;
  const rows = plan.closures.flatMap(({ school, year }, index): Problem[] => {
    const shape = schools.get(school);
    if (shape === undefined) return [];
    const at = { column: `closures[${index}]` };
    if (shape.closure === undefined) return [finding('closureImpossible', at, { school, year })];
    const { earliest = problem.firstYear, receiver, after } = shape.closure;
    const lacks = (first: string) => {
      const other = schools.get(first);
      return other === undefined || book.years.some((one) => one >= year && !isOpen(book, other, one));
    };
    return [
      ...(year < earliest ? [finding('closureTooEarly', at, { school, year, earliest })] : []),
      ...(lacks(receiver) ? [finding('closureBeforeReceiver', at, { school, year, first: receiver })] : []),
      ...(after !== undefined && lacks(after)
        ? [finding('closureBeforeReplacement', at, { school, year, first: after })]
        : []),
    ];
  });
  return [...rows, ...repeated(book)];
}

function repeated({ plan }: PlanBook): Problem[] {
  const counts = new Map<string, number>();
  for (const { school } of plan.closures) counts.set(school, (counts.get(school) ?? 0) + 1);
  return [...counts].flatMap(([school, count]) =>
    count > 1 ? [finding('closureTwice', { column: 'closures' }, { school, count })] : [],
  );
}
