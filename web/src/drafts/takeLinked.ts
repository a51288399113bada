import type { Address, AddressPatch } from '../address.ts';
import { beginDraft, type Draft } from './draft.ts';
import type { LinkedDraft } from './linkedDrafts.ts';

/**
 * Take the drafts of a link into one's own. One that is here already with another text comes as a draft of its own, so
 * that nothing of the reader's changes.
 *
 * @param newId Gives an identifier that no draft has.
 * @returns The drafts to keep, and what changes of the address that named them.
 */
export function takeLinked(
  linked: readonly LinkedDraft[],
  { scenario, with: others }: Address,
  find: (id: string) => Draft | undefined,
  newId: () => string,
): { readonly drafts: readonly Draft[]; readonly patch: AddressPatch } {
  const drafts: Draft[] = [];
  const renamed = new Map<string, string>();
  for (const { id, place, title, text } of linked) {
    const own = find(id);
    if (own?.place === place && own.history.text === text) continue;
    const taken = own === undefined ? id : newId();
    renamed.set(id, taken);
    drafts.push(beginDraft(taken, { place, title, text }));
  }
  const nameOf = (id: string) => renamed.get(id) ?? id;
  return {
    drafts,
    patch: {
      ...(scenario === undefined ? {} : { scenario: nameOf(scenario) }),
      ...(others === undefined ? {} : { with: others.split(',').map(nameOf).join(',') }),
    },
  };
}
