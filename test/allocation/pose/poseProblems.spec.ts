import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capsOfStage, sizeCapsOf } from '../../../src/allocation/pose/capsOfStage.ts';
import { fullestClasses } from '../../../src/allocation/pose/cohortCourses.ts';
import { poseProblems } from '../../../src/allocation/pose/poseProblems.ts';
import { readProblem } from '../../../src/allocation/readProblem.ts';
import { defaultPlanning, planningSchema } from '../../../src/domain/planning.ts';
import type { Project, Site } from '../../../src/domain/region/project.ts';
import type { Target } from '../../../src/domain/region/target.ts';
import type { Waiver } from '../../../src/domain/region/targetRecords.ts';
import { runStudy } from '../../../src/study/runStudy.ts';
import { regionArbitrary, smallRegion } from '../../arbitraries/region.ts';
import { reversed } from '../../study/reversed.ts';

describe('poseProblems', () => {
  it('should make an area of each school, with its entrants of every year planned', () => {
    const [posed] = poseProblems(runStudy(smallRegion()), defaultPlanning);
    const mill = posed?.problem.areas.find(({ id }) => id === 'mill-lane');
    expect(mill?.demand?.map(({ stage, entryYear }) => `${stage} ${entryYear}`)).toEqual(
      [2021, 2022, 2023, 2024, 2025].map((year) => `primary ${year}`),
    );
    expect(posed?.problem.flows.filter(({ home }) => home).map(({ area, school }) => [area, school])).toEqual(
      expect.arrayContaining([['mill-lane', 'mill-lane']]),
    );
  });

  it('should take the classes that stand as they are', () => {
    const region = smallRegion();
    const run = runStudy(region);
    const [posed] = poseProblems(run, defaultPlanning);
    const mill = posed?.problem.schools.find(({ id }) => id === 'mill-lane');
    const first = mill?.units[0]?.enrolled?.find(({ entered }) => entered === 2020);
    const base = run.classes[0]?.groups.find(
      ({ school, entered }) => school === 'mill-lane' && entered === 2020,
    );
    expect(first?.sizes).toHaveLength(base?.sizes.length ?? 0);
  });

  it('should let a scenario take levers away', () => {
    const planning = planningSchema.parse({
      extensions: { use: false },
      temporaryRooms: { use: false },
      conversions: { use: false },
      moves: { use: false },
      regrouping: { use: false },
    });
    const [posed] = poseProblems(runStudy(smallRegion()), planning);
    for (const school of posed?.problem.schools ?? [])
      expect([school.extension, school.temporary, school.conversion]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    expect(posed?.problem.flows.every(({ area, school }) => area === school)).toBe(true);
    expect(posed?.problem.stages.every(({ regroupCost }) => regroupCost === undefined)).toBe(true);
  });

  it('should pass over land on which none of the standard sizes fits', () => {
    const planning = planningSchema.parse({ newSchools: { modules: [36] } });
    const region = smallRegion();
    const here = { lon: 118, lat: 36.8 };
    const schools = region.schools.map((school) => ({ ...school, ...here }));
    const place = { ...region, schools, sites: [{ ...meadow, ...here }] };
    const [posed] = poseProblems(runStudy(place), planning);
    expect(posed?.problem.schools.map(({ id }) => id)).not.toContain('meadow');
    expect(posed && readProblem(posed.problem).problems).toEqual([]);
  });

  it('should leave a school open where decided works reorganise the one that would take its pupils', () => {
    const region = smallRegion();
    const [mill] = region.schools;
    const [works] = region.projects;
    if (mill === undefined || works === undefined)
      throw new Error('the teaching region has a school and works');
    const { basis, district, status } = works;
    const merge: Project = {
      ...{ id: 'merge', name: '并校', kind: 'merge', school: 'dale', receiver: 'hill', finish: '2022-08' },
      ...{ basis, district, status },
    };
    const place = {
      ...region,
      schools: [...region.schools, { ...mill, id: 'dale' }, { ...mill, id: 'hill' }],
      projects: [...region.projects, merge],
    };
    const planning = planningSchema.parse({ closures: [{ school: 'mill-lane', receiver: 'hill' }] });
    const [posed] = poseProblems(runStudy(place), planning);
    expect(posed?.leftOut).toEqual(['dale', 'hill']);
    expect(posed?.problem.schools.find(({ id }) => id === 'mill-lane')?.closure).toBeUndefined();
    expect(posed && readProblem(posed.problem).problems).toEqual([]);
  });

  it('should pose problems that can be read, with every entrant whom the projection sends', () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        const run = runStudy(region);
        for (const { problem } of poseProblems(run, defaultPlanning)) {
          const reading = readProblem(problem);
          expect(reading.problems).toEqual([]);
          for (const { id, demand } of problem.areas)
            for (const { stage, entryYear, pupils } of demand ?? []) {
              const sent = run.demand
                .find(({ year }) => year === entryYear)
                ?.pupils.filter((cell) => cell.school === id && cell.stage === stage)
                .reduce((least, cell) => Math.min(least, cell.pupils), Number.POSITIVE_INFINITY);
              expect(pupils).toBeGreaterThanOrEqual(Math.min(1, sent ?? 1));
            }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('should pose the same problems in whatever order the rows of the place stand', () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        const [one, other] = [region, reversed(region)].map((place) =>
          JSON.stringify(
            poseProblems(runStudy(place), defaultPlanning).map(({ problem }) => readProblem(problem).problem),
          ),
        );
        expect(other).toBe(one);
      }),
      { numRuns: 25 },
    );
  });
});

describe('capsOfStage', () => {
  const place = { district: 'east', stage: 'primary', grade: '1' } as const;

  it('should be one under the threshold of the target, and count from its year on', () => {
    const region = { ...smallRegion(), targets: [target('a', 56, 2023)] };
    expect(capsOfStage(region, place, [2021, 2025])).toEqual({
      caps: [{ fromYear: 2021, pupils: 55 }],
      deadline: 2023,
    });
  });

  it('should fall where a stricter target becomes due, and pass over a laxer one', () => {
    const region = {
      ...smallRegion(),
      targets: [target('a', 56, 2021), target('b', 46, 2024), target('c', 66, 2022)],
    };
    expect(capsOfStage(region, place, [2021, 2025]).caps).toEqual([
      { fromYear: 2021, pupils: 55 },
      { fromYear: 2024, pupils: 45 },
    ]);
  });

  it('should be the class rule’s where no target speaks of classes', () => {
    expect(capsOfStage({ ...smallRegion(), targets: [] }, place, [2021, 2025])).toEqual({
      caps: [{ fromYear: 2021, pupils: 45 }],
      deadline: undefined,
    });
  });

  it('should give a school the size limit of its type from its year on', () => {
    const limit: Target = {
      ...target('size', 0, 2022),
      indicator: 'oversizeSchools',
      thresholdByType: { primary: 2000, nineYear: 2500 },
    };
    const region = { ...smallRegion(), targets: [limit] };
    const [mill] = region.schools.filter(({ id }) => id === 'mill-lane');
    expect(mill && sizeCapsOf(region, mill, [2021, 2025])).toEqual([{ fromYear: 2022, pupils: 2000 }]);
  });

  it('should put a size limit off while a waiver leaves the school out of its target', () => {
    const limit: Target = { ...target('size', 0, 2022), indicator: 'oversizeSchools', threshold: 2000 };
    const waiver = (id: string, untilYear: number, more: Partial<Waiver> = {}): Waiver => ({
      ...{ id, target: 'size', school: 'mill-lane', untilYear },
      ...{ because: 'Assumed.', source: 'sheet', basis: 'assumed', ...more },
    });
    const capsUnder = (...waivers: Waiver[]) => {
      const region = { ...smallRegion(), targets: [limit], waivers };
      const mill = region.schools.find(({ id }) => id === 'mill-lane');
      return mill && sizeCapsOf(region, mill, [2021, 2025]);
    };
    expect(capsUnder(waiver('a', 2023))).toEqual([{ fromYear: 2024, pupils: 2000 }]);
    expect(capsUnder(waiver('a', 2023), waiver('b', 2024, { fromYear: 2024 }))).toEqual([
      { fromYear: 2025, pupils: 2000 },
    ]);
    expect(capsUnder(waiver('a', 2030))).toEqual([]);
    // Others' waivers, those of a stage, and those that begin once the limit holds leave it as it is.
    for (const other of [
      waiver('a', 2023, { school: 'another' }),
      waiver('a', 2023, { target: 'another' }),
      waiver('a', 2023, { stage: 'primary' }),
      waiver('a', 2024, { fromYear: 2023 }),
      waiver('a', 2021),
    ])
      expect(capsUnder(other)).toEqual([{ fromYear: 2022, pupils: 2000 }]);
  });
});

describe('fullestClasses', () => {
  const course = (years: readonly (readonly [number, readonly number[]])[]) => ({
    ...{ district: 'east', school: 'mill-lane', stage: 'primary' as const, entered: 2018 },
    years: years.map(([year, sizes]) => ({ year, sizes })),
  });

  it('should give each class the most pupils that it will have', () => {
    expect(
      fullestClasses(
        course([
          [2020, [50, 44]],
          [2021, [51, 44]],
          [2022, [50, 47]],
        ]),
        2021,
      ),
    ).toEqual([51, 47]);
  });

  it('should not count what was before the plan', () => {
    expect(
      fullestClasses(
        course([
          [2020, [60, 44]],
          [2021, [52, 44]],
        ]),
        2021,
      ),
    ).toEqual([52, 44]);
  });

  it('should keep the first classes where their number changes, the joining in the smallest', () => {
    expect(
      fullestClasses(
        course([
          [2020, [60, 44]],
          [2021, [36, 36, 36]],
        ]),
        2021,
      ),
    ).toEqual([60, 48]);
  });
});

const meadow: Site = {
  ...{ id: 'meadow', name: '草地', district: 'east', stages: ['primary'], maxClasses: 24 },
  ...{ availableFrom: '2020-09', basis: 'assumed' },
};

function target(id: string, threshold: number, year: number): Target {
  return {
    id,
    title: id,
    indicator: 'oversizeClasses',
    role: 'computed',
    operator: '=',
    value: 0,
    unit: 'classes',
    year,
    threshold,
    basis: 'assumed',
  };
}
