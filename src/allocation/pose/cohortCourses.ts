import { byText } from '../../domain/region/region.ts';
import type { YearClasses } from '../../domain/sections.ts';
import type { Stage } from '../../domain/stage.ts';
import type { DistrictId, Pupils, SchoolId, SchoolYear } from '../../domain/units.ts';

/** The classes of one cohort at one school over the years of a run; years in which it has none there are left out. */
export interface CohortCourse {
  readonly district: DistrictId;
  readonly school: SchoolId;
  readonly stage: Stage;
  readonly entered: SchoolYear;
  readonly years: readonly { readonly year: SchoolYear; readonly sizes: readonly Pupils[] }[];
}

/** Follow every cohort through a run's classes; sorted by school, stage and year of entry. */
export function cohortCourses(classes: readonly YearClasses[]): CohortCourse[] {
  const courses = new Map<string, CohortCourse & { readonly years: { year: number; sizes: Pupils[] }[] }>();
  for (const { year, groups } of classes)
    for (const { district, school, stage, entered, sizes } of groups) {
      const key = `${school}|${stage}|${entered}`;
      const course = courses.get(key) ?? { district, school, stage, entered, years: [] };
      course.years.push({ year, sizes: [...sizes] });
      courses.set(key, course);
    }
  return [...courses.values()].sort(
    (left, right) =>
      byText(left.school, right.school) || byText(left.stage, right.stage) || left.entered - right.entered,
  );
}

const pupilsOf = (sizes: readonly Pupils[]) => sizes.reduce((sum, size) => sum + size, 0);
const standing = (sizes: readonly Pupils[]) => sizes.filter((size) => size > 0);

/** The most pupils that a cohort has in any year from a first one on. */
export function fullestYear({ years }: CohortCourse, from: SchoolYear): Pupils {
  return Math.max(0, ...years.filter(({ year }) => year >= from).map(({ sizes }) => pupilsOf(sizes)));
}

/**
 * The classes in which a cohort stood before the first year planned, each with the most pupils that it will have from
 * then on. Where the run changed their number (split, merged), the classes of the first year known, and pupils who
 * still join sit in the smallest of them.
 */
export function fullestClasses(course: CohortCourse, firstYear: SchoolYear): Pupils[] {
  const ahead = course.years.filter(({ year }) => year >= firstYear);
  const known = course.years.find(({ year }) => year === firstYear - 1) ?? ahead[0];
  if (known === undefined) return [];
  const before = standing(known.sizes);
  const same = ahead.every(({ sizes }) => standing(sizes).length === before.length);
  if (same) {
    const places = known.sizes.flatMap((size, index) => (size > 0 ? [index] : []));
    return places.map((index) => Math.max(...ahead.map(({ sizes }) => sizes[index] ?? 0))).filter(Boolean);
  }
  const classes = [...before];
  for (let joining = fullestYear(course, firstYear) - pupilsOf(before); joining > 0; joining -= 1) {
    const smallest = classes.indexOf(Math.min(...classes));
    classes[smallest] = (classes[smallest] ?? 0) + 1;
  }
  return classes;
}
