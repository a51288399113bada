import { problemSchemaText } from '../allocation/readProblem.ts';
import { dataPackage, formatPage, schemaFiles } from '../dataset/describeDataset.ts';
import type { Region } from '../domain/region/region.ts';
import { tableNames } from '../domain/region/tables.ts';
import { indicatorPage } from '../report/buildReport.ts';
import { changesPage, presetPage } from '../scenario/applyScenario.ts';
import { planSchemaText } from '../verification/readPlan.ts';

/** A file that is generated from the code, with its path from the top of the repository. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The schemas and pages that are generated from the code, so that they are never out of step with it. */
export function generatedFiles(): GeneratedFile[] {
  return [
    ...schemaFiles().map(({ name, text }) => ({ path: `schemas/${name}`, text })),
    { path: 'schemas/allocationProblem.schema.json', text: problemSchemaText() },
    { path: 'schemas/allocationPlan.schema.json', text: planSchemaText() },
    { path: 'docs/format.md', text: formatPage() },
    { path: 'docs/indicators.md', text: indicatorPage() },
    { path: 'docs/changes.md', text: changesPage() },
    { path: 'docs/presets.md', text: presetPage() },
  ];
}

/** The datapackage.json of a folder of tables: of the region's own and of those that have rows. */
export function describePlace(region: Region): string {
  return dataPackage(
    region,
    tableNames.filter((table) => table === 'region' || region[table].length > 0),
  );
}
