import * as fc from 'fast-check';
import { hostileText, hostileValue } from './hostile.ts';

/** A JSON schema as the interface's description holds it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly contentEncoding?: string;
  readonly default?: unknown;
}

/** What the values of schemas are made with. */
export interface Making {
  /** Looks a schema up by its reference. */
  readonly find: (reference: string) => Schema;
  /** Values that mean something to the service, by the name of the field or parameter. */
  readonly known: (name: string) => readonly unknown[];
}

const shortText = (schema: Schema) =>
  fc.string({
    minLength: schema.minLength ?? 0,
    maxLength: Math.min(schema.maxLength ?? 40, 40),
    unit: 'grapheme',
  });

function textOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.contentEncoding === 'base64' || schema.format === 'base64' || schema.format === 'byte')
    return fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('base64'));
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern));
  return shortText(schema);
}

function plain(schema: Schema, making: Making): fc.Arbitrary<unknown> {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  const [least, most] = [schema.minimum ?? -1000, schema.maximum ?? 1000];
  switch (type) {
    case 'string':
      return textOf(schema);
    case 'integer':
      return fc.oneof(
        fc.integer({ min: Math.max(least, -(2 ** 31)), max: Math.min(most, 2 ** 31 - 1) }),
        fc.constantFrom(least, most),
      );
    case 'number':
      return fc.double({ min: least, max: most, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(valid(schema.items ?? {}, making), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, 3),
      });
    case 'object':
      return objectOf(schema, making, (property, name) => valid(property, making, name));
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objectOf(
  schema: Schema,
  { find }: Making,
  madeOf: (property: Schema, name: string) => fc.Arbitrary<unknown>,
): fc.Arbitrary<object> {
  const entries = Object.entries(schema.properties ?? {});
  const required = new Set(schema.required ?? []);
  const model = Object.fromEntries(
    entries.map(([name, property]) => [name, madeOf(resolve(property, find), name)]),
  );
  return fc.record(model, {
    requiredKeys: entries.map(([name]) => name).filter((name) => required.has(name)),
  });
}

function resolve(schema: Schema, find: Making['find']): Schema {
  return schema.$ref === undefined ? schema : find(schema.$ref);
}

/** Values that a schema takes; those that the service knows by the field's name come often. */
export function valid(given: Schema, making: Making, name = ''): fc.Arbitrary<unknown> {
  const schema = resolve(given, making.find);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  const known = making.known(name);
  const made =
    schema.const !== undefined
      ? fc.constant(schema.const)
      : schema.enum !== undefined
        ? fc.constantFrom(...schema.enum)
        : choices !== undefined
          ? fc.oneof(...choices.map((choice) => valid(choice, making, name)))
          : plain(schema, making);
  return known.length === 0
    ? made
    : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: made });
}

/** Values that miss a schema by one thing: a field left out, added, or of another kind; or a text a little too long. */
export function nearlyValid(given: Schema, making: Making, name = ''): fc.Arbitrary<unknown> {
  const schema = resolve(given, making.find);
  const whole = valid(schema, making, name);
  if (schema.type !== 'object' || schema.properties === undefined) return fc.oneof(whole, hostileValue);
  const names = Object.keys(schema.properties);
  return fc
    .tuple(
      whole,
      fc.constantFrom('drop', 'add', 'change'),
      fc.constantFrom(...names),
      hostileText,
      hostileValue,
    )
    .map(([value, what, field, other, wild]) => {
      const changed: Record<string, unknown> = { ...(value as object) };
      if (what === 'drop') delete changed[field];
      else changed[what === 'add' ? other : field] = wild;
      return changed;
    });
}
