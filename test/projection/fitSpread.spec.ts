import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryVariance, flowVariance } from '../../src/domain/spread.ts';
import { fitSpread } from '../../src/projection/backtestProjection.ts';
import { emptyRegion, regionArbitrary, smallRegion } from '../arbitraries/region.ts';

describe('fitSpread', () => {
  it('should take the reference places’ errors where a place has no past, and say so', () => {
    const { stages, figures, origins } = fitSpread(emptyRegion());
    expect([figures, origins]).toEqual([0, []]);
    for (const { district, school } of stages) {
      expect(school.entryYear).toBeGreaterThan(district.entryYear);
      expect(school.entryYear).toBeGreaterThan(school.flow[0] ?? 0);
    }
  });

  it('should lie below the reference where the past was foretold exactly', () => {
    const even = smallRegion().enrolment.map(({ sizeBins: _bins, classSizes: _sizes, ...row }) => ({
      ...row,
      pupils: 140,
    }));
    const years = [2014, 2015, 2016, 2017, 2018, 2019, 2020];
    const rows = years.flatMap((year) =>
      even.filter((row) => row.year === 2020).map((row) => ({ ...row, year })),
    );
    const exact = fitSpread({ ...smallRegion(), enrolment: rows, births: [] });
    const none = fitSpread(emptyRegion());
    const primary = ({ stages }: typeof none) => stages.find(({ stage }) => stage === 'primary');
    expect(primary(exact)?.school.flow[0]).toBeLessThan((primary(none)?.school.flow[0] ?? 0) / 2);
  });

  it('should never let errors shrink with the years, nor be endless', () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        for (const { district, school, shared } of fitSpread(region).stages) {
          expect(shared).toBeGreaterThanOrEqual(0);
          expect(shared).toBeLessThanOrEqual(1);
          for (const spread of [district, school])
            for (let years = 0; years < 12; years += 1) {
              expect(flowVariance(spread, years + 1)).toBeGreaterThanOrEqual(flowVariance(spread, years));
              expect(entryVariance(spread, years + 1)).toBeGreaterThanOrEqual(entryVariance(spread, years));
              expect(flowVariance(spread, years + 1)).toBeLessThan(1e4);
            }
        }
      }),
      { numRuns: 5 },
    );
  });
});
