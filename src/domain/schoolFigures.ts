import type { Pupils, SchoolId, SchoolYear, Sections } from './units.ts';

/** What one school has in one year. */
export interface SchoolYearFigures {
  readonly pupils: Pupils;
  readonly classes: Sections;
  /** Classes that a target calls oversize. */
  readonly oversize: Sections;
  /** Pupils beyond the seats in its rooms, temporary ones included; 0 where its rooms are not known. */
  readonly seatsShort: Pupils;
}
export const schoolFigureNames = ['oversize', 'seatsShort', 'classes', 'pupils'] as const;
export type SchoolFigureName = (typeof schoolFigureNames)[number];

/** Every school of a place by year. */
export type SchoolFigures = readonly {
  readonly year: SchoolYear;
  readonly schools: readonly (SchoolYearFigures & { readonly school: SchoolId })[];
}[];

/** A school whose figure differs between two scenarios; undefined where it does not teach. */
export interface SchoolDifference {
  readonly school: SchoolId;
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/**
 * The schools behind a difference between two scenarios, those that differ most first.
 *
 * @param figure Which figure is set side by side, in its own unit.
 */
export function schoolsBehind(
  left: SchoolFigures,
  right: SchoolFigures,
  figure: SchoolFigureName,
  year: SchoolYear,
): SchoolDifference[] {
  const valuesOf = (figures: SchoolFigures) =>
    new Map(
      figures.find((each) => each.year === year)?.schools.map((each) => [each.school, each[figure]] as const),
    );
  const [before, after] = [valuesOf(left), valuesOf(right)];
  const size = (each: SchoolDifference) => Math.abs((each.right ?? 0) - (each.left ?? 0));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((school) => ({ school, left: before.get(school), right: after.get(school) }))
    .filter((each) => size(each) > 0)
    .sort((one, other) => size(other) - size(one) || (one.school < other.school ? -1 : 1));
}
