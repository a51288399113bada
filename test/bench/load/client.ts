import { writeDataset } from '../../../src/dataset/writeDataset.ts';
import { regionNamed } from '../reliability/writers.ts';

/** What one client of many saw. Times in milliseconds. */
export interface Seen {
  /** By what was asked: how long until the answer was read whole; for streams until the first event. */
  readonly times: Map<string, number[]>;
  readonly errors: string[];
}

interface Client {
  readonly base: string;
  readonly index: number;
  readonly place: string;
  readonly seen: Seen;
  /** Chance from a seed, 0 to 1. */
  readonly random: () => number;
}

type Json = Record<string, unknown>;

/** Milliseconds after which a request counts as hanging; a study may wait in line for longer. */
const patience = { request: 30_000, stream: 300_000 };

/** Milliseconds on the average between two requests of a client. */
const pause = 4000;

/** Milliseconds within which all clients have begun. */
const warmingUp = 30_000;

/** Each client has an address of its own behind the proxy that this bench is. */
const addressOf = (index: number) => `10.1.${Math.floor(index / 250)}.${(index % 250) + 1}`;

async function ask(
  { base, index, seen }: Client,
  name: string,
  expected: number | readonly number[],
  [method, path, body, headers = {}]: readonly [string, string, object?, Record<string, string>?],
): Promise<{ readonly status: number; readonly json: Json; readonly text: string }> {
  const since = performance.now();
  const answer = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: {
      'x-forwarded-for': addressOf(index),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(path.endsWith('/events') ? patience.stream : patience.request),
  });
  const text = await answer.text();
  const times = seen.times.get(name) ?? [];
  seen.times.set(name, times);
  times.push(performance.now() - since);
  if (![expected].flat().includes(answer.status))
    throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
  return { status: answer.status, text, json: isJson ? (JSON.parse(text) as Json) : {} };
}

/** Keep the place that all clients work on. */
export async function keepPlace(base: string): Promise<string> {
  const files = writeDataset(regionNamed('Vale')).map(({ name, text }) => ({
    name,
    base64: Buffer.from(text).toString('base64'),
  }));
  const seen: Seen = { times: new Map(), errors: [] };
  const client = { base, index: 0, place: '', seen, random: () => 0 };
  const { json } = await ask(client, 'place', 201, ['POST', '/places', { files }]);
  return (json.place as { hash: string }).hash;
}

/** Ask for a study, follow its events to the end and fetch its result. */
async function study(client: Client): Promise<void> {
  const seed = Math.floor(client.random() * 4000);
  const request = { kind: 'study', place: client.place, scenario: null, seed };
  const { json } = await ask(client, 'study asked', [200, 202], ['POST', '/studies', request]);
  const events = await ask(client, 'study followed', 200, ['GET', `/studies/${json.id}/events`]);
  if (!/event: end\ndata: .*"state":"done"/.test(events.text))
    throw new Error(`a stream ended otherwise: ${events.text.slice(-300)}`);
  const result = await ask(client, 'result', 200, ['GET', `/studies/${json.id}/result`]);
  if (result.json.format === undefined) throw new Error('a result without its format');
}

/** A planner at work: reads, saves, follows studies, until told to stop; then looks for what was saved last. */
export async function work(client: Client, until: number): Promise<void> {
  const { index, random, seen } = client;
  // Offices do not begin at the same moment.
  await new Promise((done) => setTimeout(done, random() * warmingUp));
  const mine = { name: `client ${index}`, place: 'vale', text: 'first' };
  const first = await ask(client, 'scenario kept', 201, ['POST', '/scenarios', mine]);
  let saved = { id: String(first.json.id), revision: 1, text: mine.text };
  let written = 0;
  const save = async () => {
    const text = `${'# '.padEnd(Math.floor(random() * 4000), 'x')}\n${saved.revision}`;
    const headers = { 'if-match': `"${saved.revision}"` };
    await ask(client, 'scenario saved', 200, ['PUT', `/scenarios/${saved.id}`, { ...mine, text }, headers]);
    saved = { ...saved, revision: saved.revision + 1, text };
  };
  const saveTooLate = async () => {
    const headers = { 'if-match': `"${saved.revision - 1}"` };
    await ask(client, 'outdated save', 412, ['PUT', `/scenarios/${saved.id}`, mine, headers]);
  };
  const edit = async () => {
    const line = {
      school: `school ${index}`,
      grade: '7',
      year: 2021,
      number: 1,
      remedy: null,
      closeTerm: null,
    };
    const words = { responsible: '', state: 'open', note: `edit ${written}`, author: 'client' };
    const headers = { 'if-match': `"${written}"` };
    await ask(client, 'ledger written', 200, ['PUT', '/places/vale/ledger', { ...line, ...words }, headers]);
    written += 1;
  };
  const read = (name: string, path: string) => async () => void (await ask(client, name, 200, ['GET', path]));
  /** Each with the upper end of its part of a hundred. */
  const acts: readonly (readonly [upTo: number, act: () => Promise<void>])[] = [
    [22, read('scenarios', '/scenarios?place=vale')],
    [42, read('scenario', `/scenarios/${saved.id}`)],
    [62, save],
    [65, saveTooLate],
    [75, edit],
    [83, read('ledger', '/places/vale/ledger')],
    [89, read('studies', '/studies?limit=20')],
    [96, read('places', '/places')],
    [99, read('place', '/places/vale')],
    [100, () => study(client)],
  ];
  while (performance.now() < until) {
    await new Promise((done) => setTimeout(done, -Math.log(1 - random()) * pause));
    const drawn = random() * 100;
    const [, act = save] = acts.find(([upTo]) => drawn < upTo) ?? [];
    await act().catch((error: unknown) => seen.errors.push(String(error)));
  }
  const { json } = await ask(client, 'scenario', 200, ['GET', `/scenarios/${saved.id}`]);
  if (json.text !== saved.text || json.revision !== saved.revision)
    seen.errors.push(`client ${index}: what was saved last (revision ${saved.revision}) is not there`);
}
