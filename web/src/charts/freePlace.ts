import { axisTicks } from './svg/plotScale.ts';

type Values = readonly unknown[];

/** Where words stand along an upright line: at its top, its foot, or their middle at a share of the way down. */
export type PlaceOnLine = 'start' | 'end' | `${number}%`;

/** Share of the line's height that words take, with what keeps lines off them. */
const taken = 0.22;

const places: readonly { readonly place: PlaceOnLine; readonly middle: number }[] = [
  { place: 'start', middle: taken / 2 },
  { place: '30%', middle: 0.3 },
  { place: '50%', middle: 0.5 },
  { place: '70%', middle: 0.7 },
  { place: 'end', middle: 1 - taken / 2 },
];

/** The ends first, and of what lies between them what is nearer to the usual one. */
function inOrder(usual: 'start' | 'end') {
  const from = usual === 'start' ? places : places.toReversed();
  const ends = from.filter(({ place }) => place === 'start' || place === 'end');
  return [...ends, ...from.filter((each) => !ends.includes(each))];
}

/** The share of the height, from the top down, that a line passes through between two categories. */
function passed(values: Values, [from, to]: readonly [number, number], top: number) {
  const known = [values[from], values[to]].filter((value): value is number => typeof value === 'number');
  return known.length === 0
    ? undefined
    : { least: 1 - Math.max(...known) / top, most: 1 - Math.min(...known) / top };
}

/**
 * Where along an upright line its words are crossed by no line of the chart, or by the fewest. Few places are chosen from,
 * so that words stay where they are while lines move a little.
 *
 * @param sets Values of the chart's lines by category.
 * @param at Category of the upright line, from 0.
 * @param side Whether the words stand before it or behind it.
 * @param usual The end that is taken where it is as free as any other place.
 * @param top Value at the upper end of the axis, which begins at 0; as the values ask for when missing.
 */
export function freePlace(
  sets: readonly Values[],
  at: number,
  { side, usual, top }: { side: 'before' | 'behind'; usual: 'start' | 'end'; top?: number | undefined },
): PlaceOnLine {
  const numbers = sets.flat().filter((value): value is number => typeof value === 'number');
  const end = top ?? axisTicks(0, Math.max(0, ...numbers), true).at(-1) ?? 1;
  const near = side === 'before' ? ([at - 1, at] as const) : ([at, at + 1] as const);
  const lines = sets.flatMap((values) => passed(values, near, end) ?? []);
  const crossings = (middle: number) =>
    lines.filter(({ least, most }) => least < middle + taken / 2 && most > middle - taken / 2).length;
  const ordered = inOrder(usual);
  const fewest = Math.min(...ordered.map(({ middle }) => crossings(middle)));
  return ordered.find(({ middle }) => crossings(middle) === fewest)?.place ?? usual;
}
