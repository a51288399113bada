import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AllocationRun, runAllocation } from '../../src/cli/allocation/runAllocation.ts';
import { smallTown } from '../allocation/smallTown.ts';

// Threads run compiled files.
const compiled = resolve(import.meta.dirname, '../../dist/src/cli/allocation/runAllocation.js');
let run: typeof runAllocation;

beforeAll(async () => {
  ({ runAllocation: run } = await import(/* @vite-ignore */ pathToFileURL(compiled).href));
});

describe('an allocation in threads', () => {
  it('should be the same bytes for one, two and three of them', async () => {
    const all = await Promise.all(
      [1, 2, 3].map((workers) => run({ ...town, workers, order: { work: 3000 } })),
    );
    expect(all[0]?.status).toBe('planned');
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  it('should give the best plan so far when it is stopped, and say that it was', async () => {
    const stopping = new AbortController();
    const allocated = await run({
      ...town,
      order: { work: 900_000_000 },
      signal: stopping.signal,
      onProgress: () => stopping.abort(),
    });
    if (allocated.status !== 'planned') throw new Error('There is a plan from the start.');
    expect(allocated.certificate.interrupted).toBe(true);
    expect(allocated.plan.intakes.length).toBeGreaterThan(0);
  });

  it('should end its search after the seconds that it was given, with work that gives it again', async () => {
    const timed = await run({ ...town, order: {}, seconds: 0.5 });
    if (timed.status !== 'planned') throw new Error('There is a plan.');
    const { work } = timed.certificate;
    expect(JSON.stringify(await run({ ...town, order: { work } }))).toBe(JSON.stringify(timed));
  });
});

const town: AllocationRun = {
  input: smallTown,
  order: {},
  workers: 2,
  signal: new AbortController().signal,
  onProgress: () => {},
};
