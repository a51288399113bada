import { plainText } from './plainText.ts';

/** Units that people write for a field's unit, and how many of the field's unit one of them is. */
const inYuan = { 元: 1, 人民币: 1, yuan: 1 };
const inSquareMetres = {
  ...{ 平方米: 1, 平米: 1, m2: 1, 亩: 666.667, mu: 666.667, 公顷: 10_000, ha: 10_000 },
  ...{ 平方公里: 1_000_000, km2: 1_000_000 },
};
const inPersons = { 人: 1, 名: 1, 个: 1, people: 1, pupils: 1 };
const known: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  yuan: inYuan,
  'yuan per pupil': { ...inYuan, '元/人': 1, '元/生': 1 },
  'm²': inSquareMetres,
  km: { 公里: 1, 千米: 1, km: 1, 米: 0.001, m: 0.001, 里: 0.5 },
  minutes: { 分钟: 1, 分: 1, min: 1, 小时: 60, h: 60 },
  years: { 岁: 1, 周岁: 1, years: 1 },
  classes: { 个班: 1, 班: 1, 个: 1, classes: 1 },
  rooms: { 间: 1, 个: 1, rooms: 1 },
  beds: { 张: 1, 个: 1, beds: 1 },
  'pupils per class': { 人: 1, '人/班': 1 },
  ...Object.fromEntries(
    ['pupils', 'people', 'births', 'teachers', 'posts', 'pupils a year', 'teachers a year'].map((unit) => [
      unit,
      inPersons,
    ]),
  ),
};
const multiples: readonly (readonly [prefix: string, times: number])[] = [
  ...([
    ['十万', 100_000],
    ['百万', 1_000_000],
    ['千万', 10_000_000],
  ] as const),
  ...([
    ['百', 100],
    ['千', 1000],
    ['万', 10_000],
    ['亿', 100_000_000],
  ] as const),
];

function timesOf(word: string, unit: string, mayStandAlone: boolean): number | undefined {
  const words = known[unit];
  if (words === undefined) return undefined;
  const whole = words[word];
  if (whole !== undefined) return whole;
  const multiple = multiples.find(([prefix]) => word.startsWith(prefix));
  if (multiple === undefined) return undefined;
  const [prefix, times] = multiple;
  const rest = word.slice(prefix.length);
  const one = rest === '' && mayStandAlone ? 1 : words[rest];
  return one === undefined ? undefined : times * one;
}

/** Whether a word behind a number is the field's own unit: 人 of pupils, 间 of rooms. */
export function isOwnUnit(word: string, unit: string): boolean {
  return timesOf(word.toLowerCase(), unit, false) === 1;
}

/** A unit that is not the field's own: its word, and the factor that turns its numbers into the field's unit. */
export interface OtherUnit {
  readonly word: string;
  readonly times: number;
}

/**
 * The unit in brackets at the end of a heading, where it is another than its field's.
 *
 *     otherUnitIn('占地面积（亩）', 'm²') // { word: '亩', times: 666.667 }
 *     otherUnitIn('占地面积（平方米）', 'm²') // undefined
 *
 * @param unit The field's unit, as its schema names it.
 * @returns undefined where there is none, or none that is known.
 */
export function otherUnitIn(heading: string, unit: string): OtherUnit | undefined {
  const word = /\(([^()]*)\)[*:\s]*$/u.exec(plainText(heading))?.[1]?.trim().toLowerCase();
  if (word === undefined) return undefined;
  return strange(word, timesOf(word, unit, true));
}

const strange = (word: string, times: number | undefined): OtherUnit | undefined =>
  times === undefined || times === 1 ? undefined : { word, times };

/** Whether a heading names its unit itself. */
export const namesUnit = (heading: string): boolean => /\)[*:\s]*$/u.test(plainText(heading));

/**
 * The unit that a line above the header gives for all figures ("单位：万元"), where it is another than the field's.
 *
 * @param titles Cells above the header.
 * @returns undefined where none is given for fields of this unit.
 */
export function otherUnitAbove(titles: readonly string[], unit: string): OtherUnit | undefined {
  for (const title of titles) {
    const [, given = ''] = /单位:(.*)$/u.exec(plainText(title).replaceAll(' ', '')) ?? [];
    for (const word of given.split(/[、,;)]/u)) {
      const other = strange(word, timesOf(word, unit, false));
      if (other !== undefined) return other;
    }
  }
  return undefined;
}
