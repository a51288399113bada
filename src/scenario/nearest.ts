import { distance as editDistance } from 'fastest-levenshtein';
import { byText } from '../domain/region/region.ts';

/** A thing that can be named by its identifier or, by mistake, by its name. */
export interface Named {
  readonly id: string;
  readonly name?: string;
}

function distanceTo(wanted: string, candidate: Named): number {
  if (candidate.name === wanted) return 0;
  const [left, right] = [wanted.toLowerCase().slice(0, 80), candidate.id.toLowerCase().slice(0, 80)];
  const contained = left.length > 1 && (right.includes(left) || left.includes(right));
  return contained ? 1 : editDistance(left, right) + 1;
}

/**
 * Say which identifiers come closest to a misspelt one, for "Did you mean".
 *
 * @param wanted What was written; an identifier or a name.
 * @param candidates What there is.
 * @returns Up to three identifiers, the closest first, joined by ", "; "–" when there is none.
 */
export function sayNearest(wanted: string, candidates: readonly Named[]): string {
  const ranked = candidates
    .map((candidate) => ({ id: candidate.id, distance: distanceTo(wanted, candidate) }))
    .sort((left, right) => left.distance - right.distance || byText(left.id, right.id));
  const close = ranked.filter(({ distance }) => distance <= Math.max(2, Math.ceil(wanted.length / 3)) + 1);
  const told = close.length > 0 ? close : ranked;
  return (
    told
      .slice(0, 3)
      .map(({ id }) => id)
      .join(', ') || '–'
  );
}
