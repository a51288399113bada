import { byLadder, type FormationInput, formClasses } from '../classes/formClasses.ts';
import type { TeacherSupply } from '../domain/capacity.ts';
import { inYear } from '../domain/inYear.ts';
import { sectionsOf, type YearClasses } from '../domain/sections.ts';
import type { DistrictId, SchoolId } from '../domain/units.ts';

/** Classes that were formed, and what has changed since. */
export interface Reforming {
  readonly first: YearClasses;
  /** The formation's input with the pupils as they are now. */
  readonly input: FormationInput;
  /** Schools whose pupils are others than those of the first forming, or who take or lose classes. */
  readonly schools: ReadonlySet<SchoolId>;
  /** Their districts. */
  readonly districts: ReadonlySet<DistrictId | undefined>;
}

const stageKey = ({ district, stage }: { district: string; stage: string }) => `${district}|${stage}`;

/** Districts whose teachers may have kept, or keep, a stage from a section: it has as many as they staff. */
function shortOfTeachers(teachers: readonly TeacherSupply[], { year, groups }: YearClasses): Set<DistrictId> {
  const sections = new Map<string, number>();
  for (const group of groups) {
    const key = stageKey(group);
    sections.set(key, (sections.get(key) ?? 0) + sectionsOf(group));
  }
  const bound = inYear(teachers, year).filter(
    (supply) => supply.sections !== undefined && (sections.get(stageKey(supply)) ?? 0) >= supply.sections,
  );
  return new Set(bound.map(({ district }) => district));
}

/** Form some of the year's classes anew beside the others as they are. */
function formSome(
  { first, input }: Reforming,
  isMeant: (row: { readonly school: SchoolId; readonly district: DistrictId }) => boolean,
): YearClasses {
  const again = formClasses({ ...input, pupils: input.pupils.filter(isMeant) });
  const groups = [...first.groups.filter((group) => !isMeant(group)), ...again.groups];
  return { ...again, groups: groups.sort(byLadder(input.ladders)) };
}

/**
 * Form the classes of a year anew after children were sent on. Schools of a district have only its teachers in common:
 * where these suffice before and after, the schools that changed are formed alone; else the whole district is.
 *
 * @returns The same classes as if all were formed anew; overflow of those that were.
 */
export function formAgain(reforming: Reforming): YearClasses {
  const { first, input, schools, districts } = reforming;
  const before = shortOfTeachers(input.teachers, first);
  const some = formSome(
    reforming,
    ({ school, district }) => schools.has(school) || (before.has(district) && districts.has(district)),
  );
  const after = [...shortOfTeachers(input.teachers, some)];
  if (after.every((district) => before.has(district) || !districts.has(district))) return some;
  return formSome(reforming, ({ district }) => districts.has(district));
}
