import { describe, expect, it } from 'vitest';
import type { Region } from '../../src/domain/region/region.ts';
import type { Intervention } from '../../src/domain/scenario.ts';
import { applied, codes, refused } from './applied.ts';
import { planningRegion } from './planningRegion.ts';

const because = 'A reason to try.';

describe('changing births', () => {
  const births = (more: object): Intervention => ({
    kind: 'births',
    fromYear: 2021,
    factor: 0.9,
    because,
    ...more,
  });
  const of = ({ births: rows }: Region, district: string) =>
    Object.fromEntries(rows.filter((row) => row.district === district).map((row) => [row.year, row.births]));

  it('should multiply the births of the years, rounded to whole children, and mark them assumed', async () => {
    const before = of(planningRegion(), 'east');
    const { region, changes } = await applied([
      births({ district: 'east', fromYear: 2018, toYear: 2019, factor: 0.5 }),
    ]);
    const after = of(region, 'east');
    expect(after[2018]).toBe(Math.round((before[2018] ?? 0) / 2));
    expect({ ...after, 2018: 0, 2019: 0 }).toEqual({ ...before, 2018: 0, 2019: 0 });
    expect(region.births.find(({ district, year }) => district === 'east' && year === 2018)).toMatchObject({
      basis: 'assumed',
      note: because,
    });
    expect(changes[0]?.touched).toBe(2);
  });

  it('should carry births on flat to the horizon before it multiplies years beyond the table', async () => {
    const { region } = await applied([births({ district: 'west', toYear: 2022, factor: 1.2 })]);
    expect(of(region, 'west')).toEqual({
      2019: 90,
      2020: 100,
      2021: 120,
      2022: 120,
      2023: 100,
      2024: 100,
      2025: 100,
    });
  });

  it('should take a formula year by year', async () => {
    const { region, changes } = await applied([
      births({ district: 'west', factor: 'max(0.85, 1 - 0.1 * (year - base))' }),
    ]);
    expect(of(region, 'west')).toEqual({
      2019: 90,
      2020: 100,
      2021: 90,
      2022: 85,
      2023: 85,
      2024: 85,
      2025: 85,
    });
    expect(changes[0]?.what.en).toBe('Births in West from 2021 to 2025 × 0.9 … 0.85.');
  });

  it('should reach every district that has births when none is named', async () => {
    const { region } = await applied([births({ fromYear: 2020, toYear: 2020, factor: 0 })]);
    expect([of(region, 'east')[2020], of(region, 'west')[2020]]).toEqual([0, 0]);
  });

  it.each([
    ['a factor of 1', births({ fromYear: 2018, factor: 1 }), 'changesNothing interventions[0]'],
    ['a formula that is 1 throughout', births({ factor: 'year / year' }), 'changesNothing interventions[0]'],
    [
      'children who enter after the horizon',
      births({ fromYear: 2023 }),
      'bornTooLate interventions[0].fromYear',
    ],
    [
      'years the wrong way round',
      births({ fromYear: 2020, toYear: 2019 }),
      'yearsReversed interventions[0].toYear',
    ],
    ['years before the table', births({ fromYear: 2001 }), 'yearOutside interventions[0].fromYear'],
    [
      'a negative factor',
      births({ factor: '1 - 0.5 * (year - base)' }),
      'factorOutside interventions[0].factor',
    ],
    [
      'a division by zero',
      births({ factor: 'year == 2022 ? 1 / 0 : 1' }),
      'formulaNotFinite interventions[0].factor',
    ],
    ['an unknown name', births({ factor: '1 + growth' }), 'formulaUnknownName interventions[0].factor'],
    ['an unknown district', births({ district: 'Ost' }), 'scenarioUnknownDistrict interventions[0].district'],
  ])('should refuse %s', async (_name, intervention, code) => {
    expect(new Set(codes(await refused([intervention])))).toEqual(new Set([code]));
  });

  it('should tell a factor that holds in no year once, by the first of them', async () => {
    const told = await refused([births({ factor: '1 / 0' })]);
    expect(told.map(({ code, details }) => `${code} ${details.year}`)).toEqual(['formulaNotFinite 2021']);
  });

  it('should say where in a formula the fault lies', async () => {
    const [problem] = await refused([births({ factor: '1 + growth' })]);
    expect(problem?.details).toMatchObject({ char: 5, name: 'growth', formula: '1 + growth' });
  });

  it('should refuse a place without births', async () => {
    const region = { ...planningRegion(), births: [] };
    expect(codes(await refused([births({ district: 'east' })], region))).toEqual([
      'noBirths interventions[0].district',
    ]);
  });
});

describe.each(['capture', 'migration'] as const)('assuming another %s', (kind) => {
  const assume = (more: object): Intervention => ({ kind, fromYear: 2022, factor: 1.05, because, ...more });

  it('should add one dated assumption', async () => {
    const { region, changes } = await applied([assume({ district: 'east', stage: 'primary', toYear: 2023 })]);
    expect(region.assumptions).toEqual([
      {
        id: `whatIf-${kind}-east-primary-2022`,
        kind,
        district: 'east',
        stage: 'primary',
        fromYear: 2022,
        toYear: 2023,
        factor: 1.05,
        basis: 'assumed',
        note: because,
      },
    ]);
    expect(changes[0]?.touched).toBe(1);
    expect(changes[0]?.what.zh).toContain('小学');
    expect(changes[0]?.what.en).toContain('(primary) in');
  });

  it('should leave open what is not said', async () => {
    const { region } = await applied([assume({})]);
    expect(region.assumptions[0]).toEqual({
      id: `whatIf-${kind}-2022`,
      kind,
      fromYear: 2022,
      factor: 1.05,
      basis: 'assumed',
      note: because,
    });
  });

  it('should write one row per year for a formula, none for a year that it leaves alone', async () => {
    const { region } = await applied([
      assume({ fromYear: 2020, factor: 'year > 2022 ? 1 + (year - 2022) / 100 : 1' }),
    ]);
    expect(region.assumptions.map(({ fromYear, toYear, factor }) => [fromYear, toYear, factor])).toEqual([
      [2023, 2023, 1.01],
      [2024, 2024, 1.02],
      [2025, 2025, 1.03],
    ]);
  });

  it('should give every row an identifier of its own', async () => {
    const { region } = await applied([assume({}), assume({ factor: 0.9 })]);
    expect(region.assumptions.map(({ id }) => id)).toEqual([`whatIf-${kind}-2022`, `whatIf-${kind}-2022-2`]);
  });

  it.each([
    ['a factor of 1', { factor: 1 }, 'changesNothing interventions[0]'],
    [
      'the base year alone, which is counted',
      { fromYear: 2020, toYear: 2020 },
      'changesNothing interventions[0]',
    ],
    ['a stage that no ladder has', { stage: 'vocational' }, 'scenarioUnknownStage interventions[0].stage'],
    [
      'a stage that the district lacks',
      { stage: 'kindergarten', district: 'east' },
      'scenarioUnknownStage interventions[0].stage',
    ],
    ['a year after the horizon', { toYear: 2026 }, 'yearOutside interventions[0].toYear'],
    ['an unknown district', { district: 'eastt' }, 'scenarioUnknownDistrict interventions[0].district'],
    ['a truth for a number', { factor: 'year > 2022' }, 'formulaNotNumber interventions[0].factor'],
  ])('should refuse %s', async (_name, more, code) => {
    expect(codes(await refused([assume(more)]))).toEqual([code]);
  });
});
