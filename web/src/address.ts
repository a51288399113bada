import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** What the address of a page holds: enough to find the same picture again. */
export const addressKeys = [
  'workspace',
  'view',
  'place',
  'scenario',
  'lang',
  'district',
  'school',
  'stage',
  'grade',
  'year',
  'by',
  'list',
  'with',
  'slide',
  'sweep',
  'bands',
  'cause',
  'state',
  'late',
] as const;
export type AddressKey = (typeof addressKeys)[number];
export type Address = Readonly<Partial<Record<AddressKey, string>>>;
/** A change of the address; undefined takes a part out. */
export type AddressPatch = Readonly<Partial<Record<AddressKey, string | undefined>>>;

/** What the address says where no bands are wanted around lines. */
export const bandsOff = 'off';

/** What the address says where only projects that open after a deadline are shown. */
export const onlyLateProjects = 'only';

/** The view in which places are opened and imported; it needs no place. */
export const openView = 'open';

/** The view of the nation by county; it needs no place either. */
export const nationView = 'nation';

/** The view of sweeps over many places; it needs no place either. */
export const sweepsView = 'sweeps';

/** Views beside those of a place: nothing is studied there. */
const placeless: readonly (string | undefined)[] = [openView, nationView, sweepsView];

/** Whether a view needs no place. */
export function isPlaceless(view: string | undefined): boolean {
  return placeless.includes(view);
}

/** The change of the address that opens a place as it stands, in the first view if places were being chosen. */
export function openAddress(place: string): AddressPatch {
  const { view } = readAddress(window.location.search);
  return {
    ...{ place, view: isPlaceless(view) ? undefined : view },
    ...{ scenario: undefined, with: undefined, sweep: undefined },
    ...{ district: undefined, school: undefined, year: undefined },
  };
}

/** Read the part after "?" of an address; unknown and empty parts are dropped. */
export function readAddress(search: string): Address {
  const given = new URLSearchParams(search);
  const parts = addressKeys.flatMap((key) => {
    const value = given.get(key);
    return value === null || value === '' ? [] : [[key, value] as const];
  });
  return Object.fromEntries(parts);
}

/** Write an address with its parts in a fixed order, so that the same picture has the same link. */
export function writeAddress(address: AddressPatch): string {
  const written = new URLSearchParams();
  for (const key of addressKeys) {
    const value = address[key];
    if (value !== undefined && value !== '') written.set(key, value);
  }
  const text = written.toString();
  return text === '' ? '/' : `/?${text}`;
}

function watch(onChange: () => void): () => void {
  window.addEventListener('popstate', onChange);
  return () => window.removeEventListener('popstate', onChange);
}

/** Go to a changed address: a new step for the back button, or in place of this one. */
export type Go = (patch: AddressPatch, how?: 'push' | 'replace') => void;

/** The page's address and how to change it. */
export function useAddress(): readonly [Address, Go] {
  const search = useSyncExternalStore(watch, () => window.location.search);
  const address = useMemo(() => readAddress(search), [search]);
  const go = useCallback<Go>((patch, how = 'push') => {
    const next = writeAddress({ ...readAddress(window.location.search), ...patch });
    if (next === `${window.location.pathname}${window.location.search}`) return;
    if (how === 'push') window.history.pushState(null, '', next);
    else window.history.replaceState(null, '', next);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, []);
  return [address, go];
}
