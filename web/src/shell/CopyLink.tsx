import { Button } from 'antd';
import { useState } from 'react';
import { useReader } from '../say.ts';
import { words } from '../words.ts';

/** Milliseconds for which the answer stands in the button. */
const shownFor = 4000;

/**
 * Copies the link of the view as it stands.
 *
 * @param own Whether place or scenario are kept in this browser alone, so that the link opens nowhere else.
 */
export function CopyLink({ own }: { readonly own: boolean }) {
  const { say } = useReader();
  const [told, setTold] = useState<'copied' | 'copiedOwn' | 'notCopied'>();
  const copy = async () => {
    const done = await navigator.clipboard.writeText(window.location.href).then(
      () => true,
      () => false,
    );
    setTold(done ? (own ? 'copiedOwn' : 'copied') : 'notCopied');
    setTimeout(() => setTold(undefined), shownFor);
  };
  return (
    <Button type="text" title={say(words.copyLinkHint)} onClick={copy}>
      <span aria-live="polite">{say(words[told ?? 'copyLink'])}</span>
    </Button>
  );
}
