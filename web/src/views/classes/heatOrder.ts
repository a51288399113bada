import type { HeatRow } from '../../pictures/classHeat.ts';

/** In which order schools stand in the heat map: the worst first, by name, by district, or by the largest class of a grade. */
export type HeatOrder = 'worst' | 'name' | 'district' | { readonly grade: string };

const byName = (left: HeatRow, right: HeatRow) => left.name.localeCompare(right.name, 'zh-CN');

const largestIn = ({ cells }: HeatRow, grade: string) =>
  cells.find((cell) => cell.grade === grade)?.largest ?? -1;

/**
 * Put schools in an order; those that are alike in it stand as they were given, the worst first.
 *
 * @param districts Identifiers in the order in which districts stand.
 */
export function orderHeat(
  rows: readonly HeatRow[],
  order: HeatOrder,
  districts: readonly string[],
): readonly HeatRow[] {
  if (order === 'worst') return rows;
  if (order === 'name') return [...rows].sort(byName);
  if (order === 'district') {
    const placeOf = new Map(districts.map((id, place) => [id, place]));
    const place = ({ district }: HeatRow) => placeOf.get(district) ?? districts.length;
    return [...rows].sort((left, right) => place(left) - place(right));
  }
  return [...rows].sort((left, right) => largestIn(right, order.grade) - largestIn(left, order.grade));
}
