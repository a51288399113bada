import { useEffect, useRef } from 'react';
import { type Address, type Go, isPlaceless, writeAddress } from '../address.ts';
import { useReader } from '../say.ts';
import { words } from '../words.ts';
import { viewOf, views } from './views.ts';

/** Links to the views; plain links, so that they can be opened beside each other. */
export function Navigation({ address, go }: { readonly address: Address; readonly go: Go }) {
  const { say } = useReader();
  const current = isPlaceless(address.view) ? undefined : viewOf(address.view);
  const nav = useRef<HTMLElement>(null);
  // On a narrow window the links scroll sideways: the one that one is at must not stand outside.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another is current.
  useEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (nav.current === null || link == null) return;
    const { offsetLeft, offsetWidth } = link;
    nav.current.scrollLeft = offsetLeft + offsetWidth / 2 - nav.current.clientWidth / 2;
  }, [current, say]);
  return (
    <nav ref={nav} className="views" aria-label={say(words.views)}>
      {views.map(({ id, words: name }) => (
        <a
          key={id}
          href={writeAddress({ ...address, view: id })}
          aria-current={id === current?.id ? 'page' : undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
            event.preventDefault();
            go({ view: id });
          }}
        >
          {say(name)}
        </a>
      ))}
    </nav>
  );
}
