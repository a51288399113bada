import { type ComponentProps, lazy, Suspense } from 'react';
import type { Words } from '../../../src/domain/words.ts';
import { type Address, nationView, sweepsView } from '../address.ts';
import { useReader } from '../say.ts';
import { words } from '../words.ts';

const Nation = lazy(() =>
  import('../views/nation/Nation.tsx').then(({ Nation: part }) => ({ default: part })),
);
const Open = lazy(() => import('../views/open/Open.tsx').then(({ Open: part }) => ({ default: part })));
const Sweeps = lazy(() =>
  import('../views/sweeps/Sweeps.tsx').then(({ Sweeps: part }) => ({ default: part })),
);

/** What a view that needs no place is called. */
export function placelessTitle(view: string | undefined): Words {
  if (view === nationView) return words.nationTitle;
  return view === sweepsView ? words.sweepsTitle : words.openTitle;
}

/** A view that needs no place: the nation, sweeps, or where places are opened and brought. */
export function PlacelessView({
  address,
  go,
  ...open
}: Omit<ComponentProps<typeof Open>, 'go'> & ComponentProps<typeof Nation> & { readonly address: Address }) {
  const { say } = useReader();
  return (
    <Suspense fallback={<p role="status">{say(words.loading)}</p>}>
      {address.view === nationView ? (
        <Nation address={address} go={go} />
      ) : address.view === sweepsView ? (
        <Sweeps places={open.places} address={address} go={go} />
      ) : (
        <Open {...open} go={go} />
      )}
    </Suspense>
  );
}
