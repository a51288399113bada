import type { CapacityPlan } from './capacity.ts';
import type { EnrolmentProjection, YearEnrolment } from './enrolment.ts';
import type { Region } from './region/region.ts';
import type { YearClasses } from './sections.ts';

/** What a run computed, stage by stage; the report is told from it. Years run from the base year to the horizon. */
export interface StudyRun {
  /** The region after the scenario. */
  readonly region: Region;
  readonly capacity: CapacityPlan;
  readonly enrolment: EnrolmentProjection;
  /** Pupils where the projection and a plan's moves send them, before anyone was turned away; from the year after the base. */
  readonly demand: readonly YearEnrolment[];
  readonly classes: readonly YearClasses[];
}
