import type { Intervention, InterventionKind, InterventionOf } from '../domain/interventions.ts';
import type { Problem, ProblemPlace } from '../domain/problem.ts';
import type { Region } from '../domain/region/region.ts';
import type { ProjectId } from '../domain/units.ts';
import type { Words } from '../domain/words.ts';
import type { FormulaCompiler } from './formula.ts';
import { type ScenarioProblemCode, scenarioProblem } from './problemTexts.ts';

/** Lines that change nothing are a mistake in a scenario that is kept; a lever on its way across no change is none. */
export type IdleLines = 'refused' | 'kept';

/** What an intervention meets: the region as the interventions before it left it. */
export interface Scene {
  readonly region: Region;
  /** There when any factor is written as a formula. */
  readonly formulas: FormulaCompiler | undefined;
  /** Projects that an earlier intervention failed to add: what refers to them is not wrong by itself. */
  readonly failedProjects: ReadonlySet<string>;
  /** Months by which earlier slippage moved the central path of a project; none when it is missing. */
  readonly slipped: ReadonlyMap<ProjectId, number>;
  /** What becomes of a line that leaves everything as it is. */
  readonly idle: IdleLines;
  /** Make a problem at a field of the intervention. */
  problem(code: ScenarioProblemCode, field?: string, details?: Problem['details']): Problem;
}

/** What an intervention does: the tables that it replaces; nothing is changed in place. */
export interface Effect {
  readonly ok: true;
  readonly tables: Partial<Region>;
  /** Rows changed or added. */
  readonly touched: number;
  /** Where slippage leaves the central path of the projects that it moves, in months. */
  readonly slipped?: ReadonlyMap<ProjectId, number>;
  readonly what: Words;
}
export type Resolution = Effect | { readonly ok: false; readonly problems: readonly Problem[] };

/** Resolves the interventions of one kind against a scene. */
export type Resolver<K extends InterventionKind> = (
  intervention: InterventionOf<K>,
  scene: Scene,
) => Resolution;

/** Resolution that fails. */
export function refuse(...problems: readonly Problem[]): Resolution {
  return { ok: false, problems };
}

/** Resolution that does what is said, unless it touches nothing: then it is a problem where idle lines are refused. */
export function effect(scene: Scene, touched: number, tables: Partial<Region>, what: Words): Resolution {
  if (touched > 0) return { ok: true, tables, touched, what };
  return scene.idle === 'kept'
    ? { ok: true, tables: {}, touched, what }
    : refuse(scene.problem('changesNothing'));
}

/** Open the scene for one intervention of a list. */
export function openScene(parts: Omit<Scene, 'problem'>, at: ProblemPlace, index: number): Scene {
  const column = `interventions[${index}]`;
  return {
    ...parts,
    problem: (code, field, details) => {
      const place = { ...at, column: field === undefined ? column : `${column}.${field}` };
      // Where there is none of a kind, none is like what was written.
      return details?.count === 0 && details.id !== undefined
        ? scenarioProblem('noneToName', place, { id: details.id })
        : scenarioProblem(code, place, details);
    },
  };
}

/** Where the parts of a row come from when a scenario made it. */
export function assumedBy({ because }: Intervention): { basis: 'assumed'; note: string } {
  return { basis: 'assumed', note: because };
}
