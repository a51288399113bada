import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { Client } from 'pg';
import { runningPostgres } from '../../src/store/localPostgres.ts';
import {
  type Description,
  findIn,
  type Operation,
  operationsOf,
  type RawRequest,
  requestsOf,
} from './fuzz/requests.ts';
import type { Making } from './fuzz/schema.ts';
import { type RawAnswer, send } from './fuzz/send.ts';
import { stateOf } from './fuzz/state.ts';
import { spoiltFile } from './fuzz/workbooks.ts';
import { inspect } from './reliability/inspect.ts';
import { startService } from './reliability/startService.ts';
import { keepFirstPlace } from './reliability/writers.ts';

/**
 * Send requests that are made from the interface's own description, and files that were spoilt, and see that none breaks
 * the service, hangs, is answered otherwise than described, or leaves something of what was refused:
 * `npm run bench -- fuzz [--requests 20000] [--books 5000] [--seed 1] [--faults file]`.
 */
const { values } = parseArgs({
  options: {
    requests: { type: 'string' },
    books: { type: 'string' },
    seed: { type: 'string' },
    faults: { type: 'string' },
  },
});

/** Milliseconds after which a request counts as hanging. */
const patience = 30_000;
/** Requests that are made with the same known values. */
const stride = 300;

interface Fault {
  readonly why: string;
  readonly request: string;
  readonly answer: string;
}

const faults: Fault[] = [];
const counts: Record<string, number> = {};
let slowest = 0;
const count = (name: string) => {
  counts[name] = (counts[name] ?? 0) + 1;
};

function note(why: string, request: object, answer: RawAnswer): void {
  count(why);
  faults.push({ why, request: JSON.stringify(request).slice(0, 3000), answer: answer.text.slice(-1500) });
}

/** What breaks a promise whatever was asked. */
function look(request: RawRequest, answer: RawAnswer, before: string, after: string): void {
  const { operation, ...sent } = request;
  const told = { ...sent, method: operation.method };
  slowest = Math.max(slowest, answer.took);
  count(`${Math.floor(answer.status / 100)}xx`);
  if (answer.status === -1) note('hangs', told, answer);
  else if (answer.status >= 500 || answer.status === 0) note(`answered ${answer.status}`, told, answer);
  else if (answer.status >= 400 && before !== after) note('a refusal changed something', told, answer);
  else if (!isDescribed(request, answer)) note(`status ${answer.status} is not described`, told, answer);
}

/** A hostile path is another address, and hostile lines may be no HTTP at all: 404 and 400 are always to be expected. */
function isDescribed({ operation, mode }: RawRequest, { status }: RawAnswer): boolean {
  return (
    operation.statuses.includes(status) ||
    (mode === 'hostile' && [400, 404, 413, 415, 417, 431].includes(status))
  );
}

const scenarioText = `format: xuewei.scenario/1
title: { zh: 试, en: trial }
question: { zh: 试？, en: trial? }
dataset: vale
interventions: []
`;

async function ask(
  base: string,
  method: string,
  path: string,
  body?: object,
): Promise<Record<string, unknown>> {
  const answer = await fetch(`${base}/api/v1${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return (await answer.json()) as Record<string, unknown>;
}

/** Things that are there, so that requests mean something; made anew since others delete them. */
async function knownIn(base: string): Promise<Making['known']> {
  const draft = { name: 'known', place: 'vale', text: scenarioText };
  const kept = [await ask(base, 'POST', '/scenarios', draft), await ask(base, 'POST', '/scenarios', draft)];
  const { places } = (await ask(base, 'GET', '/places')) as { places: { latest: { hash: string } }[] };
  const { studies } = (await ask(base, 'GET', '/studies?limit=5')) as { studies: { id: string }[] };
  const hashes = places.map(({ latest }) => latest.hash);
  const byName: Readonly<Record<string, readonly unknown[]>> = {
    place: ['vale', ...hashes],
    id: [...kept.map(({ id }) => id), ...studies.map(({ id }) => id)],
    before: studies.map(({ id }) => id),
    'if-match': ['"0"', '"1"', '"2"', '"3"'],
    'if-none-match': hashes.map((hash) => `"${hash}"`),
    'idempotency-key': ['k1', 'k2'],
    text: [scenarioText, scenarioText.replace('[]', '[{ kind: none }]')],
    seed: [0, 1, 2, 4294967295],
    settings: [{}],
    revision: [1, 2],
    school: ['mill-lane', 'river'],
    name: ['known', 'region.csv', 'schools.csv'],
  };
  return (name) => (Object.hasOwn(byName, name) ? (byName[name] ?? []) : []);
}

/** A study that was taken is let end, or after a while stopped: the line must not fill up. */
async function settle(base: string, { text }: RawAnswer): Promise<void> {
  const id = /"id":"([0-9a-f-]{36})"/.exec(text)?.[1];
  if (id === undefined) return;
  for (let turn = 0; turn < 40; turn++) {
    const { state } = await ask(base, 'GET', `/studies/${id}`);
    if (state !== 'queued' && state !== 'running') return;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  await ask(base, 'DELETE', `/studies/${id}`);
}

async function sendAll(base: string, client: Client, total: number, seed: number): Promise<void> {
  const description = (await (await fetch(`${base}/api/openapi.json`)).json()) as Description;
  const operations: Operation[] = operationsOf(description);
  const find = findIn(description);
  let before = await stateOf(client);
  for (let sent = 0; sent < total; ) {
    const known = await knownIn(base);
    before = await stateOf(client);
    const each = Math.ceil(Math.min(stride, total - sent) / operations.length);
    const batches = operations.map((operation, index) =>
      fc.sample(requestsOf(operation, { find, known }), {
        numRuns: each,
        seed: seed * 7919 + sent * 31 + index,
      }),
    );
    for (let turn = 0; turn < each; turn++)
      for (const batch of batches) {
        const request = batch[turn];
        if (request === undefined || sent >= total) continue;
        sent += 1;
        const answer = await send(base, request, patience);
        if (answer.status === 202) await settle(base, answer);
        const after = await stateOf(client);
        look(request, answer, before, after);
        before = after;
      }
  }
}

async function sendBooks(base: string, client: Client, total: number, seed: number): Promise<void> {
  const operation = { method: 'POST', path: '/api/v1/places', parameters: [], body: undefined };
  const statuses = [201, 422, 413, 400];
  let before = await stateOf(client);
  for (let sent = 0; sent < total; sent += stride) {
    const spoilt = fc.sample(spoiltFile, {
      numRuns: Math.min(stride, total - sent),
      seed: seed * 104_729 + sent,
    });
    for (const { how, name, bytes } of spoilt) {
      const body = JSON.stringify({ files: [{ name, base64: Buffer.from(bytes).toString('base64') }] });
      const request: RawRequest = {
        ...{ operation: { ...operation, statuses }, mode: 'valid', target: operation.path, body },
        headers: [['content-type', 'application/json']],
      };
      const answer = await send(base, request, patience);
      const after = await stateOf(client);
      const told = { ...request, how, body: answer.status >= 500 || answer.status <= 0 ? body : '' };
      look(told, answer, before, after);
      before = after;
      count(answer.status === 201 ? 'books taken' : 'books refused');
    }
  }
}

async function main(): Promise<void> {
  const [requests, books, seed] = [
    Number(values.requests ?? 20_000),
    Number(values.books ?? 5000),
    Number(values.seed ?? 1),
  ];
  const folder = mkdtempSync(join(tmpdir(), 'xuewei-fuzz-'));
  const service = await startService(folder);
  const { base } = service;
  await keepFirstPlace(base);
  const url = runningPostgres(folder) ?? '';
  const client = new Client({ connectionString: url });
  await client.connect();
  // What is thrown away need not be safe from a power cut.
  await client.query('alter system set fsync = off');
  await client.query('select pg_reload_conf()');
  const since = performance.now();
  await sendAll(base, client, requests, seed);
  await sendBooks(base, client, books, seed);
  const seconds = Math.round((performance.now() - since) / 1000);
  await client.end();
  const { status } = await fetch(`${base}/api/v1/health`);
  const { broken } = await inspect(url, [], false);
  const code = await service.end();
  rmSync(folder, { recursive: true, force: true });
  if (values.faults !== undefined) writeFileSync(values.faults, JSON.stringify(faults, null, 1));
  for (const fault of faults.slice(0, 10)) console.error(JSON.stringify(fault).slice(0, 1500));
  const told = { requests, books, seed, ...counts, faults: faults.length, broken: broken.length };
  console.log(
    JSON.stringify({ ...told, slowest: Math.round(slowest), seconds, health: status, exitCode: code }),
  );
  if (faults.length + broken.length > 0 || status !== 200 || code !== 0) process.exitCode = 1;
}

await main();
