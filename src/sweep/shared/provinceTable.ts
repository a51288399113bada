import { byteOrderMark, csvLinesOf } from '../csvText.ts';
import type { PlannedProvince } from './planProvince.ts';

/**
 * What is left and what was granted, part by part, as CSV: pupil-years without a seat, oversize class-years, pupil-years
 * above the caps, discounted yuan, yuan of shared money, findings of the check; empty where there is no plan.
 */
export function provinceTable({ parts }: PlannedProvince): string {
  const heads = [
    'place',
    'part',
    'unplaced',
    'oversizeClasses',
    'oversizePupils',
    'cost',
    'granted',
    'findings',
  ];
  const rows = parts.map(({ place, part, planned }) => {
    const names = [place, part];
    if (planned === undefined) return [...names, '', '', '', '', '', ''];
    const { vector, granted, checked } = planned;
    const { unplaced, oversizeClasses, oversizePupils, cost } = vector;
    const money = granted.reduce((sum, { amount }) => sum + amount, 0);
    return [...names, unplaced, oversizeClasses, oversizePupils, cost, money, checked?.findings.length ?? ''];
  });
  return byteOrderMark + csvLinesOf([heads, ...rows]);
}

/** Who gets how much shared money in which year, as CSV; the last lines, without a place, are what nobody takes. */
export function grantTable({ parts, left }: PlannedProvince): string {
  const rows = parts.flatMap(({ place, part, planned }) =>
    (planned?.granted ?? []).map(({ year, amount }) => [place, part, year, amount]),
  );
  const over = left.map(({ year, amount }) => ['', '', year, amount]);
  return byteOrderMark + csvLinesOf([['place', 'part', 'year', 'amount'], ...rows, ...over]);
}
