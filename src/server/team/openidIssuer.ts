import * as client from 'openid-client';
import type { Words } from '../../domain/words.ts';
import type { NewAccounts } from '../../store/people/people.ts';
import type { Asked, Issuer, Vouched } from './issuer.ts';

/** How an issuer is reached, and what its word is worth here. */
export interface IssuerSettings {
  /** Its address: HTTPS, or HTTP on this machine. */
  readonly address: string;
  /** By which it knows this service, with the secret. */
  readonly client: string;
  readonly secret: string;
  readonly label: Words;
  /** The claim that is a person's name here. */
  readonly claim: string;
  readonly accounts: NewAccounts;
}

/** Seconds: an issuer must answer within; clocks may differ by. */
const seconds = { answer: 10, clocks: 30 } as const;

/**
 * Milliseconds after which an issuer is asked anew what it offers: soon, where somebody is about to be sent there, so
 * that nobody is sent to one that is away.
 */
const described = { toBegin: 10_000, toFinish: 60 * 60_000 } as const;

/**
 * An issuer by OpenID Connect: authorization code flow with PKCE, state and nonce; its description is read from its
 * address when it is first needed, and its signatures are checked although the answer comes straight from it.
 *
 * @param now The clock; milliseconds since 1970.
 */
export function openidIssuer(settings: IssuerSettings, now: () => number): Issuer {
  const { label, accounts, claim } = settings;
  const describe = describedBy(settings, now);
  const scope = claim === 'email' ? 'openid profile email' : 'openid profile';
  return {
    ...{ label, accounts },
    async begin(redirect) {
      try {
        const config = await describe(described.toBegin);
        const asked: Asked = {
          ...{ redirect, state: client.randomState(), nonce: client.randomNonce() },
          verifier: client.randomPKCECodeVerifier(),
        };
        const address = client.buildAuthorizationUrl(config, {
          ...{ redirect_uri: redirect, scope, state: asked.state, nonce: asked.nonce },
          code_challenge: await client.calculatePKCECodeChallenge(asked.verifier),
          code_challenge_method: 'S256',
        });
        return { kind: 'begun', address: address.href, asked };
      } catch (error) {
        return { kind: 'unreachable', reason: reasonOf(error) };
      }
    },
    async finish(asked, search) {
      const back = new URL(asked.redirect);
      back.search = search;
      try {
        return await vouch(await describe(described.toFinish), asked, back, claim);
      } catch (error) {
        return failureOf(error);
      }
    },
  };
}

/** What an issuer offers, as it was told at most so many milliseconds ago; a failure is not kept. */
function describedBy(
  { address, client: id, secret }: IssuerSettings,
  now: () => number,
): (longest: number) => Promise<client.Configuration> {
  const url = new URL(address);
  const plain = url.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  let kept: { readonly at: number; readonly config: Promise<client.Configuration> } | undefined;
  return (longest) => {
    if (kept !== undefined && now() - kept.at < longest) return kept.config;
    const config = client.discovery(
      url,
      id,
      { client_secret: secret, [client.clockTolerance]: seconds.clocks },
      authenticate(secret),
      { timeout: seconds.answer, execute: [...plain, client.enableNonRepudiationChecks] },
    );
    const asked = { at: now(), config };
    kept = asked;
    config.catch(() => {
      if (kept === asked) kept = undefined;
    });
    return config;
  };
}

/** Show the secret in the way that the issuer takes; where it does not say, in the way that the standard takes for said. */
function authenticate(secret: string): client.ClientAuth {
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const { token_endpoint_auth_methods_supported: taken = ['client_secret_basic'] } = server;
    (taken.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

async function vouch(
  config: client.Configuration,
  { state, nonce, verifier }: Asked,
  back: URL,
  claim: string,
): Promise<Vouched> {
  const tokens = await client.authorizationCodeGrant(config, back, {
    ...{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce },
    idTokenExpected: true,
  });
  const said = tokens.claims();
  if (said === undefined) return { kind: 'refused', reason: 'no ID token' };
  const { iss: issuer, sub: subject } = said;
  const more =
    said[claim] === undefined && config.serverMetadata().userinfo_endpoint !== undefined
      ? await client.fetchUserInfo(config, tokens.access_token, subject)
      : {};
  const claims: Readonly<Record<string, unknown>> = { ...more, ...said };
  const name = claims[claim];
  if (typeof name !== 'string' || name === '') return { kind: 'refused', reason: `no claim ${claim}` };
  // Whoever may write any address into their own profile must not come in by another's.
  if (claim === 'email' && claims.email_verified !== true)
    return { kind: 'refused', reason: 'email_verified is not true' };
  const shownName = typeof claims.name === 'string' ? claims.name : name;
  return { kind: 'vouched', identity: { issuer, subject, name, shownName } };
}

/** What went wrong, by codes and names of claims alone: messages and causes of errors may hold tokens. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const cause = error.cause instanceof Error ? error.cause : undefined;
  const claimed = typeof cause?.cause === 'object' ? cause.cause : {};
  const words = [wordOf(error, 'code'), cause && wordOf(cause, 'code')];
  const more = [wordOf(error, 'error'), claimed && wordOf(claimed, 'claim')];
  return [...new Set([error.name, ...words, ...more].filter((word) => word !== undefined))].join(' ');
}

function wordOf(found: object, name: string): string | undefined {
  const word: unknown = Reflect.get(found, name);
  return typeof word === 'string' && /^\w{1,60}$/.test(word) ? word : undefined;
}

/** Errors that an issuer sends people back with, or answers, when it is not well itself. */
const unwell = new Set(['server_error', 'temporarily_unavailable']);

function failureOf(error: unknown): Vouched {
  const reason = reasonOf(error);
  if (error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError) {
    if (error.error === 'access_denied') return { kind: 'cancelled' };
    return { kind: unwell.has(error.error) ? 'unreachable' : 'refused', reason };
  }
  const code = error instanceof client.ClientError ? error.code : undefined;
  const away =
    error instanceof TypeError || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM';
  return { kind: away ? 'unreachable' : 'refused', reason };
}
