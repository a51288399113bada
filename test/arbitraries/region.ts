import * as fc from 'fast-check';
import { spreadEvenly } from '../../src/domain/classSize.ts';
import { gradesOfStage, parseLadder } from '../../src/domain/ladder.ts';
import type { ClassRule, TeacherPool } from '../../src/domain/region/classRule.ts';
import type { District } from '../../src/domain/region/district.ts';
import type { BirthsRow, EnrolmentRow } from '../../src/domain/region/enrolment.ts';
import type { Feeder } from '../../src/domain/region/links.ts';
import type { Project } from '../../src/domain/region/project.ts';
import { byText, type Region } from '../../src/domain/region/region.ts';
import type { School } from '../../src/domain/region/school.ts';
import { type TableName, tableNames, tables } from '../../src/domain/region/tables.ts';
import type { Target } from '../../src/domain/region/target.ts';
import type { Stage } from '../../src/domain/stage.ts';

/** The base year of every region made here; the horizon is five years later. */
export const baseYear = 2020;
export const horizonYear = 2025;

type Mutable = { -readonly [K in keyof Region]: Region[K] };

/** A region with nothing but its place: a start for tests that fill in the tables they need. */
export function emptyRegion(): Region {
  return {
    place: {
      id: 'vale',
      name: '谷地市',
      nameEn: 'Vale',
      baseYear,
      horizonYear,
      censusDay: '09-01',
      currency: 'CNY',
      seniorAdmission: 'region',
      basis: 'assumed',
    },
    districts: [],
    evaluationUnits: [],
    areas: [],
    schools: [],
    enrolment: [],
    midYear: [],
    births: [],
    population: [],
    assumptions: [],
    arrivals: [],
    flowRates: [],
    controlTotals: [],
    officialForecasts: [],
    ownershipChanges: [],
    resources: [],
    grants: [],
    waivers: [],
    entries: [],
    classRules: [],
    teachers: [],
    projects: [],
    sites: [],
    travel: [],
    feeders: [],
    budgets: [],
    targets: [],
    sources: [],
  };
}

/**
 * The teaching region: one district with the 6-3-3 ladder, a primary school of three classes a grade that sends all
 * its leavers to one junior school, three censuses (2018–2020), and a new primary school that opens in 2022.
 */
export function smallRegion(): Region {
  const [mill, river] = [school('mill-lane', 'east', 'primary', 18), school('river', 'east', 'junior', 10)];
  return sorted({
    ...emptyRegion(),
    districts: [district('east', '6-3-3')],
    schools: [mill, river],
    enrolment: [
      ...history(
        mill,
        '6-3-3',
        { entries: [150, 147, 144, 141, 138, 135, 132, 135], percent: 100, known: 'sizes' },
        3,
      ),
      ...history(river, '6-3-3', { entries: [168, 165, 162, 150, 147], percent: 100, known: 'bins' }, 3),
    ],
    births: birthsOf('east', 140),
    classRules: [rule('primary', 45, 45), rule('junior', 50, 50)],
    feeders: [{ from: 'mill-lane', to: 'river', share: 1, basis: 'assumed' }],
    projects: [newPrimary('east', 'orchard', 12, '2022-06', ['mill-lane'])],
    targets: [noOversize],
  });
}

/** What is drawn of one school: the sizes of its cohorts, how they grow by grade, and how its classes are known. */
interface SchoolDraw {
  /** Pupils who enter, the youngest cohort last. */
  readonly entries: readonly number[];
  /** Pupils per 100 of the grade and year before. */
  readonly percent: number;
  readonly known: 'sizes' | 'bins' | 'classes' | 'pupils';
}

const schoolDraw: fc.Arbitrary<SchoolDraw & { readonly slack: number | undefined }> = fc.record({
  entries: fc.array(fc.integer({ min: 12, max: 240 }), { minLength: 14, maxLength: 14 }),
  percent: fc.integer({ min: 96, max: 103 }),
  known: fc.constantFrom('sizes', 'bins', 'classes', 'pupils'),
  slack: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
});

const schoolSets = [['nineYear'], ['primary'], ['primary', 'junior'], ['nineYear', 'primary']] as const;

const districtDraw = fc.record({
  ladder: fc.constantFrom('6-3-3', '5-4-3'),
  types: fc.constantFrom(...schoolSets),
  draws: fc.tuple(schoolDraw, schoolDraw),
  births: fc.option(fc.integer({ min: 60, max: 600 }), { nil: undefined }),
  teachers: fc.option(fc.integer({ min: 20, max: 300 }), { nil: undefined }),
  newSchool: fc.option(
    fc.record({
      classes: fc.integer({ min: 6, max: 36 }),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 2021, max: 2024 }),
    }),
    { nil: undefined },
  ),
  extension: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
});
type DistrictDraw = typeof districtDraw extends fc.Arbitrary<infer D> ? D : never;

const ruleDraw = fc.record({
  below: fc.integer({ min: 0, max: 10 }),
  mergeBelow: fc.option(fc.integer({ min: 10, max: 25 }), { nil: undefined }),
  keepLast: fc.option(fc.boolean(), { nil: undefined }),
  splitOversize: fc.option(fc.boolean(), { nil: undefined }),
});

/**
 * Valid regions, small but real: one or two districts with six-three or five-four ladders, one to four schools
 * (primary, junior, nine-year), three to six censuses whose cohorts move up, class rules, and now and then births,
 * teachers, a new school, an extension and a target. Everything is marked assumed; every pupil figure is known.
 */
export const regionArbitrary: fc.Arbitrary<Region> = fc
  .record({
    districts: fc.array(districtDraw, { minLength: 1, maxLength: 2 }),
    years: fc.integer({ min: 3, max: 6 }),
    primary: ruleDraw,
    junior: ruleDraw,
    target: fc.boolean(),
  })
  .map(({ districts, years, primary, junior, target }) => {
    const parts = districts.map((draw, index) => districtTables(draw, index === 0 ? 'east' : 'west', years));
    const all = <T extends keyof (typeof parts)[number]>(table: T) =>
      parts.flatMap((part) => part[table] as never[]);
    return sorted({
      ...emptyRegion(),
      districts: all('districts'),
      schools: all('schools'),
      enrolment: all('enrolment'),
      births: all('births'),
      teachers: all('teachers'),
      projects: all('projects'),
      feeders: all('feeders'),
      classRules: [drawnRule('primary', 45, primary), drawnRule('junior', 50, junior)],
      targets: target ? [noOversize] : [],
    });
  });

function districtTables(draw: DistrictDraw, id: string, years: number) {
  const schools = draw.types.map((type, index) => school(`${id}-${index + 1}`, id, type));
  const enrolment = schools.flatMap((each, index) =>
    history(each, draw.ladder, draw.draws[index === 0 ? 0 : 1], years),
  );
  const primary = schools.find((each) => each.stages.includes('primary'));
  const opened = draw.newSchool;
  const finish = opened === undefined ? '' : `${opened.year}-${String(opened.month).padStart(2, '0')}`;
  return {
    districts: [district(id, draw.ladder)],
    schools: schools.map((each, index) => withRooms(each, enrolment, draw.draws[index === 0 ? 0 : 1].slack)),
    enrolment,
    births: draw.births === undefined ? [] : birthsOf(id, draw.births),
    teachers: draw.teachers === undefined ? [] : teachersOf(id, draw.teachers),
    projects: [
      ...(opened === undefined || primary === undefined
        ? []
        : [newPrimary(id, `${id}-new`, opened.classes, finish, [primary.id])]),
      ...(draw.extension === undefined || primary === undefined ? [] : [extension(primary, draw.extension)]),
    ],
    feeders: feedersOf(schools),
  };
}

function district(id: string, ladder: string): District {
  return {
    id,
    name: id === 'east' ? '东区' : '西区',
    ladder,
    entryAge: 6,
    entryCutOff: '08-31',
    basis: 'assumed',
  };
}

function school(
  id: string,
  districtId: string,
  type: 'primary' | 'junior' | 'nineYear',
  homeRooms?: number,
): School {
  return {
    id,
    name: `${id}学校`,
    district: districtId,
    type,
    stages: type === 'nineYear' ? ['primary', 'junior'] : [type],
    governedBy: 'district',
    ownership: 'public',
    ...(homeRooms === undefined ? {} : { homeRooms }),
    basis: 'assumed',
  };
}

/** Rooms for the classes of the base year and some more; not known when `slack` is missing. */
function withRooms(each: School, enrolment: readonly EnrolmentRow[], slack: number | undefined): School {
  const rows = enrolment.filter((row) => row.school === each.id && row.year === baseYear);
  const classes = rows.reduce((sum, row) => sum + classesFor(row.pupils ?? 0), 0);
  return slack === undefined ? each : { ...each, homeRooms: classes + slack };
}

const classesFor = (pupils: number) => Math.ceil(pupils / 52);

/** The censuses of a school up to the base year: its cohorts move up grade by grade. */
function history(each: School, ladder: string, draw: SchoolDraw, years: number): EnrolmentRow[] {
  return each.stages.flatMap((stage) => {
    const grades = gradesOfStage(parseLadder(ladder) ?? { stages: [] }, stage);
    return Array.from({ length: years }, (_, index) => baseYear - years + 1 + index).flatMap((year, index) =>
      grades.map((grade, place) => {
        const entered = draw.entries[(grades.length - 1 - place + index) % draw.entries.length] ?? 0;
        const pupils = Math.round(entered * (draw.percent / 100) ** place);
        return {
          school: each.id,
          year,
          grade,
          pupils,
          ...classesKnown(pupils, draw.known),
          basis: 'assumed' as const,
        };
      }),
    );
  });
}

function classesKnown(pupils: number, known: SchoolDraw['known']): Partial<EnrolmentRow> {
  const sizes = spreadEvenly(pupils, classesFor(pupils));
  if (known === 'sizes') return { classes: sizes.length, classSizes: sizes };
  if (known === 'bins') return { classes: sizes.length, sizeBins: binsOf(sizes) };
  return known === 'classes' ? { classes: sizes.length } : {};
}

function binsOf(sizes: readonly number[]) {
  const lows = [...new Set(sizes.map((size) => (size > 25 ? Math.floor((size - 1) / 5) * 5 + 1 : 0)))];
  return lows
    .sort((left, right) => left - right)
    .map((from) => {
      const to = from === 0 ? 25 : from + 4;
      return { from, to, classes: sizes.filter((size) => size >= from && size <= to).length };
    });
}

function birthsOf(id: string, births: number): BirthsRow[] {
  return Array.from({ length: 15 }, (_, index) => ({
    district: id,
    year: baseYear - 9 + index,
    births: births + ((index * 7) % 20),
    basis: 'assumed' as const,
  }));
}

function teachersOf(id: string, teachers: number): TeacherPool[] {
  return (['primary', 'junior'] as const).map((stage) => ({
    district: id,
    stage,
    year: baseYear,
    teachers,
    basis: 'assumed',
  }));
}

function rule(stage: Stage, targetSize: number, capSize: number): ClassRule {
  return {
    id: `${stage}-rule`,
    stage,
    fromYear: 2010,
    targetSize,
    capSize,
    teachersPerClass: 2,
    basis: 'assumed',
  };
}

function drawnRule(
  stage: Stage,
  capSize: number,
  draw: typeof ruleDraw extends fc.Arbitrary<infer D> ? D : never,
): ClassRule {
  const { below, mergeBelow, keepLast, splitOversize } = draw;
  return {
    ...rule(stage, capSize - below, capSize),
    ...(mergeBelow === undefined ? {} : { mergeBelow }),
    ...(keepLast === undefined ? {} : { keepLast }),
    ...(splitOversize === undefined ? {} : { splitOversize }),
  };
}

function newPrimary(
  districtId: string,
  id: string,
  classes: number,
  finish: string,
  relieves: string[],
): Project {
  return {
    id: `open-${id}`,
    name: `新建${id}小学`,
    kind: 'newSchool',
    district: districtId,
    school: id,
    classesByStage: { primary: classes },
    schoolType: 'primary',
    stages: ['primary'],
    approval: '2020-03',
    start: '2020-09',
    finish,
    status: 'underWay',
    cost: classes * 3_000_000,
    relieves,
    basis: 'assumed',
  };
}

function extension(each: School, homeRooms: number): Project {
  return {
    id: `extend-${each.id}`,
    name: `${each.name}扩建`,
    kind: 'extension',
    district: each.district,
    school: each.id,
    homeRooms,
    finish: '2021-08',
    status: 'planned',
    basis: 'assumed',
  };
}

/** Primary leavers go to the district's junior school; a nine-year school keeps its own. */
function feedersOf(schools: readonly School[]): Feeder[] {
  const junior = schools.find((each) => each.stages.includes('junior'));
  const primaries = schools.filter((each) => each.type === 'primary');
  if (junior === undefined) return [];
  return primaries.map((each) => ({ from: each.id, to: junior.id, share: 1, basis: 'assumed' }));
}

const noOversize: Target = {
  id: 'no-oversize',
  title: '消除大班额',
  titleEn: 'No oversize classes',
  indicator: 'oversizeClasses',
  role: 'computed',
  operator: '=',
  value: 0,
  unit: 'classes',
  year: 2022,
  threshold: 56,
  firmness: 'must',
  basis: 'assumed',
};

/** The region with every table sorted by its key, as the dataset reader returns it. */
function sorted(region: Region): Region {
  const result: Mutable = { ...region };
  for (const table of tableNames) if (table !== 'region') sortTable(result, table);
  return result;
}

function sortTable(region: Mutable, table: Exclude<TableName, 'region'>): void {
  const { key } = tables[table];
  const compare = (left: object, right: object) =>
    key.map((field) => compareCells(cell(left, field), cell(right, field))).find((order) => order !== 0) ?? 0;
  Object.assign(region, { [table]: [...region[table]].sort(compare) });
}

const cell = (row: object, field: string): unknown =>
  Object.entries(row).find(([name]) => name === field)?.[1];

function compareCells(left: unknown, right: unknown): number {
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : byText(String(left ?? ''), String(right ?? ''));
}
