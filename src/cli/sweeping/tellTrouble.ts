import { failureOf } from '../../store/failureOf.ts';
import { StoreFailure } from '../../store/store.ts';
import { problemIn } from '../print/problemIn.ts';
import { lineOf } from '../print/problems.ts';
import type { Settings } from '../settings.ts';

/** Milliseconds in which the same words are said once: whoever waits for a database asks it twice a second. */
const saidOnceIn = 60_000;

/** Say what goes wrong behind the scenes in the reader's words, the same words once a minute; work goes on. */
export function tellTrouble({
  language,
  warn,
}: Pick<Settings, 'language' | 'warn'>): (error: unknown) => void {
  const said = new Map<string, number>();
  return (error) => {
    const failure = failureOf(error);
    const text =
      failure instanceof StoreFailure ? lineOf(problemIn(failure.problem, language)).trim() : wordsOf(error);
    const now = performance.now();
    if (now - (said.get(text) ?? Number.NEGATIVE_INFINITY) < saidOnceIn) return;
    said.set(text, now);
    warn(text);
  };
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message || error.name : String(error));
