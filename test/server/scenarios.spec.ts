import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltApp } from '../../src/server/app.ts';
import { clientOf, serve } from './service.ts';

let service: BuiltApp;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  const words = { zh: '基准', en: 'Baseline' };
  const preset = { id: 'vale-baseline', place: 'vale', text: 'as it is', title: words, question: words };
  service = await serve({ presets: [preset, { ...preset, id: 'hill-baseline', place: 'hill' }] });
  client = clientOf(service);
});
afterAll(() => service.app.close());

describe('scenarios', () => {
  it('should be listed by place, those of the program first', async () => {
    await client.post('/scenarios', draft({ name: 'mine' }));
    const { scenarios } = (await client.get('/scenarios?place=vale')).json();
    expect(scenarios.slice(0, 2)).toMatchObject([
      { id: 'vale-baseline', preset: true, savedAt: null, title: { en: 'Baseline' } },
      { name: 'mine', preset: false, revision: 1 },
    ]);
    expect(scenarios[0].text).toBeUndefined();
    expect((await client.get('/scenarios')).json().scenarios).toHaveLength(scenarios.length + 1);
  });

  it('should be kept as typed, also while their text has problems', async () => {
    const text = 'titel: half a tho';
    const saved = await client.post('/scenarios', draft({ text }));
    expect(saved.statusCode).toBe(201);
    const read = await client.get(`/scenarios/${saved.json().id}`);
    expect(read.json()).toMatchObject({ text, title: null });
    expect(read.headers.etag).toBe('"1"');
  });

  it('should tell title and question where the text can be read', async () => {
    const text = draftText('晚一年', 'A year late');
    const saved = await client.post('/scenarios', draft({ text }));
    expect(saved.json()).toMatchObject({ title: { zh: '晚一年', en: 'A year late' } });
  });

  it('should let the first of two writers win and show the second what stands', async () => {
    const { id } = (await client.post('/scenarios', draft({}))).json();
    const [anna, bo] = await Promise.all([
      client.put(`/scenarios/${id}`, draft({ text: 'by Anna' }), { 'if-match': '"1"' }),
      client.put(`/scenarios/${id}`, draft({ text: 'by Bo' }), { 'if-match': '"1"' }),
    ]);
    expect([anna.statusCode, bo.statusCode].sort()).toEqual([200, 412]);
    const [won, lost] = anna.statusCode === 200 ? [anna, bo] : [bo, anna];
    expect(lost.headers.etag).toBe('"2"');
    expect((await client.get(`/scenarios/${id}`)).json().text).toBe(won.json().text);
    const again = await client.put(`/scenarios/${id}`, draft({ text: 'both' }), { 'if-match': '"2"' });
    expect(again.json()).toMatchObject({ revision: 3, text: 'both' });
    expect((await client.get(`/scenarios/${id}?revision=1`)).json().text).toBe('text');
    for (const revision of [0, 2 ** 31 - 1, Number.MAX_SAFE_INTEGER])
      expect((await client.get(`/scenarios/${id}?revision=${revision}`)).statusCode).toBe(400);
  });

  it('should not be changed without saying which revision was read', async () => {
    const { id } = (await client.post('/scenarios', draft({}))).json();
    const blind = await client.put(`/scenarios/${id}`, draft({}));
    expect([blind.statusCode, blind.json().problems[0].code]).toEqual([428, 'revisionNeeded']);
    const odd = await client.put(`/scenarios/${id}`, draft({}), { 'if-match': 'the newest' });
    expect(odd.statusCode).toBe(412);
  });

  it('should be gone once deleted, and be deleted by who saw the newest alone', async () => {
    const { id } = (await client.post('/scenarios', draft({}))).json();
    await client.put(`/scenarios/${id}`, draft({}), { 'if-match': '"1"' });
    expect((await client.remove(`/scenarios/${id}`, { 'if-match': '"1"' })).statusCode).toBe(412);
    expect((await client.remove(`/scenarios/${id}`, { 'if-match': '"2"' })).statusCode).toBe(204);
    expect((await client.get(`/scenarios/${id}`)).statusCode).toBe(404);
  });

  it('should stay as the program brings them', async () => {
    const changed = await client.put('/scenarios/vale-baseline', draft({}), { 'if-match': '"0"' });
    expect([changed.statusCode, changed.json().problems[0].code]).toEqual([409, 'presetReadOnly']);
    expect((await client.remove('/scenarios/vale-baseline', { 'if-match': '"0"' })).statusCode).toBe(409);
    expect((await client.get('/scenarios/vale-baseline')).json().text).toBe('as it is');
  });
});

const draft = (change: object) => ({ name: 'a draft', place: 'vale', text: 'text', ...change });

const draftText = (zh: string, en: string) =>
  `format: xuewei.scenario/1\ntitle: { zh: ${zh}, en: ${en} }\nquestion: { zh: 何如？, en: What then? }\ndataset: vale\ninterventions: []\n`;
