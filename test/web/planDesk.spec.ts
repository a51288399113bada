import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanVector } from '../../src/domain/allocation/planVector.ts';
import { Withdrawn } from '../../web/src/core/coreClient.ts';
import { PlanClient } from '../../web/src/core/planClient.ts';
import type { FromPlanner, PlanOrder, Proposed } from '../../web/src/core/planMessages.ts';
import { proposePlan } from '../../web/src/core/proposePlan.ts';
import { courseFigures } from '../../web/src/views/plan/courseFigures.ts';
import { ProposalDesk, type ProposalOf } from '../../web/src/views/plan/proposalDesk.ts';
import { call, folderOf } from '../cli/callCommand.ts';
import { filesOf } from '../server/service.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';
import { ScriptedWorker } from './scriptedWorker.ts';

type Planner = ScriptedWorker<PlanOrder, FromPlanner>;

const work = 200;
const request = { files: [], work, seed: 1 };
const vale: ProposalOf = { key: 'vale\n', place: { zh: '谷地市', en: 'Vale' }, scenario: undefined };
const part = (index: number, vector: Partial<PlanVector>): FromPlanner => ({
  kind: 'progress',
  progress: { step: 'part', name: 'east', index, of: 2, vector: { ...nothing, ...vector } },
});
const nothing: PlanVector = {
  ...{ unplaced: 0, oversizeClasses: 0, oversizePupils: 0, cost: 0, moved: 0, kilometres: 0 },
};

let proposed: Proposed;
let text: string;
let told: FromPlanner[];

beforeAll(async () => {
  told = [];
  const order = { request: { ...request, files: filesOf(crowdedRegion()) }, stop: undefined };
  await proposePlan(order, (each) => told.push(each));
  const last = told.at(-1);
  if (last?.kind !== 'planned') throw new Error(`no plan: ${JSON.stringify(last)}`);
  proposed = last.planned;
  text = await proposed.document.text();
}, 60_000);

describe('the planning worker', () => {
  it('should write the same bytes as the command line for the same request', async () => {
    const folder = folderOf(crowdedRegion());
    const { out } = await call(['plan', folder, '--work', String(work), '--seed', '1', '--json']);
    expect(text).toBe(`${out}\n`);
  });

  it('should tell its progress year by year and part by part before the plan', () => {
    const steps = told.flatMap((each) => (each.kind === 'progress' ? [each.progress.step] : []));
    expect([...new Set(steps)]).toEqual(['before', 'part', 'explain', 'after']);
    expect(told.filter(({ kind }) => kind !== 'progress').length).toBe(1);
  });

  it('should end with a plan that holds when it is told to stop at once', async () => {
    const stop = new SharedArrayBuffer(4);
    Atomics.store(new Int32Array(stop), 0, 1);
    const answers: FromPlanner[] = [];
    const order = { request: { ...request, files: filesOf(crowdedRegion()) }, stop };
    await proposePlan(order, (each) => answers.push(each));
    const last = answers.at(-1);
    expect(
      last?.kind === 'planned' && last.planned.proposal.parts.flatMap(({ findings }) => findings),
    ).toEqual([]);
  });

  it('should say every problem of the tables in both languages, and a defect as a failure', async () => {
    const broken = filesOf(crowdedRegion()).filter(({ name }) => name !== 'schools.csv');
    const answers: FromPlanner[] = [];
    await proposePlan({ request: { files: broken }, stop: undefined }, (each) => answers.push(each));
    const [refused] = answers;
    if (refused?.kind !== 'problems') throw new Error('The tables cannot be planned.');
    expect(refused.problems.length).toBeGreaterThan(0);
    for (const { zh, en } of refused.problems) expect(zh.what).not.toBe(en.what);
    await proposePlan({ request: undefined as never, stop: undefined }, (each) => answers.push(each));
    expect(answers.at(-1)?.kind).toBe('failure');
  });

  it('should hand over plain data', () => {
    expect(structuredClone(proposed.proposal)).toEqual(proposed.proposal);
  });
});

describe('the client of the planning worker', () => {
  it('should set the shared cell when the best plan is to be kept, and end the worker with the plan', async () => {
    const [client, worker] = startClient(true);
    const planned = client.order(request, () => {});
    const cell = new Int32Array(worker.asked[0]?.stop ?? new SharedArrayBuffer(4));
    expect(cell[0]).toBe(0);
    client.keep();
    expect(cell[0]).toBe(1);
    worker.say({ kind: 'planned', planned: proposed });
    expect((await planned).ok).toBe(true);
    expect(worker.ended).toBe(true);
  });

  it('should offer no keeping where memory cannot be shared', () => {
    const [client, worker] = startClient(false);
    client.order(request, () => {}).catch(() => {});
    expect(client.canKeep).toBe(false);
    expect(worker.asked[0]?.stop).toBeUndefined();
    client.stop();
  });

  it('should withdraw the order and end the worker when it is stopped', async () => {
    const [client, worker] = startClient(true);
    const planned = client.order(request, () => {});
    client.stop();
    await expect(planned).rejects.toBeInstanceOf(Withdrawn);
    expect(worker.ended).toBe(true);
  });

  it('should tell a failure of the planner, and one of the worker itself', async () => {
    const [failing, first] = startClient(true);
    const failed = failing.order(request, () => {});
    first.say({ kind: 'failure', message: 'HiGHS failed' });
    await expect(failed).rejects.toThrow('HiGHS failed');
    const [breaking, second] = startClient(true);
    const broken = breaking.order(request, () => {});
    second.break('out of memory');
    await expect(broken).rejects.toThrow('out of memory');
  });
});

describe('the desk that holds the proposal', () => {
  it('should tell the best plan so far over the parts begun, and how far it is', () => {
    const { desk, workers } = startDesk();
    desk.start(vale, request);
    workers[0]?.say(part(0, { oversizeClasses: 9, cost: 50 }));
    workers[0]?.say(part(0, { oversizeClasses: 4, cost: 70 }));
    const early = courseOf(desk);
    workers[0]?.say(part(1, { oversizeClasses: 2, cost: 30 }));
    const late = courseOf(desk);
    expect(early.best).toEqual({ unplaced: 0, oversizeClasses: 4, cost: 70 });
    expect(late.best).toEqual({ unplaced: 0, oversizeClasses: 6, cost: 100 });
    expect(late.share).toBeGreaterThan(early.share);
    desk.stop();
  });

  it('should keep the proposal with what it belongs to', async () => {
    const { desk, workers } = startDesk();
    const started = desk.start(vale, request);
    workers[0]?.say({ kind: 'planned', planned: proposed });
    await started;
    const state = desk.read();
    expect(state.kind === 'ready' && [state.of, state.proposal.works.length]).toEqual([
      vale,
      proposed.proposal.works.length,
    ]);
  });

  it('should have nothing after stopping, or the proposal from before', async () => {
    const { desk, workers } = startDesk();
    const first = desk.start(vale, request);
    desk.stop();
    await first;
    expect(desk.read().kind).toBe('stopped');
    const second = desk.start(vale, request);
    workers[1]?.say({ kind: 'planned', planned: proposed });
    await second;
    const third = desk.start({ ...vale, key: 'vale\nother' }, request);
    desk.stop();
    await third;
    const state = desk.read();
    expect(state.kind === 'ready' && state.of).toEqual(vale);
  });

  it('should give up the order under way when a new one is made', async () => {
    const { desk, workers } = startDesk();
    const first = desk.start(vale, request);
    const other = { ...vale, key: 'vale\nother' };
    const second = desk.start(other, request);
    await first;
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    workers[1]?.say({ kind: 'problems', problems: [] });
    await second;
    expect(desk.read()).toEqual({ kind: 'problems', of: other, problems: [] });
  });

  it('should call its listeners at every change until they leave', () => {
    const { desk } = startDesk();
    let calls = 0;
    const leave = desk.subscribe(() => {
      calls += 1;
    });
    desk.start(vale, request);
    desk.keep();
    const state = desk.read();
    expect(state.kind === 'working' && [state.keeping, state.canKeep, state.startedAt]).toEqual([
      true,
      true,
      7,
    ]);
    expect(calls).toBe(2);
    leave();
    desk.stop();
    expect(calls).toBe(2);
  });

  it('should show what went wrong', async () => {
    const { desk, workers } = startDesk();
    const started = desk.start(vale, request);
    workers[0]?.say({ kind: 'failure', message: 'HiGHS failed' });
    await started;
    const state = desk.read();
    expect(state.kind === 'failed' && state.error.message).toBe('HiGHS failed');
  });
});

function startClient(shared: boolean): [PlanClient, Planner] {
  const worker: Planner = new ScriptedWorker();
  return [new PlanClient(() => worker, shared), worker];
}

function startDesk(): { readonly desk: ProposalDesk; readonly workers: Planner[] } {
  const workers: Planner[] = [];
  const begin = () => {
    const [client, worker] = startClient(true);
    workers.push(worker);
    return client;
  };
  return { desk: new ProposalDesk(begin, () => 7), workers };
}

function courseOf(desk: ProposalDesk) {
  const state = desk.read();
  if (state.kind !== 'working') throw new Error(`the desk is ${state.kind}`);
  return courseFigures(state.course);
}
