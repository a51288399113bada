import { byText } from '../domain/region/region.ts';
import { type ClassGroup, filledIn } from '../domain/sections.ts';
import type { Stage } from '../domain/stage.ts';
import type { SchoolId, SchoolYear } from '../domain/units.ts';
import type { SchoolMove } from './formationInput.ts';

/** Children of one stage at one school who entered it in the same year. */
type Cohort = Pick<ClassGroup, 'school' | 'stage' | 'entered'>;

/** Classes of a closing school's cohort behind those of the school that takes it; indexes of the latter stay. */
function joinGroups(own: ClassGroup | undefined, arriving: ClassGroup, to: SchoolId): ClassGroup {
  if (own === undefined) return { ...arriving, school: to };
  const cause = own.cause === 'none' ? arriving.cause : own.cause;
  return { ...own, sizes: [...own.sizes, ...arriving.sizes.filter((size) => size > 0)], cause };
}

/** Last year's classes, found by the cohort that sits in them. */
export class CohortClasses {
  /** The few classes of each school: looking through them is quicker than a key made of three parts. */
  readonly #bySchool = new Map<SchoolId, ClassGroup[]>();

  constructor(previous: readonly ClassGroup[]) {
    for (const group of previous) {
      if (filledIn(group.sizes) === 0) continue;
      this.#put(group);
    }
  }

  /** The cohort's classes; undefined where it had none. */
  of(school: SchoolId, stage: Stage, entered: SchoolYear): ClassGroup | undefined {
    const groups = this.#bySchool.get(school);
    if (groups !== undefined)
      for (const group of groups) if (group.entered === entered && group.stage === stage) return group;
    return undefined;
  }

  /**
   * Let the cohorts of closed schools stand with the schools that take them.
   *
   * @param stay Cohorts that are still taught where they were, whatever closed.
   */
  move(moves: readonly SchoolMove[], stay: readonly Cohort[]): void {
    if (moves.length === 0) return;
    const closing = new Set(moves.map(({ from }) => from));
    const staying = stay.filter(({ school }) => closing.has(school));
    const stays = ({ school, stage, entered }: Cohort) =>
      staying.some((one) => one.school === school && one.stage === stage && one.entered === entered);
    const leaving = [...moves]
      .sort((left, right) => byText(left.from, right.from))
      .map(({ from, to }) => ({
        to,
        groups: (this.#bySchool.get(from) ?? []).filter((group) => !stays(group)),
      }));
    for (const { to, groups } of leaving)
      for (const group of groups) {
        const taking = this.of(to, group.stage, group.entered);
        this.#drop(group);
        if (taking !== undefined) this.#drop(taking);
        this.#put(joinGroups(taking, group, to));
      }
  }

  #put(group: ClassGroup): void {
    const groups = this.#bySchool.get(group.school);
    if (groups === undefined) this.#bySchool.set(group.school, [group]);
    else groups.push(group);
  }

  #drop(group: ClassGroup): void {
    const groups = this.#bySchool.get(group.school) ?? [];
    this.#bySchool.set(
      group.school,
      groups.filter((each) => each !== group),
    );
  }
}
