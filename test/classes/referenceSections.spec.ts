import { describe, expect, it } from 'vitest';
import { fitClassRules } from '../../src/classes/fitClassRules.ts';
import type { ClassFitReport } from '../../src/domain/classFit.ts';
import { ecasd } from '../../worlds/ecasd.ts';
import { nycClasses } from '../../worlds/nyc/nycClasses.ts';
import { taiwan } from '../../worlds/taiwan.ts';
import type { World } from '../../worlds/world.ts';
import { convertedRegion } from '../worlds/convertedRegion.ts';

const folder = process.env.XUEWEI_REFERENCE_DATA;

describe.skipIf(folder === undefined)('class rules fitted to real places', () => {
  it.each([
    { world: ecasd, heldBack: { kind: 'years', from: 2009, to: 2015, window: 5 }, cells: 504, least: 0.81 },
    { world: taiwan, heldBack: { kind: 'schools' }, cells: 5609, least: 0.76 },
    { world: nycClasses, heldBack: { kind: 'schools' }, cells: 2853, least: 0.71 },
  ] as const)(
    'should say the real number of classes of $world.id more often than bare ⌈n ÷ cap⌉ where the fit has not seen it',
    ({ world, heldBack, cells, least }) => {
      const { all, heldBack: held } = fitted(world);
      const share = (hits: number) => hits / all.cells;
      console.log(
        `${world.id}: ${all.cells} school-grades held back, fitted rules ${percent(share(all.fitted))}, published caps ${percent(share(all.bare))}, best bare caps ${percent(share(all.bareFitted))}`,
      );
      expect(held).toEqual(heldBack);
      expect(all.cells).toBe(cells);
      expect(share(all.fitted)).toBeGreaterThan(least);
      expect(all.fitted).toBeGreaterThan(all.bare);
      expect(all.fitted).toBeGreaterThan(all.bareFitted);
    },
  );

  it('should spread sizes as they were: nine tenths of Eau Claire’s classes at the same sizes', () => {
    const sizes = fitted(ecasd).sizes;
    expect(sizes?.overlap).toBeGreaterThan(0.9);
    expect(sizes?.formed.ninetieth).toBe(sizes?.real.ninetieth);
    expect(sizes?.formed.tenth).toBe(sizes?.real.tenth);
  });
});

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function fitted(world: World): ClassFitReport {
  const report = fitClassRules(convertedRegion(world, folder ?? ''));
  if (report === undefined) throw new Error(`${world.id} counts no classes`);
  return report;
}
