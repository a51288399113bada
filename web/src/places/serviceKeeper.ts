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

/** A key that no other request bears; also where the page came without TLS, which takes randomUUID from it. */
const newKey = () => crypto.getRandomValues(new Uint32Array(4)).join('-');

/**
 * Keeps scenarios in the service by revision: a revision that somebody else kept meanwhile is never written over. What
 * is asked again since no answer came is kept once, though the service had kept it before the answer was lost.
 *
 * @param root Path of the service's interface, "/api/v1".
 */
export function serviceKeeper(root: string): ScenarioKeeper {
  const path = (id: string) => `${root}/scenarios/${encodeURIComponent(id)}`;
  /** What was asked last without an answer, by its key. */
  let unanswered: { readonly body: string; readonly key: string } | undefined;
  const send = (
    where: string,
    method: string,
    body: ScenarioToKeep | undefined,
    before?: KeptAt,
    key?: string,
  ) =>
    fetch(where, {
      method,
      headers: {
        ...(key === undefined ? {} : { 'idempotency-key': key }),
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
    async create(scenario) {
      const body = JSON.stringify(scenario);
      const key = unanswered?.body === body ? unanswered.key : newKey();
      unanswered = { body, key };
      const answer = await send(`${root}/scenarios`, 'POST', scenario, undefined, key);
      const shown = answer.ok ? await answer.json() : undefined;
      unanswered = undefined;
      must(answer);
      return keptOf(shown);
    },
    async replace(before, scenario) {
      const answer = await send(path(before.id), 'PUT', scenario, before);
      if (conflicting.has(answer.status)) {
        const theirs = await read(before.id);
        // The same text is one's own, whose answer was lost.
        if (theirs?.text === scenario.text) return { kind: 'kept', kept: theirs };
        return { kind: 'conflict', theirs };
      }
      return { kind: 'kept', kept: keptOf(await must(answer).json()) };
    },
    async remove(before) {
      const answer = await send(path(before.id), 'DELETE', undefined, before);
      const theirs = conflicting.has(answer.status) ? await read(before.id) : undefined;
      if (theirs !== undefined) return { kind: 'conflict', theirs };
      if (answer.status !== 404) must(answer);
      return { kind: 'kept', kept: before };
    },
  };
}
