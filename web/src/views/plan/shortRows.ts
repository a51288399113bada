import type { MissingAmount, Shortage } from '../../../../src/domain/allocation/shortage.ts';
import { groupBy } from '../../../../src/domain/groupBy.ts';

/** Less than this of a pupil or a room is the noise of sums. */
const noise = 1e-3;

/** First and last of the years in which something is short; the years between need not be. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** One school over the years in which something is short there; each figure at its highest. */
export interface ShortRow extends YearSpan {
  readonly school: string;
  readonly over: number;
  readonly above: number;
  readonly size: number;
  readonly unplaced: number;
  readonly rooms: number;
}

const most = (values: readonly number[]) => Math.max(0, ...values);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const spanOf = (years: readonly number[]): YearSpan => ({ from: Math.min(...years), to: Math.max(...years) });

/** Put what is short together by school, the schools with most pupils concerned first. */
export function shortRows({ bySchool }: Pick<Shortage, 'bySchool'>): ShortRow[] {
  const rows = [...groupBy(bySchool, ({ school }) => school)].map(([school, years]): ShortRow => {
    const mostOf = (pick: (stage: (typeof years)[number]['stages'][number]) => number) =>
      most(years.map(({ stages }) => sum(stages.map(pick))));
    return {
      ...{ school, ...spanOf(years.map(({ year }) => year)) },
      over: mostOf(({ oversizeClasses }) => oversizeClasses),
      above: mostOf(({ pupilsAboveCap }) => pupilsAboveCap),
      unplaced: mostOf(({ unplaced }) => unplaced),
      size: most(years.map(({ pupilsAboveSize }) => pupilsAboveSize)),
      rooms: most(years.map(({ roomsMissing }) => roomsMissing)),
    };
  });
  const weight = ({ over, above, unplaced, size, rooms }: ShortRow) => unplaced + above + size + over + rooms;
  return rows.filter((row) => weight(row) > noise).sort((left, right) => weight(right) - weight(left));
}

/** What is missing at one place, over the years; at its highest. */
export interface MissingRow extends YearSpan, Pick<MissingAmount, 'school' | 'district' | 'stage'> {
  readonly amount: number;
}

/** Put missing amounts together by place and stage, the largest first. */
export function missingRows(missing: readonly MissingAmount[]): MissingRow[] {
  const keyOf = ({ school, district, stage }: MissingAmount) => `${school}|${district}|${stage}`;
  return [...groupBy(missing, keyOf).values()]
    .map((rows) => {
      const { year: _, amount: __, ...where } = rows[0] as MissingAmount;
      return {
        ...where,
        ...spanOf(rows.map(({ year }) => year)),
        amount: most(rows.map(({ amount }) => amount)),
      };
    })
    .filter(({ amount }) => amount > noise)
    .sort((left, right) => right.amount - left.amount);
}
