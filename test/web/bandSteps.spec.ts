import { describe, expect, it } from 'vitest';
import { bandSteps } from '../../web/src/views/whatIf/bandSteps.ts';

const draws = (pace: number | undefined, isMovable = false) =>
  bandSteps(25, pace, isMovable).map((step) => step.draws);

describe('steps in which futures are drawn', () => {
  it('should begin with a rough band where futures take long, or nobody knows yet how long', () => {
    expect(draws(1.2)).toEqual([200, 1000]);
    expect(draws(9)).toEqual([32, 200, 1000]);
    expect(draws(undefined)).toEqual([32, 200, 1000]);
  });

  it('should begin with fewer where a band is there to be moved along, but not where futures are quick', () => {
    expect(draws(9, true)).toEqual([12, 200, 1000]);
    expect(draws(1.2, true)).toEqual([200, 1000]);
  });

  it('should rest before the first ones only, before 200 longer where the figures take long, and once more before the many', () => {
    expect(bandSteps(20, 1, false).map(({ rest }) => rest)).toEqual([150, 1500]);
    expect(bandSteps(100, 9, true).map(({ rest }) => rest)).toEqual([150, 100, 1500]);
    expect(bandSteps(20, 9, true).map(({ rest }) => rest)).toEqual([150, 0, 1500]);
  });
});
