import { useCallback, useContext, useEffect, useState } from 'react';
import type { OpenRequest } from '../../../../src/study/openPlace.ts';
import { CoreContext } from '../../core/CoreContext.ts';
import type { SideAnswer } from '../../core/tries.ts';
import { asItStandsId } from '../../parts/scenarioColour.ts';
import { useDesk } from '../../places/DeskContext.ts';

type ScenarioFile = OpenRequest['scenario'];

/** One scenario and how far it has come; a file of undefined is the place as it stands. */
export type Side =
  | { readonly id: string; readonly kind: 'waiting' | 'gone' }
  | { readonly id: string; readonly kind: 'failure'; readonly error: Error }
  | {
      readonly id: string;
      readonly kind: 'answer';
      readonly answer: SideAnswer;
      readonly file: ScenarioFile;
    };

interface Sides {
  readonly sides: readonly Side[];
  readonly stopped: boolean;
  /** Compute no further ones; the one under way is finished. */
  readonly stop: () => void;
  readonly goOn: () => void;
  /** Fetch and compute a scenario once more that could not be. */
  readonly again: (id: string) => void;
}

/**
 * Compute scenarios one after another, each shown as soon as it is there.
 *
 * @param ids Scenarios of the desk, drafts among them, and `asItStandsId`.
 */
export function useSides(ids: readonly string[], district: string | undefined): Sides {
  const core = useContext(CoreContext);
  const { client, scenarios } = useDesk();
  const [made, setMade] = useState<ReadonlyMap<string, Side>>(new Map());
  const [stopped, setStopped] = useState(false);
  // A draft that changes is another scenario.
  const versions = ids.map((id) => scenarios.find((each) => each.id === id)?.version ?? 0).join(' ');
  const key = (id: string, version: string | undefined) => `${id} ${version ?? 0} ${district ?? ''}`;
  const keys = ids.map((id, index) => key(id, versions.split(' ')[index]));
  const wanted = keys.join('\n');
  const missing = ids.find((_, index) => !made.has(keys[index] ?? ''));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` and `missing` say what of the rest matters.
  useEffect(() => {
    if (missing === undefined || stopped) return;
    let here = true;
    const place = keys[ids.indexOf(missing)] ?? '';
    const keep = (side: Side) => here && setMade((before) => new Map([...before, [place, side]]));
    const work = async () => {
      const known = missing === asItStandsId || scenarios.some(({ id }) => id === missing);
      if (!known) return keep({ id: missing, kind: 'gone' });
      const file = missing === asItStandsId ? undefined : await client.readScenario(missing);
      const answer = await core.ask('side', {
        ...(file === undefined ? {} : { scenario: file }),
        ...(district === undefined ? {} : { district }),
      });
      return keep({ id: missing, kind: 'answer', answer, file });
    };
    work().catch((error: Error) => keep({ id: missing, kind: 'failure', error }));
    return () => {
      here = false;
    };
  }, [core, client, wanted, missing, stopped]);
  return {
    sides: ids.map((id, index) => made.get(keys[index] ?? '') ?? { id, kind: 'waiting' }),
    stopped: stopped && missing !== undefined,
    stop: useCallback(() => setStopped(true), []),
    goOn: useCallback(() => setStopped(false), []),
    again: useCallback(
      (id) => setMade((before) => new Map([...before].filter(([, side]) => side.id !== id))),
      [],
    ),
  };
}
