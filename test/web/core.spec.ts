import { describe, expect, it } from 'vitest';
import { CoreClient, Withdrawn } from '../../web/src/core/coreClient.ts';
import type { FromCore, OpenedStudy, ToCore } from '../../web/src/core/messages.ts';
import { ScriptedWorker } from './scriptedWorker.ts';

describe('talking with the core', () => {
  it('should give each question its own answer, in whatever order they come', async () => {
    const { client, workers } = startClient();
    const [first, second] = [
      client.ask('backtest', null),
      client.ask('heat', { year: 2019, stage: 'primary' }),
    ];
    const [worker] = workers;
    worker?.say({ id: 2, kind: 'answer', answer: { year: 2019, rows: [] } });
    worker?.say({
      id: 1,
      kind: 'answer',
      answer: { origins: [], rows: [], losses: [], hardest: [], official: [] },
    });
    expect(await second).toEqual({ year: 2019, rows: [] });
    expect(await first).toEqual({ origins: [], rows: [], losses: [], hardest: [], official: [] });
  });

  it('should withdraw a study that is being opened when a newer one is asked for, and end its worker', async () => {
    const { client, workers } = startClient();
    const old = client.open({ files: [] });
    const next = client.open({ files: [] });
    await expect(old).rejects.toBeInstanceOf(Withdrawn);
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    workers[0]?.say({ id: 1, kind: 'answer', answer: refused });
    workers[1]?.say({ id: 2, kind: 'answer', answer: refused });
    expect(await next).toEqual(refused);
  });

  it('should keep its worker from one study to the next when nothing is under way', async () => {
    const { client, workers } = startClient();
    const first = client.open({ files: [] });
    workers[0]?.say({ id: 1, kind: 'answer', answer: refused });
    await first;
    const second = client.open({ files: [] });
    workers[0]?.say({ id: 2, kind: 'answer', answer: refused });
    await second;
    expect(workers.length).toBe(1);
  });

  it('should keep its worker where only futures are being drawn, which the core does not wait for', async () => {
    const { client, workers } = startClient();
    const drawing = client.ask('fans', { pupils: { by: 'stage' }, draws: 200 });
    const next = client.open({ files: [] });
    await expect(drawing).rejects.toBeInstanceOf(Withdrawn);
    workers[0]?.say({ id: 1, kind: 'answer', answer: undefined });
    workers[0]?.say({ id: 2, kind: 'answer', answer: refused });
    expect(await next).toEqual(refused);
    expect(workers.map(({ ended }) => ended)).toEqual([false]);
  });

  it('should tell the steps of opening, and none after it was stopped', async () => {
    const { client, workers } = startClient();
    const steps: string[] = [];
    const opening = client.open({ files: [] }, ({ step }) => steps.push(step));
    workers[0]?.say({ id: 1, kind: 'step', step: { step: 'read', year: undefined, share: 0 } });
    client.stop();
    workers[0]?.say({ id: 1, kind: 'step', step: { step: 'fit', year: undefined, share: 0.2 } });
    await expect(opening).rejects.toBeInstanceOf(Withdrawn);
    expect(steps).toEqual(['read']);
  });

  it('should tell a failure of the core, and one of the worker itself', async () => {
    const { client, workers } = startClient();
    const failing = client.ask('backtest', null);
    workers[0]?.say({ id: 1, kind: 'failure', message: 'no study is open' });
    await expect(failing).rejects.toThrow('no study is open');
    const broken = client.ask('backtest', null);
    workers[0]?.break('out of memory');
    await expect(broken).rejects.toThrow('out of memory');
  });
});

const refused: OpenedStudy = { ok: false, problems: [] };

type Scripted = ScriptedWorker<ToCore, FromCore>;

function startClient(): { readonly client: CoreClient; readonly workers: Scripted[] } {
  const workers: Scripted[] = [];
  const client = new CoreClient(() => {
    const worker = new ScriptedWorker<ToCore, FromCore>();
    workers.push(worker);
    return worker;
  });
  return { client, workers };
}
