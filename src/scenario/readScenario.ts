import type { Problem } from '../domain/problem.ts';
import { type Scenario, scenarioSchema } from '../domain/scenario.ts';
import { scenarioProblem } from './problemTexts.ts';
import { readYaml } from './readYaml.ts';
import { sayIssues } from './sayIssues.ts';
import { sayPath } from './sayPath.ts';

export type ScenarioReading =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      /** Row of each intervention in the file, for problems that only its dataset brings to light. */
      readonly rows: readonly number[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Read a scenario file.
 *
 * @param text The file's text: YAML, as docs/scenarios.md shows.
 * @param file The name that problems call it by.
 * @returns The scenario, or every problem of the text with its row; nothing is thrown for a bad text.
 */
export function readScenario(text: string, file: string): ScenarioReading {
  const read = readYaml(text, file);
  if (!read.ok) return read;
  if (read.value === null) return { ok: false, problems: [scenarioProblem('scenarioEmpty', { file })] };
  const parsed = scenarioSchema.safeParse(read.value);
  if (parsed.success) {
    const rows = parsed.data.interventions.map((_, index) => read.rowOf(['interventions', index]));
    return { ok: true, scenario: parsed.data, rows };
  }
  const problems = sayIssues(parsed.error.issues, scenarioSchema, read.value, {
    place: (path, key) => {
      const row = key === undefined ? read.rowOf(path) : read.rowOfKey(path.slice(0, -1), key);
      return { file, row, ...(path.length > 0 ? { column: sayPath(path) } : {}) };
    },
  });
  return { ok: false, problems };
}
