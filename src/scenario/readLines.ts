import { isMap, isScalar, isSeq } from 'yaml';
import { parseText } from './parseText.ts';

/** A line of a scenario as it is written, sound or not. */
export type WrittenLine = Readonly<Record<string, unknown>>;

/** What stands in a scenario's text, sound or not. */
export interface WrittenScenario {
  /** Title and question as far as they are written, by language. */
  readonly title: Readonly<Record<string, unknown>>;
  readonly question: Readonly<Record<string, unknown>>;
  readonly lines: readonly WrittenLine[];
  /** Character at which each line begins. */
  readonly starts: readonly number[];
}

const asRecord = (value: unknown): WrittenLine =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as WrittenLine) : {};

/**
 * Read the lines of a scenario's text without judging them, so that a half-written one can still be shown and mended.
 *
 * @returns What is written; undefined where the text is no YAML or has no list of interventions.
 */
export function readLines(text: string): WrittenScenario | undefined {
  const yaml = parseText(text);
  if (yaml.errors.length > 0 || !isMap(yaml.contents)) return undefined;
  const list = yaml.contents.get('interventions', true);
  if (!isSeq(list)) return undefined;
  const value = asRecord(yaml.toJS({ maxAliasCount: 20 }));
  const lines = Array.isArray(value.interventions) ? value.interventions.map(asRecord) : [];
  const starts = list.items.map((item) =>
    isMap(item) || isScalar(item) || isSeq(item) ? (item.range?.[0] ?? 0) : 0,
  );
  return { title: asRecord(value.title), question: asRecord(value.question), lines, starts };
}
