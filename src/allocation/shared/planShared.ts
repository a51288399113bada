import { type PlanVector, planLevels } from '../../domain/allocation/planVector.ts';
import type { PartEnd, PartTask, RoundRunner, YearlyAmount } from '../../domain/allocation/sharedMoney.ts';
import type { Problem } from '../../domain/problem.ts';
import { firstDifference } from '../localSearch/compareLevels.ts';
import { firstPrices, movePrices } from './movePrices.ts';
import { addYears, shareGrant, spreadGrant } from './shareGrant.ts';

/** Several parts under one grant. */
export interface SharedProblem {
  /** Money for all parts together. */
  readonly grant: readonly YearlyAmount[];
  /** How many parts there are. */
  readonly parts: number;
  /** Whether money can be kept for a later year. */
  readonly carries: boolean;
}

/** The plan of a part, as the runner keeps it. */
export interface PartPlanned<Kept> {
  readonly kept: Kept;
  /** Shared money that it takes. */
  readonly granted: readonly YearlyAmount[];
  readonly vector: PlanVector;
  /** What the independent check finds; missing where the part could not be checked. */
  readonly checked?: { readonly findings: readonly Problem[]; readonly taken: readonly YearlyAmount[] };
}

/** What a round came to. */
export interface PriceRound {
  readonly prices: readonly YearlyAmount[];
  readonly wanted: readonly YearlyAmount[];
}

/** Where planning is. */
export type SharedProgress =
  | { readonly step: 'price'; readonly round: number; readonly wanted: readonly YearlyAmount[] }
  | { readonly step: 'first' | 'settle' | 'again'; readonly vector: PlanVector; readonly short: number };

/** Plans of all parts that keep the grant together. */
export interface SharedPlan<Kept> {
  /** By part; undefined where no plan holds, or nothing was planned before it was stopped. */
  readonly parts: readonly (PartPlanned<Kept> | undefined)[];
  readonly rounds: readonly PriceRound[];
  /** Yuan that nobody takes, by year. */
  readonly left: readonly YearlyAmount[];
  /** Whether it was stopped before its work was done. */
  readonly stopped: boolean;
}

export interface SharedRequest {
  /** Moves of the search, for each part on the average. */
  readonly work: number;
  readonly seed: number;
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: SharedProgress) => void;
}

/**
 * How the work is spent: shares of the first look and of each later round of prices, the most rounds, and the first price;
 * what they leave goes into the plans with the money granted, the last share of it where something is short. Where parts
 * are many, getting a part ready costs more than searching it, so that one look must do, at a price at which works are
 * wanted that do much for their money; first plans are made after it, also when it is stopped.
 */
const few = { price: 1, first: 0.1, round: 0.1, rounds: 5, near: 0.05, last: 0.5, early: true } as const;
const many = { price: 64, first: 0.25, round: 0, rounds: 0, near: 1, last: 1, early: false } as const;
const manyParts = 40;

/** Whether anything is left unplaced or oversize. */
export const isShort = ({ unplaced, oversizeClasses }: PlanVector) =>
  unplaced > 1e-6 || oversizeClasses > 1e-6;

/**
 * Plan parts that share money: each on its own while shared money has a price, the price moved round by round until no
 * more is wanted than there is; then each with the share that it is granted; at last those that fall short once more,
 * with what is left of money and work. Once the first look at all parts has ended there is a set that keeps the grant,
 * whenever it is stopped.
 *
 * @param run Runs the orders of a round; where and how many side by side changes nothing.
 */
export async function planShared<Kept>(
  shared: SharedProblem,
  run: RoundRunner<Kept>,
  request: SharedRequest,
): Promise<SharedPlan<Kept>> {
  return new SharedPlanning(shared, run, request).plan();
}

class SharedPlanning<Kept> {
  private readonly shared: SharedProblem;
  private readonly run: RoundRunner<Kept>;
  private readonly request: SharedRequest;
  private readonly rounds: PriceRound[] = [];
  private held: (PartPlanned<Kept> | undefined)[];
  private stopped = false;

  constructor(shared: SharedProblem, run: RoundRunner<Kept>, request: SharedRequest) {
    this.shared = shared;
    this.run = run;
    this.request = request;
    this.held = Array.from({ length: shared.parts });
  }

  async plan(): Promise<SharedPlan<Kept>> {
    const { grant, parts } = this.shared;
    const { work } = this.request;
    const { price, first, round: share, rounds, near, last, early } = parts < manyParts ? few : many;
    let prices: readonly YearlyAmount[] | undefined = firstPrices(grant, price);
    let wishes = await this.price(prices, [], first);
    if (wishes !== undefined && early) await this.settle(wishes, 0, 'first');
    for (let round = 1; round <= rounds && wishes !== undefined && !this.stopped; round += 1) {
      prices = movePrices(prices, { grant, wanted: this.rounds.at(-1)?.wanted ?? [], round, near });
      if (prices === undefined) break;
      wishes = (await this.price(prices, wishes, share)) ?? wishes;
    }
    const rest = work * (1 - first - share * Math.max(0, this.rounds.length - 1));
    if (wishes !== undefined && !(this.stopped && early))
      await this.settle(wishes, this.stopped ? 0 : rest * (1 - last), early ? 'settle' : 'first');
    if (!this.stopped) await this.again(rest * last);
    const taken = addYears(this.held.map((part) => part?.granted ?? []));
    await this.check();
    return { parts: this.held, rounds: this.rounds, left: less(grant, taken), stopped: this.stopped };
  }

  private get stops(): boolean {
    this.stopped ||= this.request.shouldStop?.() === true;
    return this.stopped;
  }

  /** What each part wants at the prices; undefined where it was stopped before all had told. */
  private async price(
    prices: readonly YearlyAmount[],
    before: readonly Wish<Kept>[],
    share: number,
  ): Promise<Wish<Kept>[] | undefined> {
    const { seed } = this.request;
    const work = Math.floor(this.request.work * share);
    const from = new Map(before.map(({ part, kept }) => [part, kept]));
    const asked = [...Array(this.shared.parts).keys()].filter(
      (part) => before.length === 0 || from.has(part),
    );
    const tasks = asked.map((part): PartTask<Kept> => {
      const on = from.has(part) ? { from: from.get(part) as Kept } : {};
      return { part, order: { kind: 'price', prices, work, seed: seed + this.rounds.length, ...on } };
    });
    const ends = await this.run(tasks, false);
    if (this.stops && ends.includes(undefined)) return undefined;
    const wishes = ends.flatMap((end, at) =>
      end?.kind === 'priced' ? [{ part: asked[at] ?? 0, kept: end.kept, wanted: end.wanted }] : [],
    );
    const wanted = addYears(wishes.map((wish) => wish.wanted));
    this.request.onProgress?.({ step: 'price', round: this.rounds.length, wanted });
    this.rounds.push({ prices, wanted });
    return wishes;
  }

  /** Plans with the money shared out by what is wanted; kept where they are better together than those of before. */
  private async settle(wishes: readonly Wish<Kept>[], work: number, step: 'first' | 'settle'): Promise<void> {
    const { grant, carries } = this.shared;
    const { granted, left } = shareGrant(
      grant,
      wishes.map(({ wanted }) => wanted),
      carries,
    );
    const total = (rows: readonly YearlyAmount[]) => rows.reduce((sum, { amount }) => sum + amount, 0);
    const more = spreadGrant(
      left,
      wishes.map(({ wanted }) => total(wanted)),
    );
    const tasks = wishes.map(({ part, kept }, at): PartTask<Kept> => {
      const money = addYears([granted[at] ?? [], more[at] ?? []]);
      const { seed } = this.request;
      return { part, order: { kind: 'settle', from: kept, granted: money, work: Math.floor(work), seed } };
    });
    const ends = await this.settleAll(tasks);
    const next = this.held.slice();
    for (const [at, end] of ends.entries()) {
      const { part } = wishes[at] as Wish<Kept>;
      next[part] = plannedIn(end) ?? next[part];
    }
    this.take(next, step);
  }

  /** Run orders for plans; when that is stopped, parts that would be left without any get one without a search. */
  private async settleAll(tasks: readonly PartTask<Kept>[]): Promise<(PartEnd<Kept> | undefined)[]> {
    const ends = [...(await this.run(tasks, this.stopped))];
    if (!this.stops) return ends;
    const bare = [...tasks.entries()].filter(
      ([at, { part }]) => ends[at] === undefined && this.held[part] === undefined,
    );
    if (bare.length === 0) return ends;
    const quick = bare.map(([, { part, order }]) => ({ part, order: { ...order, work: 0 } }));
    for (const [index, end] of (await this.run(quick, true)).entries()) ends[bare[index]?.[0] ?? 0] = end;
    return ends;
  }

  /** Plan those that fall short once more, with the work and the money that is left. */
  private async again(work: number): Promise<void> {
    const { grant } = this.shared;
    const short = [...this.held.entries()].flatMap(([part, held]) =>
      held !== undefined && isShort(held.vector) ? [{ part, held }] : [],
    );
    if (short.length === 0 || work <= 0) return;
    const left = less(grant, addYears(this.held.map((held) => held?.granted ?? [])));
    const weights = short.map(({ held: { vector } }) => vector.unplaced + vector.oversizeClasses);
    const more = spreadGrant(left, weights);
    // No more than ten times as much for each: the last few would get all of it.
    const each = Math.floor(Math.min(10 * work, (work * this.shared.parts) / short.length));
    const ends = await this.run(
      short.map(({ part, held }, at) => ({
        part,
        order: {
          ...{ kind: 'settle', from: held.kept, work: each, seed: this.request.seed + 1 },
          granted: addYears([held.granted, more[at] ?? []]),
        },
      })),
      false,
    );
    const next = this.held.slice();
    for (const [at, end] of ends.entries()) {
      const { part, held } = short[at] as (typeof short)[number];
      const planned = plannedIn(end);
      if (planned !== undefined && isNoWorse(planned.vector, held.vector)) next[part] = planned;
    }
    this.take(next, 'again');
  }

  /** Doubt what is held, also where it was stopped. */
  private async check(): Promise<void> {
    const held = [...this.held.entries()].flatMap(([part, planned]) =>
      planned === undefined ? [] : [{ part, planned }],
    );
    if (held.length === 0) return;
    const ends = await this.run(
      held.map(({ part, planned }) => ({ part, order: { kind: 'check', from: planned.kept } })),
      true,
    );
    for (const [at, end] of ends.entries()) {
      const { part, planned } = held[at] as (typeof held)[number];
      if (end?.kind === 'checked')
        this.held[part] = { ...planned, checked: { findings: end.findings, taken: end.taken } };
    }
  }

  /** Hold a set of plans if it keeps the grant and is no worse than the one held. */
  private take(next: readonly (PartPlanned<Kept> | undefined)[], step: 'first' | 'settle' | 'again'): void {
    const { grant } = this.shared;
    const counted = (parts: typeof next) => parts.filter((part) => part !== undefined);
    const keeps = less(grant, addYears(next.map((part) => part?.granted ?? []))).every(
      ({ amount }) => amount >= -1e-6,
    );
    const [had, has] = [counted(this.held), counted(next)];
    const better =
      has.length > had.length || (has.length === had.length && isNoWorse(sumOf(has), sumOf(had)));
    if (keeps && better) this.held = [...next];
    const vector = sumOf(counted(this.held));
    const short = counted(this.held).filter((part) => isShort(part.vector)).length;
    this.request.onProgress?.({ step, vector, short });
    void this.stops;
  }
}

interface Wish<Kept> {
  readonly part: number;
  readonly kept: Kept;
  readonly wanted: readonly YearlyAmount[];
}

function plannedIn<Kept>(end: PartEnd<Kept> | undefined): PartPlanned<Kept> | undefined {
  if (end?.kind !== 'settled') return undefined;
  const { kept, granted, vector } = end;
  return { kept, granted, vector };
}

function less(grant: readonly YearlyAmount[], taken: readonly YearlyAmount[]): YearlyAmount[] {
  return addYears([grant, taken.map(({ year, amount }) => ({ year, amount: -amount }))]);
}

/** Levels of several plans together. */
export function sumOf(plans: readonly { readonly vector: PlanVector }[]): PlanVector {
  const sums = planLevels.map((level) => [level, plans.reduce((sum, { vector }) => sum + vector[level], 0)]);
  return Object.fromEntries(sums);
}

function isNoWorse(left: PlanVector, right: PlanVector): boolean {
  const [one, other] = [left, right].map((vector) => planLevels.map((level) => vector[level])) as [
    number[],
    number[],
  ];
  const level = firstDifference(one, other);
  return level < 0 || (one[level] ?? 0) < (other[level] ?? 0);
}
