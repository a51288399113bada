import type { Words } from '../../../../src/domain/words.ts';
import type { Go } from '../../address.ts';
import { readAddress } from '../../address.ts';
import { beginDraft } from '../../drafts/draft.ts';
import { writeText } from '../../drafts/draftHistory.ts';
import { draftStore, newDraftId } from '../../drafts/useDrafts.ts';
import { useDesk } from '../../places/DeskContext.ts';
import { draftFrom } from '../whatIf/newDraft.ts';

/**
 * Keep the text of a changed scenario: in the draft in view, else in a new one that is opened.
 *
 * @param title What a draft is called that stands on the place as it is.
 * @param onKept Called when it is kept.
 */
export function useKeepText(
  go: Go,
  title: Words,
  onKept: () => void,
): { readonly into: boolean; readonly keep: (text: string) => void } {
  const { place, scenarios } = useDesk();
  const { scenario } = readAddress(window.location.search);
  const draft = draftStore.find(scenario);
  const shown = scenarios.find(({ id }) => id === scenario);
  const keep = (text: string) => {
    onKept();
    if (draft !== undefined) {
      draftStore.put({ ...draft, history: writeText(draft.history, text) });
      return;
    }
    const made =
      shown === undefined
        ? beginDraft(newDraftId(), { place: place.id, title, text })
        : draftFrom(place.id, shown.title, text);
    draftStore.put(made);
    go({ scenario: made.id });
  };
  return { into: draft !== undefined, keep };
}
