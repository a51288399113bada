import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { Milp } from '../../milp/milp.ts';
import { addClosings } from './addClosings.ts';
import { addEnrolled } from './addEnrolled.ts';
import { addIntakes } from './addIntakes.ts';
import { addMoney } from './addMoney.ts';
import { addMoves } from './addMoves.ts';
import { addOpenings } from './addOpenings.ts';
import { addRooms } from './addRooms.ts';
import { addSections } from './addSections.ts';
import { addSizes } from './addSizes.ts';
import { addTeachers } from './addTeachers.ts';
import { type Draft, emptyDraft } from './draft.ts';

/** The programme of a problem, minimising cost, with what its columns mean and the levels above and below cost. */
export interface AllocationModel extends Omit<Draft, 'builder'> {
  readonly milp: Milp;
}

/**
 * Build the programme of a read problem, row family by row family. What it restricts beyond the problem:
 *
 * - A cohort has one number of classes while its cap stays the same, enough for its fullest year then; oversize
 *   classes and pupils of such a span are counted at that year, for all its years.
 * - Classes of a cohort are spread evenly, whole or not: of n classes with e pupils above the cap, min(n, e) count.
 * - Classes never get fewer, and classes that stood before the plan are regrouped whole or not at all.
 * - Leavers of a school that closes feed on as if it had not, since they are followed by the school they entered.
 *
 * A receiver may be broken in size, like every school, but has rooms for what it takes.
 *
 * @param wholePupils Whether pupils are whole numbers in the programme itself; fractions solve faster and are
 *   rounded afterwards.
 */
export function buildModel(problem: AllocationProblem, wholePupils = false): AllocationModel {
  const draft = emptyDraft(problem, wholePupils);
  addOpenings(draft);
  addClosings(draft);
  addIntakes(draft);
  addEnrolled(draft);
  addSections(draft);
  addMoves(draft);
  addRooms(draft);
  addSizes(draft);
  addTeachers(draft);
  addMoney(draft);
  const { builder, ...meaning } = draft;
  return { ...meaning, milp: builder.build() };
}
