import { readAddress, writeAddress } from '../address.ts';

/** Where in this tab the address is kept of somebody who is away at an issuer of sign-ins. */
const place = 'xuewei.signIn.from';

/** Remember where somebody is who now leaves for an issuer; where storage is forbidden they come back to the first page. */
export function leaveFrom(search: string): void {
  try {
    sessionStorage.setItem(place, search);
  } catch {}
}

function takeFrom(): string {
  try {
    const from = sessionStorage.getItem(place) ?? '';
    sessionStorage.removeItem(place);
    return from;
  } catch {
    return '';
  }
}

/**
 * Bring somebody who came back from an issuer to where they were, before any part of the page reads its address.
 *
 * @returns Why they came back in vain, as the service says it; undefined where they did not.
 */
function comeBack(): string | undefined {
  const from = takeFrom();
  const inVain = new URLSearchParams(window.location.search).get('signIn') ?? undefined;
  if (inVain === undefined && window.location.search !== '') return undefined;
  // Only what an address of this page may hold is taken over.
  const address = writeAddress(readAddress(from));
  if (inVain !== undefined || from !== '') window.history.replaceState(null, '', address);
  return inVain;
}

/** Why somebody came back from an issuer in vain; undefined where they did not. */
export const cameInVain = comeBack();
