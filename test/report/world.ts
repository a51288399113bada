import { openingYear } from '../../src/domain/calendar.ts';
import type { CapacityPlan } from '../../src/domain/capacity.ts';
import { parseLadder, stageOfGrade, yearsIntoStage } from '../../src/domain/ladder.ts';
import type { Project } from '../../src/domain/region/project.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { School } from '../../src/domain/region/school.ts';
import { schoolsWithProjects } from '../../src/domain/region/schoolsWithProjects.ts';
import type { Target } from '../../src/domain/region/target.ts';
import type { ClassGroup } from '../../src/domain/sections.ts';
import type { StudyRun } from '../../src/domain/study.ts';

/** Classes of a grade: their sizes, or sizes with what the rules asked for and why they got less. */
export type Grades = Record<string, number[] | (Partial<ClassGroup> & { sizes: number[] })>;

export interface WorldPlan {
  base?: number;
  horizon?: number;
  ladder?: string;
  censusDay?: string;
  districts?: string[];
  /** School: its row (a primary school of district "east" with enough rooms unless said otherwise). */
  schools?: Record<string, Partial<School>>;
  /** School → year → grade → classes. A year that is not told repeats the year before, grade by grade. */
  classes?: Record<string, Record<number, Grades>>;
  elsewhere?: { year: number; district?: string; grade: string; pupils: number }[];
  unplaced?: { year: number; district?: string; grade: string; pupils: number }[];
  /** Pupils of a grade whom the projection would send to school "mill". */
  demand?: { year: number; grade: string; pupils: number }[];
  overflow?: { year: number; school: string; grade: string; pupils: number }[];
  targets?: (Partial<Target> & { id: string; indicator: string })[];
  projects?: (Partial<Project> & { id: string; school: string; finish: string })[];
  teachers?: CapacityPlan['teachers'];
  money?: CapacityPlan['money'];
  region?: Partial<Region>;
}

const ruleSizes = { kindergarten: [30, 35], primary: [45, 45], junior: [50, 50], senior: [50, 55] } as const;

function regionOf(plan: WorldPlan): Region {
  const districts = plan.districts ?? ['east'];
  const [base, horizon] = [plan.base ?? 2019, plan.horizon ?? 2021];
  const schools = Object.entries(plan.schools ?? {}).map(
    ([id, row]): School => ({
      ...{ id, name: `School ${id}`, district: districts[0] ?? 'east', type: 'primary', stages: ['primary'] },
      ...{ governedBy: 'district', ownership: 'public', homeRooms: 20, basis: 'reported', ...row },
    }),
  );
  const targets = (plan.targets ?? []).map(
    (target): Target => ({
      ...{ title: target.id, role: 'computed', operator: '=', value: 0, unit: 'classes', basis: 'published' },
      ...target,
    }),
  );
  const projects = (plan.projects ?? []).map(
    (project): Project => ({
      ...{ name: `Project ${project.id}`, kind: 'extension', district: districts[0] ?? 'east' },
      ...{ status: 'planned', basis: 'reported', ...project },
    }),
  );
  return {
    place: {
      ...{ id: 'place', name: '某市', baseYear: base, horizonYear: horizon, currency: 'CNY' },
      ...{ censusDay: plan.censusDay ?? '09-01', seniorAdmission: 'region', basis: 'assumed' },
    },
    districts: districts.map((id) => ({
      ...{
        id,
        name: id,
        ladder: plan.ladder ?? '3+5-4-3+3',
        entryAge: 6,
        entryCutOff: '08-31',
        basis: 'reported',
      },
    })),
    ...{ schools, targets, projects, births: [], areas: [], evaluationUnits: [], assumptions: [], sites: [] },
    ...{ travel: [], feeders: [], budgets: [], sources: [], teachers: [], enrolment: censusRows(plan, base) },
    ...{
      population: [],
      midYear: [],
      ownershipChanges: [],
      resources: [],
      grants: [],
      waivers: [],
      entries: [],
    },
    ...{ arrivals: [], flowRates: [], controlTotals: [], officialForecasts: [] },
    classRules: Object.entries(ruleSizes).map(([stage, [targetSize, capSize]]) => ({
      ...{ id: stage, stage: stage as keyof typeof ruleSizes, fromYear: 2000, targetSize, capSize },
      ...{ teachersPerClass: 2, pupilsPerPost: 20, basis: 'reported' },
    })),
    ...plan.region,
  };
}

const sizesOf = (told: Grades[string]) => (Array.isArray(told) ? told : told.sizes);
const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);

function gradesIn(plan: WorldPlan, school: string, year: number): Grades {
  const years = Object.keys(plan.classes?.[school] ?? {})
    .map(Number)
    .filter((told) => told <= year);
  return years.length === 0 ? {} : (plan.classes?.[school]?.[Math.max(...years)] ?? {});
}

function censusRows(plan: WorldPlan, base: number): Region['enrolment'] {
  return Object.keys(plan.classes ?? {}).flatMap((school) =>
    Object.entries(gradesIn(plan, school, base)).map(([grade, told]) => {
      const sizes = sizesOf(told);
      return {
        school,
        year: base,
        grade,
        pupils: sum(sizes),
        classes: sizes.length,
        classSizes: sizes,
        basis: 'reported',
      };
    }),
  );
}

/**
 * Build a small run by hand: classes as told, pupils = those in classes and beyond entry control, one rooms row per
 * school and year (home rooms and the rooms of opened projects), openings by the calendar's rule.
 */
export function world(plan: WorldPlan): StudyRun {
  const region = regionOf(plan);
  const { baseYear, horizonYear } = region.place;
  const years = Array.from({ length: horizonYear - baseYear + 1 }, (_, index) => baseYear + index);
  const ladder = parseLadder(plan.ladder ?? '3+5-4-3+3') ?? { stages: [] };
  const schools = schoolsWithProjects(region);
  const openings = region.projects
    .filter((project) => project.status !== 'cancelled')
    .map((project) => ({
      ...{ project: project.id, district: project.district, school: project.school, waitedFor: undefined },
      ...{ builtYear: Number(project.finish.slice(0, 4)), openYear: openingYear(project.finish) },
    }));
  const stageOf = (grade: string) => stageOfGrade(ladder, grade) ?? 'special';
  const childrenIn = (rows: WorldPlan['unplaced'], year: number) =>
    (rows ?? [])
      .filter((row) => row.year === year)
      .map(({ grade, pupils, district = region.districts[0]?.id ?? 'east' }) => ({
        ...{ district, stage: stageOf(grade), grade, pupils },
      }));
  const groupsIn = (year: number): ClassGroup[] =>
    schools.flatMap((school) =>
      Object.entries(gradesIn(plan, school.id, year)).map(([grade, told]): ClassGroup => {
        const sizes = sizesOf(told);
        return {
          ...{ district: school.district, school: school.id, stage: stageOf(grade), grade, sizes },
          ...{
            entered: year - yearsIntoStage(ladder, grade),
            basis: year === baseYear ? 'counted' : 'projected',
          },
          ...{ wanted: sizes.length, cause: 'none', ...(Array.isArray(told) ? {} : told) },
        };
      }),
    );
  const districtOf = (school: string) => schools.find(({ id }) => id === school)?.district ?? 'east';
  const overflowIn = (year: number) =>
    (plan.overflow ?? [])
      .filter((row) => row.year === year)
      .map((row) => ({
        ...{ school: row.school, grade: row.grade, stage: stageOf(row.grade), pupils: row.pupils },
        district: districtOf(row.school),
      }));
  const addedRooms = (school: string, year: number) =>
    sum(
      region.projects.map((project) => {
        const opens =
          openings.find((opening) => opening.project === project.id)?.openYear ?? Number.POSITIVE_INFINITY;
        return project.school === school && opens <= year ? (project.homeRooms ?? 0) : 0;
      }),
    );
  return {
    region,
    capacity: {
      rooms: schools.flatMap((school) =>
        years.map((year) => ({
          ...{ district: school.district, school: school.id, year, converted: 0 },
          inUse: groupsIn(year).some((group) => group.school === school.id),
          permanent:
            school.homeRooms === undefined ? undefined : school.homeRooms + addedRooms(school.id, year),
          temporary: school.temporaryRooms ?? 0,
          ...(school.beds === undefined ? {} : { beds: school.beds }),
        })),
      ),
      openings,
      teachers: plan.teachers ?? [],
      money: plan.money ?? [],
    },
    demand: (plan.demand ?? []).map(({ year, grade, pupils }) => ({
      ...{ year, unplaced: [] },
      pupils: [{ district: districtOf('mill'), school: 'mill', stage: stageOf(grade), grade, pupils }],
    })),
    enrolment: {
      baseYear,
      choices: [],
      years: years.map((year) => ({
        year,
        pupils: groupsIn(year).map(({ district, school, stage, grade, sizes }) => ({
          ...{ district, school, stage, grade },
          pupils:
            sum(sizes) +
            sum(
              overflowIn(year)
                .filter((row) => row.school === school && row.grade === grade)
                .map((row) => row.pupils),
            ),
        })),
        unplaced: childrenIn(plan.unplaced, year),
        elsewhere: childrenIn(plan.elsewhere, year),
      })),
    },
    classes: years.map((year) => ({ year, groups: groupsIn(year), overflow: overflowIn(year) })),
  };
}
