import type { Problem } from '../domain/problem.ts';
import { readLines, readScenario, type WrittenScenario } from '../scenario/applyScenario.ts';

export { type ReadFields, readFields } from '../scenario/applyScenario.ts';

/** A scenario's text as it stands: what is written in it, and all that keeps it from being a scenario. */
export interface ScenarioText {
  /** Undefined while the text is no YAML, or holds no list of interventions. */
  readonly written: WrittenScenario | undefined;
  /** Problems of the text itself; what only its place can bring to light, `tryScenario` tells. */
  readonly problems: readonly Problem[];
}

/**
 * Read a scenario's text while somebody writes it.
 *
 * @param file The name that problems call it by.
 */
export function readScenarioText(text: string, file: string): ScenarioText {
  const read = readScenario(text, file);
  return { written: readLines(text), problems: read.ok ? [] : read.problems };
}
