import type { FieldKind } from '../../domain/region/fields.ts';
import { type TableName, tables } from '../../domain/region/tables.ts';
import { boundsOf, type TableField, tableFields } from '../tableFields.ts';

const fieldTypes: Readonly<Record<FieldKind, string>> = {
  text: 'string',
  identifier: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  choice: 'string',
  year: 'year',
  month: 'yearmonth',
  day: 'string',
  identifiers: 'string',
  choices: 'string',
  integers: 'string',
  counts: 'string',
  bins: 'string',
  ladder: 'string',
  delays: 'string',
};

const listOf = (entry: string) => `^${entry}(;${entry})*$`;
const oneOf = (field: TableField) => `(${(field.meta.choices ?? []).join('|')})`;

/** The form of a cell that Table Schema has no type for. */
function patternOf(field: TableField): string | undefined {
  const identifier = '[^\\s;:|,"\'/\\\\]{1,80}';
  const patterns: Partial<Record<FieldKind, string>> = {
    identifier: `^${identifier}$`,
    identifiers: listOf(identifier),
    day: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
    choices: listOf(oneOf(field)),
    integers: listOf('\\d+'),
    counts: listOf(`${oneOf(field)}:\\d+`),
    bins: listOf('\\d+-\\d*:\\d+'),
    delays: listOf('-?\\d{1,3}:\\d+(\\.\\d+)?'),
  };
  return patterns[field.meta.kind];
}

function constraintsOf(field: TableField): object {
  const { kind, choices } = field.meta;
  const bounds = boundsOf(field);
  const pattern = patternOf(field);
  return {
    required: field.needed,
    ...(kind === 'choice' ? { enum: choices } : {}),
    ...(bounds === undefined ? {} : { minimum: bounds.least, maximum: bounds.most }),
    ...(pattern === undefined ? {} : { pattern }),
  };
}

function fieldSchema(field: TableField): object {
  const { zh, description, kind, unit, source } = field.meta;
  return {
    name: field.name,
    type: fieldTypes[kind],
    title: zh,
    description,
    ...(unit === undefined ? {} : { unit }),
    ...(source === undefined ? {} : { source }),
    ...(kind === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
    constraints: constraintsOf(field),
  };
}

/** The name of a table's resource: Data Packages allow no capitals in it. */
export const resourceName = (table: string) => table.toLowerCase();

/** References to a single column of a table that is there; Table Schema cannot say "either of two tables". */
function foreignKeys(table: TableName, present: ReadonlySet<string>): object[] {
  return tableFields(table).flatMap(({ name, meta: { kind, refersTo } }) => {
    const [target = '', column = '', ...more] = (refersTo ?? '').split(/[.|]/);
    const single = kind === 'identifier' && more.length === 0 && present.has(target);
    const resource = target === table ? '' : resourceName(target);
    return single ? [{ fields: name, reference: { resource, fields: column } }] : [];
  });
}

/**
 * The Table Schema of a table's canonical CSV file.
 *
 * @param present Tables that the package holds: only they can be referred to.
 * @param filled Columns that the file has; all when missing.
 * @source Frictionless Table Schema, version 1.
 */
export function tableSchemaOf(
  table: TableName,
  present: ReadonlySet<string>,
  filled?: ReadonlySet<string>,
): object {
  const fields = tableFields(table).filter(({ name }) => filled === undefined || filled.has(name));
  const { key } = tables[table];
  const whole = key.every((column) => fields.some(({ name, needed }) => name === column && needed));
  const keys = foreignKeys(table, present).filter((each) => filled === undefined || hasField(each, filled));
  return {
    fields: fields.map(fieldSchema),
    missingValues: table === 'enrolment' ? ['', '-', '—', '*'] : ['', '-', '—'],
    ...(whole ? { primaryKey: key } : {}),
    ...(keys.length === 0 ? {} : { foreignKeys: keys }),
  };
}

const hasField = (key: object, filled: ReadonlySet<string>) =>
  'fields' in key && filled.has(String(key.fields));
