import { hashSecret } from '../../store/people/secrets.ts';
import type { Asked } from './issuer.ts';

/** Milliseconds that somebody may take at the issuer. */
export const longestAway = 10 * 60_000;

/**
 * Sign-ins under way that are remembered: of one network address, and of all. Beyond, one is forgotten and has to begin
 * anew: the oldest of the address itself, or the oldest of the address that holds most.
 */
export const mostWaiting = { ofAddress: 100, ofAll: 10_000 } as const;

interface Waiting {
  readonly asked: Asked;
  /** Hash of the secret that the browser was given when it began. */
  readonly browser: string;
  readonly address: string;
  readonly until: number;
}

/** Sign-ins of people who are at the issuer. Each is taken once, by the browser that began it, within its time. */
export interface WaitingSignIns {
  /**
   * @param browser The secret that the browser holds.
   * @param address Network address that it asks from.
   */
  add(asked: Asked, browser: string, address: string): void;
  /** @returns What was asked; undefined where there is none, or it is another browser's, over, or was taken before. */
  take(state: string, browser: string): Asked | undefined;
}

/**
 * Make the memory of sign-ins under way.
 *
 * @param now The clock; milliseconds since 1970.
 */
export function waitingSignIns(now: () => number): WaitingSignIns {
  const waiting = new Map<string, Waiting>();
  const held = new Map<string, number>();
  const count = (address: string, more: number) => {
    const left = (held.get(address) ?? 0) + more;
    if (left > 0) held.set(address, left);
    else held.delete(address);
  };
  const forget = (state: string) => {
    const found = waiting.get(state);
    if (found === undefined) return;
    waiting.delete(state);
    count(found.address, -1);
  };
  const forgetOldestOf = (address: string) => {
    for (const [state, each] of waiting) if (each.address === address) return forget(state);
  };
  return {
    add(asked, browser, address) {
      for (const [state, { until }] of waiting) {
        // In the order in which they began, and so end.
        if (until > now()) break;
        forget(state);
      }
      if ((held.get(address) ?? 0) >= mostWaiting.ofAddress) forgetOldestOf(address);
      if (waiting.size >= mostWaiting.ofAll) forgetOldestOf(fullest(held));
      waiting.set(asked.state, {
        asked,
        browser: hashSecret(browser),
        address,
        until: now() + longestAway,
      });
      count(address, 1);
    },
    take(state, browser) {
      const found = waiting.get(state);
      // A state that another browser shows is left to the one that began with it.
      if (found === undefined || found.browser !== hashSecret(browser)) return undefined;
      forget(state);
      return found.until > now() ? found.asked : undefined;
    },
  };
}

function fullest(held: ReadonlyMap<string, number>): string {
  let [address, most] = ['', 0];
  for (const [each, count] of held) if (count > most) [address, most] = [each, count];
  return address;
}
