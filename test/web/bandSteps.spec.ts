import { describe, expect, it } from 'vitest';
import { bandSteps } from '../../web/src/views/whatIf/bandSteps.ts';

const draws = (pace: number | undefined) => bandSteps(25, pace).map((step) => [step.alone, step.draws]);

describe('steps in which futures are drawn', () => {
  it('should begin with a rough band where futures take long, or nobody knows yet how long', () => {
    const many = [
      [undefined, 200],
      [undefined, 1000],
    ];
    expect(draws(1.2)).toEqual(many);
    expect(draws(9)).toEqual([[32, 12], ...many]);
    expect(draws(undefined)).toEqual([[32, 12], ...many]);
  });

  it('should rest before the first ones only, before 200 longer where the figures take long, and once more before the many', () => {
    expect(bandSteps(20, 1).map(({ rest }) => rest)).toEqual([150, 1500]);
    expect(bandSteps(100, 9).map(({ rest }) => rest)).toEqual([150, 100, 1500]);
    expect(bandSteps(20, 9).map(({ rest }) => rest)).toEqual([150, 0, 1500]);
  });
});
