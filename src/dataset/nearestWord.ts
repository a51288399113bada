import { required } from '../domain/invariant.ts';
import { byText } from '../domain/region/region.ts';

/** Letters to add, drop, change or swap (with the neighbour) to turn one text into the other; stops above `most`. */
function editDistance(left: string, right: string, most: number): number {
  let [before, last] = [[] as number[], Array.from({ length: right.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1];
      const least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      row.push(swapped ? Math.min(least, at(before, j - 2) + 1) : least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return at(last, right.length);
}

const at = (row: readonly number[], index: number) => required(row[index], 'the distance table is full');

/**
 * The known word that a misspelt one most likely meant (optimal string alignment distance, case ignored):
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
    const distance = editDistance(small, candidate.toLowerCase(), most);
    if (distance > most || distance >= candidate.length) continue;
    const closer =
      best === undefined ||
      distance < best.distance ||
      (distance === best.distance && byText(candidate, best.word) < 0);
    if (closer) best = { word: candidate, distance };
  }
  return best?.word;
}
