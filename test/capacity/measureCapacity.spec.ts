import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureCapacity } from '../../src/capacity/measureCapacity.ts';
import { monthNumber, shiftMonth } from '../../src/domain/calendar.ts';
import { usableRooms } from '../../src/domain/capacity.ts';
import { InvariantError } from '../../src/domain/invariant.ts';
import type { Project } from '../../src/domain/region/project.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { School } from '../../src/domain/region/school.ts';
import { plainRegion, plainRule, plainSchool } from '../arbitraries/plainRegion.ts';
import { worksRegion } from '../arbitraries/worksRegion.ts';

describe('when projects open', () => {
  it('should call a school finished in September 2020 built in 2020 and in use in 2021', () => {
    expect(openingOf(works({ finish: '2020-09' }))).toMatchObject({ builtYear: 2020, openYear: 2021 });
    expect(openingOf(works({ finish: '2020-08' }))).toMatchObject({ builtYear: 2020, openYear: 2020 });
  });

  it('should close a school no earlier than its replacement opens', () => {
    const closure = works({ id: 'close', kind: 'closure', school: 's1', finish: '2020-07', after: 'new' });
    const replacement = works({
      id: 'new',
      kind: 'newSchool',
      school: 'n1',
      finish: '2022-10',
      homeRooms: 24,
    });
    const plan = measureCapacity(regionOf([closure, replacement]));
    expect(plan.openings).toMatchObject([
      { project: 'close', builtYear: 2020, openYear: 2023, waitedFor: 'new' },
      { project: 'new', openYear: 2023, waitedFor: undefined },
    ]);
    expect(inUse(plan, 's1')).toEqual([2019, 2020, 2021, 2022]);
    expect(inUse(plan, 'n1')).toEqual([2023, 2024, 2025]);
  });

  it('should keep a school whose replacement was cancelled', () => {
    const closure = works({ kind: 'closure', school: 's1', finish: '2020-07', after: 'new' });
    const replacement = works({
      id: 'new',
      kind: 'newSchool',
      school: 'n1',
      finish: '2020-07',
      status: 'cancelled',
    });
    const plan = measureCapacity(regionOf([closure, replacement]));
    expect(plan.openings).toEqual([]);
    expect(inUse(plan, 's1')).toHaveLength(7);
    expect(plan.rooms.map((row) => row.school)).not.toContain('n1');
  });

  it('should stop at projects that wait in a circle, which the reader lets none through', () => {
    const circle = [works({ id: 'a', after: 'b' }), works({ id: 'b', after: 'a' })];
    expect(() => measureCapacity(regionOf(circle))).toThrow(InvariantError);
    expect(() => measureCapacity(regionOf([works({ after: 'nobody' })]))).toThrow(InvariantError);
  });
});

describe('rooms year by year', () => {
  it('should add an extension’s rooms from its first September on, one per planned class where rooms are not said', () => {
    const byClasses = works({ finish: '2021-08', classesByStage: { primary: 35, junior: 28 } });
    expect(permanentOf([byClasses])).toEqual([20, 20, 83, 83, 83, 83, 83]);
    expect(
      permanentOf([works({ finish: '2021-08', homeRooms: 12, classesByStage: { primary: 35 } })])[2],
    ).toBe(32);
  });

  it('should take works in use at the base year’s census as counted in schools.csv already', () => {
    expect(permanentOf([works({ finish: '2019-08', homeRooms: 12 })])).toEqual([20, 20, 20, 20, 20, 20, 20]);
    const fresh = works({ kind: 'newSchool', school: 'n1', finish: '2019-06', homeRooms: 12 });
    const plan = measureCapacity(regionOf([fresh]));
    expect(plan.rooms.find((row) => row.school === 'n1' && row.year === 2019)).toMatchObject({
      inUse: true,
      permanent: 12,
    });
  });

  it('should retire rooms with a rebuild and never count fewer than none', () => {
    const rebuild = works({ kind: 'rebuild', finish: '2021-07', homeRooms: 30, roomsRetired: 15 });
    expect(permanentOf([rebuild]).slice(1, 3)).toEqual([20, 35]);
    expect(permanentOf([{ ...rebuild, homeRooms: 0, roomsRetired: 50 }])[2]).toBe(0);
  });

  it('should lend special rooms for a time, no more than there are', () => {
    const conversion = works({ kind: 'conversion', finish: '2020-08', homeRooms: 6, removalYear: 2022 });
    const converted = (school: Partial<School>) =>
      rowsOf(regionOf([conversion], school)).map((row) => row.converted);
    expect(converted({ convertibleRooms: 4 })).toEqual([0, 4, 4, 0, 0, 0, 0]);
    expect(converted({})).toEqual([0, 6, 6, 0, 0, 0, 0]);
  });

  it('should show temporary rooms apart and remove them on their date', () => {
    const block = works({ kind: 'temporaryBlock', finish: '2021-06', homeRooms: 5, removalYear: 2024 });
    const rows = rowsOf(regionOf([block], { temporaryRooms: 3, temporaryUntil: 2022 }));
    expect(rows.map((row) => row.temporary)).toEqual([3, 3, 8, 5, 5, 0, 0]);
    expect(rows.map((row) => row.permanent)).toEqual([20, 20, 20, 20, 20, 20, 20]);
    expect(rows.map(usableRooms)).toEqual([23, 23, 28, 25, 25, 20, 20]);
  });

  it('should leave unknown rooms unknown, whatever is built on', () => {
    const region = regionOf([works({ finish: '2020-06', homeRooms: 12 })]);
    const unknown = { ...region, schools: [plainSchool('s1')] };
    expect(rowsOf(unknown).map((row) => row.permanent)).toEqual(Array.from({ length: 7 }, () => undefined));
  });
});

describe('teachers year by year', () => {
  it('should carry the stock by retirements and hires, and staff sections by the class rule', () => {
    const pool = {
      district: 'd1',
      stage: 'primary' as const,
      year: 2018,
      teachers: 100,
      retirements: 8,
      hires: 3,
      contract: 4,
      posts: 110,
      basis: 'assumed' as const,
    };
    const region = {
      ...regionOf([]),
      teachers: [pool],
      classRules: [plainRule('r', { teachersPerClass: 2 })],
    };
    const [first, second] = measureCapacity(region).teachers;
    expect(first).toEqual({
      district: 'd1',
      stage: 'primary',
      year: 2019,
      teachers: 99,
      sections: 49,
      posts: 110,
    });
    expect(second).toMatchObject({ year: 2020, teachers: 94, sections: 47 });
  });

  it('should start anew from a later row, and know no limit without a class rule', () => {
    const row = { district: 'd1', stage: 'primary' as const, retirements: 10, basis: 'assumed' as const };
    const teachers = [
      { ...row, year: 2021, teachers: 80 },
      { ...row, year: 2019, teachers: 50 },
    ];
    const rows = measureCapacity({ ...regionOf([]), teachers }).teachers;
    expect(rows.map((supply) => supply.teachers)).toEqual([50, 40, 80, 70, 60, 50, 40]);
    expect(rows.every((supply) => supply.sections === undefined)).toBe(true);
  });
});

describe('money of the works', () => {
  it('should spread a cost over the months of the works and carry what is left', () => {
    const project = works({ start: '2020-07', finish: '2021-06', cost: 1200 });
    const money = measureCapacity({
      ...regionOf([project]),
      budgets: [budget('d1', 2020, 500), budget('d1', 2021, 750)],
    }).money;
    expect(money.slice(0, 3)).toEqual([
      { owner: 'd1', fiscalYear: 2020, budget: 500, carriedIn: 0, spent: 600, short: 100 },
      { owner: 'd1', fiscalYear: 2021, budget: 750, carriedIn: 0, spent: 600, short: 0 },
      { owner: 'd1', fiscalYear: 2022, budget: 0, carriedIn: 150, spent: 0, short: 0 },
    ]);
  });

  it('should charge the city for its own schools and measure nobody without a budget', () => {
    const projects = [
      works({ id: 'a', finish: '2020-06', cost: 70 }),
      works({ id: 'b', school: 's2', finish: '2020-06', cost: 50 }),
    ];
    const region = regionOf(projects, { governedBy: 'city' });
    const money = measureCapacity({ ...region, budgets: [budget('city', 2020, 100)] }).money;
    expect(money.map((row) => row.owner)).toEqual(Array.from({ length: 6 }, () => 'city'));
    expect(money[0]).toMatchObject({ fiscalYear: 2020, spent: 70, short: 0 });
  });
});

describe('the laws of capacity', () => {
  it('should never open anything earlier because a project is late', () => {
    fc.assert(
      fc.property(worksRegion, fc.nat(), fc.integer({ min: 1, max: 40 }), (region, choice, months) => {
        const late = choice % Math.max(1, region.projects.length);
        const projects = region.projects.map((project, index) =>
          index === late ? { ...project, finish: shiftMonth(project.finish, months) } : project,
        );
        const before = measureCapacity(region).openings;
        const after = measureCapacity({ ...region, projects }).openings;
        expect(after.map((opening) => opening.project)).toEqual(before.map((opening) => opening.project));
        for (const [index, opening] of after.entries())
          expect(opening.openYear).toBeGreaterThanOrEqual(before[index]?.openYear ?? 1e9);
      }),
    );
  });

  it('should let everything wait for what it must wait for', () => {
    fc.assert(
      fc.property(worksRegion, (region) => {
        const openings = new Map(
          measureCapacity(region).openings.map((opening) => [opening.project, opening]),
        );
        for (const { id, after } of region.projects) {
          const opening = openings.get(id);
          if (opening === undefined || after === undefined) continue;
          expect(opening.openYear).toBeGreaterThanOrEqual(openings.get(after)?.openYear ?? 1e9);
        }
      }),
    );
  });

  it('should have a row for every school and year, with whole rooms of at least none, and none where nobody is taught', () => {
    fc.assert(
      fc.property(worksRegion, (region) => {
        const plan = measureCapacity(region);
        const schools = new Set(plan.rooms.map((row) => row.school));
        expect(plan.rooms).toHaveLength(schools.size * 7);
        for (const row of plan.rooms) {
          for (const count of [row.permanent ?? 0, row.converted, row.temporary])
            expect(Number.isInteger(count) && count >= 0).toBe(true);
          if (!row.inUse) expect(usableRooms(row)).toBe(0);
        }
      }),
    );
  });

  it('should never go back to a school that closed', () => {
    fc.assert(
      fc.property(worksRegion, (region) => {
        const plan = measureCapacity(region);
        for (const { kind, id, school } of region.projects) {
          const opening = plan.openings.find((one) => one.project === id);
          if ((kind !== 'closure' && kind !== 'merge') || opening === undefined) continue;
          expect(inUse(plan, school).every((year) => year < opening.openYear)).toBe(true);
        }
      }),
    );
  });

  it('should spend every project’s cost to the yuan, and never more than budget, carry-over and shortage together', () => {
    fc.assert(
      fc.property(worksRegion, (region) => {
        const plan = measureCapacity({
          ...region,
          budgets: [budget('d1', 1990, 0), ...region.budgets],
          place: { ...region.place, horizonYear: 2030 },
        });
        const going = new Set(plan.openings.map((opening) => opening.project));
        const costs = region.projects.filter(({ id }) => going.has(id)).map(({ cost }) => cost ?? 0);
        expect(sum(plan.money.map((row) => row.spent))).toBe(sum(costs));
        for (const [index, row] of plan.money.entries()) {
          const next = plan.money[index + 1]?.carriedIn ?? 0;
          if (index + 1 < plan.money.length)
            expect(row.carriedIn + row.budget + row.short - row.spent).toBe(next);
        }
      }),
    );
  });

  it('should not care about the order of rows and survive structuredClone', () => {
    fc.assert(
      fc.property(worksRegion, (region) => {
        const reversed: Region = {
          ...region,
          schools: [...region.schools].reverse(),
          projects: [...region.projects].reverse(),
          budgets: [...region.budgets].reverse(),
        };
        const plan = measureCapacity(region);
        expect(measureCapacity(reversed)).toEqual(plan);
        expect(structuredClone(plan)).toEqual(plan);
      }),
    );
  });

  it('should count a month of works once however the works lie in the calendar', () => {
    const months = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(months, ([late, long]) => {
        const start = shiftMonth('2016-01', late);
        const finish = shiftMonth(start, long);
        const plan = measureCapacity({
          ...regionOf([works({ start, finish, cost: (long + 1) * 1000 })]),
          budgets: [budget('d1', 2016, 0)],
        });
        const inYear = (year: number) =>
          Array.from({ length: long + 1 }, (_, index) => shiftMonth(start, index)).filter(
            (month) => Math.floor(monthNumber(month) / 12) === year,
          ).length;
        for (const row of plan.money) expect(row.spent).toBe(1000 * inYear(row.fiscalYear));
      }),
    );
  });
});

const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);

function works(more: Partial<Project>): Project {
  return {
    id: 'p1',
    name: 'p',
    kind: 'extension',
    district: 'd1',
    school: 's1',
    finish: '2020-06',
    status: 'planned',
    stages: ['primary'],
    basis: 'assumed',
    ...more,
  };
}

function budget(owner: string, fiscalYear: number, capital: number) {
  return { owner, fiscalYear, capital, basis: 'assumed' as const };
}

function regionOf(projects: Project[], first: Partial<School> = {}): Region {
  const schools = [plainSchool('s1', { homeRooms: 20, ...first }), plainSchool('s2', { homeRooms: 10 })];
  return { ...plainRegion, schools, projects, classRules: [plainRule('r')] };
}

const openingOf = (project: Project) => measureCapacity(regionOf([project])).openings[0];
const rowsOf = (region: Region) => measureCapacity(region).rooms.filter((row) => row.school === 's1');
const permanentOf = (projects: Project[]) => rowsOf(regionOf(projects)).map((row) => row.permanent);
const inUse = (plan: ReturnType<typeof measureCapacity>, school: string) =>
  plan.rooms.filter((row) => row.school === school && row.inUse).map((row) => row.year);
