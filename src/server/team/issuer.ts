import type { Words } from '../../domain/words.ts';
import type { Identity, NewAccounts } from '../../store/people/people.ts';

/** What is asked of an issuer's answer, kept while somebody is there. */
export interface Asked {
  /** Where the issuer sends people back to: an address of this service, which it was told of before. */
  readonly redirect: string;
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE: shows that whoever fetches the answer is who asked. */
  readonly verifier: string;
}

/** What an issuer says of somebody who came back; `reason` is for the log and holds nothing of theirs. */
export type Vouched =
  | { readonly kind: 'vouched'; readonly identity: Identity }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** An issuer of sign-ins (OpenID Connect), by which people come in besides passwords. */
export interface Issuer {
  /** What the button to it says. */
  readonly label: Words;
  readonly accounts: NewAccounts;
  /** The address to send somebody to, or why there is none now. */
  begin(
    redirect: string,
  ): Promise<
    | { readonly kind: 'begun'; readonly address: string; readonly asked: Asked }
    | Extract<Vouched, { kind: 'unreachable' }>
  >;
  /**
   * Look at what somebody came back with: the answer is fetched, and held to all that was asked.
   *
   * @param search The query that they came back with, from the "?".
   */
  finish(asked: Asked, search: string): Promise<Vouched>;
}
