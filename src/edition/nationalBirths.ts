import national from '../../reference/nationalBirths.json' with { type: 'json' };
import type { NationalFigures } from '../domain/nationalFigures.ts';

/** National births, first-grade entrants and foretold peaks of China, each with its document (`reference/README.md`). */
export const nationalFigures = national as NationalFigures;

/** Source of births that were continued by the nation's changes; a row of sources.csv. */
export const nationalSource = {
  id: 'national-births',
  title: '全国出生人口逐年变化',
  titleEn: 'Yearly changes of national births',
  note: 'reference/nationalBirths.json names the document of every year; the share of this place is assumed to stay.',
} as const;

/**
 * National births of a calendar year, the revised figure where there is one.
 *
 * @returns Births in 10,000; undefined for years that are not published.
 */
export function nationalBirthsOf(year: number): number | undefined {
  const row = nationalFigures.births.find((each) => each.year === year);
  return row?.revised ?? row?.published;
}
