import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { Records } from '../store/store.ts';
import { HttpProblem } from './httpProblem.ts';
import { serverProblem } from './problemTexts.ts';

/** A key by which a request is known again when it is repeated. */
export const keyHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/)
    .optional()
    .meta({
      description:
        'Chosen anew for each thing to be made: repeated under it within 24 hours, the request makes nothing more and is answered as the first time.',
      examples: ['5c1d0c35-9a52-4f0e-8d0a-6b0b8f0f7f11'],
    }),
});

/** Headers of an answer that belong to what was made. */
const ownHeaders = ['content-type', 'location', 'etag'] as const;

/** Sent with an answer that was given before. */
export const repeatedHeader = 'idempotency-replayed';

/** How a route differs whose things lie in no request's room, or whose answer must not be kept as it is. */
export interface OnceOptions {
  /** Where answers are kept; undefined where the request names nothing of the asker's, so that it makes nothing. */
  readonly recordsOf: (request: FastifyRequest) => Records | undefined;
  /** The answer as it is given again. */
  readonly keep: (body: string) => string;
}

const usual: OnceOptions = { recordsOf: ({ room }) => room.store, keep: (body) => body };

interface Holding {
  readonly key: string;
  readonly records: Records;
  /** Whether this request is the one that does the work. */
  works: boolean;
  readonly letGo: () => void;
}

/**
 * Let requests that bear an `Idempotency-Key` make what they make once. Repeats at the same time wait for the first;
 * later ones, for a day, get its answer. A refusal makes nothing, so its key is free again.
 *
 * @returns Hooks for each route that makes something; its schema is to have `keyHeaders`.
 */
export function onceByKey({ recordsOf, keep }: OnceOptions = usual) {
  /** One process alone holds the records (`holdLock.ts`), so a queue in its memory keeps repeats apart. */
  const lines = new Map<string, Promise<void>>();
  const held = new WeakMap<FastifyRequest, Holding>();

  async function preHandler(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const key = request.headers['idempotency-key'];
    const records = typeof key === 'string' ? recordsOf(request) : undefined;
    if (typeof key !== 'string' || records === undefined) return undefined;
    const { workspace, person } = request.standing;
    const letGo = await standInLine(lines, JSON.stringify([workspace, person, key]));
    const holding: Holding = { key, records, works: false, letGo };
    held.set(request, holding);
    const claim = await records.claimAnswer(key, await fingerprintOf(request));
    switch (claim.kind) {
      case 'claimed':
        holding.works = true;
        return undefined;
      case 'otherRequest':
        throw new HttpProblem(422, [serverProblem('keyOfAnother', { column: 'Idempotency-Key' }, { key })]);
      case 'unfinished':
        throw new HttpProblem(409, [serverProblem('keyUnfinished', { column: 'Idempotency-Key' }, { key })]);
      case 'answered': {
        const { status, headers, body } = claim.answer;
        return reply
          .code(status)
          .headers({ ...headers, [repeatedHeader]: 'true' })
          .serializer(String)
          .send(body);
      }
    }
  }

  async function onSend(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
    const holding = held.get(request);
    if (holding === undefined) return payload;
    held.delete(request);
    const { records } = holding;
    try {
      if (!holding.works) return payload;
      if (reply.statusCode < 300 && typeof payload === 'string')
        await records.keepAnswer(holding.key, {
          status: reply.statusCode,
          headers: headersOf(reply),
          body: keep(payload),
        });
      else await records.releaseAnswer(holding.key);
    } catch (error) {
      // What was made is made: its answer goes out, and a repeat is told that nobody knows.
      request.log.error({ err: error }, 'an answer could not be kept under its key');
    } finally {
      holding.letGo();
    }
    return payload;
  }

  return { preHandler, onSend };
}

/** Wait until nobody is before us in a line; resolves with what lets the next one come. */
async function standInLine(lines: Map<string, Promise<void>>, name: string): Promise<() => void> {
  const before = lines.get(name);
  let letGo = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const ours = (before ?? Promise.resolve()).then(() => done);
  lines.set(name, ours);
  await before;
  return () => {
    letGo();
    if (lines.get(name) === ours) lines.delete(name);
  };
}

/** A hash of all that a request says: its path and query, and its body as it was understood. */
async function fingerprintOf({ method, url, body }: FastifyRequest): Promise<string> {
  const hash = createHash('sha256').update(`${method} ${url}\n`);
  const { files } = (body ?? {}) as { files?: unknown };
  const uploads = Array.isArray(files) ? files.filter((file) => file instanceof File) : [];
  for (const file of uploads)
    hash.update(`${JSON.stringify(file.name)} ${file.size}\n`).update(await file.bytes());
  return hash.update(JSON.stringify(uploads.length > 0 ? null : body)).digest('hex');
}

function headersOf(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(
    ownHeaders.flatMap((name) => {
      const value = reply.getHeader(name);
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
}
