import { Button } from 'antd';
import { useState } from 'react';
import type { Address } from '../address.ts';
import { writeLinked } from '../drafts/linkedDrafts.ts';
import { draftStore } from '../drafts/useDrafts.ts';
import { useReader } from '../say.ts';
import { sidesOf } from '../views/compare/sidesOf.ts';
import { words } from '../words.ts';

/** Milliseconds for which the answer stands in the button. */
const shownFor = 4000;

/**
 * Copies the link of the view as it stands, with the reader's own drafts that it names: whoever opens it has them too.
 *
 * @param own Whether the place is kept in this browser alone, so that the link opens nowhere else.
 */
export function CopyLink({ own, address }: { readonly own: boolean; readonly address: Address }) {
  const { say } = useReader();
  const [told, setTold] = useState<'copied' | 'copiedOwn' | 'notCopied'>();
  const copy = async () => {
    const { origin, pathname, search } = window.location;
    const drafts = own ? [] : sidesOf(address).flatMap((id) => draftStore.find(id) ?? []);
    const linked = drafts.length === 0 ? '' : await writeLinked(drafts);
    const done = await navigator.clipboard.writeText(`${origin}${pathname}${search}${linked ?? ''}`).then(
      () => true,
      () => false,
    );
    setTold(!done ? 'notCopied' : own || linked === undefined ? 'copiedOwn' : 'copied');
    setTimeout(() => setTold(undefined), shownFor);
  };
  return (
    <Button type="text" title={say(words.copyLinkHint)} onClick={copy}>
      <span aria-live="polite">{say(words[told ?? 'copyLink'])}</span>
    </Button>
  );
}
