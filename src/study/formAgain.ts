import { byLadder, type FormationInput, formClasses } from '../classes/formClasses.ts';
import type { TeacherSupply } from '../domain/capacity.ts';
import { inYear } from '../domain/inYear.ts';
import { sectionsOf, type YearClasses } from '../domain/sections.ts';
import { suppliedPools } from '../domain/staffPools.ts';
import type { DistrictId, SchoolId } from '../domain/units.ts';

/** Classes that were formed, and what has changed since. */
export interface Reforming {
  readonly first: YearClasses;
  /** The formation's input with the pupils as they are now. */
  readonly input: FormationInput;
  /** Schools whose pupils are others than those of the first forming, or who take or lose classes. */
  readonly schools: ReadonlySet<SchoolId>;
  /** Their districts. */
  readonly districts: ReadonlySet<DistrictId>;
  /** Which districts have teachers in common, and which the pools that are no district's belong to. */
  readonly blockOf: (pool: DistrictId) => DistrictId;
}

const stageKey = ({ district, stage }: { district: string; stage: string }) => `${district}|${stage}`;

/** Blocks of districts whose teachers may have kept, or keep, a stage from a section: it has as many as they staff. */
function shortOfTeachers(
  teachers: readonly TeacherSupply[],
  { year, groups }: YearClasses,
  blockOf: Reforming['blockOf'],
): Set<DistrictId> {
  const poolOf = suppliedPools(teachers);
  const sections = new Map<string, number>();
  for (const group of groups) {
    const key = stageKey({ district: poolOf(group), stage: group.stage });
    sections.set(key, (sections.get(key) ?? 0) + sectionsOf(group));
  }
  const bound = inYear(teachers, year).filter(
    (supply) => supply.sections !== undefined && (sections.get(stageKey(supply)) ?? 0) >= supply.sections,
  );
  return new Set(bound.map(({ district }) => blockOf(district)));
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
 * Form the classes of a year anew after children were sent on. Schools have only their teachers in common: where these
 * suffice before and after, the schools that changed are formed alone; else all of the districts that share them are.
 *
 * @returns The same classes as if all were formed anew; overflow of those that were.
 */
export function formAgain(reforming: Reforming): YearClasses {
  const { first, input, schools, blockOf } = reforming;
  const changed = new Set([...reforming.districts].map(blockOf));
  const before = shortOfTeachers(input.teachers, first, blockOf);
  const some = formSome(reforming, ({ school, district }) => {
    const block = blockOf(district);
    return schools.has(school) || (before.has(block) && changed.has(block));
  });
  const after = [...shortOfTeachers(input.teachers, some, blockOf)];
  if (after.every((block) => before.has(block) || !changed.has(block))) return some;
  return formSome(reforming, ({ district }) => changed.has(blockOf(district)));
}
