import { randomAt } from '../../domain/random.ts';

/** Random numbers one after the other; each run of a search has its own. */
export function randomOf(seed: number, run: number): () => number {
  let count = 0;
  return () => {
    count += 1;
    return randomAt(seed, run, count);
  };
}
