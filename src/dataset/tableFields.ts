import * as z from 'zod';
import { required } from '../domain/invariant.ts';
import type { FieldMeta } from '../domain/region/fields.ts';
import { type TableName, tables } from '../domain/region/tables.ts';

/** A column of a table as its schema declares it. */
export interface TableField {
  readonly name: string;
  readonly meta: FieldMeta;
  /** Whether every row needs it. */
  readonly needed: boolean;
  /** The schema of a value that is there. */
  readonly schema: z.ZodType;
}

function fieldOf([name, schema]: [string, z.ZodType]): TableField {
  const meta = required(schema.meta(), `field ${name} has no description`) as unknown as FieldMeta;
  const optional = schema instanceof z.ZodOptional;
  return { name, meta, needed: !optional, schema: optional ? (schema.unwrap() as z.ZodType) : schema };
}

const read = (table: TableName): readonly TableField[] =>
  Object.entries(tables[table].row.shape).map(fieldOf);
const known = new Map<TableName, readonly TableField[]>();

/** The columns of a table in the schema's order. */
export function tableFields(table: TableName): readonly TableField[] {
  const found = known.get(table) ?? read(table);
  known.set(table, found);
  return found;
}

/**
 * The least and the greatest number that a field takes.
 *
 * @returns undefined when the field is not a number.
 */
export function boundsOf(field: TableField): { least: number; most: number } | undefined {
  if (!(field.schema instanceof z.ZodNumber)) return undefined;
  const { minValue, maxValue } = field.schema;
  return { least: minValue ?? Number.NEGATIVE_INFINITY, most: maxValue ?? Number.POSITIVE_INFINITY };
}
