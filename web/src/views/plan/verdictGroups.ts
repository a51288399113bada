import type { OversizeSpot, Verdict } from '../../../../src/domain/report.ts';
import type { Cause } from '../../../../src/domain/sections.ts';

/** The computed targets due in one year; year undefined: standing ones. */
export interface VerdictGroup {
  readonly due: number | undefined;
  /** The missed ones first. */
  readonly verdicts: readonly Verdict[];
  readonly missed: number;
  /** How many of them cannot be judged for want of data. */
  readonly unjudged: number;
}

/** Put computed targets together by their deadline, the earliest first, standing ones last. */
export function verdictGroups(verdicts: readonly Verdict[], district: string | undefined): VerdictGroup[] {
  const computed = verdicts.filter(
    ({ role, scope }) =>
      role === 'computed' && (district === undefined || (scope.district ?? district) === district),
  );
  const dues = [...new Set(computed.map(({ due }) => due ?? Number.POSITIVE_INFINITY))];
  const rank = ({ state }: Verdict) =>
    ['missed', 'metWithinTolerance', 'met'].indexOf(state) + (state === 'notMeasurable' ? 9 : 0);
  return dues
    .sort((left, right) => left - right)
    .map((due) => {
      const own = computed.filter((each) => (each.due ?? Number.POSITIVE_INFINITY) === due);
      return {
        due: Number.isFinite(due) ? due : undefined,
        verdicts: own.sort((left, right) => rank(left) - rank(right)),
        missed: own.filter(({ state }) => state === 'missed').length,
        unjudged: own.filter(({ state }) => state === 'notMeasurable').length,
      };
    });
}

/** Classes that stay over at a target's deadline, by district and cause. */
export interface SpotGroup {
  readonly target: string;
  readonly year: number;
  readonly over: number;
  readonly causes: readonly Cause[];
  readonly districts: readonly {
    readonly district: string;
    readonly over: number;
    readonly byCause: Readonly<Partial<Record<Cause, number>>>;
  }[];
  /** Most classes over first. */
  readonly spots: readonly OversizeSpot[];
}

const sumOver = (spots: readonly OversizeSpot[]) => spots.reduce((sum, { over }) => sum + over, 0);

/** Add up the spots of each target: one group for a target's deadline, one row for a district. */
export function spotGroups(spots: readonly OversizeSpot[], district: string | undefined): SpotGroup[] {
  const asked = spots.filter((spot) => district === undefined || spot.district === district);
  const keys = [...new Set(asked.map(({ target, year }) => `${year}|${target}`))].sort();
  return keys.map((key) => {
    const own = asked.filter(({ target, year }) => `${year}|${target}` === key);
    const causes = [...new Set(own.map(({ cause }) => cause))];
    const districts = [...new Set(own.map((spot) => spot.district))].map((id) => {
      const there = own.filter((spot) => spot.district === id);
      const byCause = Object.fromEntries(
        causes.map((cause) => [cause, sumOver(there.filter((spot) => spot.cause === cause))]),
      );
      return { district: id, over: sumOver(there), byCause };
    });
    return {
      ...{ target: own[0]?.target ?? '', year: own[0]?.year ?? 0, over: sumOver(own), causes },
      districts: districts.sort((left, right) => right.over - left.over),
      spots: [...own].sort((left, right) => right.over - left.over),
    };
  });
}
