import type { Problem } from '../../domain/problem.ts';
import { type Draft, type DraftRow, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** Shares are typed with three digits at least: ⅓ + ⅓ + ⅓ may miss 1 by this much. */
const tolerance = 0.001;

/** The shares of one origin from one first year on add up to 1. */
export function feederShares({ feeders }: Draft): Problem[] {
  const origins = new Map<string, DraftRow<'feeders'>[]>();
  for (const row of feeders.rows) {
    const key = `${row.fields.from} ${row.fields.fromYear}`;
    origins.set(key, [...(origins.get(key) ?? []), row]);
  }
  return [...origins.values()].flatMap((rows) => {
    const [first] = rows;
    const from = first?.fields.from;
    const known = rows.every(({ fields, unread }) => fields.share !== undefined && !unread.has('fromYear'));
    if (first === undefined || from === undefined || !known) return [];
    const sum = rows.reduce((total, { fields }) => total + (fields.share ?? 0), 0);
    if (Math.abs(sum - 1) <= tolerance + 1e-9) return [];
    return [
      datasetProblem('feederSharesSum', placeOf(feeders, first, 'share'), {
        from,
        sum: Number(sum.toFixed(6)),
      }),
    ];
  });
}
