type Values = readonly unknown[];

const numbers = (values: Values) => values.filter((value): value is number => typeof value === 'number');

/** Categories beside an upright line that its words stand over. */
const reach = 1;

/**
 * At which end of an upright line its words are in the way of fewer lines of the chart.
 *
 * @param sets Values of the chart's lines by category.
 * @param at Category of the upright line, from 0.
 * @param usual The end that is taken where both are as free.
 * @returns 'start' at the top, 'end' at the foot.
 */
export function freerEnd(sets: readonly Values[], at: number, usual: 'start' | 'end'): 'start' | 'end' {
  const most = Math.max(0, ...sets.flatMap(numbers));
  const near = sets.flatMap((values) => numbers(values.slice(Math.max(0, at), at + reach + 1)));
  if (most === 0 || near.length === 0) return usual;
  const above = most - Math.max(...near);
  const below = Math.min(...near);
  if (above === below) return usual;
  return above > below ? 'start' : 'end';
}
