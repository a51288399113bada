import type { Reader } from '../../say.ts';
import type { WorkbookSources } from '../deckSources.ts';
import { balanceSheet, classFitSheet, heatSheet } from './classSheets.ts';
import { aboutSheet, backtestSheet, proposalYearSheet, sourceSheet, workSheet } from './otherSheets.ts';
import type { Sheet } from './sheet.ts';
import {
  indicatorSheet,
  ledgerSheet,
  projectSheet,
  pupilSheet,
  schoolSheet,
  targetSheet,
} from './studySheets.ts';

/** Lay out the workbook of a study: what it is about, then every table with the report's own numbers. */
export function sheetsOf(sources: WorkbookSources, reader: Reader): Sheet[] {
  const { proposal } = sources;
  const made = [
    ...[aboutSheet, targetSheet, indicatorSheet, pupilSheet, schoolSheet, projectSheet],
    ...[ledgerSheet, heatSheet, balanceSheet, backtestSheet, classFitSheet, sourceSheet],
  ].map((sheet) => sheet(sources, reader));
  return proposal === undefined
    ? made
    : [...made, proposalYearSheet(proposal, reader), workSheet(proposal, reader)];
}
