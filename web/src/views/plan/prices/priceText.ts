import type { Planning } from '../../../../../src/domain/planning.ts';
import { changeScenarioText, type FieldValue } from '../../../../../src/study/changeScenarioText.ts';
import { bareScenario } from '../../whatIf/bareScenario.ts';
import type { PriceField } from './priceFields.ts';
import { priceWords } from './priceWords.ts';

/** What was filled in, by the names of the field; undefined: left empty. */
export type PriceEdits = ReadonlyMap<
  string,
  { readonly field: PriceField; readonly value: FieldValue | undefined }
>;

/** The name under which an edit is kept. */
export const keyOf = ({ path }: PriceField): string => path.join('.');

/** The value of a field as it stands; undefined where it may be missing and is. */
export function standing(planning: Planning, { path }: PriceField): FieldValue | undefined {
  return path.reduce<unknown>(
    (inner, name) => (inner as Record<string, unknown> | undefined)?.[name],
    planning,
  ) as FieldValue | undefined;
}

/**
 * The text of a scenario with levers and prices as they were filled in.
 *
 * @param place The place's identifier, for a scenario that stands on nothing else.
 * @param under The scenario in view; undefined: the place as it stands.
 * @returns Undefined where the scenario in view is no text that can be written in.
 */
export function pricedText(place: string, under: string | undefined, edits: PriceEdits): string | undefined {
  const begun: string | undefined = under ?? bareScenario(place, priceWords.draftTitle, []);
  return [...edits.values()].reduce<string | undefined>(
    (text, { field, value }) =>
      text === undefined ? undefined : changeScenarioText(text, { do: 'plan', path: field.path, value }),
    begun,
  );
}
