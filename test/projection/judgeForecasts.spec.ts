import { describe, expect, it } from 'vitest';
import { judgeForecasts } from '../../src/projection/judgeForecasts.ts';
import { smallRegion } from '../arbitraries/region.ts';

/** The teaching region with the same census in every year from 2012 on, but for those left out. */
function withYears(left: readonly number[]) {
  const region = smallRegion();
  const last = region.enrolment.filter(({ year }) => year === region.place.baseYear);
  const years = Array.from({ length: 9 }, (_, at) => region.place.baseYear - 8 + at);
  const enrolment = years
    .filter((year) => !left.includes(year))
    .flatMap((year) => last.map((row) => ({ ...row, year })));
  return { ...region, enrolment };
}

describe('forecasts of a past', () => {
  it('should be said to have learnt from pairs of years that were counted, not from gaps', () => {
    expect(judgeForecasts(withYears([]), 3, 3).pairs).toBe(8);
    const { pairs, figures } = judgeForecasts(withYears([2016]), 3, 3);
    expect(pairs).toBe(6);
    expect(new Set(figures.map((each) => `${each.origin}: ${each.pairs}`))).toEqual(
      new Set(['2014: 2', '2015: 3', '2017: 3', '2018: 4', '2019: 5']),
    );
  });
});
