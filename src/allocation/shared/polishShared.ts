import type { PlanLevel, PlanVector } from '../../domain/allocation/planVector.ts';
import type { YearlyAmount } from '../../domain/allocation/sharedMoney.ts';
import type {
  ProofEnd,
  ProofRunner,
  ProofTask,
  SharedLimits,
  SharedPrices,
  SharedProof,
} from '../../domain/allocation/sharedProof.ts';
import type { Solver } from '../../milp/solver.ts';
import {
  boundAt,
  highestPrices,
  meanPrices,
  mixPoints,
  type PartColumn,
  pricesBetween,
} from './settlePrices.ts';
import { addYears, spreadGrant } from './shareGrant.ts';

/** The plan of a part, as the runner keeps it. */
export interface PartHeld<Kept> {
  readonly kept: Kept;
  /** Shared money that it takes. */
  readonly granted: readonly YearlyAmount[];
  readonly vector: PlanVector;
}

/** Plans that are no worse together, in the order of the levels, and what is proven of their cost. */
export interface PolishedTogether<Kept> {
  readonly parts: readonly PartHeld<Kept>[];
  /** What the relaxations alone prove, before any polishing; undefined where they came to no end. */
  readonly linear: SharedProof | undefined;
  /** Undefined where a part proved nothing. */
  readonly proof: SharedProof | undefined;
}

export interface PolishTogetherRequest {
  /** Moves of each search of a part. */
  readonly work: number;
  readonly seed: number;
  /** Solves the small programme that mixes what parts come to. */
  readonly solver: Pick<Solver, 'solve'>;
  readonly onProgress?: (progress: PolishProgress) => void;
}

/** Where polishing is; bounds in yuan. */
export type PolishProgress =
  | { readonly step: 'relax'; readonly round: number; readonly bound: number }
  | { readonly step: 'polish' };

/** Most rounds of prices. */
const rounds = 8;
/** A bound that is so near to the best mixture of what parts come to, as a share of it, is as high as prices make it. */
const near = 1e-4;
/** Share of the way from the best prices so far to those of the mixture: all of it leaps to and fro. */
const step = 0.5;

/**
 * Polish the plans of parts that share money, and prove what they must cost together: prices of the money and of what is
 * left undone, which is lowered before where it can be, are found at which the relaxations of the parts, each by itself, prove the most; then each part is polished
 * at these prices. What all take is no more than there is, since each keeps to the money it had and a share of what is left.
 *
 * @param grant Shared money by year.
 * @param run Runs the orders of a round; where and how many side by side changes nothing.
 */
export async function polishShared<Kept>(
  grant: readonly YearlyAmount[],
  given: readonly PartHeld<Kept>[],
  run: ProofRunner<Kept>,
  { work, seed, solver, onProgress }: PolishTogetherRequest,
): Promise<PolishedTogether<Kept>> {
  const parts = await lowered(grant, given, run, work);
  const limits = limitsOf(grant, parts);
  const linear = await priceLimits(limits, parts, run, { solver, onProgress });
  if (linear === undefined) return { parts, linear: undefined, proof: undefined };
  onProgress?.({ step: 'polish' });
  const { prices } = linear;
  const money = sharesOf(grant, parts);
  const ends = await run(
    parts.map(({ kept }, part) => ({
      part,
      order: { kind: 'polish', from: kept, limits, prices, granted: money[part] ?? [], work, seed },
    })),
  );
  const least = ends.map((end, part) =>
    Math.max(linear.least[part] ?? 0, (end?.kind === 'polished' ? end.least : undefined) ?? 0),
  );
  return {
    parts: parts.map((held, part) => polishedOf(ends[part]) ?? held),
    linear,
    proof: { ...linear, least, bound: boundAt(limits, prices, least) },
  };
}

/** Plans that leave less undone, where some are found; what they leave is held from then on. */
async function lowered<Kept>(
  grant: readonly YearlyAmount[],
  parts: readonly PartHeld<Kept>[],
  run: ProofRunner<Kept>,
  work: number,
): Promise<readonly PartHeld<Kept>[]> {
  const money = sharesOf(grant, parts);
  const ends = await run(
    parts.map(({ kept }, part) => ({
      part,
      order: { kind: 'lower', from: kept, granted: money[part] ?? [], work },
    })),
  );
  return parts.map((held, part) => polishedOf(ends[part]) ?? held);
}

function polishedOf<Kept>(end: ProofEnd<Kept> | undefined): PartHeld<Kept> | undefined {
  if (end?.kind !== 'polished') return undefined;
  const { kept, granted, vector } = end;
  return { kept, granted, vector };
}

/** What there is to share, and what all parts leave undone. */
function limitsOf(
  grant: readonly YearlyAmount[],
  parts: readonly { readonly vector: PlanVector }[],
): SharedLimits {
  const all = (level: PlanLevel) => parts.reduce((sum, { vector }) => sum + vector[level], 0);
  return {
    grant,
    levels: {
      unplaced: all('unplaced'),
      oversizeClasses: all('oversizeClasses'),
      oversizePupils: all('oversizePupils'),
    },
  };
}

/** Money that each part may take: what it has, and of what nobody takes as much as everybody, in whole yuan. */
function sharesOf<Kept>(
  grant: readonly YearlyAmount[],
  parts: readonly PartHeld<Kept>[],
): readonly (readonly YearlyAmount[])[] {
  const taken = parts.map(({ granted }) => granted.map(({ year, amount }) => ({ year, amount: -amount })));
  const left = addYears([grant, ...taken]).filter(({ amount }) => amount >= 1);
  const more = spreadGrant(
    left,
    parts.map(() => 1),
  );
  return parts.map(({ granted }, part) => addYears([granted, more[part] ?? []]));
}

interface Pricing {
  readonly solver: Pick<Solver, 'solve'>;
  readonly onProgress: ((progress: PolishProgress) => void) | undefined;
}

/** The relaxations of all parts at some prices. */
interface Relaxed {
  readonly proof: SharedProof;
  readonly bases: readonly string[];
}

/** Find prices at which the relaxations prove much. @returns Undefined where one of them came to no end. */
async function priceLimits<Kept>(
  limits: SharedLimits,
  parts: readonly PartHeld<Kept>[],
  run: ProofRunner<Kept>,
  { solver, onProgress }: Pricing,
): Promise<SharedProof | undefined> {
  const columns: PartColumn[] = parts.map(({ vector, granted }, part) => ({
    part,
    point: { cost: vector.cost, taken: granted, levels: vector },
  }));
  const held = await relaxAll(limits, parts, run, {});
  if (held === undefined) return undefined;
  const worths = held.flatMap(({ point, worth }) => (worth === undefined ? [] : [{ point, worth }]));
  columns.push(...held.map(({ point }, part) => ({ part, point })));
  const highest = highestPrices(limits, worths);
  let prices = meanPrices(limits, worths);
  let best: Relaxed | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const ends = await relaxAll(limits, parts, run, { prices, bases: best?.bases ?? [] });
    if (ends === undefined) break;
    const least = ends.map((end) => end.least);
    const committedCost = ends.reduce((sum, end) => sum + end.committedCost, 0);
    const proof = { limits, prices, least, bound: boundAt(limits, prices, least), committedCost };
    onProgress?.({ step: 'relax', round, bound: proof.bound });
    if (best === undefined || proof.bound > best.proof.bound)
      best = { proof, bases: ends.map(({ basis }) => basis) };
    columns.push(...ends.map(({ point }, part) => ({ part, point })));
    const mixture = await mixPoints(limits, columns, highest, solver);
    if (mixture === undefined || mixture.cost - best.proof.bound <= near * Math.abs(mixture.cost)) break;
    prices = pricesBetween(limits, [best.proof.prices, mixture.prices], step);
  }
  return best?.proof;
}

interface RelaxAt {
  readonly prices?: SharedPrices;
  readonly bases?: readonly string[];
}

async function relaxAll<Kept>(
  limits: SharedLimits,
  parts: readonly PartHeld<Kept>[],
  run: ProofRunner<Kept>,
  { prices, bases = [] }: RelaxAt,
) {
  const tasks = parts.map(({ kept }, part): ProofTask<Kept> => {
    const basis = bases[part];
    const on = { ...(prices === undefined ? {} : { prices }), ...(basis === undefined ? {} : { basis }) };
    return { part, order: { kind: 'relax', from: kept, limits, ...on } };
  });
  const ends = await run(tasks);
  const relaxed = ends.flatMap((end) => (end?.kind === 'relaxed' ? [end] : []));
  return relaxed.length === parts.length ? relaxed : undefined;
}
