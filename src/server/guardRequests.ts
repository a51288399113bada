import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpProblem } from './httpProblem.ts';
import { serverProblem } from './problemTexts.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The name in a Host, as browsers send it: without the port, and in letters that the network knows (学 as xn--…). */
function hostOf(authority: string): string {
  try {
    return new URL(`http://${authority}`).hostname.replace(/^\[|\]$/g, '').toLowerCase();
  } catch {
    return '';
  }
}

/**
 * A page elsewhere can point a name of its own at this machine (DNS rebinding), but it cannot make the browser send
 * another name as Host: addresses, localhost and names that were allowed are ours.
 */
function checkHost({ headers }: FastifyRequest, allowed: ReadonlySet<string>): void {
  const host = hostOf(headers.host ?? '');
  if (host === 'localhost' || isIP(host) !== 0 || allowed.has(host)) return;
  throw new HttpProblem(403, [serverProblem('foreignHost', {}, { host: headers.host ?? '–' })]);
}

/** Changes are taken from this service's own pages, and from programs, which send neither header. */
function checkOrigin({ headers, method }: FastifyRequest): void {
  if (reading.has(method)) return;
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  const ownOrigin = origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
  const ownSite = site === undefined || site === 'same-origin' || site === 'none';
  if (!ownOrigin || !ownSite) throw new HttpProblem(403, [serverProblem('foreignOrigin', {})]);
}

/**
 * Refuse what other sites' pages could make a browser send.
 *
 * @param allowedHosts Names besides localhost and addresses by which the service may be called.
 */
export function guardRequests(app: FastifyInstance, allowedHosts: readonly string[]): void {
  const allowed = new Set(allowedHosts.map(hostOf).filter((name) => name !== ''));
  app.addHook('onRequest', async (request) => {
    checkHost(request, allowed);
    checkOrigin(request);
  });
}
