import { useSyncExternalStore } from 'react';
import { type KeptNow, PlaceKeeper } from './placeKeeper.ts';
import { browserShelf } from './placeShelf.ts';

const channel = new BroadcastChannel('xuewei.places');

/** The page's one keeper of places. */
export const placeKeeper = new PlaceKeeper(browserShelf, () => channel.postMessage('changed'));
channel.addEventListener('message', () => placeKeeper.read());
placeKeeper.read();

/** The places of this browser, as they change here or in another window. */
export function useKept(): KeptNow {
  return useSyncExternalStore(placeKeeper.watch, placeKeeper.now);
}
