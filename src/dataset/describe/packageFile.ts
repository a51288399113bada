import type { Region } from '../../domain/region/region.ts';
import { type TableName, tables } from '../../domain/region/tables.ts';
import { filledTables } from '../filledTables.ts';
import { resourceName, tableSchemaOf } from './tableSchema.ts';
import { tableWords } from './tableWords.ts';

const packageName = (id: string) => id.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');
const both = (words: { readonly zh: string; readonly en: string }) => `${words.zh} / ${words.en}`;

/**
 * The datapackage.json of a dataset's folder, so that other programs can read and check its tables.
 *
 * @param region The region that the folder's CSV files hold.
 * @param tablesPresent Tables that have a file there; only those are described.
 * @returns JSON text of a tabular Data Package, version 1.
 */
export function packageFile(region: Region, tablesPresent: readonly TableName[]): string {
  const { place, sources } = region;
  const filled = new Map(
    filledTables(region).map((each) => [each.table, new Set(each.columns.map(({ name }) => name))]),
  );
  const present = new Set<string>(tablesPresent);
  const described = {
    profile: 'tabular-data-package',
    name: packageName(place.id),
    title: place.nameEn === undefined ? place.name : both({ zh: place.name, en: place.nameEn }),
    description: both({
      zh: `班额与学位规划数据集，基准年 ${place.baseYear}，规划期至 ${place.horizonYear}。`,
      en: `Tables for class-size and school-capacity planning, base year ${place.baseYear}, horizon ${place.horizonYear}.`,
    }),
    ...(sources.length === 0 ? {} : { sources: sources.map(sourceOf) }),
    resources: tablesPresent.map((table) => resource(table, present, filled.get(table))),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

const sourceOf = ({ title, url }: Region['sources'][number]) => ({
  title,
  ...(url === undefined ? {} : { path: url }),
});

function resource(
  table: TableName,
  present: ReadonlySet<string>,
  filled: ReadonlySet<string> | undefined,
): object {
  return {
    profile: 'tabular-data-resource',
    name: resourceName(table),
    path: `${table}.csv`,
    title: both(tables[table].title),
    description: both(tableWords[table]),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: tableSchemaOf(table, present, filled),
  };
}
