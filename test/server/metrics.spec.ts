import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { memoryStore } from './memoryStore.ts';
import { clientOf, serve } from './service.ts';

describe('the figures of the service', () => {
  it('should be told in the text format of Prometheus', async () => {
    const service = await serve();
    const client = clientOf(service);
    await client.get('/health');
    await client.get('/scenarios/none');
    const answer = await service.app.inject({ url: '/api/metrics' });
    expect(answer.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    const lines = answer.body.trimEnd().split('\n');
    for (const line of lines)
      expect(line).toMatch(
        /^(# (HELP|TYPE) xuewei_\w+ .+|xuewei_\w+(\{\w+="[^"]+"\})? \d+(\.\d+)?(e-?\d+)?)$/,
      );
    for (const line of [
      'xuewei_info{version="0.0.0-test"} 1',
      'xuewei_database_up 1',
      'xuewei_studies{state="running"} 0',
      'xuewei_requests_total{status="200"} 1',
      'xuewei_requests_total{status="404"} 1',
      'xuewei_request_seconds_count 2',
      'xuewei_request_seconds_bucket{le="+Inf"} 2',
    ])
      expect(lines).toContain(line);
    await service.app.close();
  });

  it('should say that the database does not answer, and still be told', async () => {
    const store = memoryStore();
    const service = await serve({ store });
    store.listStudies = () => Promise.reject(new Error('away'));
    const answer = await service.app.inject({ url: '/api/metrics' });
    expect([answer.statusCode, answer.body]).toEqual([200, expect.stringContaining('xuewei_database_up 0')]);
    await service.app.close();
  });

  it('should stand beside a log whose lines name the request of each answer, and no secret', async () => {
    let log = '';
    const stream = new Writable({
      write(chunk, _encoding, done) {
        log += String(chunk);
        done();
      },
    });
    const service = await serve({ logger: { level: 'info', stream } });
    const headers = { authorization: 'Bearer xuewei_secret', cookie: '__Host-xuewei=secret' };
    const answer = await service.app.inject({ url: '/api/v1/health', headers });
    const id = answer.headers['x-request-id'];
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    const lines = log
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ reqId }) => reqId === id).length).toBe(2);
    expect(log).not.toContain('secret');
    await service.app.close();
  });
});
