import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { ListedSweep, SweepWorkers } from '../../../../src/domain/sweeps.ts';
import type { Go } from '../../address.ts';
import { ScrollPart } from '../../parts/ScrollPart.tsx';
import { useReader } from '../../say.ts';
import { sayInstant } from '../../team/sayInstant.ts';
import { SweepBar, WorkerLine } from './SweepProgress.tsx';
import { sweepClient } from './sweepClient.ts';
import { stateWords, sweepWords as words } from './sweepWords.ts';
import { useLooks } from './useLooks.ts';

/** Milliseconds between two looks, while something on the list runs and else. */
const between = { running: 3000, still: 10_000 } as const;

export interface Listed {
  readonly sweeps: readonly ListedSweep[];
  readonly workers: SweepWorkers;
  readonly next: string | null;
}

/** The newest sweeps as they stand now, before the earlier ones that were shown already. */
export function withNewest(shown: Listed, newest: Listed): Listed {
  const ids = new Set(newest.sweeps.map(({ id }) => id));
  const last = shown.sweeps.findLastIndex(({ id }) => ids.has(id));
  const earlier = shown.sweeps.slice(last + 1);
  if (last < 0 || earlier.length === 0) return newest;
  return { ...newest, sweeps: [...newest.sweeps, ...earlier], next: shown.next };
}

/** The sweeps of the workspace, the newest first; looked at again and again, since others hand in and steer too. */
export function SweepList({ root, go }: { readonly root: string; readonly go: Go }) {
  const { say, language, number } = useReader();
  const [listed, setListed] = useState<Listed>();
  const [said, setSaid] = useState('');
  const look = useCallback(
    async (before?: string) => {
      const told = await sweepClient(root, language).list(before);
      setSaid(told.ok ? '' : told.said);
      if (!told.ok) return;
      setListed((now) => {
        if (now === undefined) return told.value;
        if (before === undefined) return withNewest(now, told.value);
        return { ...told.value, sweeps: [...now.sweeps, ...told.value.sweeps] };
      });
    },
    [root, language],
  );
  useEffect(() => void look(), [look]);
  const runs = listed?.sweeps.some(({ state }) => state === 'running') ?? false;
  const lookAgain = useCallback(() => void look(), [look]);
  useLooks(lookAgain, runs ? between.running : between.still);
  return (
    <section className="card stack" aria-labelledby="sweep-list">
      <h2 id="sweep-list">{say(words.list)}</h2>
      <p className="wrong" role="alert">
        {said}
      </p>
      {listed !== undefined && <WorkerLine workers={listed.workers} />}
      {listed?.sweeps.length === 0 && <p className="quiet">{say(words.none)}</p>}
      {listed !== undefined && listed.sweeps.length > 0 && (
        <ScrollPart label={say(words.list)}>
          <table className="figures">
            <thead>
              <tr>
                {[words.name, words.state, words.progress, words.submitted].map((head) => (
                  <th key={head.en}>{say(head)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {listed.sweeps.map(({ id, title, state, of, done, failed, submittedAt, ...goes }) => (
                <tr key={id}>
                  <th scope="row" className="sweep-title">
                    <Button type="link" className="sweep-name" onClick={() => go({ sweep: id })}>
                      {title}
                    </Button>
                    <div className="quiet small">
                      {say(words.runs, { ...goes, draws: number(Math.max(1, goes.draws), 0) })}
                    </div>
                  </th>
                  <td className="sweep-state">{say(stateWords[state])}</td>
                  <td>
                    <SweepBar label={`${title} · ${say(words.progress)}`} {...{ of, done, failed }} />
                    <div className="small">
                      {say(words.shards, { done: number(done, 0), of: number(of, 0) })}
                      {failed > 0 && ` · ${say(words.failedCount, { failed: number(failed, 0) })}`}
                    </div>
                  </td>
                  <td className="sweep-state">{sayInstant(submittedAt, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollPart>
      )}
      {listed?.next && <Button onClick={() => look(listed.next ?? undefined)}>{say(words.earlier)}</Button>}
    </section>
  );
}
