import { type Address, type Go, isPlaceless, writeAddress } from '../address.ts';
import { useReader } from '../say.ts';
import { words } from '../words.ts';
import { viewOf, views } from './views.ts';

/** Links to the views; plain links, so that they can be opened beside each other. */
export function Navigation({ address, go }: { readonly address: Address; readonly go: Go }) {
  const { say } = useReader();
  const current = isPlaceless(address.view) ? undefined : viewOf(address.view);
  return (
    <nav className="views" aria-label={say(words.views)}>
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
