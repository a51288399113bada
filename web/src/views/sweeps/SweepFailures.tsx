import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { FailedShard } from '../../../../src/domain/sweeps.ts';
import { useReader } from '../../say.ts';
import { failuresBySource } from './failuresBySource.ts';
import { useSweepNames } from './SweepNames.ts';
import { sweepClient } from './sweepClient.ts';
import { sweepWords as words } from './sweepWords.ts';

/** What could not be run: each place under each scenario once, with its problems in words. */
export function SweepFailures({
  root,
  id,
  failed,
}: {
  readonly root: string;
  readonly id: string;
  /** How many shards there are: the list is read anew when that changes. */
  readonly failed: number;
}) {
  const { say, language, number } = useReader();
  const { placeName, scenarioName } = useSweepNames();
  const [listed, setListed] = useState<{ rows: readonly FailedShard[]; next: string | null }>();
  const look = useCallback(
    async (after?: string) => {
      const told = await sweepClient(root, language).failures(id, after);
      if (!told.ok) return;
      const { failures, next } = told.value;
      setListed((now) => ({
        rows: after === undefined ? failures : [...(now?.rows ?? []), ...failures],
        next,
      }));
    },
    [root, id, language],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `failed` only says "once more".
  useEffect(() => void look(), [look, failed]);
  const sources = useMemo(() => failuresBySource(listed?.rows ?? []), [listed]);
  if (listed === undefined || sources.length === 0) return null;
  const { next } = listed;
  return (
    <section className="card stack" aria-labelledby="sweep-failures">
      <h2 id="sweep-failures">
        {say(words.failures)} · {number(failed, 0)}
      </h2>
      <ul className="sweep-failures">
        {sources.map(({ place, scenario, shards, problems }, at) => (
          <li key={`${place}\n${scenario}`}>
            <b>{`${placeName(place)} · ${scenarioName(scenario)}`}</b>{' '}
            <span className="quiet">
              {/* Shards come place by place: of the last one more may follow. */}
              {say(
                next !== null && at === sources.length - 1 ? words.failedShardsAtLeast : words.failedShards,
                {
                  n: number(shards, 0),
                },
              )}
            </span>
            {problems.map(({ where, what, remedy }) => (
              <p key={`${where}\n${what}\n${remedy}`}>
                {where !== '' && <b>{where} </b>}
                {what} {remedy}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {next !== null && <Button onClick={() => look(next)}>{say(words.more)}</Button>}
    </section>
  );
}
