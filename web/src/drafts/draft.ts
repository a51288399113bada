import type { Words } from '../../../src/domain/words.ts';
import { beginHistory, type DraftHistory } from './draftHistory.ts';

/** A scenario of the service that a draft was taken from or saved as, as it was then. */
export interface KeptAt {
  readonly id: string;
  readonly revision: number;
  readonly text: string;
}

/** A scenario of the reader's own, kept in this browser. */
export interface Draft {
  /** "draft-" and a few letters: also its name in the address. */
  readonly id: string;
  readonly place: string;
  /** As its text last said it. */
  readonly title: Words;
  readonly history: DraftHistory;
  /** Counts its changes, over all windows. */
  readonly change: number;
  readonly kept: KeptAt | undefined;
}

/** Whether an identifier in the address is that of a draft. */
export const isDraftId = (id: string) => id.startsWith('draft-');

/** The format of a draft in the browser's storage. */
const format = 'xuewei.draft/1';

/** A draft that begins with a text. */
export function beginDraft(
  id: string,
  { place, title, text, kept }: Pick<Draft, 'place' | 'title'> & { text: string; kept?: KeptAt | undefined },
): Draft {
  return { id, place, title, history: beginHistory(text), change: 0, kept };
}

/** Write a draft as the browser keeps it. */
export function writeDraft(draft: Draft): string {
  return JSON.stringify({ format, ...draft });
}

const isTexts = (value: unknown) => Array.isArray(value) && value.every((text) => typeof text === 'string');

/** Read a draft as the browser keeps it; undefined where it is none, whoever wrote it. */
export function readDraft(written: string | null): Draft | undefined {
  if (written === null) return undefined;
  try {
    const { format: found, id, place, title, history, change, kept } = JSON.parse(written);
    const sound =
      found === format &&
      [id, place, title?.zh, title?.en, history?.text].every((text) => typeof text === 'string') &&
      isTexts(history.past) &&
      isTexts(history.future) &&
      Number.isInteger(change);
    return sound ? { id, place, title, history, change, kept } : undefined;
  } catch {
    return undefined;
  }
}
