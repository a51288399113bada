import { hashSecret } from '../../store/people/secrets.ts';
import type { Asked } from './issuer.ts';

/** Milliseconds that somebody may take at the issuer. */
export const longestAway = 10 * 60_000;

/** Sign-ins under way that are remembered; beyond, the oldest is forgotten and has to begin anew. */
const most = 1000;

interface Waiting {
  readonly asked: Asked;
  /** Hash of the secret that the browser was given when it began. */
  readonly browser: string;
  readonly until: number;
}

/** Sign-ins of people who are at the issuer. Each is taken once, by the browser that began it, within its time. */
export interface WaitingSignIns {
  /** @param browser The secret that the browser holds. */
  add(asked: Asked, browser: string): void;
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
  return {
    add(asked, browser) {
      for (const [state, { until }] of waiting) if (until <= now()) waiting.delete(state);
      const [oldest] = waiting.keys();
      if (waiting.size >= most && oldest !== undefined) waiting.delete(oldest);
      waiting.set(asked.state, { asked, browser: hashSecret(browser), until: now() + longestAway });
    },
    take(state, browser) {
      const found = waiting.get(state);
      // A state that another browser shows is left to the one that began with it.
      if (found === undefined || found.browser !== hashSecret(browser)) return undefined;
      waiting.delete(state);
      return found.until > now() ? found.asked : undefined;
    },
  };
}
