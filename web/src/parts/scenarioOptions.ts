import type { ListedScenario } from '../places/placeClient.ts';
import type { Reader } from '../say.ts';
import { words } from '../words.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Scenarios to choose from: those of the place, then the reader's drafts under a heading of their own. */
export function scenarioOptions(
  scenarios: readonly ListedScenario[],
  say: Reader['say'],
): (Option | { readonly label: string; readonly options: Option[] })[] {
  const option = ({ id, title }: ListedScenario): Option => ({ value: id, label: say(title) });
  const drafts = scenarios.filter(({ draft }) => draft).map(option);
  const others = scenarios.filter(({ draft }) => !draft).map(option);
  return drafts.length === 0 ? others : [...others, { label: say(words.drafts), options: drafts }];
}
