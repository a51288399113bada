import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltApp } from '../../src/server/app.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { clientOf, serve } from './service.ts';

let service: BuiltApp;
let client: ReturnType<typeof clientOf>;
const title = { zh: '基准', en: 'Baseline' };
const preset = { id: 'vale-baseline', place: 'vale', text: 'x', title, question: title };
const topic = { kind: 'scenario', scenario: preset.id };
const row = { kind: 'ledger', place: 'vale', school: 'river', grade: '8', year: 2021, number: null };

beforeAll(async () => {
  service = await serve({ presets: [preset] });
  client = clientOf(service);
  await client.addPlace(smallRegion());
});
afterAll(() => service.app.close());

describe('comments on one’s own machine', () => {
  it('should be added, listed page by page, changed and removed', async () => {
    const add = async (text: string, about: object = topic) =>
      client.post('/comments', { topic: about, text, author: '王' });
    const first = await add('one');
    expect([first.statusCode, first.headers.etag]).toEqual([201, '"1"']);
    expect(first.json()).toMatchObject({ place: 'vale', topic, text: 'one', person: '', author: '王' });
    for (const text of ['two', 'three']) await add(text);
    await add('of a row', row);
    const page = (await client.get(`/comments?scenario=${preset.id}&limit=2`)).json();
    expect(page.comments.map(({ text }: { text: string }) => text)).toEqual(['three', 'two']);
    const last = (await client.get(`/comments?scenario=${preset.id}&before=${page.next}`)).json();
    expect([last.comments.length, last.next]).toEqual([1, null]);
    const { place: _place, ...about } = row;
    const ofSchool = (await client.get('/comments?place=vale&school=river&grade=8&year=2021')).json();
    expect(ofSchool.comments).toMatchObject([{ text: 'of a row', topic: about }]);
    expect((await client.get('/comments/counts?place=vale')).json().counts).toEqual([
      { topic: about, count: 1 },
      { topic, count: 3 },
    ]);
    const { id } = first.json();
    const changed = await client.put(`/comments/${id}`, { text: 'uno' }, { 'if-match': '"1"' });
    expect([changed.headers.etag, changed.json().text]).toEqual(['"2"', 'uno']);
    expect((await client.put(`/comments/${id}`, { text: 'x' }, { 'if-match': '"1"' })).statusCode).toBe(412);
    expect((await client.put(`/comments/${id}`, { text: 'x' })).statusCode).toBe(428);
    expect((await client.remove(`/comments/${id}`, { 'if-match': '"2"' })).statusCode).toBe(204);
    expect((await client.remove(`/comments/${id}`, { 'if-match': '"3"' })).statusCode).toBe(404);
  });

  it('should be added once by a key, however often that is asked', async () => {
    const send = () =>
      client.post('/comments', { topic, text: 'by key' }, { 'idempotency-key': 'comment-once' });
    expect((await send()).json().id).toBe((await send()).json().id);
  });

  it.each([
    ['on nothing', '/comments', 400],
    ['on a scenario and a school', '/comments?scenario=vale-baseline&school=river', 400],
    ['on a place without a school', '/comments?place=vale', 400],
    ['on a scenario that is not there', '/comments?scenario=none', 404],
    ['on a place that is not there', '/comments?place=none&school=river', 404],
  ])('should not be listed %s', async (_what, path, status) => {
    expect((await client.get(path)).statusCode).toBe(status);
  });

  it.each([
    ['without a text', { topic, text: '' }, 400],
    ['of blanks alone', { topic, text: ' \n' }, 422],
    ['longer than is kept', { topic, text: 'x'.repeat(4001) }, 400],
    ['with a character that cannot be kept', { topic, text: 'a\0' }, 422],
    ['on a scenario that is not there', { topic: { ...topic, scenario: 'none' }, text: 'x' }, 404],
    ['on a place that is not there', { topic: { ...row, place: 'none' }, text: 'x' }, 404],
    ['on both at once', { topic: { ...row, scenario: preset.id }, text: 'x' }, 400],
  ])('should not be added %s', async (_what, body, status) => {
    expect((await client.post('/comments', body)).statusCode).toBe(status);
  });
});
