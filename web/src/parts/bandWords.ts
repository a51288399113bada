import type { Words } from '../../../src/domain/words.ts';
import type { ClassBand } from '../pictures/classBand.ts';
import { words } from '../words.ts';

/** What the bands are called; `{from}` is the size from which a class is oversize. */
export const bandWords: Readonly<Record<ClassBand, Words>> = {
  within: words.bandWithin,
  above: words.bandAbove,
  oversize: words.bandOversize,
  super: words.bandSuper,
};
