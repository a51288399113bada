import { unitWords } from '../../../src/domain/glossary.ts';
import type { Reader } from '../say.ts';

/** A table as it is copied and kept as CSV: heads with their units in the reader's language, numbers as numbers. */
export interface KeptTable {
  /** Name of the file without its ending. */
  readonly file: string;
  readonly heads: readonly string[];
  /** All rows, also those that are not in view; undefined is left empty. */
  readonly rows: () => readonly (readonly (string | number | undefined)[])[];
}

/** A head with its unit: "成本（元）", "Cost (yuan)". */
export function withUnit(head: string, unit: string, { language }: Pick<Reader, 'language'>): string {
  return language === 'zh' ? `${head}（${unit}）` : `${head} (${unit})`;
}

/** A share as a number of per cent, to two decimals. */
export function perCent(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Math.round(share * 10_000) / 100 + 0;
}

/** A value as a number in the unit that `keptUnit` names: shares in per cent, money in yuan. */
export function keptValue(value: number | undefined, unit: string): number | undefined {
  return unit === 'share' ? perCent(value) : value;
}

/** The unit of a kept value in the reader's language; "%" for a share, nothing for a year. */
export function keptUnit(unit: string, { say }: Pick<Reader, 'say'>): string {
  if (unit === 'share') return '%';
  if (unit === 'year') return '';
  const known = unitWords[unit as keyof typeof unitWords];
  return known === undefined ? unit : say(known);
}
