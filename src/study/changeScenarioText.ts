import { changeScenarioText as changeText, type ScenarioEdit } from '../scenario/applyScenario.ts';

export type { FieldValue, ScenarioEdit } from '../scenario/applyScenario.ts';

/**
 * Change a scenario's text in one place; comments, order and everything else stay as they were written.
 *
 * @returns The changed text; undefined where the text is no YAML, or has no such line.
 */
export function changeScenarioText(text: string, edit: ScenarioEdit): string | undefined {
  return changeText(text, edit);
}
