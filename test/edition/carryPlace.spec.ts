import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureCapacity } from '../../src/capacity/measureCapacity.ts';
import { usableRooms } from '../../src/domain/capacity.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { classSizesOf } from '../../src/domain/sections.ts';
import type { StudyRun } from '../../src/domain/study.ts';
import { backtestPlace } from '../../src/study/backtestPlace.ts';
import { carryPlace } from '../../src/study/carryPlace.ts';
import { reportStudy } from '../../src/study/reportStudy.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { withCityTeachers } from '../arbitraries/cityTeachers.ts';
import { regionArbitrary, smallRegion } from '../arbitraries/region.ts';
import { figure } from '../report/asking.ts';

const plainly = { births: 'held', scenario: undefined } as const;

describe('carryPlace', () => {
  it('should change nothing when a place is carried to its own base year', () => {
    const { region } = carryPlace(smallRegion(), { to: 2020, horizon: 2025, ...plainly });
    expect(region).toEqual(smallRegion());
  });

  it('should say in name, identifier, basis and sources that nobody counted it', () => {
    const { region } = carryPlace(smallRegion(), { to: 2022, horizon: 2035, ...plainly });
    expect(region.place).toMatchObject({
      id: 'vale-2022',
      name: '谷地市（推演至2022年·假设）',
      nameEn: 'Vale (carried forward to 2022, assumed)',
      baseYear: 2022,
      carriedFrom: 2020,
      horizonYear: 2035,
      basis: 'assumed',
      source: 'carried-forward',
    });
    const added = region.enrolment.filter(({ year }) => year > 2020);
    expect(new Set(added.map(({ basis, source }) => `${basis} ${source}`))).toEqual(
      new Set(['assumed carried-forward']),
    );
    expect(region.enrolment.filter(({ year }) => year <= 2020)).toEqual(smallRegion().enrolment);
    expect(region.sources.map(({ id }) => id)).toContain('carried-forward');
  });

  it('should take a school that has opened by then into the schools, its project finished', () => {
    const { region } = carryPlace(smallRegion(), { to: 2023, horizon: 2030, ...plainly });
    expect(region.schools.find(({ id }) => id === 'orchard')).toMatchObject({
      homeRooms: 12,
      openedYear: 2022,
      source: 'carried-forward',
    });
    expect(region.projects.map(({ status }) => status)).toEqual(['finished']);
    expect(carryPlace(smallRegion(), { to: 2021, horizon: 2030, ...plainly }).region.projects).toEqual(
      smallRegion().projects,
    );
  });

  it('should go on as the place itself would have, in one step or in two', () => {
    const straight = runStudy(withHorizon(smallRegion(), 2030));
    const once = carryPlace(smallRegion(), { to: 2024, horizon: 2030, ...plainly });
    const before = carryPlace(smallRegion(), { to: 2022, horizon: 2030, ...plainly });
    const twice = carryPlace(before.region, { to: 2024, horizon: 2030, ...plainly });
    expect(twice.files).toEqual(once.files);
    expect(tell(runStudy(once.region), 2024)).toEqual(tell(straight, 2024));
  });

  it('should pass every check and go on within the rounding of one census, for whatever place', () => {
    fc.assert(
      fc.property(regionArbitrary, fc.integer({ min: 2021, max: 2024 }), (region, to) => {
        const straight = runStudy(region);
        const edition = carryPlace(region, { to, horizon: 2025, ...plainly }).region;
        const onward = runStudy(edition);
        expect(census(onward, to)).toEqual(census(straight, to));
        const cells = region.districts.length * 12;
        for (let year = to + 1; year <= 2025; year += 1)
          expect(Math.abs(total(onward, year) - total(straight, year))).toBeLessThanOrEqual(cells);
      }),
      { numRuns: 8 },
    );
  });

  it('should have the rooms of works, of lent rooms too, that the place itself would have', () => {
    const region = withLentRooms(smallRegion());
    const straight = measureCapacity(region);
    const edition = measureCapacity(carryPlace(region, { to: 2022, horizon: 2025, ...plainly }).region);
    const from = (rooms: typeof straight.rooms) =>
      rooms
        .filter(({ year }) => year >= 2022)
        .map((row) => [row.school, row.year, usableRooms(row), row.inUse]);
    expect(from(edition.rooms)).toEqual(from(straight.rooms));
    expect(edition.rooms.some(({ converted }) => converted === 2)).toBe(true);
  });

  it('should test its method on counted years alone', () => {
    const { region } = carryPlace(smallRegion(), { to: 2024, horizon: 2030, ...plainly });
    expect(backtestPlace(region)).toEqual(backtestPlace(smallRegion()));
  });

  it('should hold each owner’s last budget to the new horizon, as assumed, and leave the years that the table has', () => {
    const voted = (owner: string, fiscalYear: number, capital: number) =>
      ({ owner, fiscalYear, capital, recurrent: 5, note: 'voted', basis: 'published' }) as const;
    const budgets = [voted('east', 2023, 3), voted('east', 2022, 2), voted('vale', 2030, 9)];
    const { region } = carryPlace({ ...smallRegion(), budgets }, { to: 2022, horizon: 2026, ...plainly });
    expect(region.budgets.map(({ owner, fiscalYear, capital }) => [owner, fiscalYear, capital])).toEqual([
      ['east', 2022, 2],
      ['east', 2023, 3],
      ['east', 2024, 3],
      ['east', 2025, 3],
      ['east', 2026, 3],
      ['vale-2022', 2030, 9],
    ]);
    expect(region.budgets[2]).toEqual({
      ...{ owner: 'east', fiscalYear: 2024, capital: 3, recurrent: 5 },
      ...{ basis: 'assumed', source: 'carried-forward' },
    });
  });

  it('should carry the city’s own teachers under the edition’s name, apart from the districts’', () => {
    const region = withCityTeachers(smallRegion(), { governs: [true, false], teachers: { primary: 40 } });
    const hiring = region.teachers.map((pool) => ({ ...pool, hires: 3 }));
    const { region: edition } = carryPlace(
      { ...region, teachers: hiring },
      { to: 2022, horizon: 2026, ...plainly },
    );
    expect(edition.teachers.map((row) => [row.district, row.year, row.teachers])).toEqual([
      ['vale-2022', 2020, 40],
      ['vale-2022', 2022, 46],
    ]);
    const [supply] = measureCapacity(edition).teachers;
    expect(supply).toMatchObject({ teachers: 46, schools: ['mill-lane'] });
  });

  it('should judge gross enrolment and balance of resources as the place’s own run does', () => {
    const small = smallRegion();
    const resources = small.schools.map(({ id, stages }, index) => ({
      ...{ school: id, stage: stages[0] ?? 'primary', year: 2020, teachersAboveDegree: 30 + index },
      ...{ keyTeachers: 5, artsTeachers: 6, teachingArea: 5000, sportsArea: 8000, equipment: 2e6 },
      ...{ multimediaRooms: 20, basis: 'assumed' as const },
    }));
    const population = [6, 7, 8, 9, 10, 11, 12, 13, 14].map((age) => ({
      ...{ district: 'east', year: 2020, age, population: 160, basis: 'assumed' as const },
    }));
    const region = { ...small, projects: [], population, resources };
    const edition = carryPlace(region, { to: 2023, horizon: 2025, ...plainly }).region;
    const [own, carried] = [region, edition].map((each) => reportStudy(runStudy(each)));
    for (const indicator of ['grossEnrolment', 'largestVariation', 'variationKeyTeachers']) {
      const [before, after] = [own, carried].map((report) => report && figure(report, indicator, 2023));
      expect(before).toBeDefined();
      expect(after).toBe(before);
    }
  });

  it('should continue births by the changes of the nation, 1465 to 1202 (10,000) from 2019 to 2020, and hold what is not published', () => {
    const births = [{ district: 'east', year: 2019, births: 1465, basis: 'reported' as const }];
    const region = { ...smallRegion(), births };
    const go = (rule: 'national' | 'held') =>
      carryPlace(region, { to: 2022, horizon: 2031, births: rule, scenario: undefined }).region.births;
    expect(go('national').map((row) => row.births)).toEqual([
      1465, 1202, 1062, 956, 902, 954, 792, 792, 792, 792,
    ]);
    expect(go('national').map(({ source }) => source)).toEqual([
      undefined,
      ...Array(6).fill('national-births'),
      ...Array(3).fill('carried-forward'),
    ]);
    expect(new Set(go('held').map((row) => row.births))).toEqual(new Set([1465]));
  });
});

const withHorizon = (region: Region, horizonYear: number): Region => ({
  ...region,
  place: { ...region.place, horizonYear },
});

/** Two special rooms serve as home rooms of mill-lane from 2021 to 2023; three home rooms are built on for 2022. */
function withLentRooms(region: Region): Region {
  const at = { district: 'east', school: 'mill-lane', status: 'planned', basis: 'assumed' } as const;
  return {
    ...region,
    projects: [
      { ...at, id: 'built', name: 'built', kind: 'extension', homeRooms: 3, finish: '2022-07' },
      {
        ...at,
        id: 'lent',
        name: 'lent',
        kind: 'conversion',
        homeRooms: 2,
        finish: '2021-07',
        removalYear: 2024,
      },
      ...region.projects,
    ],
  };
}

/** Pupils and class sizes of a year, by school and grade. */
function census(run: StudyRun, year: number) {
  const groups = run.classes.find((each) => each.year === year)?.groups ?? [];
  return groups
    .map((group) => `${group.school} ${group.grade} ${classSizesOf(group).sort((a, b) => a - b)}`)
    .sort();
}

const tell = (run: StudyRun, from: number) =>
  run.enrolment.years.filter(({ year }) => year >= from).map(({ year }) => [year, census(run, year)]);

const total = (run: StudyRun, year: number) => {
  const found = run.enrolment.years.find((each) => each.year === year);
  return [...(found?.pupils ?? []), ...(found?.unplaced ?? [])].reduce((sum, { pupils }) => sum + pupils, 0);
};
