import { createHash } from 'node:crypto';
import { writeDataset } from '../../../src/dataset/writeDataset.ts';
import type { Region } from '../../../src/domain/region/region.ts';
import { smallRegion } from '../../arbitraries/region.ts';
import type { Acknowledged } from './acknowledged.ts';

/** Told of each change once its answer was read whole. */
type Keep = (change: Acknowledged) => void;

/** What the writers of one round share. */
interface Round {
  readonly base: string;
  readonly keep: Keep;
  /** Makes names of this round differ from all others'. */
  readonly label: string;
}

type Json = Record<string, unknown>;

/** The SHA-256 of a text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A region's tables as the JSON form of an upload. */
export function uploadOf(region: Region): object {
  const files = writeDataset(region).map(({ name, text }) => ({
    name,
    base64: Buffer.from(text).toString('base64'),
  }));
  return { files };
}

/** The teaching region under a name of its own. */
export function regionNamed(nameEn: string): Region {
  const region = smallRegion();
  return { ...region, place: { ...region.place, nameEn } };
}

async function ask(base: string, method: string, path: string, body?: object, headers: object = {}) {
  const answer = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
  return text;
}

const parsed = (text: string) => JSON.parse(text) as Json;

async function scenarios({ base, keep, label }: Round, turn: number): Promise<void> {
  const draft = { name: `${label}-${turn}`, place: 'vale', text: `# ${label} ${turn}\n${'x'.repeat(2000)}` };
  const { id } = parsed(await ask(base, 'POST', '/scenarios', draft)) as { id: string };
  keep({ kind: 'scenario', id, revision: 1, text: draft.text });
  const next = { ...draft, text: `${draft.text}second` };
  await ask(base, 'PUT', `/scenarios/${id}`, next, { 'if-match': '"1"' });
  keep({ kind: 'scenario', id, revision: 2, text: next.text });
  if (turn % 3 !== 0) return;
  await ask(base, 'DELETE', `/scenarios/${id}`, undefined, { 'if-match': '"2"' });
  keep({ kind: 'deleted', id });
}

async function ledger({ base, keep, label }: Round, turn: number): Promise<void> {
  const spot = { school: label, grade: '7', year: 2021, number: Math.floor(turn / 2) + 1 };
  const revision = (turn % 2) + 1;
  const words = { remedy: 'split', closeTerm: null, responsible: '', state: 'open', author: 'bench' };
  const note = `${label} ${turn}`;
  await ask(
    base,
    'PUT',
    '/places/vale/ledger',
    { ...spot, ...words, note },
    { 'if-match': `"${revision - 1}"` },
  );
  keep({ kind: 'ledger', place: 'vale', number: spot.number, revision, note });
}

async function places({ base, keep, label }: Round, turn: number): Promise<void> {
  const answer = parsed(await ask(base, 'POST', '/places', uploadOf(regionNamed(`Vale ${label} ${turn}`))));
  const { hash, name } = answer.place as { hash: string; name: string };
  keep({ kind: 'place', hash, name });
}

async function studies({ base, keep, label }: Round, turn: number): Promise<void> {
  const { places: all } = parsed(await ask(base, 'GET', '/places')) as { places: { latest: Json }[] };
  const place = all[0]?.latest.hash;
  const seed = Number.parseInt(sha256(`${label} ${turn}`).slice(0, 7), 16);
  const asked = { kind: 'backtest', place, scenario: null, seed, settings: { maxHorizon: 1 } };
  const { id } = parsed(await ask(base, 'POST', '/studies', asked)) as { id: string };
  keep({ kind: 'asked', id });
  const events = await ask(base, 'GET', `/studies/${id}/events`);
  if (!events.includes('"state":"done"')) throw new Error(`a study ended otherwise: ${events.slice(-500)}`);
  keep({ kind: 'done', id, sha256: sha256(await ask(base, 'GET', `/studies/${id}/result`)) });
}

async function keys({ base, keep, label }: Round, turn: number): Promise<void> {
  const key = `key-${label}-${turn}`;
  const draft = { name: key, place: 'vale', text: key };
  const body = await ask(base, 'POST', '/scenarios', draft, { 'idempotency-key': key });
  keep({ kind: 'key', key, sent: JSON.stringify(draft), body });
}

/** Whether a failure is the line that broke, as it does when the service is killed. */
function isBrokenLine(error: unknown): boolean {
  return error instanceof TypeError && /fetch failed|terminated/.test(error.message);
}

/**
 * Write changes of every kind, one writer each, until the service is gone.
 *
 * @throws {Error} The service refused something.
 */
export async function writeUntilKilled(round: Round): Promise<void> {
  const writers = [scenarios, ledger, places, studies, keys];
  const forEver = async (writer: (typeof writers)[number]) => {
    for (let turn = 0; ; turn++) await writer(round, turn);
  };
  const ends = await Promise.allSettled(writers.map(forEver));
  for (const end of ends) if (end.status === 'rejected' && !isBrokenLine(end.reason)) throw end.reason;
}

/** Send a request with a key again: the text of its first answer, or why not. */
export async function repeatUnderKey(base: string, key: string, sent: string): Promise<string> {
  const answer = await fetch(`${base}/api/v1/scenarios`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: sent,
  });
  return answer.headers.get('idempotency-replayed') === 'true'
    ? answer.text()
    : `not repeated: ${answer.status}`;
}

/** The text of a study's result, as the service sends it. */
export function readResult(base: string, id: string): Promise<string> {
  return ask(base, 'GET', `/studies/${id}/result`);
}

/** Keep the teaching region, which the other writers work on. */
export async function keepFirstPlace(base: string): Promise<void> {
  await ask(base, 'POST', '/places', uploadOf(smallRegion()));
}
