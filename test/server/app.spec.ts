import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltApp } from '../../src/server/app.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { filesOf, serve, uploadOf } from './service.ts';

let service: BuiltApp;
let hash = '';
beforeAll(async () => {
  service = await serve();
  const added = await post('/api/v1/places', uploadOf(filesOf(smallRegion())));
  hash = added.json().place?.hash;
});
afterAll(() => service.app.close());

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  service.app.inject({ method: 'POST', url, payload, headers });
const get = (url: string, headers: Record<string, string> = {}) =>
  service.app.inject({ method: 'GET', url, headers });

async function finished(id: string) {
  return (await get(`/api/v1/studies/${id}/events`)).body;
}

describe('the service', () => {
  it('should say that it is well', async () => {
    const { statusCode, body } = await get('/api/v1/health');
    expect(body).toContain('"status":"ok"');
    expect(statusCode).toBe(200);
  });

  it('should tell what a place is', async () => {
    const { statusCode, body } = await get(`/api/v1/places/${hash}`);
    expect(body).toContain('xuewei.place/1');
    expect(statusCode).toBe(200);
  });

  it('should run a study', async () => {
    const asked = await post('/api/v1/studies', { kind: 'study', place: hash, scenario: null });
    expect(asked.body).toContain('id-');
    expect(asked.statusCode).toBe(202);
    const told = await finished(asked.json().id);
    expect(told).toContain('event: end');
    const result = await get(`/api/v1/studies/${asked.json().id}/result`);
    expect(result.json().format).toBe('xuewei.study/1');
  });

  it('should describe itself', async () => {
    const { statusCode, body } = await get('/api/openapi.json');
    expect(statusCode, body).toBe(200);
    console.log(Object.keys(JSON.parse(body).components.schemas), body.length);
    const docs = await get('/api/docs/');
    expect(docs.statusCode).toBe(200);
  });
});
