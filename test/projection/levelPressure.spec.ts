import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelPressure as levelRows } from '../../src/projection/levelPressure.ts';

interface School {
  readonly children: number;
  readonly places: number;
}

const levelPressure = (schools: readonly School[], own: number, places: number) => {
  const row = (of: keyof School) => Float64Array.from(schools, (school) => school[of]);
  return [...levelRows({ children: row('children'), places: row('places') }, own, places)];
};

describe('levelPressure', () => {
  it('should take from the most pressed school until all are pressed alike', () => {
    const relieved = [
      { children: 90, places: 50 },
      { children: 40, places: 50 },
    ];
    // 90 children over 100 places: 0.9 each; the second school's 0.8 is below that and gives nobody.
    expect(levelPressure(relieved, 0, 50)).toEqual([45, 0]);
  });

  it('should take from both when both are above the level', () => {
    const relieved = [
      { children: 90, places: 50 },
      { children: 60, places: 50 },
    ];
    expect(levelPressure(relieved, 0, 50)).toEqual([40, 10]);
  });

  it('should fill a small school and leave the rest level', () => {
    const relieved = [
      { children: 150, places: 50 },
      { children: 100, places: 50 },
    ];
    expect(levelPressure(relieved, 0, 30)).toEqual([30, 0]);
    expect(levelPressure(relieved, 0, 70)).toEqual([60, 10]);
  });

  it('should seat children without a seat first', () => {
    const relieved = [
      { children: 50, places: 50 },
      { children: 20, places: 0 },
    ];
    expect(levelPressure(relieved, 0, 20)).toEqual([0, 20]);
    expect(levelPressure(relieved, 0, 15)).toEqual([0, 15]);
    expect(levelPressure(relieved, 0, 50)).toEqual([15, 20]);
  });

  it('should leave all where they are when the new school is full or has no places', () => {
    expect(levelPressure([{ children: 90, places: 50 }], 50, 50)).toEqual([0]);
    expect(levelPressure([{ children: 90, places: 50 }], 0, 0)).toEqual([0]);
    expect(levelPressure([], 0, 40)).toEqual([]);
  });

  it('should never overfill the new school, take more than there are, or press a giver below it', () => {
    fc.assert(
      fc.property(
        fc.array(relievedSchool, { maxLength: 6 }),
        fc.nat(60),
        fc.nat(120),
        (relieved, own, places) => {
          const gifts = levelPressure(relieved, own, places);
          const given = gifts.reduce((left, right) => left + right, 0);
          expect(given).toBeLessThanOrEqual(Math.max(0, places - own) + 1e-9);
          const pressure = places > 0 ? (own + given) / places : 1;
          relieved.forEach(({ children, places: seats }, index) => {
            const gift = gifts[index] ?? -1;
            expect(gift).toBeGreaterThanOrEqual(0);
            expect(gift).toBeLessThanOrEqual(children + 1e-9);
            if (gift > 1e-9 && seats > 0)
              expect((children - gift) / seats).toBeGreaterThanOrEqual(pressure - 1e-9);
            if (pressure < 1 - 1e-9 && seats > 0)
              expect((children - gift) / seats).toBeLessThanOrEqual(Math.max(pressure, own / places) + 1e-9);
          });
        },
      ),
    );
  });
});

const relievedSchool: fc.Arbitrary<School> = fc.record({ children: fc.nat(150), places: fc.nat(100) });
