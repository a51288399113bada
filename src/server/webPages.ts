import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { interfacePath } from './interfacePath.ts';

/** Written into the page when it is built; here a fresh nonce takes its place. */
const noncePlace = '__CSP_NONCE__';

/** Written into the page likewise; here the path of the interface, so that the page reads places from this service. */
const servicePlace = '__SERVICE__';

/** Written into the page likewise; here whether people sign in. */
const teamPlace = '__TEAM__';

/** Files whose names hold a hash of their content never change. */
function cachingOf(folder: string, path: string): string {
  return path.startsWith(join(folder, 'assets') + sep) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Sends the page itself, whatever address it is asked by. */
export type SendPage = (reply: FastifyReply) => FastifyReply;

/**
 * Serve the browser part: hashed files for ever, everything else asked for anew, and the page itself for each of its
 * own addresses.
 *
 * @param folder The built files; where there are none, the start page leads to the description of the interface.
 * @param isTeam Whether people sign in.
 * @returns Sends the page; undefined where there is none.
 */
export async function serveWebPages(
  app: FastifyInstance,
  folder: string | undefined,
  isTeam: boolean,
): Promise<SendPage | undefined> {
  const index = folder === undefined ? undefined : join(folder, 'index.html');
  if (folder === undefined || index === undefined || !existsSync(index)) {
    app.get('/', { schema: { hide: true } }, (_request, reply) => reply.redirect('/api/docs/'));
    return undefined;
  }
  const sendIndex: SendPage = (reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(
        readFileSync(index, 'utf8')
          .replaceAll(noncePlace, reply.cspNonce.style)
          .replaceAll(servicePlace, interfacePath)
          .replaceAll(teamPlace, isTeam ? 'yes' : 'no'),
      );
  app.get('/', { schema: { hide: true } }, (_request, reply) => sendIndex(reply));
  app.get('/index.html', { schema: { hide: true } }, (_request, reply) => sendIndex(reply));
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', cachingOf(folder, path));
    },
  });
  return sendIndex;
}
