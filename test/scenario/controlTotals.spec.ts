import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalsBelow } from '../../src/domain/controlScope.ts';
import type { ControlTotal } from '../../src/domain/region/controlTotal.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { Intervention } from '../../src/domain/scenario.ts';
import { projectEnrolment } from '../../src/projection/projectEnrolment.ts';
import { scaleTotals } from '../../src/scenario/scaleTotals.ts';
import { applied, codes, refused } from './applied.ts';
import { wideRegion } from './wideRegion.ts';

describe('a control total that a scenario sets', () => {
  it('should be met to the pupil in its years and no others', async () => {
    const { region } = await applied([set({ pupils: 777, toYear: 2023 })], wideRegion());
    const plain = primaryIn(wideRegion());
    const held = primaryIn(region);
    expect(held.slice(0, 2)).toEqual(plain.slice(0, 2));
    expect(held.slice(2, 4)).toEqual([777, 777]);
    expect(held[4]).not.toBe(777);
  });

  it('should take the place of what the table says, and of nothing else', async () => {
    const table = [total({ year: 2022, pupils: 700 }), total({ year: 2024, pupils: 710 })];
    const { region } = await applied([set({ pupils: 750, toYear: 2023 })], withTotals(table));
    expect(region.controlTotals.map(({ year, pupils }) => [year, pupils])).toEqual([
      [2022, 750],
      [2023, 750],
      [2024, 710],
    ]);
  });

  it('should be judged beside the others only when all lines have been applied', async () => {
    const table = [total({ pupils: 700 })];
    const [first, all] = [
      set({ grade: '1', pupils: 900, toYear: 2022 }),
      set({ pupils: 2000, toYear: 2022 }),
    ];
    expect(codes(await refused([first], withTotals(table)))).toEqual([
      'scenarioControlsExceed interventions[0]',
    ]);
    expect((await applied([first, all], withTotals(table))).region.controlTotals).toHaveLength(2);
  });

  it.each([
    ['the same as the table', set({ pupils: 700, toYear: 2022 }), 'changesNothing interventions[0]'],
    ['the base year', set({ fromYear: 2020 }), 'yearOutside interventions[0].fromYear'],
    [
      'a district nobody knows',
      set({ district: 'north' }),
      'scenarioUnknownDistrict interventions[0].district',
    ],
    ['a grade of another stage', set({ grade: '7' }), 'scenarioUnknownGrade interventions[0].grade'],
    [
      'one that crosses a district’s',
      made('controlTotal', { stage: 'primary', grade: '1', pupils: 90, fromYear: 2022, toYear: 2022 }),
      'scenarioControlsCross interventions[0]',
    ],
    [
      'less than its parts',
      set({ grade: '1', pupils: 701, toYear: 2022 }),
      'scenarioControlsExceed interventions[0]',
    ],
  ])('should refuse %s', async (_name, change, code) => {
    const table = [total({ year: 2022, pupils: 700 })];
    expect(codes(await refused([change], withTotals(table)))).toEqual([code]);
  });

  it('should refuse one for a stage that no school of the district teaches, and one that is not the sum of its parts', async () => {
    const alone: Region = {
      ...wideRegion(),
      schools: wideRegion().schools.filter(({ stages }) => !stages.includes('senior')),
      projects: [],
    };
    const nobody = made('controlTotal', { stage: 'senior', district: 'east', pupils: 9, fromYear: 2022 });
    const found = codes(await refused([nobody], alone));
    expect(new Set(found)).toEqual(new Set(['scenarioControlsNowhere interventions[0]']));
    const grades = ['1', '2', '3', '4', '5', '6'].map((grade) => total({ year: 2022, grade, pupils: 100 }));
    const wrong = set({ pupils: 500, toYear: 2022 });
    expect(codes(await refused([wrong], withTotals(grades)))).toEqual([
      'scenarioControlsDiffer interventions[0]',
    ]);
  });
});

describe('control totals that a scenario scales or drops', () => {
  const table = [
    ofRegion({ stage: 'junior', pupils: 1500 }),
    total({ year: 2022, pupils: 700 }),
    total({ year: 2023, pupils: 700 }),
  ];
  const left = async (change: Intervention) =>
    (await applied([change], withTotals(table))).region.controlTotals.map(
      ({ district = 'region', year, pupils }) => `${district} ${year}: ${pupils}`,
    );

  it('should be those of the stage, the place and the years that are named', async () => {
    const scale = (more: object) =>
      left(made('scaleControlTotals', { factor: 1.1, fromYear: 2022, ...more }));
    expect(await scale({})).toEqual(['region 2022: 1650', 'east 2022: 770', 'east 2023: 770']);
    expect(await scale({ district: wideRegion().place.id })).toContain('east 2022: 700');
    expect(await scale({ district: 'east', toYear: 2022 })).toContain('east 2023: 700');
    expect(await scale({ factor: 'year == 2022 ? 1 : 0.5' })).toContain('east 2023: 350');
  });

  it('should leave the projection to history where they are dropped', async () => {
    const drop = made('dropControlTotals', { fromYear: 2022 });
    const { region } = await applied([drop], withTotals(table));
    expect(region.controlTotals).toEqual([]);
    expect(primaryIn(region)).toEqual(primaryIn(wideRegion()));
    expect(await left(made('dropControlTotals', { district: 'east', fromYear: 2023 }))).toHaveLength(2);
  });

  it.each([
    ['scaled', made('scaleControlTotals', { factor: 2, stage: 'senior', fromYear: 2022 })],
    ['dropped', made('dropControlTotals', { fromYear: 2024 })],
  ])('should be there to be %s', async (_name, change) => {
    expect(codes(await refused([change], withTotals(table)))).toEqual(['changesNothing interventions[0]']);
  });

  it('should say which place is not known', async () => {
    const drop = made('dropControlTotals', { district: 'north', fromYear: 2022 });
    expect(codes(await refused([drop], withTotals(table)))).toEqual([
      'unknownOwner interventions[0].district',
    ]);
  });

  it('should keep adding up as they did, whatever the factor', () => {
    const counts = fc.array(fc.nat(500), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(counts, fc.nat(200), fc.double({ min: 0, max: 3, noNaN: true }), (parts, free, factor) => {
        const inner = parts.map((pupils, index) => total({ year: 2022, grade: String(index), pupils }));
        const sum = parts.reduce((together, pupils) => together + pupils, 0);
        const outer = total({ year: 2022, pupils: sum + free });
        const all = [outer, ...inner];
        const scaled = scaleTotals(all, new Set(all), factor);
        const below = totalsBelow(outer, all).reduce(
          (together, each) => together + (scaled.get(each) ?? 0),
          0,
        );
        expect(scaled.get(outer)).toBe(Math.round(outer.pupils * factor));
        if (free === 0) expect(below).toBe(scaled.get(outer));
        else expect(below).toBeLessThanOrEqual(scaled.get(outer) ?? 0);
      }),
      { numRuns: 60 },
    );
  });
});

const because = 'A reason to try.';
const made = (kind: Intervention['kind'], more: object) => ({ kind, because, ...more }) as Intervention;

/** Seven hundred pupils of the primary stage of one district from 2022 on. */
function set(more: object): Intervention {
  return made('controlTotal', { stage: 'primary', district: 'east', pupils: 700, fromYear: 2022, ...more });
}

function ofRegion(more: Partial<ControlTotal>): ControlTotal {
  return { stage: 'primary', year: 2022, pupils: 700, basis: 'assumed', ...more };
}

const total = (more: Partial<ControlTotal>) => ofRegion({ district: 'east', ...more });

const withTotals = (controlTotals: readonly ControlTotal[]): Region => ({ ...wideRegion(), controlTotals });

/** Primary pupils of the district by year. */
function primaryIn(region: Region): number[] {
  return projectEnrolment(region).years.map(({ pupils, unplaced }) =>
    [...pupils, ...unplaced].reduce(
      (sum, row) => (row.district === 'east' && row.stage === 'primary' ? sum + row.pupils : sum),
      0,
    ),
  );
}
