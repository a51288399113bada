import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPath } from '../../../src/cli/readInput.ts';
import type { Region } from '../../../src/domain/region/region.ts';
import { type HeadlinesAsked, headlinesOf } from '../../../src/report/buildReport.ts';
import { livePath } from '../../../src/study/live/livePath.ts';
import { openOn, readPlace } from '../../../src/study/openPlace.ts';
import { runStudy } from '../../../src/study/runStudy.ts';
import { rehearse } from '../../../src/study/tryScenario.ts';
import { regionArbitrary } from '../../arbitraries/region.ts';
import { crowdedRegion } from '../crowdedRegion.ts';

const watched: HeadlinesAsked = {
  indicators: ['oversizeClasses', 'seatsShort', 'teachersShort', 'pupils'],
  byStage: ['pupils'],
};

function told(region: Region, district?: string) {
  const { frame, future } = livePath(region);
  return headlinesOf(frame, watched, district, future);
}

function expectSame(region: Region): void {
  const run = runStudy(region);
  const [first] = region.districts;
  for (const district of [undefined, first?.id])
    expect(told(region, district)).toEqual(headlinesOf(run, watched, district));
}

describe('the path that follows a lever', () => {
  it('should have the figures of the whole study, whatever the place', () => {
    expectSame(crowdedRegion());
    fc.assert(fc.property(regionArbitrary, expectSame), { numRuns: 15 });
  });

  it('should have them after a rehearsal, which walks paths of its own', () => {
    fc.assert(
      fc.property(regionArbitrary, fc.integer({ min: 1, max: 9 }), (region, walked) => {
        const before = told(region);
        const paths = rehearse({ ok: true, region, notices: [] }, watched);
        for (let path = 0; path < walked; path += 1) expect(paths.next().done).toBe(false);
        expect(told(region)).toEqual(before);
        expectSame(region);
      }),
      { numRuns: 10 },
    );
  });

  it('should have its pupils, classes and children without a seat', () => {
    const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        const run = runStudy(region);
        const { run: live } = livePath(region).future;
        for (const [ahead, { pupils, unplaced, elsewhere }] of run.enrolment.years.entries()) {
          const year = live.enrolment.years[ahead];
          expect(sorted(year?.pupils ?? [])).toEqual(sorted(pupils));
          expect(sorted(year?.unplaced ?? [])).toEqual(sorted(unplaced));
          if (ahead > 0) expect(year?.elsewhere).toBeUndefined();
          const sizes = (groups: (typeof run.classes)[number]['groups']) =>
            sorted(
              groups.map(({ school, grade, sizes }) => [school, grade, sizes.filter((size) => size > 0)]),
            );
          expect(sizes(live.classes[ahead]?.groups ?? [])).toEqual(sizes(run.classes[ahead]?.groups ?? []));
          expect(elsewhere).toBeUndefined();
        }
      }),
      { numRuns: 15 },
    );
  });

  it('should have them for every scenario of a county, one after the other', async () => {
    const path = readPath('seeds/pingyin');
    const read = 'files' in path ? readPlace(path.files) : undefined;
    if (read?.ok !== true) throw new Error('the county cannot be read');
    for (const file of readdirSync('scenarios').filter((name) => name.startsWith('pingyin-'))) {
      const opened = await openOn(read, { text: readFileSync(join('scenarios', file), 'utf8'), file });
      if (!opened.ok) throw new Error(`${file} cannot be applied`);
      expectSame(opened.region);
    }
  }, 120_000);
});
