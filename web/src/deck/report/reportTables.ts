import type { Reader } from '../../say.ts';
import type { DeckSources } from '../deckSources.ts';
import { workSheet } from '../sheets/otherSheets.ts';
import { ledgerSheet, projectSheet } from '../sheets/studySheets.ts';
import type { ReportTables } from './reportBlocks.ts';

/** The workbook's tables that stand in a report too. */
export function reportTables(sources: DeckSources, reader: Reader): ReportTables {
  const { proposal } = sources;
  return {
    ledger: ledgerSheet(sources, reader),
    projects: projectSheet(sources, reader),
    works: proposal === undefined ? undefined : workSheet(proposal, reader),
  };
}
