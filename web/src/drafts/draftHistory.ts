/** A text with the steps that led to it and those that were taken back. */
export interface DraftHistory {
  /** Earlier texts, the oldest first. */
  readonly past: readonly string[];
  readonly text: string;
  /** Texts that were taken back, the next one first. */
  readonly future: readonly string[];
  /** What the last step was part of: a slider's way is one step, however many texts it passed. */
  readonly group: string | undefined;
}

/** Steps that can be taken back. */
export const mostSteps = 50;

/** The history of a text that nobody changed yet. */
export function beginHistory(text: string): DraftHistory {
  return { past: [], text, future: [], group: undefined };
}

/**
 * Write a new text.
 *
 * @param group Changes of the same group one after another are one step; none: a step of its own.
 */
export function writeText(history: DraftHistory, text: string, group?: string): DraftHistory {
  if (text === history.text) return history;
  const goesOn = group !== undefined && group === history.group;
  const past = goesOn ? history.past : [...history.past, history.text].slice(-mostSteps);
  return { past, text, future: [], group };
}

/** Take the last step back; the same history where there is none. */
export function undoText({ past, text, future, group }: DraftHistory): DraftHistory {
  const last = past.at(-1);
  if (last === undefined) return { past, text, future, group };
  return { past: past.slice(0, -1), text: last, future: [text, ...future], group: undefined };
}

/** Take a step again that was taken back; the same history where there is none. */
export function redoText({ past, text, future, group }: DraftHistory): DraftHistory {
  const [next, ...later] = future;
  if (next === undefined) return { past, text, future, group };
  return { past: [...past, text], text: next, future: later, group: undefined };
}
