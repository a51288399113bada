import fc from 'fast-check';
import loader, { type Highs, type InitOptions } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { highsSolver } from '../../src/milp/highs.ts';
import { lpText, readName, spellName } from '../../src/milp/lpText.ts';
import type { Milp } from '../../src/milp/milp.ts';
import { linearMilps, wholeMilps } from '../arbitraries/milps.ts';

const loadHighs = loader as unknown as (options?: InitOptions) => Promise<Highs>;

describe('lpText', () => {
  let highs: Highs;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  it('should read like the formulas', () => {
    expect(lpText(shop)).toBe(`\\ objective + 12
Minimize
 obj: 5 rooms.mill_2d_lane - 2.5 pupils
Subject To
 seats: 45 rooms.mill_2d_lane - pupils >= 0
 size_least_: pupils >= 10
 size_most_: pupils <= 200
 all: pupils = 30
Bounds
 0 <= rooms.mill_2d_lane <= 3
 pupils free
Generals
 rooms.mill_2d_lane
End
`);
  });

  it('should spell every name so that it can be read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        expect(readName(spellName(name))).toBe(name);
        expect(spellName(name)).toMatch(/^[A-Za-z_.][\w.]*$/);
      }),
    );
  });

  it.each([
    'free',
    'Inf',
    'st',
    '1a',
    'e5',
    'a-b',
    'a:b',
    '东三里小学',
    'x^2',
    '[x',
    'a b',
    '/',
    'obj',
    'end',
  ])('should spell "%s" so that HiGHS takes it', (name) => {
    const column = { name, lower: 1, upper: 4, cost: 2, integer: true };
    const row = { name, lower: -Infinity, upper: 9, indices: [0], values: [3] };
    expect(optimumOf(highs, { columns: [column], rows: [row], constant: 0 })).toBe(2);
  });

  it('should say the same programme as the arrays do', async () => {
    const solver = highsSolver();
    await fc.assert(
      fc.asyncProperty(fc.oneof(wholeMilps, linearMilps), async (milp) => {
        const outcome = await solver.solve({ ...milp, constant: 0 });
        const told = optimumOf(highs, { ...milp, constant: 0 });
        if (outcome.status === 'optimal') expect(told).toBeCloseTo(outcome.objective, 6);
        else expect(told).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});

const shop: Milp = {
  columns: [
    { name: 'rooms/mill-lane', lower: 0, upper: 3, cost: 5, integer: true },
    { name: 'pupils', lower: -Infinity, upper: Infinity, cost: -2.5, integer: false },
  ],
  rows: [
    { name: 'seats', lower: 0, upper: Infinity, indices: [0, 1], values: [45, -1] },
    { name: 'size', lower: 10, upper: 200, indices: [1], values: [1] },
    { name: 'all', lower: 30, upper: 30, indices: [1], values: [1] },
    { name: 'anything', lower: -Infinity, upper: Infinity, indices: [1], values: [1] },
  ],
  constant: 12,
};

/** The optimum of the text as HiGHS reads it; undefined when it cannot be met. */
function optimumOf(highs: Highs, milp: Milp): number | undefined {
  return highs.withModel({ format: 'lp', data: lpText(milp) }, (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0 });
    return model.run().modelStatus === highs.constants.modelStatus.optimal
      ? model.getObjectiveValue()
      : undefined;
  });
}
