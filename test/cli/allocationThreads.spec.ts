import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AllocationRun, runAllocation } from '../../src/cli/allocation/runAllocation.ts';
import { smallTown } from '../allocation/smallTown.ts';

const root = resolve(import.meta.dirname, '../..');
let built = '';
let run: typeof runAllocation;

beforeAll(async () => {
  // Threads run compiled files; inside the checkout, where packages are found.
  built = mkdtempSync(join(root, 'node_modules', '.xuewei-threads-'));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const project = join(root, 'tsconfig.build.json');
  const options = ['-p', project, '--outDir', built, '--declaration', 'false'];
  expect(spawnSync(process.execPath, [compiler, ...options], { cwd: root }).status).toBe(0);
  const file = pathToFileURL(join(built, 'src/cli/allocation/runAllocation.js'));
  ({ runAllocation: run } = await import(/* @vite-ignore */ file.href));
}, 120_000);
afterAll(() => rmSync(built, { recursive: true, force: true }));

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
