import type { SweepRow } from '../../../../src/domain/sweeps.ts';
import type { KeptTable } from '../../parts/keptTable.ts';
import type { Reader } from '../../say.ts';
import { sweepWords as words } from './sweepWords.ts';

/** A named row with a figure under each scenario. */
export interface SweepLine {
  readonly name: string | number;
  /** Under each scenario; undefined where there is none. */
  readonly figures: readonly (SweepRow | undefined)[];
}

/** Figures of a sweep as CSV: under every scenario the middle of the futures and the ends of their band. */
export function keptSweep(
  file: string,
  first: string,
  scenarios: readonly string[],
  lines: readonly SweepLine[],
  { say }: Reader,
): KeptTable {
  return {
    file,
    heads: [
      first,
      ...scenarios.flatMap((scenario) => [
        scenario,
        ...[words.bandLow, words.bandHigh].map((text) => `${scenario} · ${say(text)}`),
      ]),
    ],
    rows: () =>
      lines.map(({ name, figures }) => [
        name,
        ...figures.flatMap((row) => [row?.median, row?.low, row?.high]),
      ]),
  };
}
