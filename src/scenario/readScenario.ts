import type { Problem } from '../domain/problem.ts';
import { type Scenario, scenarioSchema } from '../domain/scenario.ts';
import { nameColumns } from './nameColumns.ts';
import { readFields } from './readFields.ts';
import { valueAt } from './sayIssues.ts';

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
  const read = readFields(text, { schema: scenarioSchema, file, page: 'scenarios' });
  if (!read.ok)
    return {
      ok: false,
      problems: nameColumns(read.problems, (index) => valueAt(read.value, ['interventions', index, 'kind'])),
    };
  const rows = read.data.interventions.map((_, index) => read.rowOf(['interventions', index]));
  return { ok: true, scenario: read.data, rows };
}
