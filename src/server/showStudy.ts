import type * as z from 'zod';
import type { Language } from '../domain/words.ts';
import type { Study } from '../store/store.ts';
import type { RunProgress } from '../study/runner.ts';
import { sayProblems } from './language.ts';
import type { studyJobSchema } from './schemas/study.ts';

export type ShownStudy = z.infer<typeof studyJobSchema>;

/**
 * A study as the service shows it, in the reader's language.
 *
 * @param base Path that its links begin with.
 */
export function showStudy(
  study: Study,
  progress: RunProgress | undefined,
  language: Language,
  base: string,
): ShownStudy {
  const { id, key, kind, placeHash, state, problems, createdAt, changedAt } = study;
  const self = `${base}/studies/${id}`;
  return {
    id,
    key,
    kind,
    place: placeHash,
    state,
    progress: progress ?? null,
    problems: sayProblems(problems, language),
    createdAt,
    changedAt,
    links: { self, events: `${self}/events`, result: state === 'done' ? `${self}/result` : null },
  };
}
