import { describe, expect, it } from 'vitest';
import type { CurveProgress } from '../../src/study/curve/planCurve.ts';
import { curveChart } from '../../web/src/charts/curveChart.ts';
import { answerCurve } from '../../web/src/core/answerCurve.ts';
import type { CurveOrder, FromCurve } from '../../web/src/core/curveMessages.ts';
import type { CurvePicture } from '../../web/src/pictures/curvePicture.ts';
import { shareDone } from '../../web/src/views/plan/curve/curveDesk.ts';
import { TaskDesk, type TaskState } from '../../web/src/views/plan/task/taskDesk.ts';
import { filesOf } from '../server/service.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';
import { ScriptedWorker } from './scriptedWorker.ts';

const curve: CurvePicture = { place: 'vale', by: 'deadline', points: [], impossible: [] };
const order: CurveOrder = { request: { files: [] }, by: 'deadline', work: 20, seed: 1 };

describe('the worker of curves', () => {
  it('should tell its progress point by point, then the curve as plain data with reasons in both languages', async () => {
    const told: FromCurve[] = [];
    const request = { files: filesOf(crowdedRegion()) };
    await answerCurve({ ...order, request }, (each) => told.push(each));
    const last = told.at(-1);
    if (last?.kind !== 'drawn') throw new Error(`no curve: ${JSON.stringify(last)}`);
    expect(structuredClone(last.picture)).toEqual(last.picture);
    expect(last.picture.points.length).toBeGreaterThan(0);
    for (const { met, reasons } of last.picture.points) expect(reasons.length === 0).toBe(met);
    const shares = told.flatMap((each) => (each.kind === 'progress' ? [shareDone(each.progress)] : []));
    expect(shares.length).toBe(told.length - 1);
    expect(shares).toEqual(shares.toSorted((left, right) => left - right));
  });

  it('should tell what is wrong with the tables', async () => {
    const told: FromCurve[] = [];
    await answerCurve(order, (each) => told.push(each));
    expect(told.map(({ kind }) => kind)).toEqual(['problems']);
  });
});

describe('the desk of curves', () => {
  it('should show the work, then the curve, and give a curve up for a newer one or by hand', () => {
    const workers: ScriptedWorker<CurveOrder, FromCurve>[] = [];
    const desk = new TaskDesk<CurveOrder, CurveProgress, CurvePicture>(() => {
      const worker = new ScriptedWorker<CurveOrder, FromCurve>();
      workers.push(worker);
      return worker;
    });
    const seen: TaskState<CurveProgress, CurvePicture>['kind'][] = [];
    desk.subscribe(() => seen.push(desk.read().kind));
    desk.start('vale', order);
    desk.start('vale', { ...order, by: 'share' });
    workers[0]?.say({ kind: 'drawn', picture: curve });
    expect(desk.read().kind).toBe('working');
    workers[1]?.say({ kind: 'drawn', picture: curve });
    expect(desk.read()).toEqual({ kind: 'ready', of: 'vale', picture: curve });
    desk.start('vale', order);
    desk.stop();
    expect(seen).toEqual(['working', 'working', 'ready', 'working', 'none']);
    expect(workers.map(({ ended }) => ended)).toEqual([true, true, true]);
  });
});

describe('curveChart', () => {
  it('should draw costs and bounds, hollow where something stays short', () => {
    const chart = curveChart({
      points: [
        { label: '2021', cost: 9, bound: 8, met: false },
        { label: '2022', cost: 7, bound: undefined, met: true },
      ],
      words: { cost: 'cost', bound: 'bound', x: 'year', y: 'yuan' },
      colours: { cost: '#123', bound: '#456' },
      ...{ ink: '#000', grid: '#ccc', number: String },
    });
    const [costs, bounds] = chart.data.datasets;
    expect(chart.data.labels).toEqual(['2021', '2022']);
    expect([costs?.data, bounds?.data]).toEqual([
      [9, 7],
      [8, null],
    ]);
    expect(costs?.pointBackgroundColor).toEqual(['transparent', '#123']);
  });
});
