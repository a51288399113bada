import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/readDataset.ts';
import { writeWorkbook } from '../../src/dataset/writeWorkbook.ts';
import { regionArbitrary, smallRegion } from '../arbitraries/region.ts';
import { filesOf } from './tableFiles.ts';

describe('tables', () => {
  it('should read back the teaching region from its CSV files', () => {
    expect(readDataset(filesOf(smallRegion()))).toEqual({ ok: true, region: smallRegion(), notices: [] });
  });
  it('should read back any region', () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        expect(readDataset(filesOf(region))).toEqual({ ok: true, region, notices: [] });
      }),
      { numRuns: 100 },
    );
  });
  it('should read back any region from a workbook', () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        expect(readDataset([{ name: 'region.xlsx', bytes: writeWorkbook(region) }])).toEqual({
          ok: true,
          region,
          notices: [],
        });
      }),
      { numRuns: 20 },
    );
  });
});
