import { headWords, unitWords } from '../../../../src/domain/glossary.ts';
import { peakYears } from '../../../../src/domain/nation.ts';
import { type KeptTable, withUnit } from '../../parts/keptTable.ts';
import type { Reader } from '../../say.ts';
import { nationWords as words } from './nationWords.ts';
import type { NationPicture } from './readNation.ts';

/** A year of the nation with the middle of its futures and the ends of their band. */
export interface TrendYear {
  readonly year: number;
  /** Low, middle, high; pupils. */
  readonly quantiles: readonly number[];
}

/** The nation's pupils of a stage by year as CSV. */
export function keptTrend(rows: readonly TrendYear[], stage: string, reader: Reader): KeptTable {
  const { say, head } = reader;
  const band = [words.bandFrom, words.bandTo].map((text) =>
    withUnit(head(text), say(unitWords.pupils), reader),
  );
  return {
    file: `nation-${stage}`,
    heads: [head(headWords.year), withUnit(head(words.pupils), say(unitWords.pupils), reader), ...band],
    rows: () => rows.map(({ year, quantiles: [low, middle, high] }) => [year, middle, low, high]),
  };
}

/** In how many provinces a stage is fullest in which year as CSV. */
export function keptPeaks({ told }: Pick<NationPicture, 'told'>, stage: number, { head }: Reader): KeptTable {
  return {
    file: `nation-${told.stages[stage]}-peaks`,
    heads: [head(words.peakYear), head(words.peakProvinces)],
    rows: () => peakYears(told, stage),
  };
}
