import { roundToTotal } from '../../src/domain/largestRemainder.ts';
import type { Row } from '../../src/domain/region/tables.ts';
import type { Stage } from '../../src/domain/stage.ts';
import { pupilsIn, sizesOf, type World } from './buildWorld.ts';
import type { PlaceTeachers, PublishedHires } from './placeSettings.ts';

const pooled: readonly Stage[] = ['kindergarten', 'primary', 'junior', 'senior', 'vocational', 'special'];

/** Teachers exchanged between the schools of a pool, where the place tells it. */
function exchangeOf({ exchange }: PlaceTeachers, stage: Stage, teachers: number): Partial<Row<'teachers'>> {
  if (exchange === undefined || (stage !== 'primary' && stage !== 'junior')) return {};
  const eligible = Math.round(teachers * exchange.eligible);
  const exchanged = Math.round(eligible * exchange.exchanged);
  return { eligible, exchanged, keyExchanged: Math.round(exchanged * exchange.key) };
}

function poolRow(world: World, district: string, stage: Stage): Row<'teachers'>[] {
  const { classRules, teachers: told, years } = world.place;
  const rule = classRules.findLast((one) => one.stage === stage);
  const divisions = world.plans.flatMap((plan) => plan.divisions);
  const sizes = divisions
    .filter((division) => division.district === district && division.stage === stage)
    .flatMap((division) => sizesOf(world, division));
  const classes = sizes.flat().length;
  if (classes === 0) return [];
  const perClass = (rule?.teachersPerClass ?? 0) + (rule?.classTeacherLoad ?? 0);
  const usual = 1.035 + 0.01 * world.chance.bell('teachers', district, stage);
  const filled = told.shortPools[`${district}|${stage}`] ?? Math.max(1.01, usual);
  const teachers = Math.round(classes * perClass * filled);
  return [
    {
      ...{ district, stage, year: years.base },
      posts: Math.round((pupilsIn(sizes) / (rule?.pupilsPerPost ?? 1)) * 0.99),
      teachers,
      retirements: Math.round(teachers * 0.022),
      hires: Math.round(teachers * (told.hireShares[district] ?? told.usualHireShare)),
      ...exchangeOf(told, stage, teachers),
      ...{ basis: 'assumed' as const, source: 'generator' },
    },
  ];
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

/** The rows of teachers.csv: one pool for every district and stage with classes in the base year. */
export function teacherRows(world: World): Row<'teachers'>[] {
  const { districts, teachers } = world.place;
  const rows = districts.flatMap(({ id }) => pooled.flatMap((stage) => poolRow(world, id, stage)));
  return teachers.hires.reduce(withHires, rows);
}
