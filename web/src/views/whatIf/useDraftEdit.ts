import { useCallback, useMemo, useRef } from 'react';
import { changeScenarioText, type ScenarioEdit } from '../../../../src/study/changeScenarioText.ts';
import { readScenarioText, type ScenarioText } from '../../../../src/study/readScenarioText.ts';
import { scenarioProblemTexts } from '../../../../src/study/scenarioProblemTexts.ts';
import type { SaidProblem } from '../../core/messages.ts';
import { sayWith } from '../../core/sayWith.ts';
import type { Draft } from '../../drafts/draft.ts';
import { draftFile } from '../../drafts/draftFile.ts';
import { redoText, undoText, writeText } from '../../drafts/draftHistory.ts';
import { draftStore } from '../../drafts/useDrafts.ts';
import { titleIn } from './titleIn.ts';
import type { TextSource } from './useTry.ts';

/** A draft's text as it stands, and what can be done to it. Every change is kept at once. */
export interface DraftEdit {
  readonly written: ScenarioText['written'];
  /** Problems of the text itself. */
  readonly problems: readonly SaidProblem[];
  /** Change the text by a lever; nothing happens while the text is no YAML. `group` names what goes on while it is held. */
  readonly edit: (edit: ScenarioEdit, group?: string) => void;
  /** Write the whole text. */
  readonly write: (text: string, group?: string) => void;
  /** The lever is let go: the next change is a step of its own. */
  readonly endStep: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The text where it changes first. */
  readonly source: TextSource;
}

const sayProblem = sayWith(scenarioProblemTexts);

let lastRead: { readonly text: string; readonly read: ScenarioText } | undefined;

/** A draft's text as read: who changes it reads it, and the page reads the very same once more when it is drawn. */
function readLast(text: string): ScenarioText {
  if (lastRead?.text !== text) lastRead = { text, read: readScenarioText(text, draftFile) };
  return lastRead.read;
}

/** Read and change a draft. */
export function useDraftEdit(draft: Draft): DraftEdit {
  const { id, history } = draft;
  const { text } = history;
  const read = useMemo(() => readLast(text), [text]);
  const problems = useMemo(() => read.problems.map(sayProblem), [read]);
  const step = useRef(0);
  const keep = useCallback(
    (change: (now: Draft['history']) => Draft['history']) => {
      const now = draftStore.find(id);
      if (now === undefined) return;
      const next = change(now.history);
      if (next.text === now.history.text) return;
      draftStore.put({
        ...now,
        history: next,
        title: titleIn(readLast(next.text).written, now.title),
      });
    },
    [id],
  );
  const grouped = useCallback((group: string | undefined) => group && `${group} ${step.current}`, []);
  const write = useCallback(
    (next: string, group?: string) => keep((now) => writeText(now, next, grouped(group))),
    [keep, grouped],
  );
  const edit = useCallback(
    (change: ScenarioEdit, group?: string) =>
      keep((now) => writeText(now, changeScenarioText(now.text, change) ?? now.text, grouped(group))),
    [keep, grouped],
  );
  const endStep = useCallback(() => {
    step.current += 1;
  }, []);
  const undo = useCallback(() => keep(undoText), [keep]);
  const redo = useCallback(() => keep(redoText), [keep]);
  const source = useMemo<TextSource>(
    () => ({ watch: draftStore.watch, read: () => draftStore.find(id)?.history.text }),
    [id],
  );
  return useMemo(
    () => ({ ...read, problems, edit, write, endStep, undo, redo, source }),
    [read, problems, edit, write, endStep, undo, redo, source],
  );
}
