import * as z from 'zod';

function kindOf(option: unknown): unknown {
  if (!(option instanceof z.ZodObject)) return undefined;
  const kind: unknown = option.shape.kind;
  return kind instanceof z.ZodLiteral ? kind.value : undefined;
}

function below(schema: unknown, step: PropertyKey): unknown {
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodObject ? schema.shape[String(step)] : undefined;
}

function unfold(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unfold(schema.unwrap(), value);
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const kind = value !== null && typeof value === 'object' && 'kind' in value ? value.kind : undefined;
  return schema.options.find((option) => kindOf(option) === kind) ?? schema;
}

/**
 * Name what may stand at a path of a value: the keys of a record, or the kinds when the path ends in "kind".
 *
 * @returns The names, in the schema's order; empty where the schema names none.
 */
export function keysAt(schema: z.ZodType, value: unknown, path: readonly PropertyKey[]): string[] {
  let [here, inside]: [unknown, unknown] = [unfold(schema, value), value];
  for (const step of path) {
    if (here instanceof z.ZodDiscriminatedUnion && step === 'kind')
      return here.options.map((option) => String(kindOf(option)));
    inside = (inside as Record<PropertyKey, unknown> | undefined)?.[step];
    here = unfold(below(here, step), inside);
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}
