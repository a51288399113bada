import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { dataPackage, formatPage, schemaFiles } from '../../src/dataset/describeDataset.ts';
import { comparable } from '../../src/dataset/plainText.ts';
import { readDataset } from '../../src/dataset/readDataset.ts';
import { tableFields } from '../../src/dataset/tableFields.ts';
import { writeDataset } from '../../src/dataset/writeDataset.ts';
import { tableNames, tables } from '../../src/domain/region/tables.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { fullRegion } from './fullRegion.ts';
import { textFile } from './tableFiles.ts';

const root = resolve(import.meta.dirname, '../..');
const regenerate = 'is not what the schemas say; run "npm run describe"';

describe('every table', () => {
  const fields = tableNames.flatMap((table) => tableFields(table).map((field) => ({ table, ...field })));

  it('should say of every field what it is called and what it means', () => {
    const silent = fields.filter(
      ({ meta }) => !/\p{Script=Han}/u.test(meta.zh) || !/[a-z]{3}/i.test(meta.description),
    );
    expect(silent.map(({ table, name }) => `${table}.${name}`)).toEqual([]);
  });

  it('should have no number without a unit', () => {
    const numbers = ['integer', 'number', 'year', 'integers', 'counts', 'bins'];
    const bare = fields.filter(({ meta, schema }) => {
      const counts = numbers.includes(meta.kind) || schema instanceof z.ZodNumber;
      return counts && !/\S/.test(meta.unit ?? '');
    });
    expect(bare.map(({ table, name }) => `${table}.${name}`)).toEqual([]);
  });

  it('should have no two fields that one heading could mean', () => {
    for (const table of tableNames) {
      const headings = tableFields(table).flatMap(({ name, meta }) => [
        ...new Set([comparable(name), comparable(meta.zh)]),
      ]);
      expect(new Set(headings).size, table).toBe(headings.length);
    }
  });

  it('should be keyed by columns that it has, and refer to columns that there are', () => {
    const columns = new Set(fields.map(({ table, name }) => `${table}.${name}`));
    const keys = tableNames.flatMap((table) => tables[table].key.map((column) => `${table}.${column}`));
    const targets = fields.flatMap(({ meta }) => meta.refersTo?.split('|') ?? []);
    expect([...keys, ...targets].filter((column) => !columns.has(column))).toEqual([]);
  });
});

describe('schemas/', () => {
  it('should hold what the generator gives', () => {
    const files = schemaFiles();
    for (const { name, text } of files)
      expect(readFileSync(resolve(root, 'schemas', name), 'utf8'), `schemas/${name} ${regenerate}`).toBe(
        text,
      );
  });

  it('should keep unit and source of every field', () => {
    for (const table of tableNames) {
      const text = schemaFiles().find(({ name }) => name === `${table}.schema.json`)?.text ?? '';
      const { properties } = z
        .object({ properties: z.record(z.string(), z.looseObject({})) })
        .parse(JSON.parse(text));
      for (const { name, meta } of tableFields(table))
        expect(properties[name], `${table}.${name}`).toMatchObject({
          zh: meta.zh,
          description: meta.description,
          ...(meta.unit === undefined ? {} : { unit: meta.unit }),
          ...(meta.source === undefined ? {} : { source: meta.source }),
        });
    }
  });
});

describe('docs/format.md', () => {
  const page = readFileSync(resolve(root, 'docs/format.md'), 'utf8');

  it('should be what the generator gives', () => {
    expect(page, `docs/format.md ${regenerate}`).toBe(formatPage());
  });

  it('should name every table and column', () => {
    for (const table of tableNames)
      for (const { name, meta } of tableFields(table)) expect(page).toContain(`| \`${name}\` | ${meta.zh} |`);
  });

  it('should hold an example that reads without a remark', () => {
    const blocks = [...page.matchAll(/`(\w+\.csv)`\n\n```csv\n([\s\S]*?)```/g)];
    const reading = readDataset(blocks.map(([, name = '', text = '']) => textFile(name, text)));
    expect(reading).toMatchObject({ ok: true, notices: [] });
    if (!reading.ok) return;
    const { schools, enrolment, place } = reading.region;
    expect(schools.map(({ id }) => id)).toEqual(['mill-lane', 'river']);
    expect(new Set(enrolment.map(({ year }) => year))).toEqual(new Set([2018, 2019, 2020]));
    expect(place.baseYear).toBe(2020);
    const census = (year: number, grade: string) =>
      enrolment.find((row) => row.year === year && row.grade === grade)?.pupils;
    expect([census(2018, '1'), census(2019, '2'), census(2020, '3')]).toEqual([93, 93, 93]);
  });
});

describe('datapackage.json', () => {
  const packageSchema = z.looseObject({
    profile: z.literal('tabular-data-package'),
    name: z.string().regex(/^[-a-z0-9._/]+$/),
    title: z.string(),
    resources: z.array(
      z.looseObject({
        name: z.string().regex(/^[-a-z0-9._/]+$/),
        path: z.string(),
        schema: z.looseObject({
          fields: z.array(
            z.looseObject({ name: z.string(), type: z.string(), title: z.string(), description: z.string() }),
          ),
          primaryKey: z.array(z.string()).optional(),
          foreignKeys: z
            .array(
              z.object({
                fields: z.string(),
                reference: z.object({ resource: z.string(), fields: z.string() }),
              }),
            )
            .optional(),
        }),
      }),
    ),
  });
  const described = packageSchema.parse(JSON.parse(dataPackage(fullRegion(), tableNames)));

  it('should describe the columns of every file, in their order', () => {
    const headers = writeDataset(fullRegion()).map(({ name, text }) => [name, text.split('\n')[0]]);
    const told = described.resources.map(({ path, schema }) => [
      path,
      schema.fields.map(({ name }) => name).join(','),
    ]);
    expect(told).toEqual(headers);
  });

  it('should refer only to columns of files that are there', () => {
    const columns = new Map(
      described.resources.map(({ name, schema }) => [name, schema.fields.map((field) => field.name)]),
    );
    const wrong = described.resources.flatMap(({ name, schema }) =>
      (schema.foreignKeys ?? []).filter(
        ({ fields, reference }) =>
          !columns.get(name)?.includes(fields) ||
          !columns.get(reference.resource || name)?.includes(reference.fields),
      ),
    );
    expect(wrong).toEqual([]);
    expect(described.resources.find(({ name }) => name === 'enrolment')?.schema).toMatchObject({
      primaryKey: ['school', 'year', 'grade'],
      foreignKeys: [{ fields: 'school', reference: { resource: 'schools', fields: 'id' } }],
    });
    const alone = JSON.parse(dataPackage(smallRegion(), ['enrolment']));
    expect(JSON.stringify(alone)).not.toContain('foreignKeys');
  });

  it('should keep the unit and bounds of numbers', () => {
    const pupils = described.resources
      .find(({ name }) => name === 'enrolment')
      ?.schema.fields.find(({ name }) => name === 'pupils');
    expect(pupils).toMatchObject({
      type: 'integer',
      unit: 'pupils',
      title: '在校生数',
      constraints: { required: false, minimum: 0 },
    });
  });
});
