import type { KeptAt } from '../drafts/draft.ts';
import { RefusedError } from './placeClient.ts';
import type { ScenarioKeeper, ScenarioToKeep } from './scenarioKeeper.ts';

/** The part of the service's scenario that the page reads. */
interface Shown {
  readonly id: string;
  readonly revision: number;
  readonly preset: boolean;
  readonly text: string;
}

const keptOf = ({ id, revision, text }: Shown): KeptAt => ({ id, revision, text });
const conflicting = new Set([404, 409, 412]);

/**
 * Keeps scenarios in the service by revision: a revision that somebody else kept meanwhile is never written over.
 *
 * @param root Path of the service's interface, "/api/v1".
 */
export function serviceKeeper(root: string): ScenarioKeeper {
  const path = (id: string) => `${root}/scenarios/${encodeURIComponent(id)}`;
  const send = (where: string, method: string, body: ScenarioToKeep | undefined, before?: KeptAt) =>
    fetch(where, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(before === undefined ? {} : { 'if-match': `"${before.revision}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const must = (answer: Response): Response => {
    if (!answer.ok) throw new RefusedError(answer.url, answer.status);
    return answer;
  };
  const read = async (id: string): Promise<KeptAt | undefined> => {
    const answer = await fetch(path(id));
    if (answer.status === 404) return undefined;
    const shown: Shown = await must(answer).json();
    return shown.preset ? undefined : keptOf(shown);
  };
  return {
    read,
    create: async (scenario) => keptOf(await must(await send(`${root}/scenarios`, 'POST', scenario)).json()),
    async replace(before, scenario) {
      const answer = await send(path(before.id), 'PUT', scenario, before);
      if (conflicting.has(answer.status)) return { kind: 'conflict', theirs: await read(before.id) };
      return { kind: 'kept', kept: keptOf(await must(answer).json()) };
    },
    async remove(before) {
      const answer = await send(path(before.id), 'DELETE', undefined, before);
      if (conflicting.has(answer.status)) return { kind: 'conflict', theirs: await read(before.id) };
      must(answer);
      return { kind: 'kept', kept: before };
    },
  };
}
