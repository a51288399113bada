import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { buildApp } from '../../server/app.ts';
import { interfacePath } from '../../server/interfacePath.ts';
import type { App } from '../../server/parts.ts';
import { bodyLimits } from '../../server/serverLimits.ts';
import type { Issuer } from '../../server/team/issuer.ts';
import type { OpenedStore } from '../../store/openStore.ts';
import type { SweepBook } from '../../store/sweepBook.ts';
import { inProcessRunner } from '../../study/inProcessRunner.ts';
import type { StudyRunner } from '../../study/runner.ts';
import { engine } from '../engine.ts';
import { packageFolder } from '../packageFolder.ts';
import { shippedPlaces, shippedScenarios } from '../serve/shippedPlaces.ts';
import { plainText } from './plainExample.ts';

/** What was asked for and answered, by route ("POST /scenarios") and then by status. */
export interface ApiExamples {
  readonly requests: Readonly<Record<string, unknown>>;
  readonly answers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The place that the examples speak of. */
const placeName = 'pingyin';
const person = { name: 'li', password: 'three words and more' };
const here = '/workspaces/main';
/** The study of this seed runs until it is stopped. */
const endlessSeed = 7;
const runner: StudyRunner = {
  run: (request, options = {}) =>
    request.seed === endlessSeed
      ? new Promise((resolve) => {
          const stop = () => resolve({ status: 'cancelled' });
          if (options.signal?.aborted) stop();
          options.signal?.addEventListener('abort', stop);
        })
      : inProcessRunner.run(request, options),
};
/** The issuer of sign-ins sends people to where nobody is. */
const issuer: Issuer = {
  label: { zh: '用教育局账号登录', en: 'Sign in with the bureau’s account' },
  accounts: 'known',
  begin: async (redirect) => ({
    kind: 'begun',
    address: `https://sign-in.example/authorize?${new URLSearchParams({ redirect_uri: redirect, state: 'of-this-sign-in' })}`,
    asked: { redirect, state: 'of-this-sign-in', nonce: 'of-this-sign-in', verifier: 'of-this-sign-in' },
  }),
  finish: async () => ({ kind: 'cancelled' }),
};
/** The clock of the examples. */
export const exampleTime = Date.UTC(2026, 8, 1, 8);

const text = `format: xuewei.scenario/1
title: { zh: 按现状推算, en: As it is }
question: { zh: 不采取任何措施会怎样？, en: What if nothing is done? }
dataset: ${placeName}
interventions: []
`;
const unknownProject = `
  - { kind: delayProject, project: nowhere, months: 12, because: the tender failed }`;
const draft = { name: 'As it is', place: placeName, text };
const entry = {
  ...{ grade: '7', year: 2025, number: 1, remedy: 'split', closeTerm: '2026 autumn' },
  ...{ responsible: '基建科', state: 'closing', note: '', author: '李老师' },
};

/** Sweeps of the examples: nobody works at them until somebody is told to. */
export interface ExampleSweeps {
  readonly book: SweepBook;
  /** Work until none is left that runs. */
  readonly work: () => Promise<void>;
}

/**
 * Walk through the interface of a team's service with a place that comes along, and keep what was said.
 *
 * @param store Fresh, on the clock of the examples.
 */
export async function recordExamples(
  store: OpenedStore,
  { book, work }: ExampleSweeps,
): Promise<ApiExamples> {
  const requests: Record<string, unknown> = {};
  const answers: Record<string, Record<string, unknown>> = {};
  const root = packageFolder();
  const people = store.peopleFor({ workspace: '', person: '', address: '' });
  await people.addPerson({ ...person, shownName: '李老师', mustChange: false });
  await people.setMember('main', person.name, 'admin');
  const parts = {
    ...{ store, team: store, issuer, runner, engine: engine(), now: () => exampleTime },
    sweeps: async () => book,
    presets: shippedScenarios(join(root, 'scenarios')).filter(({ place }) => place === placeName),
  };
  const { app } = await buildApp(parts);
  const ask = asker(app);

  /** Ask for a route at an address, and keep both unless what is sent is too long to be read. */
  async function walk(route: string, url: string, body?: object, headers: object = {}, keepsBody = true) {
    const [method = ''] = route.split(' ');
    const answer = await ask(method, url, body, headers);
    const status = String(answer.statusCode);
    const isJson = String(answer.headers['content-type']).includes('json');
    const told = answers[route] ?? {};
    answers[route] = told;
    const isText = !String(answer.headers['content-type']).includes('parquet');
    if (status !== '204') told[status] = isJson ? answer.json() : isText ? answer.body : 'PAR1…PAR1';
    if (body !== undefined && keepsBody && answer.statusCode < 300) requests[route] = body;
    return answer.statusCode === 204 ? {} : isJson ? answer.json() : {};
  }

  await walk('GET /session', '/session');
  await walk('GET /session/ways', '/session/ways');
  await walk('POST /session/issuer', '/session/issuer');
  await walk('POST /session', '/session', { ...person, password: 'not these words' });
  await walk('POST /session', '/session', person);
  await walk('GET /session', '/session');
  await walk('GET /health', '/health');

  const [shipped] = shippedPlaces(join(root, 'seeds')).filter(({ name }) => name === placeName);
  const files = (shipped?.files ?? []).map(({ name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  const [region] = files.filter(({ name }) => name === 'region.csv');
  await walk('POST /places', `${here}/places?check=true`, { files: [region] });
  await walk('POST /places', `${here}/places`, { files: [region] });
  const { place } = await walk('POST /places', `${here}/places`, { files }, {}, false);
  await walk('GET /places', `${here}/places`);
  await walk('GET /places/:place', `${here}/places/nowhere`);
  await walk('GET /places/:place', `${here}/places/${placeName}`);
  await walk('GET /places/:place/versions', `${here}/places/${placeName}/versions`);
  await walk('GET /places/:place/files', `${here}/places/${placeName}/files`);
  await walk('POST /places/:place/check', `${here}/places/${placeName}/check`, { text });

  await walk('GET /places', `${here}/places`, undefined, { accept: 'text/html' });
  await walk('POST /scenarios', `${here}/scenarios`, draft, { origin: 'http://elsewhere.example' });
  await walk('POST /scenarios', `${here}/scenarios`, draft, { 'content-type': 'text/csv' });
  await walk('POST /scenarios', `${here}/scenarios`, { ...draft, text: 'x'.repeat(bodyLimits.json) });
  const wrong = { name: '', place: placeName, text: 7 };
  await walk('POST /scenarios', `${here}/scenarios`, wrong);
  const { id } = await walk('POST /scenarios', `${here}/scenarios`, draft, { 'idempotency-key': 'first' });
  await walk('POST /scenarios', `${here}/scenarios`, { ...draft, name: 'x' }, { 'idempotency-key': 'first' });
  await walk('GET /scenarios', `${here}/scenarios`);
  await walk('GET /scenarios/:id', `${here}/scenarios/${id}`);
  await walk('PUT /scenarios/:id', `${here}/scenarios/${id}`, draft);
  await walk('PUT /scenarios/:id', `${here}/scenarios/${id}`, draft, { 'if-match': '"7"' });
  await walk('PUT /scenarios/:id', `${here}/scenarios/${id}`, draft, { 'if-match': '"1"' });
  await walk('GET /scenarios/:id/revisions', `${here}/scenarios/${id}/revisions`);

  const comments = `${here}/comments`;
  const comment = { topic: { kind: 'scenario', scenario: id }, text: '新校要到秋季才能开学。', author: '' };
  const said = await walk('POST /comments', comments, comment);
  await walk('GET /comments', `${comments}?scenario=${id}`);
  await walk('GET /comments/counts', `${comments}/counts?place=${placeName}`);
  const changed = { text: '新校要到明年春季才能开学。' };
  await walk('PUT /comments/:id', `${comments}/${said.id}`, changed, { 'if-match': '"1"' });
  await walk('DELETE /comments/:id', `${comments}/${said.id}`, undefined, { 'if-match': '"2"' });

  const asked = { kind: 'study', place: place.hash, scenario: { id }, settings: {}, seed: 1 };
  const study = await walk('POST /studies', `${here}/studies`, asked);
  const at = `${here}/studies/${study.id}`;
  await walk('GET /studies/:id/events', `${at}/events`);
  await walk('POST /studies', `${here}/studies`, asked);
  await walk('GET /studies', `${here}/studies`);
  await walk('GET /studies/:id', at);
  await walk('GET /studies/:id/result', `${at}/result`);
  await walk('DELETE /studies/:id', at);
  const endless = await walk('POST /studies', `${here}/studies`, { ...asked, seed: endlessSeed }, {}, false);
  await walk('DELETE /studies/:id', `${here}/studies/${endless.id}`);

  const laid = { name: 'Late', place: placeName, text: text.replace('[]', unknownProject) };
  const late = (await ask('POST', `${here}/scenarios`, laid, {})).json();
  const order = {
    ...{ title: '平阴与情景', places: [placeName], scenarios: [{ id: late.id }], asItIs: true },
    ...{ draws: 0, seed: 1, threshold: 56, groups: { 全市: [placeName] } },
  };
  await walk('POST /sweeps', `${here}/sweeps`, { ...order, groups: { 全市: ['zibo'] } });
  const sweep = await walk('POST /sweeps', `${here}/sweeps`, order);
  const ofSweep = `${here}/sweeps/${sweep.id}`;
  await walk('GET /sweeps', `${here}/sweeps`);
  await walk('GET /sweeps/:id', ofSweep);
  await walk('PUT /sweeps/:id/state', `${ofSweep}/state`, { state: 'running' });
  await walk('PUT /sweeps/:id/state', `${ofSweep}/state`, { state: 'paused' });
  await ask('PUT', `${ofSweep}/state`, { state: 'running' }, {});
  await work();
  await walk('PUT /sweeps/:id/state', `${ofSweep}/state`, { state: 'cancelled' });
  for (const part of ['events', 'failures', 'figures', 'figures.csv', 'figures.parquet'])
    await walk(`GET /sweeps/:id/${part}`, `${ofSweep}/${part}`);

  const { rows } = await walk('GET /studies/:id/ledger', `${at}/ledger`);
  const school: string = rows[0]?.row.school ?? 'school';
  const ledger = `${here}/places/${placeName}/ledger`;
  await walk('PUT /places/:place/ledger', ledger, { ...entry, school }, { 'if-match': '"0"' });
  await walk('PUT /places/:place/ledger', ledger, { ...entry, school }, { 'if-match': '"0"' });
  await walk('GET /places/:place/ledger', ledger);
  const spot = new URLSearchParams({ school, grade: entry.grade, year: '2025', number: '1' });
  await walk('GET /places/:place/ledger/history', `${ledger}/history?${spot}`);
  await walk('DELETE /scenarios/:id', `${here}/scenarios/${id}`, undefined, { 'if-match': '"2"' });

  const token = { name: 'nightly import', workspace: 'main', scope: 'write', days: 90 };
  const made = await walk('POST /tokens', '/tokens', token);
  await walk('GET /tokens', '/tokens');
  await walk('DELETE /tokens/:id', `/tokens/${made.token.id}`);
  await walk('PUT /members/:name', `${here}/members/wang`, { role: 'planner', shownName: '王老师' });
  await walk('PUT /members/:name', `${here}/members/wang`, { role: 'viewer' }, { 'if-match': '"admin"' });
  const { secret } = await walk('POST /session/second-factor', '/session/second-factor');
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const wrongCode = { code: '000000' };
  await walk('PUT /session/second-factor', '/session/second-factor', wrongCode);
  const right = { code: totp.generate({ timestamp: exampleTime }) };
  await walk('PUT /session/second-factor', '/session/second-factor', right);
  await walk('POST /session/second-factor', '/session/second-factor');
  await walk('DELETE /session/second-factor', '/session/second-factor');
  const { sessions } = await walk('GET /sessions', '/sessions');
  await walk('DELETE /sessions', '/sessions');
  await walk('DELETE /members/:name/sessions', `${here}/members/wang/sessions`);
  await walk('GET /members', `${here}/members`);
  await walk('GET /members/:name', `${here}/members/wang`);
  await walk('DELETE /members/:name', `${here}/members/li`, undefined, { 'if-match': '"admin"' });
  await walk('GET /audit', `${here}/audit?limit=2`);
  const change = { before: person.password, after: 'four other words come next' };
  await walk('PUT /session/password', '/session/password', { ...change, before: 'not these words' });
  await walk('PUT /session/password', '/session/password', change);
  await walk('DELETE /sessions/:id', `/sessions/${sessions[0].id}`);
  await app.close();
  return JSON.parse(plainText({ requests, answers }));
}

/** Asks as the service's own page does. */
function asker(app: App) {
  let cookie = '';
  return async (method: string, url: string, body: object | undefined, headers: object) => {
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await app.inject({
      method: method as 'GET',
      url: `${interfacePath}${url}`,
      headers: { host: 'localhost:80', origin: 'http://localhost:80', cookie, ...type, ...headers },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    const [given] = answer.cookies;
    if (given !== undefined) cookie = `${given.name}=${given.value}`;
    return answer;
  };
}
