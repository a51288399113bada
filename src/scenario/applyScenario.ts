import type { Intervention } from '../domain/interventions.ts';
import { onceFor } from '../domain/onceFor.ts';
import type { Problem, ProblemPlace } from '../domain/problem.ts';
import type { Region } from '../domain/region/region.ts';
import type { Change, Scenario } from '../domain/scenario.ts';
import { findControlConflicts } from './findControlConflicts.ts';
import { findExpectations } from './findExpectations.ts';
import { findPlanning } from './findPlanning.ts';
import { type FormulaCompiler, loadFormulas } from './formula.ts';
import { resolve } from './interventions/resolvers.ts';
import { nameColumns } from './nameColumns.ts';
import { type IdleLines, openScene } from './scene.ts';

export { changeScenarioText, type FieldValue, type ScenarioEdit } from './changeScenarioText.ts';
export { changesPage } from './changesPage.ts';
export { type CheckedFormula, checkFormula } from './checkFormula.ts';
export { adoptPreset } from './presets/adoptPreset.ts';
export { presetPage } from './presets/presetPage.ts';
export { type FieldsAsked, type ReadFields, readFields } from './readFields.ts';
export { readLines, type WrittenLine, type WrittenScenario } from './readLines.ts';
export { readScenario } from './readScenario.ts';
export type { IdleLines } from './scene.ts';

export type AppliedScenario =
  | { readonly ok: true; readonly region: Region; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const hasFormula = (intervention: Intervention) =>
  'factor' in intervention && typeof intervention.factor === 'string';

const place = (file: string | undefined, row: number | undefined): ProblemPlace => ({
  ...(file === undefined ? {} : { file }),
  ...(row === undefined ? {} : { row }),
});

/**
 * The copy that scenarios of a baseline begin from. It is made once: tables that a scenario leaves alone are then the
 * same for one scenario after another, and what rests on them need not be worked out again.
 */
const copyOf = onceFor((region: Region): Region => structuredClone(region));

interface Progress {
  region: Region;
  readonly changes: Change[];
  readonly problems: Problem[];
  readonly failedProjects: Set<string>;
  readonly slipped: Map<string, number>;
  readonly idle: IdleLines;
}

function takeStep(
  progress: Progress,
  intervention: Intervention,
  index: number,
  at: ProblemPlace,
  formulas: FormulaCompiler | undefined,
): void {
  const { region, changes, problems, failedProjects, slipped, idle } = progress;
  const step = resolve(
    intervention,
    openScene({ region, formulas, failedProjects, slipped, idle }, at, index),
  );
  if (step.ok) {
    const { kind, because } = intervention;
    progress.region = { ...region, ...step.tables };
    for (const [project, months] of step.slipped ?? []) slipped.set(project, months);
    changes.push({ index, kind, because, what: step.what, touched: step.touched });
    return;
  }
  problems.push(...step.problems);
  if (intervention.kind === 'addProject') failedProjects.add(String(intervention.project.id));
}

/**
 * Apply a scenario to a region: every intervention is resolved against the baseline and what the ones before it did,
 * and only when all are sound does a changed copy come out. The baseline itself is never changed.
 *
 * @param region The baseline; may be frozen.
 * @param file The name that problems call the scenario by.
 * @param rows Row of each intervention in the file, from `readScenario`.
 * @param idle What becomes of lines that change nothing.
 * @returns The changed copy with what each intervention did, or every problem of all of them.
 */
export async function applyScenario(
  region: Region,
  scenario: Scenario,
  file?: string,
  rows: readonly number[] = [],
  idle: IdleLines = 'refused',
): Promise<AppliedScenario> {
  const { interventions } = scenario;
  const formulas = interventions.some(hasFormula) ? await loadFormulas() : undefined;
  const progress: Progress = {
    region: copyOf(region),
    changes: [],
    problems: [],
    failedProjects: new Set(),
    slipped: new Map(),
    idle,
  };
  for (const [index, intervention] of interventions.entries())
    takeStep(progress, intervention, index, place(file, rows[index]), formulas);
  const problems = [
    ...progress.problems,
    ...findControlConflicts(progress.region, interventions, (index) => place(file, rows[index])),
    ...findExpectations(progress.region, scenario, place(file, undefined)),
    ...findPlanning(progress.region, scenario, place(file, undefined)),
  ];
  if (problems.length > 0)
    return { ok: false, problems: nameColumns(problems, (index) => interventions[index]?.kind) };
  return { ok: true, region: progress.region, changes: progress.changes };
}
