import type { Address } from '../address.ts';
import { isDraftId } from '../drafts/draft.ts';
import { asItStandsId } from '../parts/scenarioColour.ts';
import type { ListedScenario } from '../places/placeClient.ts';
import { useReader } from '../say.ts';
import { sidesOf } from '../views/compare/sidesOf.ts';
import { linkWords as words } from './linkWords.ts';

/**
 * Says that the address names a scenario that is not here, why, and what is shown instead. The comparison tells of each
 * itself and shows nothing instead: there only a link that was cut is told.
 */
export function ScenarioNote({
  scenarios,
  address,
  linkCut,
}: {
  readonly scenarios: readonly ListedScenario[];
  readonly address: Address;
  /** Whether the page was opened by a link whose drafts cannot be read. */
  readonly linkCut: boolean;
}) {
  const { say } = useReader();
  const comparing = address.view === 'compare';
  const missing = sidesOf(comparing ? address : { scenario: address.scenario }).find(
    (id) => id !== asItStandsId && !scenarios.some((each) => each.id === id),
  );
  if (missing === undefined || (comparing && !linkCut)) return null;
  const why = linkCut
    ? say(words.linkCut)
    : isDraftId(missing)
      ? say(words.noSuchDraft)
      : say(words.noSuchScenario, { scenario: missing });
  return (
    <p className="note" role="status">
      {why} {!comparing && say(words.shownAsItStands)}
    </p>
  );
}
