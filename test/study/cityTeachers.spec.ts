import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poseProblems } from '../../src/allocation/pose/poseProblems.ts';
import { planningSchema } from '../../src/domain/planning.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { sectionsOf } from '../../src/domain/sections.ts';
import { staffPools } from '../../src/domain/staffPools.ts';
import type { StudyRun } from '../../src/domain/study.ts';
import { buildContext } from '../../src/report/context.ts';
import { otherIndicators } from '../../src/report/indicators/others.ts';
import { staffAndMoneyIndicators } from '../../src/report/indicators/staffAndMoney.ts';
import { wholeScope } from '../../src/report/scope.ts';
import { planPlace } from '../../src/study/planPlace.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { verifyPlan } from '../../src/verification/verifyPlan.ts';
import { cityPool, cityTeachers, withCityTeachers } from '../arbitraries/cityTeachers.ts';
import { regionArbitrary, smallRegion } from '../arbitraries/region.ts';

/** A city pool of both stages: a through-school that drew on two would be moved by both. And regions whose schools it may govern. */
const worlds = fc.tuple(regionArbitrary, cityTeachers).map(([region, city]) => ({
  region,
  city: { ...city, teachers: { primary: 60, junior: 40, ...city.teachers } },
}));

describe('teachers of schools that the city governs', () => {
  it('should take none of a district’s classes when they are short, and the district’s none of theirs', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 0, max: 120 }), ({ region, city }, other) => {
        const place = withCityTeachers(region, city);
        const poolOf = staffPools(place);
        const isCity = (row: Parameters<typeof poolOf>[0]) => poolOf(row) === place.place.id;
        const [first, otherCity, otherDistricts] = [
          place,
          withCityTeachers(region, { ...city, teachers: { primary: other, junior: other } }),
          withTeachers(place, (pool) => (pool.district === place.place.id ? pool.teachers : other)),
        ].map((each) => classesOf(runStudy(each), isCity));
        expect(otherCity?.districts).toEqual(first?.districts);
        expect(otherDistricts?.city).toEqual(first?.city);
      }),
      { numRuns: 8 },
    );
  });

  it('should be their district’s, to the last class, where the tables give the city no pool', () => {
    fc.assert(
      fc.property(worlds, ({ region, city }) => {
        const governed = withCityTeachers(region, { ...city, teachers: {} });
        const [own, plain] = [runStudy(governed), runStudy(region)];
        expect([own.classes, own.capacity.teachers]).toEqual([plain.classes, plain.capacity.teachers]);
      }),
      { numRuns: 8 },
    );
  });

  it('should be told apart: what the city lacks counts for the whole region alone', () => {
    const run = runStudy(twoDistricts({ city: 0, districts: 900 }));
    const short = (districts: readonly string[], whole: boolean) => {
      const scope = { ...wholeScope(districts), stages: ['primary'] as const, whole };
      return staffAndMoneyIndicators.teachersShort.measure(buildContext(run), 2021, scope, undefined);
    };
    const sections = (run.classes[1]?.groups ?? [])
      .filter(({ school, stage }) => school.startsWith('city') && stage === 'primary')
      .reduce((sum, group) => sum + sectionsOf(group), 0);
    const hired = (districts: readonly string[], whole: boolean) =>
      otherIndicators.teacherHires.measure(
        buildContext(runStudy(twoDistricts({ city: 9, districts: 9, hires: 5 }))),
        ...([2021, { ...wholeScope(districts), stages: ['primary'], whole }, undefined] as const),
      );
    expect([hired(['east'], false), hired(['east', 'west'], true)]).toEqual([{ value: 5 }, { value: 15 }]);
    expect(short(['east'], false)).toEqual({ value: 0 });
    expect(short(['east', 'west'], true)).toEqual({ value: sections * 2 });
    expect(sections).toBeGreaterThan(0);
  });
});

describe('planning with the city’s own teachers', () => {
  const planning = planningSchema.parse({
    ...{ stages: ['primary'], teachers: { contractsAtMost: 7 }, extensions: { use: true } },
  });

  it('should share them over the districts’ parts, no teacher, hire or contract twice', () => {
    const region = twoDistricts({ city: 90, districts: 120, hires: 5 });
    const run = runStudy(region);
    const pools = poseProblems(run, planning).flatMap(({ problem }) => problem.teachers ?? []);
    const sum = (whose: string, of: 'stock' | 'hiresAtMost' | 'contractsAtMost') =>
      pools.filter(({ district }) => district === whose).reduce((all, pool) => all + (pool[of] ?? 0), 0);
    expect(pools.filter(({ district }) => district === 'vale')).toHaveLength(2);
    expect(sum('vale', 'stock')).toBeCloseTo(90, 9);
    expect(sum('vale', 'hiresAtMost')).toBeLessThanOrEqual(5);
    expect(sum('vale', 'contractsAtMost')).toBeLessThanOrEqual(7);
    expect([sum('east', 'stock'), sum('west', 'stock')]).toEqual([120, 120]);
  });

  it('should give plans that hold when every pool is counted anew, and none that borrows from a district', async () => {
    const region = twoDistricts({ city: 90, districts: 300, hires: 5 });
    const proposal = await planPlace(region, { planning, work: 600, seed: 1 });
    expect(proposal.parts).toHaveLength(2);
    for (const { problem, planned } of proposal.parts) {
      expect(planned?.findings).toEqual([]);
      if (planned === undefined) continue;
      const bare = problem.teachers.map((pool) => (pool.district === 'vale' ? { ...pool, stock: 0 } : pool));
      const codes = verifyPlan({ ...problem, teachers: bare }, planned.plan).findings.map(({ code }) => code);
      expect(codes).toContain('teachersMissing');
    }
    const posted = proposal.after.run.capacity.teachers.find(
      ({ district, year }) => district === 'vale' && year === 2021,
    );
    expect(posted?.schools).toEqual(['city-east', 'city-west']);
    expect(posted?.teachers).toBeLessThanOrEqual(90 + 5 + 7);
  });
});

/** Classes of every year by whose teachers they have. */
function classesOf(run: StudyRun, isCity: (row: Parameters<ReturnType<typeof staffPools>>[0]) => boolean) {
  const groups = run.classes.flatMap(({ year, groups: all }) => all.map((group) => ({ year, ...group })));
  return { city: groups.filter(isCity), districts: groups.filter((group) => !isCity(group)) };
}

function withTeachers(region: Region, count: (pool: Region['teachers'][number]) => number): Region {
  return { ...region, teachers: region.teachers.map((pool) => ({ ...pool, teachers: count(pool) })) };
}

/** Two districts alike, each with a primary school of its own and one of the city’s, and a junior school. */
function twoDistricts(given: {
  readonly city: number;
  readonly districts: number;
  readonly hires?: number;
}): Region {
  const small = smallRegion();
  const [district] = small.districts;
  if (district === undefined) return small;
  const twice = <T>(rows: readonly T[], of: (row: T, whose: string) => T): T[] =>
    ['east', 'west'].flatMap((whose) => rows.map((row) => of(row, whose)));
  const named = (id: string, whose: string) => `${id}-${whose}`;
  const primary = small.schools.filter(({ id }) => id === 'mill-lane');
  const schools = [
    ...small.schools,
    ...primary.map((school) => ({ ...school, id: 'city', governedBy: 'city' as const })),
  ];
  const ofMill = small.enrolment.filter(({ school }) => school === 'mill-lane');
  const enrolment = [...small.enrolment, ...ofMill.map((row) => ({ ...row, school: 'city' }))];
  const feeders = [...small.feeders, ...small.feeders.map((row) => ({ ...row, from: 'city' }))];
  const pool = (whose: string, teachers: number) => ({
    ...{ ...cityPool(small, 'primary', teachers), district: whose, hires: given.hires ?? 0 },
  });
  return {
    ...small,
    districts: twice([district], (row, whose) => ({ ...row, id: whose })),
    schools: twice(schools, (row, whose) => ({ ...row, id: named(row.id, whose), district: whose })),
    enrolment: twice(enrolment, (row, whose) => ({ ...row, school: named(row.school, whose) })),
    feeders: twice(feeders, (row, whose) => ({
      ...{ ...row, from: named(row.from, whose), to: named(row.to, whose) },
    })),
    births: [],
    projects: [],
    teachers: [pool('east', given.districts), pool('vale', given.city), pool('west', given.districts)],
  };
}
