import type { PlannedSeating } from '../../domain/plannedSeating.ts';
import type { Region } from '../../domain/region/region.ts';
import type { PlaceSpread } from '../../domain/spread.ts';
import type { StudyRun } from '../../domain/study.ts';
import { fitSpread } from '../../projection/backtestProjection.ts';
import { fitProjection } from '../../projection/projectEnrolment.ts';
import { runStudy } from '../runStudy.ts';
import { compileSpread } from './compileSpread.ts';
import { type CompiledPlace, compileWorld } from './compileWorld.ts';

/** A place ready to be drawn: its central path, its arrays with their spread, and where the spread is from. */
export interface PreparedDraws extends CompiledPlace {
  readonly run: StudyRun;
  readonly spread: PlaceSpread;
  /** The proposed plan that every run carries out. */
  readonly plan?: PlannedSeating;
}

/**
 * Get a place ready for draws: run its central path, measure its projection's errors on its own history, compile both.
 *
 * @param region The place after its scenario.
 * @param baseline The place as its tables say: its history, without what is only assumed of the future.
 * @param run The central path, where it is known already.
 * @param plan The proposed plan that the run carries out; its works stand in the region's projects.
 */
export function prepareDraws(
  region: Region,
  baseline: Region,
  run?: StudyRun,
  plan?: PlannedSeating,
): PreparedDraws {
  const central = run ?? runStudy(region, undefined, plan);
  return compileDraws(region, central, fitSpread(baseline), plan);
}

/** Compile a central path for draws, with the chance that the place’s errors give it. */
export function compileDraws(
  region: Region,
  run: StudyRun,
  spread: PlaceSpread,
  plan?: PlannedSeating,
): PreparedDraws {
  const model = fitProjection(region);
  const { world, layout } = compileWorld(region, run, model, plan);
  return {
    run,
    spread,
    layout,
    ...(plan === undefined ? {} : { plan }),
    world: { ...world, spread: compileSpread(world, model, spread) },
  };
}
