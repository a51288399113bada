import type { Pool } from './layOut.ts';
import { presence } from './markPresence.ts';
import { blendedShares, type Outside, type ShareBlend, shareError } from './meanShares.ts';
import { type KnownHistory, presenceAt, pupilsAt } from './transitions.ts';

/**
 * Entrants that a school's size weighs beside its own share; ties are settled in this order. Stronger pulls came nearer
 * one year ahead but went off in ten: there a school's own share tells more.
 */
const strengths = [20, 10, 0] as const;

/** Years of a school's entrants that its own share rests on. */
const ownYears = 3;

/** Entrants of a division in the last years in which it was there. */
function childrenBehind(known: KnownHistory, division: number, outside: Outside, year: number): number {
  let children = 0;
  for (let back = year; back > year - ownYears && back >= 0; back -= 1)
    if (presenceAt(known, division, back) === presence.there)
      children += Math.max(0, outside(division, back));
  return children;
}

/** Pupils of a division per grade that has any: what an even intake would be. */
function pupilsPerGrade(known: KnownHistory, division: number, year: number): number {
  const grades = known.history.layout.divisions[division]?.grades ?? [];
  const filled = grades.map((_, step) => pupilsAt(known, division, step, year)).filter((count) => count > 0);
  return filled.length === 0 ? 0 : filled.reduce((left, right) => left + right, 0) / filled.length;
}

/**
 * Draw shares towards what the schools' size says, the more the fewer entrants they rest on:
 *
 *     share = (n × own + k × by size) ÷ (n + k), n the entrants of the last three years
 *
 * Size is pupils per grade that has any, so that a school that has only begun to fill counts whole. A share of 0 stays:
 * who took nobody takes nobody.
 *
 * @param own Shares by place in `pool.divisions`.
 * @param k Entrants that the size weighs, ≥ 0.
 * @returns Shares that add up to 1, or the own ones where sizes say nothing.
 */
export function drawToSize(
  known: KnownHistory,
  pool: Pool,
  outside: Outside,
  year: number,
  own: readonly number[],
  k: number,
): number[] {
  if (k === 0) return [...own];
  const sizes = pool.divisions.map((division, place) =>
    (own[place] ?? 0) > 0 ? pupilsPerGrade(known, division, year) : 0,
  );
  const all = sizes.reduce((left, right) => left + right, 0);
  if (all === 0) return [...own];
  const drawn = pool.divisions.map((division, place) => {
    if ((own[place] ?? 0) === 0) return 0;
    const children = childrenBehind(known, division, outside, year);
    return (children * (own[place] ?? 0) + (k * (sizes[place] ?? 0)) / all) / (children + k);
  });
  const total = drawn.reduce((left, right) => left + right, 0);
  return drawn.map((share) => share / total);
}

/**
 * Choose how strongly shares are drawn towards size: by how near next year's entrants came with each strength, from every
 * earlier year.
 *
 * @param pools The pools of one stage whose entrants no route names.
 * @returns Entrants that the size weighs, ≥ 0; 20 where no history tells.
 */
export function chooseSizeWeight(
  known: KnownHistory,
  pools: readonly { readonly pool: Pool; readonly outside: Outside }[],
  blend: ShareBlend,
): number {
  const errors = strengths.map(() => 0);
  for (const { pool, outside } of pools) {
    const plain = Array.from({ length: known.last }, (_, year) =>
      blendedShares(known, pool, outside, year, blend),
    );
    strengths.forEach((k, at) => {
      const sharesIn = (year: number) => drawToSize(known, pool, outside, year, plain[year] ?? [], k);
      errors[at] = (errors[at] ?? 0) + shareError(known, pool, outside, sharesIn);
    });
  }
  const best = errors.reduce((left, error, at) => (error < (errors[left] ?? 0) * (1 - 1e-9) ? at : left), 0);
  return strengths[best] ?? 0;
}
