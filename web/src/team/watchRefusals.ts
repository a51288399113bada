import { interfaceRoot } from '../service.ts';

/**
 * Tell when the service refuses something for want of a session, whichever part of the page asked: all of them ask by
 * `fetch`, which is watched from now on.
 *
 * @returns Stops watching.
 */
export function watchRefusals(onRefusal: () => void): () => void {
  const plain = window.fetch;
  const watched: typeof fetch = async (input, init) => {
    const answer = await plain.call(window, input, init);
    const { pathname } = new URL(answer.url, window.location.href);
    const ours = interfaceRoot !== undefined && pathname.startsWith(`${interfaceRoot}/`);
    // Asking who one is, and signing in, are refused where nobody lapsed.
    if (answer.status === 401 && ours && pathname !== `${interfaceRoot}/session`) onRefusal();
    return answer;
  };
  window.fetch = watched;
  return () => {
    if (window.fetch === watched) window.fetch = plain;
  };
}
