import type { Milp } from '../../milp/milp.ts';
import type { AllocationProblem } from '../problem.ts';
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
 * Build the programme of a read problem, row family by row family.
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
