import { type TemplateSheet, templateSheets } from '../dataset/describeDataset.ts';

export type { TemplateColumn, TemplateSheet } from '../dataset/describeDataset.ts';

/** What the workbook to be filled in holds: one sheet for each table; a door writes it. */
export function templateWorkbook(): readonly TemplateSheet[] {
  return templateSheets();
}
