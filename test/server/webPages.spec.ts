import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltApp } from '../../src/server/app.ts';
import { serve } from './service.ts';

const folder = mkdtempSync(join(tmpdir(), 'xuewei-web-'));
let service: BuiltApp;
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(
    join(folder, 'index.html'),
    '<meta name="service" content="__SERVICE__" /><meta property="csp-nonce" nonce="__CSP_NONCE__"><title>学位</title>',
  );
  writeFileSync(join(folder, 'assets', 'main-1a2b.js'), `export const text = '${'长'.repeat(2000)}';`);
  writeFileSync(join(folder, 'worker.js'), 'self.skipWaiting();');
  writeFileSync(join(folder, '..', 'outside.txt'), 'not for readers');
  service = await serve({ web: folder });
});
afterAll(async () => {
  await service.app.close();
  rmSync(folder, { recursive: true });
});
const get = (url: string, headers: Record<string, string> = {}) => service.app.inject({ url, headers });

describe('the pages', () => {
  it('should come with a nonce of their own each time, which the policy names', async () => {
    const [first, second] = [await get('/'), await get('/')];
    const nonces = [first, second].map(({ body }) => /nonce="([0-9a-f]+)"/.exec(body)?.[1] ?? 'none');
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(first.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces[0]}'`);
    expect(first.headers['cache-control']).toBe('no-store');
  });

  it('should be told where the interface is', async () => {
    expect((await get('/')).body).toContain('<meta name="service" content="/api/v1" />');
  });

  it('should keep hashed files for ever and ask for all others anew', async () => {
    expect((await get('/assets/main-1a2b.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    const worker = await get('/worker.js');
    expect([worker.statusCode, worker.headers['cache-control']]).toEqual([200, 'no-cache']);
  });

  it('should be packed for who can unpack them', async () => {
    const packed = await get('/assets/main-1a2b.js', { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.rawPayload.length).toBeLessThan(300);
    expect(gunzipSync(packed.rawPayload).toString()).toContain('长长');
  });

  it('should answer to addresses of their own, and leave those of the interface to it', async () => {
    const page = await get('/places/zibo/today', { accept: 'text/html' });
    expect([page.statusCode, page.body.includes('学位')]).toEqual([200, true]);
    expect((await get('/api/v1/nowhere', { accept: 'text/html' })).statusCode).toBe(404);
    expect((await get('/assets/gone.js')).statusCode).toBe(404);
  });

  it('should let nobody out of their folder', async () => {
    for (const url of [
      '/../outside.txt',
      '/%2e%2e/outside.txt',
      '/assets/..%2f..%2foutside.txt',
      '/..%5coutside.txt',
    ])
      expect((await get(url)).body).not.toContain('not for readers');
  });

  it('should lead to the description of the interface where they were not built', async () => {
    const bare = await serve();
    const { statusCode, headers } = await bare.app.inject('/');
    expect([statusCode, headers.location]).toEqual([302, '/api/docs/']);
    await bare.app.close();
  });
});
