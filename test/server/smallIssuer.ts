import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';

/** Who is at the issuer, and what its tokens say that they should not. */
export interface Conduct {
  /** Claims of who signs in; `sub` is one of them. */
  claims: Record<string, unknown>;
  /** Claims that are told at the userinfo endpoint alone. */
  more: Record<string, unknown>;
  /** Claims that are put over what is right: an audience, an end, a nonce of somebody else's. */
  spoilt: Record<string, unknown>;
  /** Sign by a key that the issuer does not publish. */
  otherKey: boolean;
  /** Bear no signature at all. */
  unsigned: boolean;
  /** What its description calls it, where that is not its address. */
  called: string | undefined;
  /** Send people back with this error. */
  error: string | undefined;
}

/** A small issuer (OpenID Connect, code flow with PKCE) that lets everybody in at once, on this machine. */
export async function smallIssuer(secret: string) {
  const [known, foreign] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
  const key = { ...(await exportJWK(known.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  const none = { called: undefined, error: undefined };
  const conduct: Conduct = { claims: {}, more: {}, spoilt: {}, otherKey: false, unsigned: false, ...none };
  // As forms write it, which the standard asks for.
  const basic = `Basic ${Buffer.from(`xuewei:${new URLSearchParams({ secret }).toString().slice(7)}`).toString('base64')}`;
  const codes = new Map<string, URLSearchParams>();
  let [base, count] = ['', 0];

  const described = () => ({
    ...{
      issuer: conduct.called ?? base,
      authorization_endpoint: `${base}/authorize`,
      token_endpoint: `${base}/token`,
    },
    ...{ jwks_uri: `${base}/keys`, userinfo_endpoint: `${base}/userinfo` },
    ...{ response_types_supported: ['code'], subject_types_supported: ['public'] },
    ...{ id_token_signing_alg_values_supported: ['ES256'], code_challenge_methods_supported: ['S256'] },
    authorization_response_iss_parameter_supported: true,
  });

  function authorize(asked: URLSearchParams): string {
    const back = new URL(asked.get('redirect_uri') ?? '');
    const code = `code-${count++}`;
    codes.set(code, asked);
    const told = conduct.error === undefined ? { code } : { error: conduct.error };
    for (const [name, value] of Object.entries({ ...told, iss: base, state: asked.get('state') ?? '' }))
      back.searchParams.set(name, value);
    return back.href;
  }

  async function tokensFor(request: IncomingMessage, sent: URLSearchParams) {
    const asked = codes.get(sent.get('code') ?? '');
    codes.delete(sent.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(sent.get('code_verifier') ?? '')
      .digest('base64url');
    const right =
      asked !== undefined &&
      request.headers.authorization === basic &&
      asked.get('code_challenge_method') === 'S256' &&
      asked.get('code_challenge') === challenge &&
      asked.get('redirect_uri') === sent.get('redirect_uri');
    if (!right) return undefined;
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: base, aud: 'xuewei', iat: now, exp: now + 300, nonce: asked.get('nonce') };
    const said = { ...claims, ...conduct.claims, ...conduct.spoilt };
    const told = { access_token: 'access', token_type: 'Bearer', expires_in: 300 };
    if (conduct.unsigned) return { ...told, id_token: new UnsecuredJWT(said).encode() };
    const token = new SignJWT(said);
    token.setProtectedHeader({ alg: 'ES256', kid: 'one' });
    const id_token = await token.sign((conduct.otherKey ? foreign : known).privateKey);
    return { ...told, id_token };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', base);
    const json = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (pathname === '/.well-known/openid-configuration') json(200, described());
    else if (pathname === '/keys') json(200, { keys: [key] });
    else if (pathname === '/authorize') response.writeHead(302, { location: authorize(searchParams) }).end();
    else if (pathname === '/userinfo') json(200, { sub: conduct.claims.sub, ...conduct.more });
    else if (pathname === '/token') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      const tokens = await tokensFor(request, new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
      json(tokens === undefined ? 400 : 200, tokens ?? { error: 'invalid_grant' });
    } else json(404, {});
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ base, conduct },
    /** As a browser that is sent to the issuer: the address that it is sent back to. */
    visit: (address: string) => authorize(new URL(address).searchParams),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
