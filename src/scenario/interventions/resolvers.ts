import type { Intervention, InterventionKind } from '../../domain/interventions.ts';
import type { Resolution, Resolver, Scene } from '../scene.ts';
import { addProject } from './addProject.ts';
import { applyPreset } from './applyPreset.ts';
import { births } from './births.ts';
import { budget } from './budget.ts';
import { cancelProject } from './cancelProject.ts';
import { capture } from './capture.ts';
import { classCap } from './classCap.ts';
import { delayProject } from './delayProject.ts';
import { delayProjects } from './delayProjects.ts';
import { entryControl } from './entryControl.ts';
import { hires } from './hires.ts';
import { migration } from './migration.ts';
import { splitOversize } from './splitOversize.ts';
import { targetYear } from './targetYear.ts';
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
  budget,
  hires,
  targetYear,
  applyPreset,
  waive,
};

/** Resolve one intervention of whatever kind. */
export function resolve<K extends InterventionKind>(
  intervention: Extract<Intervention, { kind: K }>,
  scene: Scene,
): Resolution {
  return resolvers[intervention.kind as K](intervention, scene);
}
