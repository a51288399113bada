import type { Reader } from '../../say.ts';
import type { Bands } from './useBands.ts';
import { whatIfWords as words } from './whatIfWords.ts';

/** What a band is called: how many futures it comes from, and whether it was moved along. */
export function bandLabel(say: Reader['say'], { draws, moved }: Bands): string {
  return moved === undefined ? say(words.bands, { draws }) : say(words.movedBands, { moved, draws });
}
