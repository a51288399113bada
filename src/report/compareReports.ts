import type {
  Comparison,
  ComparisonNames,
  IndicatorComparison,
  LedgerComparison,
  VerdictComparison,
} from '../domain/comparison.ts';
import type { IndicatorSeries, LedgerRow, StudyReport, Verdict } from '../domain/report.ts';

/** Pairs by key, in the order of the left side, then what only the right side has. */
function pair<T>(
  left: readonly T[],
  right: readonly T[],
  keyOf: (item: T) => string,
): { key: string; left: T | undefined; right: T | undefined }[] {
  const lefts = new Map(left.map((item) => [keyOf(item), item]));
  const rights = new Map(right.map((item) => [keyOf(item), item]));
  const keys = [...lefts.keys(), ...[...rights.keys()].filter((key) => !lefts.has(key))];
  return keys.map((key) => ({ key, left: lefts.get(key), right: rights.get(key) }));
}

const difference = (left: number | undefined, right: number | undefined) =>
  left === undefined || right === undefined ? undefined : right - left;

function compareVerdicts(left: readonly Verdict[], right: readonly Verdict[]): VerdictComparison[] {
  const pairs = pair(left, right, (verdict) => JSON.stringify([verdict.target, verdict.scope]));
  return pairs.flatMap((sides) => {
    const either = sides.left ?? sides.right;
    if (either === undefined) return [];
    const both = <T>(pick: (verdict: Verdict) => T) => ({
      left: sides.left === undefined ? undefined : pick(sides.left),
      right: sides.right === undefined ? undefined : pick(sides.right),
    });
    const { target, words, indicator, scope, unit } = either;
    return [
      {
        ...{ target, words, indicator, scope, unit },
        states: both(({ state }) => state),
        values: both(({ value }) => value),
        firstMet: both(({ firstMet }) => firstMet),
        marginChange: difference(sides.left?.margin, sides.right?.margin),
      },
    ];
  });
}

function compareSeries(
  left: IndicatorSeries | undefined,
  right: IndicatorSeries | undefined,
): IndicatorComparison[] {
  const either = left ?? right;
  if (either === undefined) return [];
  const values = pair(left?.values ?? [], right?.values ?? [], ({ year }) => String(year)).map((sides) => ({
    year: Number(sides.key),
    left: sides.left?.value,
    right: sides.right?.value,
    change: difference(sides.left?.value, sides.right?.value),
  }));
  const { indicator, words, unit, scope, target } = either;
  return values.every((value) => value.left === value.right)
    ? []
    : [{ indicator, words, unit, scope, target, values }];
}

function compareRows(left: LedgerRow | undefined, right: LedgerRow | undefined): LedgerComparison[] {
  const either = left ?? right;
  if (either === undefined) return [];
  const [from, to] = [left?.closes, right?.closes];
  const told = {
    target: either.target,
    row: either.id,
    schoolName: either.schoolName,
    closes: { left: from, right: to },
  };
  if (left === undefined) return [{ ...told, change: 'onlyRight' }];
  if (right === undefined) return [{ ...told, change: 'onlyLeft' }];
  if (from === to) return [];
  const earlier = (to ?? Number.POSITIVE_INFINITY) < (from ?? Number.POSITIVE_INFINITY);
  return [{ ...told, change: earlier ? 'closesEarlier' : 'closesLater' }];
}

/**
 * Put two reports side by side: all verdicts, the indicators that differ in some year, and the oversize classes
 * that only one run has or that close in different years. Changes are right less left.
 *
 * @param names What the two runs are called.
 */
export function compareReports(left: StudyReport, right: StudyReport, names: ComparisonNames): Comparison {
  const series = pair(left.indicators, right.indicators, ({ indicator, scope, target }) =>
    JSON.stringify([indicator, scope, target ?? null]),
  );
  const rows = pair(left.ledger, right.ledger, ({ target, id }) => `${target} ${id}`);
  return {
    names,
    verdicts: compareVerdicts(left.verdicts, right.verdicts),
    indicators: series.flatMap((sides) => compareSeries(sides.left, sides.right)),
    ledger: rows.flatMap((sides) => compareRows(sides.left, sides.right)),
  };
}
