import { distance as editDistance } from 'fastest-levenshtein';
import { byText } from '../domain/region/region.ts';

/**
 * The known word that a misspelt one most likely meant (Levenshtein distance, case ignored):
 * at most a third of its letters may differ, and never more than three.
 *
 *     nearestWord('mill-lan', ['mill-lane', 'river']) // 'mill-lane'
 *
 * @returns The nearest word (the first by text among equals), or undefined when none is near.
 */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  const small = word.toLowerCase();
  const most = Math.min(3, Math.floor(word.length / 3));
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > most || candidate.length > 80) continue;
    const distance = editDistance(small, candidate.toLowerCase());
    if (distance > most || distance >= candidate.length) continue;
    const closer =
      best === undefined ||
      distance < best.distance ||
      (distance === best.distance && byText(candidate, best.word) < 0);
    if (closer) best = { word: candidate, distance };
  }
  return best?.word;
}
