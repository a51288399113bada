import type { unitWords } from '../../domain/glossary.ts';
import type { Target } from '../../domain/region/target.ts';
import type { Stage } from '../../domain/stage.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { Words } from '../../domain/words.ts';
import type { ReportContext } from '../context.ts';
import type { Measured } from '../missing.ts';
import type { Scope } from '../scope.ts';

/** Tables whose rows a figure rests on; the weakest basis among them is shown beside it. */
export type Evidence =
  | 'enrolment'
  | 'schools'
  | 'midYear'
  | 'ownershipChanges'
  | 'resources'
  | 'population'
  | 'projects'
  | 'teachers'
  | 'classRules'
  | 'feeders'
  | 'travel'
  | 'budgets'
  | 'grants'
  | 'place';

/** One year's figure over a scope; the target says threshold, counting rule and programme where one is needed. */
export type Measure = (
  context: ReportContext,
  year: SchoolYear,
  scope: Scope,
  target: Target | undefined,
) => Measured;

/** How an indicator is told: what it counts, from which tables, and how a target may use it. */
export interface Indicator {
  readonly unit: keyof typeof unitWords;
  readonly description: Words;
  readonly evidence: readonly Evidence[];
  /** What it cannot be measured without: a target’s threshold or programme; undefined: shown for every scope. */
  readonly needs: 'threshold' | 'programme' | 'nothing';
  /** Read on census day, from finished or opened works, in a fiscal year, or a parameter of the run. */
  readonly observed: 'census' | 'built' | 'inUse' | 'fiscalYear' | 'parameter';
  /** Whether it speaks of class or school size, so that children left without a seat keep a target from being met. */
  readonly ofSize: boolean;
  /** Whether it counts what happens within a year, so that a later year without it does not undo it. */
  readonly flow: boolean;
  /** Stages it speaks of whatever a scope says; a target that names none of them asks for nothing. All when missing. */
  readonly ofStages?: readonly Stage[];
  /** The finest parts for which its series is shown: stages of districts, districts, or the region alone. */
  readonly shownBy: 'stage' | 'district' | 'region';
  readonly measure: Measure;
}

const ordinary = {
  evidence: ['enrolment'],
  needs: 'nothing',
  observed: 'census',
  ofSize: false,
  flow: false,
  shownBy: 'stage',
} as const;

/** An indicator with the ordinary settings (census figure from the enrolment, no threshold) unless it says otherwise. */
export function indicator(
  told: Pick<Indicator, 'unit' | 'description' | 'measure'> & Partial<Indicator>,
): Indicator {
  return { ...ordinary, ...told };
}
