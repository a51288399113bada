import { expect, it } from 'vitest';
import { inProcessRunner } from '../../src/study/inProcessRunner.ts';
import type { RunProgress } from '../../src/study/runner.ts';
import { askForPlan } from '../laws/runnerContract.ts';

it.each([
  ['plan', { work: 100 }],
  ['curve', { work: 50, by: 'deadline' }],
  ['curve', { work: 50, by: 'share' }],
  ['sure', { work: 100, draws: 5 }],
] as const)('should tell its progress as shares that never fall (%s, %j)', async (kind, settings) => {
  const told: RunProgress[] = [];
  const request = { ...askForPlan({ work: 100 }), kind, settings };
  const answer = await inProcessRunner.run(request, { onProgress: (progress) => told.push(progress) });
  expect(answer.status).toBe('done');
  const shares = told.map(({ share }) => share);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((left, right) => left - right));
  expect(new Set(shares).size).toBeGreaterThan(5);
});
