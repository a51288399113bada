import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { FailedShard } from '../../../../src/domain/sweeps.ts';
import { ScrollPart } from '../../parts/ScrollPart.tsx';
import { useReader } from '../../say.ts';
import { useSweepNames } from './SweepNames.ts';
import { sweepClient } from './sweepClient.ts';
import { sweepWords as words } from './sweepWords.ts';

/** Shards that could not be run, with their problems in words. */
export function SweepFailures({
  root,
  id,
  failed,
}: {
  readonly root: string;
  readonly id: string;
  /** How many there are: the list is read anew when that changes. */
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
  if (listed === undefined || listed.rows.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="sweep-failures">
      <h2 id="sweep-failures">
        {say(words.failures)} · {number(failed, 0)}
      </h2>
      <ScrollPart label={say(words.failures)}>
        <table className="figures">
          <thead>
            <tr>
              {[words.shard, words.place, words.scenario, words.why].map((head) => (
                <th key={head.en}>{say(head)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listed.rows.map(({ number: shard, place, scenario, problems }) => (
              <tr key={shard}>
                <th scope="row">{shard}</th>
                <td>{placeName(place)}</td>
                <td>{scenarioName(scenario)}</td>
                <td className="sweep-why">
                  {problems.map(({ where, what, remedy }) => (
                    <p key={`${where} ${what}`}>
                      {where !== '' && <b>{where} </b>}
                      {what} {remedy}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollPart>
      {listed.next !== null && (
        <Button onClick={() => look(listed.next ?? undefined)}>{say(words.more)}</Button>
      )}
    </section>
  );
}
