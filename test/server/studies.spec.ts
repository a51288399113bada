import { afterEach, describe, expect, it } from 'vitest';
import type { Region } from '../../src/domain/region/region.ts';
import type { AppParts, BuiltApp } from '../../src/server/app.ts';
import { JobDesk } from '../../src/server/jobDesk.ts';
import { PlaceBook } from '../../src/server/placeBook.ts';
import { backtestDocumentSchema } from '../../src/server/schemas/backtest.ts';
import { planDocumentSchema, studyDocumentSchema } from '../../src/server/schemas/documents.ts';
import { drawsDocumentSchema } from '../../src/server/schemas/draws.ts';
import { curveDocumentSchema, sureDocumentSchema } from '../../src/server/schemas/planDocuments.ts';
import { workBounds } from '../../src/server/serverLimits.ts';
import { type Store, StoreFailure } from '../../src/store/store.ts';
import { inProcessRunner } from '../../src/study/inProcessRunner.ts';
import type { RunAnswer } from '../../src/study/runner.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { planningRegion } from '../scenario/planningRegion.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';
import { memoryStore } from './memoryStore.ts';
import { clientOf, endless, engine, serve } from './service.ts';

const services: BuiltApp[] = [];
afterEach(async () => {
  await Promise.all(services.splice(0).map(({ app }) => app.close()));
});

describe('a study', () => {
  it('should be taken, followed to its end and give the result as documented', async () => {
    const { client, place } = await open();
    const ended = await client.finish({ kind: 'study', place, scenario: null });
    expect(ended).toMatchObject({ state: 'done', problems: [] });
    const result = await client.get(`/studies/${ended.id}/result`);
    expect(studyDocumentSchema.parse(result.json())).toEqual(result.json());
  });

  it('should describe every field of a result in its schema (back-test, scenario, ledger)', async () => {
    const { client, place } = await open({}, soundRegion());
    const backtest = await client.finish({
      kind: 'backtest',
      place,
      scenario: null,
      settings: { maxHorizon: 1 },
    });
    const told = (await client.get(`/studies/${backtest.id}/result`)).json();
    expect(backtestDocumentSchema.parse(told)).toEqual(told);
    const study = await client.finish({ kind: 'study', place, scenario: { text: delayed } });
    const whole = (await client.get(`/studies/${study.id}/result`)).json();
    expect(studyDocumentSchema.parse(whole)).toEqual(whole);
    expect(whole.changes).toHaveLength(1);
  });

  it('should describe every field of draws in their schema', async () => {
    const { client, place } = await open({}, soundRegion());
    const settings = { draws: 8 };
    const { id } = await client.finish({ kind: 'draws', place, scenario: null, settings });
    const told = (await client.get(`/studies/${id}/result`)).json();
    expect(drawsDocumentSchema.parse(told)).toEqual(told);
    expect(told).toMatchObject({ draws: 8, seed: 1, threshold: 56 });
    expect(told.verdicts.length).toBeGreaterThan(0);
  });

  it('should describe every field of a plan in its schema, and tell the parts as it goes', async () => {
    const { client, place } = await open({}, crowdedRegion());
    const settings = { work: 500 };
    const { id, state } = await client.finish({ kind: 'plan', place, scenario: null, settings });
    expect(state).toBe('done');
    const told = (await client.get(`/studies/${id}/result`)).json();
    expect(planDocumentSchema.parse(told)).toEqual(told);
    expect(told.works.length).toBeGreaterThan(0);
    expect(told.parts[0]).toMatchObject({ findings: [], vector: { oversizeClasses: 0 } });
  });

  it.each([
    ['deadline', { by: 'deadline', work: 300 }],
    ['share', { by: 'share', work: 300 }],
  ])('should describe every field of a curve by %s in its schema', async (by, settings) => {
    const { client, place } = await open({}, crowdedRegion());
    const { id } = await client.finish({ kind: 'curve', place, scenario: null, settings });
    const told = (await client.get(`/studies/${id}/result`)).json();
    expect(curveDocumentSchema.parse(told)).toEqual(told);
    expect(told).toMatchObject({ by, settings: { work: 300 }, impossible: [] });
    expect(told.points.length).toBeGreaterThan(0);
  });

  it('should describe every field of a plan that is sure enough in its schema', async () => {
    const { client, place } = await open({}, crowdedRegion());
    const settings = { sure: 0.8, draws: 10, work: 300 };
    const { id } = await client.finish({ kind: 'sure', place, scenario: null, settings });
    const told = (await client.get(`/studies/${id}/result`)).json();
    expect(sureDocumentSchema.parse(told)).toEqual(told);
    expect(told.sure).toMatchObject({ asked: 0.8, draws: 10 });
    expect(told.sure.trials.length).toBeGreaterThan(0);
  });

  it('should say of a place without targets that there is nothing to be sure of', async () => {
    const { client, place } = await open({}, { ...crowdedRegion(), targets: [] });
    const settings = { draws: 5, work: 100 };
    const { state, problems } = await client.finish({ kind: 'sure', place, scenario: null, settings });
    expect(state).toBe('failed');
    expect(problems).toMatchObject([{ code: 'nothingToBeSureOf' }]);
  });

  it('should be the same study for the same request, and send its result once', async () => {
    const { client, place } = await open();
    const first = await client.finish({ kind: 'study', place, scenario: null });
    const again = await client.post('/studies', {
      kind: 'study',
      place,
      scenario: null,
      settings: {},
      seed: 1,
    });
    expect([again.statusCode, again.json().id]).toEqual([200, first.id]);
    const result = await client.get(`/studies/${first.id}/result`);
    const known = await client.get(`/studies/${first.id}/result`, {
      'if-none-match': String(result.headers.etag),
    });
    expect([known.statusCode, known.body]).toEqual([304, '']);
    const other = await client.post('/studies', { kind: 'study', place, scenario: null, seed: 2 });
    expect(other.json().id).not.toBe(first.id);
  });

  it('should take the text of a kept scenario as it is at that time', async () => {
    const { client, place } = await open();
    const draft = { name: 'late', place: 'vale', text: delayed };
    const { id } = (await client.post('/scenarios', draft)).json();
    const ended = await client.finish({ kind: 'study', place, scenario: { id } });
    expect((await client.get(`/studies/${ended.id}/result`)).json().scenario.title.en).toBe('A year late');
  });

  it('should refuse a scenario that is kept for another place', async () => {
    const { client, place } = await open();
    const draft = { name: 'late', place: 'elsewhere', text: delayed };
    const { id } = (await client.post('/scenarios', draft)).json();
    const refused = await client.post('/studies', { kind: 'study', place, scenario: { id } });
    expect(refused.statusCode).toBe(422);
    expect(refused.json().problems).toMatchObject([{ code: 'otherPlace' }]);
  });

  it('should fail with every problem of the scenario, in the language asked for', async () => {
    const { client, place } = await open();
    const text = delayed.replace('open-orchard', 'open-orchid');
    const { id } = await client.finish({ kind: 'study', place, scenario: { text } });
    const zh = (await client.get(`/studies/${id}`, { 'accept-language': 'zh' })).json();
    expect(zh).toMatchObject({ state: 'failed', problems: [{ where: expect.stringContaining('第 6 行') }] });
    expect((await client.get(`/studies/${id}/result`)).statusCode).toBe(409);
  });

  it('should say what is wrong with its settings and with what it names', async () => {
    const { client, place } = await open();
    const settings = { maxHorizon: 0, speed: 'fast' };
    const wrong = await client.post('/studies', { kind: 'backtest', place, scenario: null, settings });
    expect(wrong.statusCode).toBe(400);
    expect(wrong.json().problems.map(({ at }: { at: { column: string } }) => at.column)).toEqual([
      'settings.maxHorizon',
      'settings',
    ]);
    const nowhere = await client.post('/studies', { kind: 'study', place: '0'.repeat(64), scenario: null });
    const nothing = await client.post('/studies', { kind: 'study', place, scenario: { id: 'none' } });
    expect([nowhere.statusCode, nothing.statusCode]).toEqual([404, 404]);
  });
});

describe('a study in hand', () => {
  it('should be stopped at once, running or waiting, and stay stopped', async () => {
    const { client, place, service } = await open({ runner: endless, bounds: { concurrent: 1 } });
    const [running, waiting] = [await ask(client, place, 1), await ask(client, place, 2)];
    expect((await client.get('/health')).json()).toMatchObject({ running: 1, waiting: 1 });
    for (const id of [waiting, running]) {
      expect((await client.remove(`/studies/${id}`)).json()).toMatchObject({ state: 'cancelled' });
      const again = await client.remove(`/studies/${id}`);
      expect([again.statusCode, again.json().problems[0].code]).toEqual([409, 'finishedAlready']);
    }
    await expect.poll(() => service.desk.load).toEqual({ running: 0, waiting: 0 });
    expect((await client.get(`/studies/${running}`)).json().state).toBe('cancelled');
  });

  it('should be asked anew after it was stopped', async () => {
    const { client, place } = await open({ runner: endless });
    const first = await ask(client, place, 1);
    await client.remove(`/studies/${first}`);
    expect(await ask(client, place, 1)).not.toBe(first);
  });

  it('should be listed page by page, each once, whatever is asked for meanwhile', async () => {
    const { client, place } = await open({ runner: endless, bounds: { waiting: 100 } });
    const ids: string[] = [];
    for (let seed = 1; seed <= 5; seed += 1) ids.unshift(await ask(client, place, seed));
    const pages: string[][] = [];
    for (let next = ''; next !== null; ) {
      const page = (await client.get(`/studies?limit=2${next === '' ? '' : `&before=${next}`}`)).json();
      pages.push(page.studies.map(({ id }: { id: string }) => id));
      next = page.next;
      await ask(client, place, 10 + pages.length);
    }
    expect(pages).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)]);
    expect((await client.get('/studies?before=none')).statusCode).toBe(404);
  });

  it('should be refused when too many wait, which is said with the time to come again', async () => {
    const { client, place } = await open({ runner: endless, bounds: { concurrent: 1, waiting: 1 } });
    const first = await ask(client, place, 1);
    await ask(client, place, 2);
    const request = { kind: 'study', place, scenario: null, seed: 3 };
    const refused = await client.post('/studies', request);
    expect([refused.statusCode, refused.json().problems[0].code]).toEqual([503, 'queueFull']);
    expect(refused.headers['retry-after']).toBe('30');
    await client.remove(`/studies/${first}`);
    await expect.poll(async () => (await client.post('/studies', request)).statusCode).toBe(202);
  });

  it('should be forgotten by a reader who leaves', async () => {
    const { client, place, service } = await open({ runner: endless });
    const id = await ask(client, place, 1);
    const base = await service.app.listen({ host: '127.0.0.1', port: 0 });
    const leaving = new AbortController();
    const response = await fetch(`${base}/api/v1/studies/${id}/events`, { signal: leaving.signal });
    expect(response.headers.get('content-encoding')).toBeNull();
    await response.body?.getReader().read();
    expect(service.desk.watchers).toBe(1);
    leaving.abort();
    await expect.poll(() => service.desk.watchers).toBe(0);
  });

  it('should tell its end to a reader who comes while its thread is still being ended', async () => {
    let endThread = () => {};
    const thread = new Promise<RunAnswer>((resolve) => {
      endThread = () => resolve({ status: 'cancelled' });
    });
    const slow: AppParts['runner'] = {
      run: (request, options) => (request.kind === 'study' ? thread : endless.run(request, options)),
    };
    const { client, place } = await open({ runner: slow, bounds: { concurrent: 1 } });
    const id = await ask(client, place, 1);
    await client.remove(`/studies/${id}`);
    expect((await client.get(`/studies/${id}/events`)).body).toContain('"state":"cancelled"');
    endThread();
  });

  it('should wait for the next service when this one ends, whether they ran or waited, and their readers be told', async () => {
    const store = memoryStore();
    const { client, place, service } = await open({ runner: endless, store, bounds: { concurrent: 1 } });
    const [id, later] = [await ask(client, place, 1), await ask(client, place, 2)];
    const told = client.get(`/studies/${id}/events`);
    await expect.poll(() => service.desk.watchers).toBe(1);
    await service.app.close();
    expect((await told).body).toContain('"state":"queued"');
    for (const each of [id, later]) expect(await store.readStudy(each)).toMatchObject({ state: 'queued' });
    const next = await open({ store });
    for (const each of [id, later])
      expect((await next.client.get(`/studies/${each}/events`)).body).toContain('"state":"done"');
  });

  it('should wait for the next service also where the program breaks as it is stopped', async () => {
    const store = memoryStore();
    const breaks: AppParts['runner'] = {
      run: (request, options) =>
        request.kind === 'study'
          ? new Promise((_done, fail) => {
              options?.signal?.addEventListener('abort', () => fail(new Error('the thread is gone')));
            })
          : endless.run(request, options),
    };
    const { client, place, service } = await open({ runner: breaks, store });
    const id = await ask(client, place, 1);
    await expect.poll(async () => (await store.readStudy(id))?.state).toBe('running');
    await service.app.close();
    expect(await store.readStudy(id)).toMatchObject({ state: 'queued' });
  });

  it('should be taken up by the next service where it was left waiting', async () => {
    const store = memoryStore();
    const { client, place } = await open({ store });
    await client.get('/health');
    const request = { kind: 'study' as const, placeHash: place, scenarioText: null, settings: {}, seed: 5 };
    const left = await store.createStudy({ ...request, engine: '0' });
    const next = await open({ store });
    const id = left.ok ? left.value.study.id : '';
    expect((await next.client.get(`/studies/${id}/events`)).body).toContain('"state":"done"');
  });

  it('should be kept once a database is back that was full or away when it ended', async () => {
    const store = memoryStore();
    const [asked, defects]: [string[], unknown[]] = [[], []];
    const problem = {
      code: 'databaseFull',
      where: '',
      what: 'Full.',
      remedy: 'Make room.',
      at: {},
      details: {},
    };
    const troubled: Store = {
      ...store,
      updateStudy: (id, change) => {
        asked.push(String(change.state));
        // Full at first, and when it ends.
        return asked.length === 1 || asked.length === 3
          ? Promise.reject(new StoreFailure(problem))
          : store.updateStudy(id, change);
      },
    };
    const place = await clientOf(await serve({ store })).addPlace(smallRegion());
    const places = new PlaceBook(troubled, inProcessRunner, engine);
    const room = { base: '', store: troubled, records: troubled, places };
    const bounds = { ...workBounds, concurrent: 1, waiting: 9 };
    const onDefect = (error: unknown) => void defects.push(error);
    const desk = new JobDesk({ runner: inProcessRunner, bounds, onDefect, pause: 1 });
    const request = { placeHash: place, scenarioText: null, settings: {}, engine: '0', seed: 1 };
    const { study } = await desk.submit(room, { kind: 'study', ...request });
    const ended = await new Promise((resolve) => {
      desk.watch(study.id, (event) => event.kind === 'ended' && resolve(event.study));
    });
    expect(ended).toMatchObject({ state: 'done' });
    expect(asked).toEqual(['running', 'running', 'done', 'done']);
    expect(defects).toHaveLength(2);
  });

  it('should say that a list of studies begins before one that there is not', async () => {
    const { client } = await open();
    expect((await client.get('/studies?before=%F0%9D%85%98')).statusCode).toBe(404);
  });

  it('should fail alone where the program breaks, and leave the service well', async () => {
    const breaks: AppParts['runner'] = {
      run: (request) =>
        request.kind === 'study' ? Promise.reject(new Error('no such grade')) : endless.run(request),
    };
    const { client, place } = await open({ runner: breaks });
    const ended = await client.finish({ kind: 'study', place, scenario: null });
    expect(ended).toMatchObject({ state: 'failed', problems: [{ code: 'workerBroke' }] });
    expect((await client.get('/health')).statusCode).toBe(200);
  });
});

/** The planning region without its upper schools, which have no pupils: the service takes sound tables alone. */
function soundRegion(): Region {
  const region = planningRegion();
  return { ...region, schools: region.schools.filter(({ district }) => district !== 'west') };
}

async function open(parts: Partial<AppParts> = {}, region = smallRegion()) {
  const service = await serve(parts);
  services.push(service);
  const client = clientOf(service);
  return { service, client, place: await client.addPlace(region) };
}

async function ask(client: ReturnType<typeof clientOf>, place: string, seed: number): Promise<string> {
  return (await client.post('/studies', { kind: 'study', place, scenario: null, seed })).json().id;
}

const delayed = [
  'format: xuewei.scenario/1',
  'title: { zh: 晚一年, en: A year late }',
  'question: { zh: 晚一年会怎样？, en: What if the school opens a year late? }',
  'dataset: vale',
  'interventions:',
  '  - { kind: delayProject, project: open-orchard, months: 12, because: the tender failed }',
].join('\n');
