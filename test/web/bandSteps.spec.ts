import { describe, expect, it } from 'vitest';
import { bandSteps } from '../../web/src/views/whatIf/bandSteps.ts';

const draws = (took: number) => bandSteps(took).map((step) => step.draws);

describe('steps in which futures are drawn', () => {
  it('should begin with a rough band where a place is slow', () => {
    expect(draws(25)).toEqual([200, 1000]);
    expect(draws(95)).toEqual([50, 200, 1000]);
  });

  it('should rest before the first ones only, longer where the figures take long, and once more before the many', () => {
    expect(bandSteps(20).map(({ rest }) => rest)).toEqual([150, 1500]);
    expect(bandSteps(100).map(({ rest }) => rest)).toEqual([250, 0, 1500]);
  });
});
