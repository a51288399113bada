import { useSyncExternalStore } from 'react';
import { isKeptId } from '../kept/keptPlace.ts';
import { serviceRoot } from '../service.ts';
import { browserBook } from './browserBook.ts';
import { LedgerDesk, type LedgerNow } from './ledgerDesk.ts';
import { serviceBook } from './serviceBook.ts';

const channel = new BroadcastChannel('xuewei.ledger');
const here = browserBook(
  () => new Date().toISOString(),
  () => channel.postMessage('changed'),
);
const shared = serviceRoot?.startsWith('/') ? serviceBook(serviceRoot) : undefined;
const desks = new Map<string, LedgerDesk>();

/** The browser's storage, where it may be used. */
function openStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** Milliseconds after which a service that was away is asked again. */
const patience = 15_000;

function askAgain(): void {
  for (const desk of desks.values()) if (desk.now().waiting > 0) void desk.read();
}
window.addEventListener('online', askAgain);
setInterval(askAgain, patience);
channel.addEventListener('message', () => {
  for (const desk of desks.values()) if (!desk.book.shared) desk.read();
});

/** The one desk of a place in this window, read when it is first asked for: steps back outlive the view. */
function deskOf(place: string): LedgerDesk {
  const known = desks.get(place);
  if (known !== undefined) return known;
  const desk = new LedgerDesk(shared === undefined || isKeptId(place) ? here : shared, place, openStorage());
  desks.set(place, desk);
  desk.read();
  return desk;
}

/** The ledger of a place as people fill it in, as it changes here or in another window. */
export function useLedgerDesk(place: string): { readonly desk: LedgerDesk; readonly now: LedgerNow } {
  const desk = deskOf(place);
  return { desk, now: useSyncExternalStore(desk.watch, desk.now) };
}
