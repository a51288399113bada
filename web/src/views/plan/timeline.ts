import { monthNumber } from '../../../../src/domain/calendar.ts';

/** Where things stand on a line of whole calendar years, in per cent of its length. */
export interface Timeline {
  /** Years with a tick, few enough to read. */
  readonly ticks: readonly number[];
  /** The beginning of a month "YYYY-MM", `months` later. */
  at(month: string, months?: number): number;
  /** Months on the whole line. */
  readonly months: number;
}

/** A line from the beginning of one year to the end of another. */
export function timelineOf(firstYear: number, lastYear: number): Timeline {
  const [from, length] = [firstYear * 12, (lastYear - firstYear + 1) * 12];
  const step = Math.ceil((lastYear - firstYear + 1) / 8);
  const count = Math.floor((lastYear - firstYear) / step) + 1;
  return {
    months: length,
    ticks: Array.from({ length: count }, (_, index) => firstYear + index * step),
    at: (month, months = 0) => {
      const share = (monthNumber(month) + months - from) / length;
      return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
    },
  };
}
