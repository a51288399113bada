import { describe, expect, it } from 'vitest';
import type { Judged } from '../../src/projection/missOf.ts';
import { fitReference, type ReferencePlace } from '../bench/fitReference.ts';
import { normalAt } from '../draws/kernelParts.ts';

const pupils = 10_000;
const grades = 6;
const horizons = [1, 2, 3];

describe('fitReference', () => {
  it('should find the errors that a place was given: entrants, cohorts, and what lies ahead by the last step', () => {
    const { reference } = fitReference([placeOf('known', 1, 300)]);
    for (const { entryYear, entryWalk, flow } of [reference.district, reference.school]) {
      expect(entryYear + entryWalk).toBeGreaterThan(0.1);
      expect(entryYear + entryWalk).toBeLessThan(0.14);
      expect(flow[0]).toBeGreaterThan(0.017);
      expect(flow[0]).toBeLessThan(0.023);
      expect((flow[4] ?? 0) / (flow[0] ?? 0)).toBeGreaterThan(4);
      expect((flow[4] ?? 0) / (flow[0] ?? 0)).toBeLessThan(6.5);
    }
  });

  it('should follow the middle stage, not the one that is off the others by far', () => {
    const [one, two, wild] = [placeOf('one', 1), placeOf('two', 1), placeOf('wild', 100)];
    const { reference } = fitReference([one, two, wild]);
    expect(reference).toMatchObject({ district: fitReference([one, two]).reference.district });
  });
});

/** A stage whose entrants miss with a variance of 0.10 + 0.02 a year, cohorts with 0.02 a year, times a factor. */
function placeOf(name: string, times: number, origins = 60): ReferencePlace {
  const figures: Judged[] = [];
  let drawn = 0;
  for (let origin = 0; origin < origins; origin += 1)
    for (const horizon of horizons)
      for (const level of ['district', 'school', 'districtTotal'] as const)
        for (let step = 0; step < (level === 'districtTotal' ? 1 : grades); step += 1) {
          const moved = Math.min(step, horizon);
          const variance = step === 0 ? 0.1 + 0.02 * horizon : 0.02 * moved;
          const miss = Math.sqrt(variance * times) * normalAt(7, drawn++) * pupils ** 0.75;
          const ours = level === 'districtTotal' ? pupils * grades : pupils;
          figures.push({
            ...{ level, stage: 'primary', district: name, school: level === 'school' ? 'a' : undefined },
            ...(level === 'districtTotal' ? {} : { step }),
            ...{ origin, horizon, pairs: Number.POSITIVE_INFINITY, actual: ours + miss },
            forecasts: { ours, persistence: ours, plainCohort: ours },
          } as Judged);
        }
  return { name, figures, levels: ['district', 'school'] };
}
