import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { JobEvent } from '../../src/server/jobDesk.ts';
import { openProgressStream } from '../../src/server/progressStream.ts';
import type { Study } from '../../src/store/store.ts';
import { readEvents, type ServerEvent } from '../../src/study/readEvents.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { clientOf, endless, serve } from './service.ts';

const study: Study = {
  ...{ id: 'one', key: 'k', kind: 'study', placeHash: '0'.repeat(64), scenarioText: null, settings: {} },
  ...{ engine: '0', seed: 1, state: 'running', progress: null, problems: [], createdAt: '', changedAt: '' },
};
const settings = { language: 'en', base: '/api/v1', heartbeat: 60_000 } as const;

/** A desk with one study in hand, which tells what the test says. */
function deskOf() {
  const listeners = new Set<(event: JobEvent) => void>();
  return {
    progressOf: () => undefined,
    watch: (_id: string, listener: (event: JobEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listeners,
    tell: (event: JobEvent) => {
      for (const listener of listeners) listener(event);
    },
    progress(share: number) {
      this.tell({ kind: 'progress', progress: { step: 'draw', share } });
    },
  };
}

async function eventsOf(body: AsyncIterable<Uint8Array>): Promise<ServerEvent[]> {
  const events: ServerEvent[] = [];
  for await (const event of readEvents(body)) events.push(event);
  return events;
}

describe('the progress of a study as a stream', () => {
  it('should begin with how the study stands, also for whoever was cut off, and close after its end', async () => {
    const service = await serve({ runner: endless });
    const client = clientOf(service);
    const place = await client.addPlace(smallRegion());
    const { id } = (await client.post('/studies', { kind: 'study', place, scenario: null })).json();
    const base = await service.app.listen({ host: '127.0.0.1', port: 0 });
    const url = `${base}/api/v1/studies/${id}/events`;
    const cut = new AbortController();
    const first = await fetch(url, { signal: cut.signal });
    for await (const { event, data } of readEvents(first.body ?? new ReadableStream())) {
      expect([event, data]).toEqual(['study', expect.objectContaining({ id, state: 'running' })]);
      break;
    }
    cut.abort();
    const again = await fetch(url, { headers: { 'last-event-id': '7' } });
    const reading = eventsOf(again.body ?? new ReadableStream());
    await client.remove(`/studies/${id}`);
    const events = await reading;
    expect([events[0]?.event, events.at(-1)?.event]).toEqual(['study', 'end']);
    expect(events.at(-1)?.data).toMatchObject({ id, state: 'cancelled' });
    const late = await eventsOf((await fetch(url)).body ?? new ReadableStream());
    expect(late.map(({ event }) => event)).toEqual(['study', 'end']);
    await service.app.close();
  });

  it('should say now and then that it lives', async () => {
    const stream = openProgressStream(deskOf(), 'one', async () => study, { ...settings, heartbeat: 5 });
    let text = '';
    stream.on('data', (part) => {
      text += part;
    });
    await expect.poll(() => text.split(':\n\n').length).toBeGreaterThan(3);
    stream.destroy();
  });

  it('should keep nothing but the newest for a reader who is slow, and tell the end all the same', async () => {
    const desk = deskOf();
    const slow = openProgressStream(desk, 'one', async () => study, { ...settings, heartbeat: 1 });
    await wait(5);
    for (let share = 0; share < 20_000; share += 1) desk.progress(share / 20_000);
    await wait(30);
    expect(slow.readableLength).toBeLessThan(50_000);
    desk.progress(1);
    desk.tell({ kind: 'ended', study: { ...study, state: 'done' } });
    const events = await eventsOf(slow);
    expect(events.length).toBeLessThan(1000);
    expect(events.slice(-2)).toEqual([
      { event: 'progress', data: { step: 'draw', share: 1 } },
      { event: 'end', data: expect.objectContaining({ state: 'done' }) },
    ]);
    expect(desk.listeners.size).toBe(0);
  });

  it('should tell hundreds of readers the same, whether one of them reads or not', async () => {
    const desk = deskOf();
    const streams = Array.from({ length: 300 }, () =>
      openProgressStream(desk, 'one', async () => study, settings),
    );
    const idle = openProgressStream(desk, 'one', async () => study, settings);
    await wait(1);
    const readings = streams.map(eventsOf);
    desk.progress(0.5);
    desk.tell({ kind: 'ended', study: { ...study, state: 'done' } });
    for (const events of await Promise.all(readings))
      expect(events.map(({ event }) => event)).toEqual(['study', 'progress', 'end']);
    idle.destroy();
    await once(idle, 'close');
    expect(desk.listeners.size).toBe(0);
  });

  it('should miss no end that comes while the study is being read', async () => {
    const desk = deskOf();
    const stream = openProgressStream(
      desk,
      'one',
      async () => {
        desk.tell({ kind: 'ended', study: { ...study, state: 'failed' } });
        return study;
      },
      settings,
    );
    const events = await eventsOf(stream);
    expect(events.map(({ event, data }) => [event, (data as Study).state])).toEqual([
      ['study', 'failed'],
      ['end', 'failed'],
    ]);
  });
});
