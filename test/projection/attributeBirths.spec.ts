import { describe, expect, it } from 'vitest';
import { attributeBirths } from '../../src/projection/attributeBirths.ts';
import { fitProjection, projectEnrolment } from '../../src/projection/projectEnrolment.ts';
import { buildRegion } from './buildRegion.ts';
import { countPupils } from './readCensus.ts';

/** China, units of 1,000 children: births by calendar year, grade-1 entrants by school year from 2018. */
const entrants = [18673, 18690, 18081, 17826, 17014, 18778.8, 16166.3].map(Math.round);
const firstPublished = [
  16000, 16350, 16400, 16870, 16550, 17860, 17230, 15230, 14650, 12020, 10620, 9560, 9020,
];
const revised = [17850, 19730, 17760, 18970, 16540, 18830, 17650, 15230];

describe('births attributed to entry cohorts', () => {
  it('should take a third of the births seven years ago and two thirds of those six years ago', () => {
    const births = [2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year) =>
      cohorts(firstPublished).known(year),
    );
    expect(births.map((count) => Math.round((count ?? 0) / 10))).toEqual([
      1623, 1638, 1671, 1666, 1742, 1744, 1590,
    ]);
  });

  it('should give the national capture ratios of 2018 to 2024 with births as first published', () => {
    expect(captures(firstPublished)).toEqual([1.15, 1.141, 1.082, 1.07, 0.977, 1.077, 1.017]);
  });

  it('should give ratios near 1 with births as revised after the census', () => {
    const ratios = captures(revised);
    expect(ratios).toEqual([0.977, 1.015, 0.974, 1.027, 0.942, 1.041, 1.008]);
  });

  it('should be off by 7.2 % of the entrants with first figures and by 2.9 % with revised ones', () => {
    expect(meanError(firstPublished)).toBeCloseTo(0.072, 3);
    expect(meanError(revised)).toBeCloseTo(0.029, 3);
  });

  it('should expect the entrants of 2025 to 2029 that ratio 1 implies', () => {
    const expected = [2025, 2026, 2027, 2028, 2029].map((year) => cohorts(firstPublished).expected(year));
    expect(expected.map((count) => Math.round((count ?? 0) / 10))).toEqual([1484, 1290, 1109, 991, 920]);
  });

  it('should hold births after the last given year', () => {
    const { known, expected, lastGiven } = cohorts(firstPublished);
    expect(lastGiven).toBe(2023);
    expect(known(2031)).toBeUndefined();
    expect(expected(2031)).toBeCloseTo(9020, 9);
    expect(expected(2017)).toBeUndefined();
  });

  it('should multiply them by a capture ratio fitted to the entrants, and say so', () => {
    const region = nation(firstPublished);
    const choice = fitProjection(region).choices.find(({ step }) => step === 'entry');
    expect(choice?.method.en).toMatch(/^births × capture .*births after 2023 held at their last value$/);
    const capture = choice?.values.capture ?? 0;
    expect(capture).toBeGreaterThan(0.97);
    expect(capture).toBeLessThan(1.15);
    const first = projectEnrolment(region).years[1];
    expect(first && countPupils(first, { grade: '1' })).toBe(
      Math.round(capture * (15230 / 3 + (14650 * 2) / 3)),
    );
  });

  it('should use the kindergarten age for kindergartens, 3 where the district states none', () => {
    const region = nation(firstPublished);
    const kindergarten = attributeBirths(region, 'cn', 'kindergarten', 2023);
    expect(kindergarten?.known(2018)).toBeCloseTo(16870 / 3 + (16550 * 2) / 3, 9);
    expect(attributeBirths(region, 'cn', 'junior', 2023)).toBeUndefined();
    expect(attributeBirths(region, 'elsewhere', 'primary', 2023)).toBeUndefined();
  });

  it('should not look at births after the last year allowed', () => {
    expect(attributeBirths(nation(firstPublished), 'cn', 'primary', 2017)?.expected(2025)).toBeCloseTo(
      17230,
      9,
    );
  });
});

function nation(births: readonly number[]) {
  return buildRegion({
    baseYear: 2024,
    districts: { cn: { ladder: '6-3-3' } },
    schools: { all: { district: 'cn', stages: ['primary'] } },
    pupils: [['all', 2018, { '1': entrants }]],
    births: { cn: [2011, births] },
  });
}

function cohorts(births: readonly number[]) {
  const found = attributeBirths(nation(births), 'cn', 'primary', 2030);
  if (found === undefined) throw new Error('the nation has births');
  return found;
}

const attributed = (births: readonly number[]) =>
  entrants.map((_, index) => cohorts(births).known(2018 + index) ?? 0);

function captures(births: readonly number[]): number[] {
  return attributed(births).map((count, index) => Math.round(((entrants[index] ?? 0) / count) * 1000) / 1000);
}

function meanError(births: readonly number[]): number {
  const shares = attributed(births).map((count, index) => Math.abs(count / (entrants[index] ?? 1) - 1));
  return shares.reduce((left, right) => left + right, 0) / shares.length;
}
