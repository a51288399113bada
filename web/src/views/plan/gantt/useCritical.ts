import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { Verdict } from '../../../../../src/domain/report.ts';
import { CoreContext } from '../../../core/CoreContext.ts';
import { draftFile } from '../../../drafts/draftFile.ts';

/** How far the search for critical projects has come. */
export interface CriticalSearch {
  /** By project that was worked out: verdicts that change when it comes a year later. */
  readonly changes: ReadonlyMap<string, number>;
  readonly all: number;
  readonly running: boolean;
  readonly failed: string | undefined;
}

const nothing: CriticalSearch = { changes: new Map(), all: 0, running: false, failed: undefined };

const keyOf = ({ target, scope, due }: Verdict) => JSON.stringify([target, scope, due]);

/** How many verdicts are in another state than before. */
export function changedVerdicts(before: readonly Verdict[], after: readonly Verdict[]): number {
  const states = new Map(before.map((verdict) => [keyOf(verdict), verdict.state]));
  return after.filter((verdict) => states.get(keyOf(verdict)) !== verdict.state).length;
}

/**
 * Find the projects on which a verdict depends: each is delayed by a year in turn and all is worked out again.
 *
 * @param verdicts The verdicts as they stand.
 * @param textWithDelay The scenario in view with one project a year later.
 */
export function useCritical(
  verdicts: readonly Verdict[],
  textWithDelay: (project: string) => string | undefined,
) {
  const core = useContext(CoreContext);
  const [search, setSearch] = useState(nothing);
  const stopped = useRef(new AbortController());
  const stop = useCallback(() => stopped.current.abort(), []);
  useEffect(() => stop, [stop]);
  const find = async (projects: readonly string[]) => {
    stop();
    const mine = new AbortController();
    stopped.current = mine;
    const changes = new Map<string, number>();
    const tell = (running: boolean, failed?: string) =>
      setSearch({ changes: new Map(changes), all: projects.length, running, failed });
    tell(true);
    try {
      for (const project of projects) {
        const text = textWithDelay(project);
        if (text === undefined) continue;
        const answer = await core.ask('side', { scenario: { text, file: draftFile } });
        if (mine.signal.aborted) break;
        if (answer.ok) changes.set(project, changedVerdicts(verdicts, answer.verdicts));
        tell(true);
      }
      tell(false);
    } catch (error) {
      tell(false, error instanceof Error ? error.message : String(error));
    }
  };
  return { search, find, stop };
}
