import { describe, expect, it } from 'vitest';
import { indicatorWords, unitWords } from '../../src/domain/glossary.ts';
import type { School } from '../../src/domain/region/school.ts';
import { waivableIndicators } from '../../src/domain/waived.ts';
import { buildReport, figuresOf, indicatorPage } from '../../src/report/buildReport.ts';
import { indicatorIds, indicators } from '../../src/report/indicators/indicators.ts';
import { figure } from './asking.ts';
import { type WorldPlan, world } from './world.ts';

const report = (plan: WorldPlan) => buildReport(world(plan));

const mill: WorldPlan = {
  schools: { mill: { homeRooms: 4 } },
  classes: { mill: { 2019: { '1': [60, 50], '2': [44, 44], '3': [66] } } },
};

describe('indicators of classes', () => {
  it('should count pupils and classes on census day', () => {
    expect(figure(report(mill), 'pupils', 2019)).toBe(264);
    expect(figure(report(mill), 'classes', 2019)).toBe(5);
  });

  it('should tell the largest class and the mean', () => {
    expect(figure(report(mill), 'largestClass', 2019)).toBe(66);
    expect(figure(report(mill), 'meanClassSize', 2019)).toBeCloseTo(52.8, 9);
  });

  it('should count a class of 66 as super-oversize and one of 65 not', () => {
    expect(figure(report(mill), 'superOversizeClasses', 2019)).toBe(1);
    const smaller = { ...mill, classes: { mill: { 2019: { '3': [65] } } } };
    expect(figure(report(smaller), 'superOversizeClasses', 2019)).toBe(0);
  });

  it('should not count a class that was merged away', () => {
    const merged = { ...mill, classes: { mill: { 2019: { '1': [30, 0] } } } };
    expect(figure(report(merged), 'classes', 2019)).toBe(1);
    expect(figure(report(merged), 'meanClassSize', 2019)).toBe(30);
  });

  it('should count children without a seat as pupils and as unplaced', () => {
    const plan = { ...mill, unplaced: [{ year: 2020, grade: '1', pupils: 7 }] };
    expect(figure(report(plan), 'unplaced', 2020)).toBe(7);
    expect(figure(report(plan), 'pupils', 2020)).toBe(264 + 7);
  });

  it('should count children beyond entry control once', () => {
    const plan = { ...mill, overflow: [{ year: 2020, school: 'mill', grade: '1', pupils: 5 }] };
    expect(figure(report(plan), 'unplaced', 2020)).toBe(5);
    expect(figure(report(plan), 'pupils', 2020)).toBe(264 + 5);
  });
});

describe('indicators of rooms and seats', () => {
  it('should reckon planned, usable and surge seats from the rooms', () => {
    const plan: WorldPlan = {
      schools: { yard: { homeRooms: 10, temporaryRooms: 2, type: 'senior', stages: ['senior'] } },
      classes: { yard: { 2019: { '10': [50, 50] } } },
    };
    expect(figure(report(plan), 'homeRooms', 2019)).toBe(10);
    expect(figure(report(plan), 'plannedSeats', 2019)).toBe(500);
    expect(figure(report(plan), 'usableSeats', 2019)).toBe(550);
    expect(figure(report(plan), 'surgeSeats', 2019)).toBe(660);
    expect(figure(report(plan), 'utilisation', 2019)).toBe(0.2);
  });

  it('should keep seats whole where the grades of a stage have rules of their own', () => {
    const rule = { stage: 'kindergarten', fromYear: 2000, basis: 'reported' } as const;
    const sizes = { K1: 25, K2: 30, K3: 30 };
    const classRules = Object.entries(sizes).map(([grade, size]) => ({
      ...{ ...rule, id: grade, grade, targetSize: size, capSize: size },
    }));
    const plan: WorldPlan = {
      schools: { garden: { homeRooms: 2, type: 'kindergarten', stages: ['kindergarten'] } },
      classes: { garden: { 2019: { K1: [20] } } },
      region: { classRules },
    };
    expect(figure(report(plan), 'plannedSeats', 2019)).toBe(56);
  });

  it('should split the rooms of a through-school by the sections that its stages want', () => {
    const plan: WorldPlan = {
      schools: { both: { homeRooms: 6, type: 'nineYear', stages: ['primary', 'junior'] } },
      classes: { both: { 2019: { '1': { sizes: [40, 40], wanted: 2 }, '6': { sizes: [40], wanted: 4 } } } },
    };
    expect(figure(report(plan), 'homeRooms', 2019, { stages: ['primary'] })).toBe(2);
    expect(figure(report(plan), 'homeRooms', 2019, { stages: ['junior'] })).toBe(4);
  });

  it('should find the rooms short school by school, since spare rooms elsewhere do not help', () => {
    const plan: WorldPlan = {
      schools: { full: { homeRooms: 2 }, empty: { homeRooms: 9 } },
      classes: {
        full: { 2019: { '1': { sizes: [60, 60], wanted: 3, cause: 'room' } } },
        empty: { 2019: { '1': [20] } },
      },
    };
    expect(figure(report(plan), 'roomsShort', 2019)).toBe(1);
    expect(figure(report(plan), 'seatsShort', 2019)).toBe(30);
  });

  it('should count the children without a seat among the seats short', () => {
    const plan = { ...mill, unplaced: [{ year: 2020, grade: '1', pupils: 7 }] };
    const seats = 4 * 45;
    expect(figure(report(plan), 'seatsShort', 2020)).toBe(264 - seats + 7);
  });

  it('should show the seats of a school in use that has no pupils yet, but none for a stage without grades', () => {
    const run = world({
      schools: { mill: {}, quiet: { homeRooms: 2 }, care: { type: 'special', stages: ['special'] } },
      classes: { mill: { 2019: { '1': [40] } } },
    });
    const rooms = run.capacity.rooms.map((row) => ({ ...row, inUse: true }));
    const told = buildReport({ ...run, capacity: { ...run.capacity, rooms } });
    expect(figure(told, 'plannedSeats', 2019)).toBe((20 + 2) * 45);
  });

  it('should name the schools without a number of rooms rather than leave them out', () => {
    const run = world(mill);
    const region = { ...run.region, schools: run.region.schools.map(({ homeRooms: _rooms, ...row }) => row) };
    const rooms = run.capacity.rooms.map((row) => ({ ...row, permanent: undefined }));
    const told = buildReport({ ...run, region, capacity: { ...run.capacity, rooms } });
    const series = told.indicators.find(
      (one) => one.indicator === 'homeRooms' && one.scope.stages === undefined,
    );
    expect(series?.values.map(({ value }) => value)).toEqual([undefined, undefined, undefined]);
    expect(series?.missing?.en).toBe('1 schools have no number of home rooms (mill for one).');
  });
});

describe('indicators of teachers and money', () => {
  const pool = { district: 'east', stage: 'primary', sections: undefined } as const;

  it('should find teachers short by the class rule and posts short by the pupil rule', () => {
    const teachers = [2019, 2020, 2021].map((year) => ({ ...pool, year, teachers: 8, posts: 13 }));
    expect(figure(report({ ...mill, teachers }), 'teachersShort', 2019)).toBe(5 * 2 - 8);
    expect(figure(report({ ...mill, teachers }), 'postsShort', 2019)).toBe(Math.ceil(264 / 20) - 13);
  });

  it('should not let a surplus in one stage fill a gap in another', () => {
    const plan: WorldPlan = {
      schools: { mill: {}, yard: { type: 'junior', stages: ['junior'] } },
      classes: { mill: { 2019: { '1': [40] } }, yard: { 2019: { '6': [40, 40] } } },
      teachers: [
        { ...pool, year: 2019, teachers: 90, posts: undefined },
        { ...pool, stage: 'junior', year: 2019, teachers: 1, posts: undefined },
      ],
    };
    expect(figure(report(plan), 'teachersShort', 2019)).toBe(3);
  });

  it('should say which pool is missing', () => {
    const series = report(mill).indicators.find((one) => one.indicator === 'teachersShort');
    expect(series?.missing?.en).toBe('There are no teachers of east, primary, for 2019.');
  });

  it('should add the works money that is short in a fiscal year, the city’s own only for the region', () => {
    const row = { fiscalYear: 2020, budget: 100, carriedIn: 0, spent: 130, short: 30 };
    const money = [
      { ...row, owner: 'east' },
      { ...row, owner: 'place', short: 12 },
    ];
    expect(figure(report({ ...mill, money }), 'worksMoneyShort', 2020)).toBe(42);
    expect(figure(report({ ...mill, money }), 'worksMoneyShort', 2020, { district: 'east' })).toBe(30);
    expect(figure(report({ ...mill, money }), 'worksMoneyShort', 2021)).toBeUndefined();
  });
});

describe('indicators of kindergartens and seniors', () => {
  it('should take public share and inclusive coverage by children, not by kindergartens', () => {
    const kindergarten: Partial<School> = { type: 'kindergarten', stages: ['kindergarten'] };
    const plan: WorldPlan = {
      schools: {
        one: { ...kindergarten, ownership: 'public' },
        two: { ...kindergarten, ownership: 'inclusivePrivate' },
        three: { ...kindergarten, ownership: 'private' },
      },
      classes: { one: { 2019: { K1: [50] } }, two: { 2019: { K1: [30] } }, three: { 2019: { K1: [20] } } },
    };
    expect(figure(report(plan), 'publicShare', 2019)).toBe(0.5);
    expect(figure(report(plan), 'inclusiveCoverage', 2019)).toBe(0.8);
  });

  it('should read the split 4:6 as a vocational share of 0.4 of the entry grades', () => {
    const plan: WorldPlan = {
      schools: {
        high: { type: 'senior', stages: ['senior'] },
        trade: { type: 'vocational', stages: ['vocational'] },
      },
      classes: { high: { 2019: { '10': [60], '11': [10] } }, trade: { 2019: { V1: [40], V2: [90] } } },
    };
    expect(figure(report(plan), 'vocationalShare', 2019)).toBe(0.4);
  });

  it('should measure nine-year retention when the entry year is known and say which year is missing when not', () => {
    const plan: WorldPlan = {
      ...{ base: 2019, horizon: 2020 },
      schools: { both: { type: 'nineYear', stages: ['primary', 'junior'] } },
      classes: { both: { 2019: { '1': [50], '9': [48] } } },
    };
    const run = world(plan);
    const entry = { school: 'both', year: 2011, grade: '1', pupils: 50, basis: 'published' } as const;
    const region = { ...run.region, enrolment: [...run.region.enrolment, entry] };
    const told = buildReport({ ...run, region });
    expect(figure(told, 'retention', 2019)).toBe(0.96);
    expect(figure(told, 'retention', 2020)).toBeUndefined();
    const without = buildReport(run).indicators.find((one) => one.indicator === 'retention');
    expect(without?.missing?.en).toContain('no pupils of grade 1 in 2011');
  });
});

describe('the largest class that is published', () => {
  it('should be the share of schools whose classes were all counted one by one at the last census', () => {
    const plan: WorldPlan = {
      schools: { mill: {}, yard: {} },
      classes: {
        mill: { 2019: { '1': [40], '2': [41] } },
        yard: { 2019: { '1': [40], '2': { sizes: [41], basis: 'spread' } } },
      },
    };
    expect(figure(report(plan), 'largestClassPublished', 2019)).toBe(0.5);
    expect(figure(report(plan), 'largestClassPublished', 2021)).toBe(0.5);
  });
});

describe('the registry', () => {
  it('should have words for every indicator, and an indicator for every word', () => {
    expect(Object.keys(indicators).sort()).toEqual(Object.keys(indicatorWords).sort());
  });

  it('should say in both languages what every indicator counts, in a unit that the glossary knows', () => {
    for (const id of indicatorIds) {
      const { description, unit } = indicators[id];
      expect(description.zh.length, id).toBeGreaterThan(5);
      expect(description.en.length, id).toBeGreaterThan(10);
      expect(unitWords[unit], id).toBeDefined();
    }
  });

  it('should show every indicator that needs no target for the whole region', () => {
    const shown = new Set(report(mill).indicators.map((one) => one.indicator));
    const free = indicatorIds.filter((id) => indicators[id].needs === 'nothing');
    expect(free.filter((id) => !shown.has(id))).toEqual([]);
  });

  it('should give single figures as the report has them, and none for what needs a target', () => {
    const asked = [
      { indicator: 'pupils', year: 2019 },
      { indicator: 'utilisation', year: 2019, stage: 'primary' },
      { indicator: 'largestClass', year: 2019, district: 'east' },
      { indicator: 'oversizeClasses', year: 2019 },
    ] as const;
    const [pupils, utilisation, largest, needing] = figuresOf(world(mill), asked);
    expect(pupils).toBe(figure(report(mill), 'pupils', 2019));
    expect(pupils).toBe(264);
    expect(utilisation).toBeCloseTo(264 / 180, 9);
    expect(largest).toBe(66);
    expect(needing).toBeUndefined();
  });

  it('should leave waived classes and schools out of every indicator of sizes, and of no other', () => {
    const ofSize = indicatorIds.filter((id) => indicators[id].ofSize);
    expect([...waivableIndicators].sort()).toEqual([...ofSize].sort());
  });

  it('should have its page in docs as the program makes it ("vitest -u" writes it anew)', async () => {
    await expect(indicatorPage()).toMatchFileSnapshot('../../docs/indicators.md');
  });
});
