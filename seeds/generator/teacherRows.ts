import { groupBy } from '../../src/domain/groupBy.ts';
import { roundToTotal } from '../../src/domain/largestRemainder.ts';
import type { Row } from '../../src/domain/region/tables.ts';
import type { Stage } from '../../src/domain/stage.ts';
import { pupilsIn, sizesOf, type World } from './buildWorld.ts';
import type { PlaceTeachers, PublishedHires } from './placeSettings.ts';
import type { SchoolPlan } from './worldShapes.ts';

const pooled: readonly Stage[] = ['kindergarten', 'primary', 'junior', 'senior', 'vocational', 'special'];

/** Teachers exchanged between the schools of a pool, where the place tells it. */
function exchangeOf({ exchange }: PlaceTeachers, stage: Stage, teachers: number): Partial<Row<'teachers'>> {
  if (exchange === undefined || (stage !== 'primary' && stage !== 'junior')) return {};
  const eligible = Math.round(teachers * exchange.eligible);
  const exchanged = Math.round(eligible * exchange.exchanged);
  return { eligible, exchanged, keyExchanged: Math.round(exchanged * exchange.key) };
}

/** Classes and pupils of a stage of a district: of all its schools, and of those that the city governs. */
function classesOf(world: World, district: string, stage: Stage) {
  const sizesIn = (plans: readonly SchoolPlan[]) =>
    plans
      .flatMap(({ divisions }) => divisions)
      .filter((division) => division.district === district && division.stage === stage)
      .flatMap((division) => sizesOf(world, division));
  const { plans } = world;
  return { all: sizesIn(plans), city: sizesIn(plans.filter(({ governedBy }) => governedBy === 'city')) };
}

function poolRow(world: World, district: string, stage: Stage): Row<'teachers'>[] {
  const { classRules, teachers: told, years, region } = world.place;
  const rule = classRules.findLast((one) => one.stage === stage);
  const sizes = classesOf(world, district, stage);
  const classes = sizes.all.flat().length;
  if (classes === 0) return [];
  const perClass = (rule?.teachersPerClass ?? 0) + (rule?.classTeacherLoad ?? 0);
  const usual = 1.035 + 0.01 * world.chance.bell('teachers', district, stage);
  const filled = told.shortPools[`${district}|${stage}`] ?? Math.max(1.01, usual);
  const teachers = Math.round(classes * perClass * filled);
  const row = {
    ...{ district, stage, year: years.base },
    posts: Math.round((pupilsIn(sizes.all) / (rule?.pupilsPerPost ?? 1)) * 0.99),
    teachers,
    retirements: Math.round(teachers * 0.022),
    hires: Math.round(teachers * (told.hireShares[district] ?? told.usualHireShare)),
    ...exchangeOf(told, stage, teachers),
    ...{ basis: 'assumed' as const, source: 'generator' },
  };
  const ofCity = told.cityPools.includes(stage) ? sizes.city.flat().length : 0;
  return splitOff(row, region.id, ofCity / classes);
}

/** Give the city its schools' share of a pool, by their classes; together they are what the pool was. */
function splitOff(row: Row<'teachers'>, city: string, share: number): Row<'teachers'>[] {
  if (share === 0) return [row];
  const note =
    'Teachers of the stage in the district, shared by classes between its own schools and the city’s.';
  const parts = (total: number | undefined) => roundToTotal([1 - share, share], total ?? 0);
  const [own, ofCity] = [0, 1].map((side) => ({
    ...{ ...row, note },
    ...{ posts: parts(row.posts)[side], teachers: parts(row.teachers)[side] ?? 0 },
    ...{ retirements: parts(row.retirements)[side], hires: parts(row.hires)[side] },
  })) as [Row<'teachers'>, Row<'teachers'>];
  return share === 1 ? [{ ...ofCity, district: city }] : [own, { ...ofCity, district: city }];
}

/** Add up what several districts gave to one pool of the city's; other rows stay as they are. */
function joinPools(rows: readonly Row<'teachers'>[]): Row<'teachers'>[] {
  return [...groupBy(rows, ({ district, stage }) => `${district}|${stage}`).values()].map((same) => {
    const add = (field: 'posts' | 'teachers' | 'retirements' | 'hires') =>
      same.reduce((sum, row) => sum + (row[field] ?? 0), 0);
    const [first] = same as [Row<'teachers'>];
    if (same.length === 1) return first;
    return {
      ...{ ...first, posts: add('posts'), teachers: add('teachers') },
      ...{ retirements: add('retirements'), hires: add('hires') },
    };
  });
}

/** Share the number of hires that a plan gives over its pools by their teachers. */
function withHires(
  rows: readonly Row<'teachers'>[],
  { stages, total, note }: PublishedHires,
): Row<'teachers'>[] {
  const own = rows.filter(({ stage }) => stages.includes(stage));
  const parts = roundToTotal(
    own.map(({ teachers }) => teachers),
    total,
  );
  const given = new Map(own.map((row, index) => [row, parts[index] ?? 0]));
  return rows.map((row) => (given.has(row) ? { ...row, hires: given.get(row) ?? 0, note } : row));
}

/**
 * The rows of teachers.csv: one pool for every district and stage with classes in the base year, and one of the city's
 * own for stages in which the place gives it one.
 */
export function teacherRows(world: World): Row<'teachers'>[] {
  const { districts, teachers, region } = world.place;
  const rows = districts.flatMap(({ id }) => pooled.flatMap((stage) => poolRow(world, id, stage)));
  const own = rows.filter(({ district }) => district !== region.id);
  const ofCity = rows.filter(({ district }) => district === region.id);
  return teachers.hires.reduce(withHires, [...own, ...joinPools(ofCity)]);
}
