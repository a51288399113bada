import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { isAskable } from '../store/keepable.ts';

/** Items of a page: as many where the request does not say, and at most. */
interface PageSize {
  readonly usual: number;
  readonly most: number;
}

const usualSize: PageSize = { usual: 50, most: 200 };

const limitOf = (unit: string, { usual, most }: PageSize) =>
  z.coerce.number().int().min(1).max(most).default(usual).meta({ unit, description: 'Most of a page.' });

/** What a list is asked for that goes on from a key: how many, and `after` as the page before gave it. */
export function pageQuery<K extends z.ZodType>(unit: string, key: K, size = usualSize) {
  const after = z
    .string()
    .min(1)
    .max(2000)
    .transform(readCursor)
    .pipe(key)
    .optional()
    .meta({ description: '`next` of the page before: what follows it.' });
  return { after, limit: limitOf(unit, size) };
}

/** What a list is asked for that is numbered, the newest first: how many, and those `before` a number. */
export function numberedPageQuery(unit: string, size = usualSize, highest = Number.MAX_SAFE_INTEGER) {
  const before = z.coerce
    .number()
    .int()
    .min(1)
    .max(highest)
    .optional()
    .meta({ unit, description: '`next` of the page before: only what is older.' });
  return { before, limit: limitOf(unit, size) };
}

/** The highest revision that can be asked for: the database counts them, and the one after, in four bytes. */
export const highestRevision = 2_147_483_646;

/** The same for revisions. */
export function revisionPageQuery() {
  return numberedPageQuery('revisions', usualSize, highestRevision + 1);
}

/** An instant of a key. The calendar of the database has no year 0. */
export const keyInstant = z.iso.datetime().refine((text) => !text.startsWith('0000'));

/** What a list is asked for whose items have ids, the newest first: how many, and those `before` an id. */
export function datedPageQuery(unit: string, size = usualSize) {
  const before = z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: '`next` of the page before: only what is older than what bears this id.' });
  return { before, limit: limitOf(unit, size) };
}

const nextMeta = 'What to ask for to get the page that follows, as Link does; null on the last.';
/** Where a list goes on. */
export const nextText = z.string().nullable().meta({ description: nextMeta });
export const nextNumber = z.int().meta({ unit: 'number', description: nextMeta }).nullable();

/** A text of which the database cannot be asked is in no key. */
export const keyText = z.string().max(400).refine(isAskable);

/** A key as the text by which a reader asks for what follows it; it means nothing to the reader. */
export function writeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function readCursor(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    context.addIssue({ code: 'custom', message: 'no page begins there' });
    return z.NEVER;
  }
}

/**
 * Cut a page off what was found, and say where the list goes on: as `next`, and as a Link (RFC 8288) that programs can
 * follow without knowing the list.
 *
 * @param found In the list's order, one more than the page holds where there are more.
 * @param keyOf What names an item to the page that follows it.
 */
export function cutPage<T, N extends string | number>(
  [request, reply]: readonly [FastifyRequest, FastifyReply],
  name: 'after' | 'before',
  found: readonly T[],
  keyOf: (item: T) => N,
): { readonly shown: readonly T[]; readonly next: N | null } {
  const { limit } = request.query as { limit: number };
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  if (found.length <= limit || last === undefined) return { shown, next: null };
  const next = keyOf(last);
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  searchParams.set(name, String(next));
  reply.header('link', `<${pathname}?${searchParams}>; rel="next"`);
  return { shown, next };
}
