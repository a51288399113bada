import { required } from './invariant.ts';

/** One way in which works may come out: months later than their row says (negative: earlier), and how likely. */
export interface Delay {
  readonly months: number;
  /** Against the other ways; > 0, need not add up to 1. */
  readonly weight: number;
}

const entry = /^\s*([-−]?\d{1,3})\s*[:：]\s*(\d{1,9}(?:\.\d{1,9})?)\s*$/u;

/** The most months by which works may be off. */
const mostMonths = 240;

/**
 * Read a cell such as "0:50;12:30;24:20": months and weights, each month once.
 *
 * @returns By months, least first; undefined when it cannot be read so.
 */
export function readDelays(text: string): readonly Delay[] | undefined {
  const parts = text.split(/[;；]/u).map((part) => entry.exec(part));
  if (parts.some((part) => part === null)) return undefined;
  const delays = parts.map((part) => ({
    months: Number(part?.[1]?.replace('−', '-')),
    weight: Number(part?.[2]),
  }));
  const sound = delays.every(({ months, weight }) => Math.abs(months) <= mostMonths && weight > 0);
  const once = new Set(delays.map(({ months }) => months)).size === delays.length;
  return sound && once ? delays.sort((left, right) => left.months - right.months) : undefined;
}

/** Write delays as a cell. */
export function writeDelays(delays: readonly Delay[]): string {
  return delays.map(({ months, weight }) => `${months}:${weight}`).join(';');
}

/**
 * Delays of which one is likeliest, and the others the less likely the further they are off: a triangle over whole
 * months, one step beyond either end being nothing.
 *
 *     weight(m) ∝ (m − least + 1) ÷ (likely − least + 1)   up to the likeliest
 *     weight(m) ∝ (most − m + 1) ÷ (most − likely + 1)     from it on
 *
 * @param least Months; least ≤ likely ≤ most.
 * @returns Whole weights, every month from the least to the most.
 */
export function triangularDelays(least: number, likely: number, most: number): Delay[] {
  const [rise, fall] = [likely - least + 1, most - likely + 1];
  return Array.from({ length: most - least + 1 }, (_, index) => {
    const months = least + index;
    const weight = months <= likely ? (months - least + 1) * fall : (most - months + 1) * rise;
    return { months, weight };
  });
}

const sumOf = (delays: readonly Delay[]) => delays.reduce((sum, { weight }) => sum + weight, 0);

/** The least delay at which the weight up to it is enough, else the most. */
function leastDelay(delays: readonly Delay[], isEnough: (weight: number) => boolean): number {
  let weight = 0;
  const found = delays.find((delay) => {
    weight += delay.weight;
    return isEnough(weight);
  });
  return required(found ?? delays.at(-1), 'there is at least one delay').months;
}

/**
 * The delay at a place of the distribution: the least that holds more than the share of the weight.
 *
 * @param delays By months, least first; at least one.
 * @param share From 0 up to, not including, 1.
 */
export function delayAt(delays: readonly Delay[], share: number): number {
  const asked = share * sumOf(delays);
  return leastDelay(delays, (weight) => asked < weight);
}

/** The least delay that holds half of the weight or more: with 50 against 50, the lesser of the two. */
export function middleDelay(delays: readonly Delay[]): number {
  const half = sumOf(delays) / 2;
  return leastDelay(delays, (weight) => weight >= half);
}
