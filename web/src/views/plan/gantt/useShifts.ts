import { useCallback, useMemo, useState } from 'react';
import {
  beginHistory,
  type DraftHistory,
  redoText,
  undoText,
  writeText,
} from '../../../drafts/draftHistory.ts';
import { readMoves, writeMoves } from './keptMoves.ts';
import type { Shifts } from './shiftText.ts';

/** Projects that are moved, and the steps that moved them. */
export interface MovedProjects {
  readonly shifts: Shifts;
  /** Move a project to so many months from where it stands; steps of one `group` one after another are one step. */
  readonly move: (project: string, months: number, group?: string) => void;
  /** Move all back: one more step, which can be taken back. */
  readonly moveBack: () => void;
  /** Forget moves and steps: they are written into a draft. */
  readonly forget: () => void;
  /** Undefined where there is no such step. */
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

const nothing = JSON.stringify({});

/**
 * Moves of projects that are not kept in a draft yet: they last while the window is open, whichever view is shown and
 * however often it is loaded anew.
 *
 * @param ground The place and the scenario on which they are moved.
 */
export function useShifts(ground: string): MovedProjects {
  const [history, setHistory] = useState<DraftHistory>(() => readMoves(ground) ?? beginHistory(nothing));
  const change = useCallback(
    (next: (now: DraftHistory) => DraftHistory) =>
      setHistory((now) => {
        const then = next(now);
        writeMoves(ground, then);
        return then;
      }),
    [ground],
  );
  const shifts = useMemo<Shifts>(() => JSON.parse(history.text), [history.text]);
  const move = useCallback(
    (project: string, months: number, group?: string) =>
      change((now) => {
        const { [project]: _before, ...others } = JSON.parse(now.text) as Shifts;
        const moved = months === 0 ? others : { ...others, [project]: months };
        return writeText(now, JSON.stringify(moved), group);
      }),
    [change],
  );
  const moveBack = useCallback(() => change((now) => writeText(now, nothing)), [change]);
  const forget = useCallback(() => change(() => beginHistory(nothing)), [change]);
  const undo = useCallback(() => change(undoText), [change]);
  const redo = useCallback(() => change(redoText), [change]);
  return {
    ...{ shifts, move, moveBack, forget },
    undo: history.past.length > 0 ? undo : undefined,
    redo: history.future.length > 0 ? redo : undefined,
  };
}
