import * as fc from 'fast-check';
import { hostileHeader, hostileText } from './hostile.ts';
import { type Making, nearlyValid, type Schema, valid } from './schema.ts';

/** One operation of the interface's description. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly body: Schema | undefined;
  /** Statuses that it may answer with. */
  readonly statuses: readonly number[];
}

/** A request as it goes over the line. */
export interface RawRequest {
  readonly operation: Operation;
  readonly mode: 'valid' | 'near' | 'hostile';
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | undefined;
}

/** The interface's description, as far as requests are made of it. */
export interface Description {
  readonly paths: Record<string, Record<string, Record<string, unknown>>>;
  readonly components?: { readonly schemas?: Record<string, Schema> };
}

/** Every operation that a description holds. */
export function operationsOf({ paths }: Description): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => {
      const content = (told.requestBody as { content?: Record<string, { schema: Schema }> } | undefined)
        ?.content;
      return {
        method: method.toUpperCase(),
        path,
        parameters: (told.parameters ?? []) as Operation['parameters'],
        body: content?.['application/json']?.schema,
        statuses: Object.keys(told.responses as object).map(Number),
      };
    }),
  );
}

/** How references of a description are looked up. */
export function findIn({ components }: Description): Making['find'] {
  return (reference) => components?.schemas?.[reference.split('/').at(-1) ?? ''] ?? {};
}

const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** Halves of character pairs are no URI; everything else is written as one. */
const encode = (value: unknown) => encodeURIComponent(text(value).replace(/\p{Surrogate}/gu, '\ufffd'));

/** Requests of one operation: as described, missing that by a little, or hostile throughout. */
export function requestsOf(operation: Operation, making: Making): fc.Arbitrary<RawRequest> {
  return fc.oneof(
    { weight: 4, arbitrary: requestOf(operation, making, 'valid') },
    { weight: 3, arbitrary: requestOf(operation, making, 'near') },
    { weight: 3, arbitrary: requestOf(operation, making, 'hostile') },
  );
}

function requestOf(operation: Operation, making: Making, mode: RawRequest['mode']): fc.Arbitrary<RawRequest> {
  const madeOf = (schema: Schema, name: string): fc.Arbitrary<unknown> =>
    mode === 'hostile' ? fc.oneof(hostileText, valid(schema, making, name)) : valid(schema, making, name);
  const parameters = operation.parameters.map(({ name, in: where, required = false, schema }) =>
    fc
      .tuple(required && mode !== 'hostile' ? fc.constant(true) : fc.boolean(), madeOf(schema, name))
      .map(([sent, value]) => ({ name, where, sent: sent || where === 'path', value })),
  );
  const bodies =
    operation.body === undefined
      ? mode === 'hostile'
        ? fc.oneof(fc.constant(undefined), hostileText)
        : fc.constant(undefined)
      : bodyOf(operation.body, making, mode);
  const extra = mode === 'hostile' ? fc.array(hostileHeader, { maxLength: 3 }) : fc.constant([]);
  return fc.tuple(fc.tuple(...parameters), bodies, extra).map(([given, body, headers]) => {
    const of = (where: string) => given.filter((each) => each.where === where && each.sent);
    const path = of('path').reduce(
      (written, { name, value }) => written.replace(`{${name}}`, () => encode(value)),
      operation.path,
    );
    const query = of('query').map(({ name, value }) => `${name}=${encode(value)}`);
    return {
      operation,
      mode,
      target: query.length === 0 ? path : `${path}?${query.join('&')}`,
      headers: [
        ...of('header').map(({ name, value }) => [name, text(value)] as const),
        ...(body === undefined ? [] : [['content-type', 'application/json'] as const]),
        ...headers,
      ],
      body,
    };
  });
}

function bodyOf(schema: Schema, making: Making, mode: RawRequest['mode']): fc.Arbitrary<string | undefined> {
  if (mode === 'valid') return valid(schema, making).map((value) => JSON.stringify(value));
  const near = nearlyValid(schema, making).map((value) => JSON.stringify(value));
  if (mode === 'near') return near;
  const cut = fc.tuple(near, fc.nat({ max: 200 })).map(([whole = '', at]) => whole.slice(0, at));
  return fc.oneof(near, cut, hostileText, fc.constant(undefined));
}
