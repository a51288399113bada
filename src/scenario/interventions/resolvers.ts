import type { Intervention, InterventionKind } from '../../domain/interventions.ts';
import type { Resolution, Resolver, Scene } from '../scene.ts';
import { addProject } from './addProject.ts';
import { applyPreset } from './applyPreset.ts';
import { arrivals } from './arrivals.ts';
import { births } from './births.ts';
import { budget } from './budget.ts';
import { cancelProject } from './cancelProject.ts';
import { capture } from './capture.ts';
import { ceiling } from './ceiling.ts';
import { changeOwnership } from './changeOwnership.ts';
import { classCap } from './classCap.ts';
import { contractTeachers } from './contractTeachers.ts';
import { controlTotal } from './controlTotal.ts';
import { delayProject } from './delayProject.ts';
import { delayProjects } from './delayProjects.ts';
import { doubleShift } from './doubleShift.ts';
import { dropControlTotals } from './dropControlTotals.ts';
import { dropUnfunded } from './dropUnfunded.ts';
import { entryControl } from './entryControl.ts';
import { flowRates } from './flowRates.ts';
import { fundWorks } from './fundWorks.ts';
import { grantPerPupil } from './grantPerPupil.ts';
import { hires } from './hires.ts';
import { housing } from './housing.ts';
import { lendRooms } from './lendRooms.ts';
import { mergeClasses } from './mergeClasses.ts';
import { migration } from './migration.ts';
import { privateShare } from './privateShare.ts';
import { redirectLeavers } from './redirectLeavers.ts';
import { retirements } from './retirements.ts';
import { scaleControlTotals } from './scaleControlTotals.ts';
import { slippage } from './slippage.ts';
import { splitOversize } from './splitOversize.ts';
import { targetValue } from './targetValue.ts';
import { targetYear } from './targetYear.ts';
import { transferSeats } from './transferSeats.ts';
import { vocationalShare } from './vocationalShare.ts';
import { waive } from './waive.ts';

/** Every kind of intervention with what resolves it. */
export const resolvers: { readonly [K in InterventionKind]: Resolver<K> } = {
  delayProject,
  delayProjects,
  addProject,
  cancelProject,
  classCap,
  splitOversize,
  entryControl,
  births,
  capture,
  migration,
  vocationalShare,
  privateShare,
  budget,
  hires,
  targetYear,
  applyPreset,
  waive,
  housing,
  arrivals,
  flowRates,
  lendRooms,
  doubleShift,
  changeOwnership,
  redirectLeavers,
  mergeClasses,
  ceiling,
  retirements,
  contractTeachers,
  grantPerPupil,
  targetValue,
  slippage,
  fundWorks,
  dropUnfunded,
  transferSeats,
  controlTotal,
  scaleControlTotals,
  dropControlTotals,
};

/** Resolve one intervention of whatever kind. */
export function resolve<K extends InterventionKind>(
  intervention: Extract<Intervention, { kind: K }>,
  scene: Scene,
): Resolution {
  return resolvers[intervention.kind as K](intervention, scene);
}
