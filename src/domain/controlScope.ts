import type { ControlTotal } from './region/controlTotal.ts';
import type { DistrictId, Grade } from './units.ts';

/** A grade of a district: the smallest part that control totals tell apart. */
export interface ControlledPart {
  readonly district: DistrictId;
  readonly grade: Grade;
}

type Scope = Pick<ControlTotal, 'district' | 'grade'>;

/** Whether a total counts the pupils of a part; both are of one stage and year. */
export function countsPart({ district, grade }: Scope, part: ControlledPart): boolean {
  return (district ?? part.district) === part.district && (grade ?? part.grade) === part.grade;
}

/** Whether all that the inner total counts is counted by the outer one too, and more. */
export function holds(outer: Scope, inner: Scope): boolean {
  const within = (wide: string | undefined, narrow: string | undefined) =>
    wide === undefined || wide === narrow;
  const same = outer.district === inner.district && outer.grade === inner.grade;
  return !same && within(outer.district, inner.district) && within(outer.grade, inner.grade);
}

/** The totals directly below one: held by it, and by no other that it holds. */
export function totalsBelow<T extends Scope>(outer: T, all: readonly T[]): T[] {
  const inside = all.filter((each) => holds(outer, each));
  return inside.filter((each) => !inside.some((between) => holds(between, each)));
}
