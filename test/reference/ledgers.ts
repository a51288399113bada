import { folderSources } from '../../worlds/source/folderSources.ts';
import { readSource } from '../../worlds/source/sources.ts';

/** Where a figure stands in the published ledgers of a campaign. */
export interface LedgerPlace {
  /** How the place's name begins: "Linzi". */
  readonly place: string;
  readonly stage: 'baseline' | 'plan' | 'progress' | 'result';
  readonly metric: string;
  /** How the date begins, where a figure was published for several. */
  readonly asOf?: string;
}

/**
 * Open the published ledgers.
 *
 * @param folder The folder of reference data.
 * @returns Reads one figure, in the ledger's unit.
 * @throws {Error} No row, or several, say it.
 */
export function readLedgers(folder: string): (asked: LedgerPlace) => number {
  const file = 'china_ledgers/published_ledgers.csv';
  const columns = ['place', 'stage', 'metric', 'as_of', 'value'] as const;
  const rows = readSource(folderSources(folder), file, columns);
  return ({ place, stage, metric, asOf = '' }) => {
    const found = rows.filter(
      (row) =>
        row.place.startsWith(place) &&
        row.stage === stage &&
        row.metric === metric &&
        row.as_of.startsWith(asOf),
    );
    if (found.length !== 1) throw new Error(`${found.length} figures for ${place}, ${stage}, ${metric}`);
    return Number(found[0]?.value);
  };
}
