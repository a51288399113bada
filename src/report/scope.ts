import { onceFor } from '../domain/onceFor.ts';
import type { School, SchoolType } from '../domain/region/school.ts';
import { type Stage, stages } from '../domain/stage.ts';
import type { DistrictId, Grade } from '../domain/units.ts';

/** Over what a figure is taken: districts and stages named one by one, school types undefined for all. */
export interface Scope {
  readonly districts: readonly DistrictId[];
  readonly stages: readonly Stage[];
  readonly types: readonly SchoolType[] | undefined;
  /** Grades named one by one; all of the stages when missing. */
  readonly grades?: readonly Grade[] | undefined;
  /** Whether it is the whole region, whose own (city) money belongs to no district. */
  readonly whole: boolean;
}

/** The whole region, every stage and type; the same object each time. */
export const wholeScope = onceFor(
  (districts: readonly DistrictId[]): Scope => ({ districts, stages, types: undefined, whole: true }),
);

const changedScopes = onceFor((_: Scope) => new Map<string, Scope>());

/** A scope’s change, made once: what is kept of the scope that comes out is found again. */
function changed(scope: Scope, key: string, make: () => Scope): Scope {
  const known = changedScopes(scope);
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/** A scope over other stages. */
export function overStages(scope: Scope, stages: readonly Stage[]): Scope {
  return changed(scope, stages.join(), () => ({ ...scope, stages }));
}

/** A scope over schools of every type. */
export function overTypes(scope: Scope): Scope {
  return scope.types === undefined
    ? scope
    : changed(scope, 'every type', () => ({ ...scope, types: undefined }));
}

/** Whether a school counts in a scope by its type; a school that nobody knows counts only where all types do. */
export function hasType(scope: Scope, school: School | undefined): boolean {
  return scope.types === undefined || (school !== undefined && scope.types.includes(school.type));
}

/** Whether a grade counts in a scope. */
export function hasGrade(scope: Scope, grade: Grade): boolean {
  return scope.grades === undefined || scope.grades.includes(grade);
}
