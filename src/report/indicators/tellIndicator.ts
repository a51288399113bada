import { type TableName, tables } from '../../domain/region/tables.ts';
import type { Words } from '../../domain/words.ts';
import type { Evidence, Indicator } from './indicator.ts';
import { indicators, isIndicator } from './indicators.ts';

/** What a reader may want to know of a figure: what it counts, in which unit, and from which tables. */
export interface IndicatorMeaning {
  readonly unit: Indicator['unit'];
  readonly description: Words;
  /** Titles of the tables it is computed from. */
  readonly tables: readonly Words[];
}

const tableOf = (evidence: Evidence): TableName => (evidence === 'place' ? 'region' : evidence);

/** The meaning of an indicator; undefined where the program has none of that name. */
export function tellIndicator(id: string): IndicatorMeaning | undefined {
  if (!isIndicator(id)) return undefined;
  const { unit, description, evidence } = indicators[id];
  return { unit, description, tables: evidence.map((each) => tables[tableOf(each)].title) };
}
