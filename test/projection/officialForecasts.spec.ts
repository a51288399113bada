import { describe, expect, it } from 'vitest';
import { backtestProjection } from '../../src/projection/backtestProjection.ts';
import { buildRegion, type SmallPlace } from './buildRegion.ts';

describe('official forecasts', () => {
  it('should be scored beside ours on the same totals, by source, stage and years ahead', () => {
    const region = buildRegion({
      ...town,
      officialForecasts: [
        { source: 'plan', district: 'd', stage: 'primary', madeYear: 2021, year: 2022, pupils: 210 },
        { source: 'plan', district: 'e', stage: 'primary', madeYear: 2021, year: 2022, pupils: 90 },
        { source: 'plan', district: 'd', stage: 'primary', madeYear: 2021, year: 2023, pupils: 190 },
      ],
    });
    const [near, far] = backtestProjection(region).official;
    expect(near).toMatchObject({ source: 'plan', stage: 'primary', horizon: 1, figures: 2 });
    // Came: 200 and 100; forecast: 210 and 90, so 20 of 300 off, and no bias.
    expect(near?.scores.official.wape).toBeCloseTo(20 / 300, 12);
    expect(near?.scores.official.bias).toBe(0);
    expect(near?.scores.official.mape).toBeCloseTo((0.05 + 0.1) / 2, 12);
    expect(near?.scores.ours.wape).toBe(0);
    expect(near?.scores.persistence.wape).toBe(0);
    expect(far).toMatchObject({ horizon: 2, figures: 1 });
    expect(far?.scores.official.bias).toBeCloseTo(-0.05, 12);
  });

  it('should be laid beside the sum of districts where they are the region’s', () => {
    const region = buildRegion({
      ...town,
      officialForecasts: [{ stage: 'primary', madeYear: 2020, year: 2023, pupils: 330 }],
    });
    const [score] = backtestProjection(region).official;
    expect(score).toMatchObject({ horizon: 3, figures: 1, words: { en: 'no source given' } });
    expect(score?.scores.official.wape).toBeCloseTo(0.1, 12);
  });

  it('should wait for their year, and leave out what was made before ours could be', () => {
    const region = buildRegion({
      ...town,
      officialForecasts: [
        { stage: 'primary', madeYear: 2023, year: 2024, pupils: 330 },
        { stage: 'primary', madeYear: 2018, year: 2023, pupils: 330 },
        { district: 'd', stage: 'junior', madeYear: 2021, year: 2022, pupils: 330 },
      ],
    });
    expect(backtestProjection(region).official).toEqual([]);
  });
});

/** Two districts of one school each, steady at 200 and 100 pupils from 2018 to 2023. */
const town: SmallPlace = {
  baseYear: 2023,
  districts: { d: { ladder: 'primary: 1 2' }, e: { ladder: 'primary: 1 2' } },
  schools: { a: { district: 'd', stages: ['primary'] }, b: { district: 'e', stages: ['primary'] } },
  pupils: [
    ['a', 2018, { '1': [100, 100, 100, 100, 100, 100], '2': [100, 100, 100, 100, 100, 100] }],
    ['b', 2018, { '1': [50, 50, 50, 50, 50, 50], '2': [50, 50, 50, 50, 50, 50] }],
  ],
};
