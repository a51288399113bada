import type { Region } from '../domain/region/region.ts';
import type { TableName } from '../domain/region/tables.ts';
import { formatPage as page } from './describe/formatPage.ts';
import { jsonSchemas, type NamedText } from './describe/jsonSchemas.ts';
import { packageFile } from './describe/packageFile.ts';
import { templateSheets as sheets, type TemplateSheet } from './describe/templateSheets.ts';

export type { TemplateColumn, TemplateSheet } from './describe/templateSheets.ts';

/**
 * The JSON Schemas of a dataset's tables (one row each) and of a scenario file, for the folder schemas/.
 *
 * @returns Files named `<table>.schema.json` and `scenario.schema.json`.
 */
export function schemaFiles(): readonly NamedText[] {
  return jsonSchemas();
}

/** The page docs/format.md, from which a stranger can fill in a dataset. */
export function formatPage(): string {
  return page();
}

/**
 * The datapackage.json of a dataset's folder.
 *
 * @param region What its CSV files hold.
 * @param tablesPresent The tables that have a file there.
 * @returns JSON text of a tabular Data Package, version 1.
 */
export function dataPackage(region: Region, tablesPresent: readonly TableName[]): string {
  return packageFile(region, tablesPresent);
}

/** The sheets of the workbook that a planner fills in, one for each table. */
export function templateSheets(): readonly TemplateSheet[] {
  return sheets();
}
