import type { Reader } from '../say.ts';
import { awayWords } from './awayWords.ts';
import { RefusedError } from './placeClient.ts';

/** Why something could not be fetched or kept, in the reader's language as far as it is known. */
export function sayError(error: Error, say: Reader['say']): string {
  if (error instanceof RefusedError) return say(awayWords.refused, { status: error.status });
  // fetch rejects with a TypeError when nobody answers at all; its words are the browser's own.
  if (error instanceof TypeError) return say(awayWords.nobodyAnswers);
  return error.message;
}
