import * as z from 'zod';
import { type TableName, tableNames, tables } from '../../domain/region/tables.ts';
import { scenarioSchema } from '../../domain/scenario.ts';
import { tableWords } from './tableWords.ts';

/** A file of text with its name. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The JSON Schemas of the formats: one for a row of each table, one for a scenario file. */
export function jsonSchemas(): NamedText[] {
  return [...tableNames.map(tableSchema), scenarioFile()];
}

const asText = (schema: object) => `${JSON.stringify(schema, null, 2)}\n`;

/** Units, Chinese headings and sources stay with every property, as the table's schema declares them. */
function tableSchema(table: TableName): NamedText {
  const { title, row } = tables[table];
  const { $schema, ...rest } = z.toJSONSchema(row);
  const head = { $schema, title: `${table} · ${title.zh} · ${title.en}`, description: tableWords[table].en };
  return { name: `${table}.schema.json`, text: asText({ ...head, ...rest }) };
}

function scenarioFile(): NamedText {
  const { $schema, ...rest } = z.toJSONSchema(scenarioSchema);
  const description = 'A what-if: what is asked, of which dataset, with which changes, and what is expected.';
  return { name: 'scenario.schema.json', text: asText({ $schema, title: 'scenario', description, ...rest }) };
}
