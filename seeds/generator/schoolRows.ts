import type { Row } from '../../src/domain/region/tables.ts';
import type { Stage } from '../../src/domain/stage.ts';
import { pupilsIn, sizesOf, type World } from './buildWorld.ts';
import { roomsIn } from './playHistory.ts';
import { targetSize } from './stageHabits.ts';
import type { SchoolPlan } from './worldShapes.ts';

/** Special rooms per home room, floor and site per planned place: rounded norms of GB 50099-2011 and 建标〔2002〕102号. */
const norms: Readonly<Record<Stage, { special: number; floor: number; site: number }>> = {
  kindergarten: { special: 0.2, floor: 10.4, site: 14 },
  primary: { special: 0.25, floor: 8, site: 18 },
  junior: { special: 0.38, floor: 10, site: 23 },
  senior: { special: 0.4, floor: 13, site: 27 },
  vocational: { special: 0.5, floor: 14, site: 28 },
  special: { special: 0.6, floor: 30, site: 60 },
};
/** How much roomier or tighter than the norm a place is built. */
const tightness = { urban: 0.82, town: 0.96, rural: 1.15 } as const;
/** Home rooms that a site still allows: least, and the spread above it. */
const reserve = { urban: [0, 7], town: [4, 9], rural: [5, 8] } as const;

const toTen = (value: number) => Math.round(value / 10) * 10;

function boarding({ chance }: World, plan: SchoolPlan, pupils: number): Partial<Row<'schools'>> {
  const far = plan.urbanity === 'rural' && plan.type === 'junior' && chance.even('boarding', plan.id) < 0.4;
  const upper = plan.type === 'senior' || plan.type === 'vocational';
  if (!far && !upper) return {};
  const boarderShare = Math.round((far ? 0.3 : 0.45) * 100 + 10 * chance.bell('boarders', plan.id)) / 100;
  const kept = Math.min(0.9, Math.max(0.15, boarderShare));
  return { boarderShare: kept, beds: Math.ceil((pupils * kept * 1.05) / 8) * 8 };
}

function rowOf(world: World, plan: SchoolPlan): Row<'schools'> {
  const { chance } = world;
  const { id, name, district, area, type, divisions, governedBy, ownership, urbanity, lon, lat } = plan;
  const rooms = divisions.map((division) => ({
    stage: division.stage,
    rooms: roomsIn(division, world.place.years.base),
  }));
  const add = (value: (stage: Stage, rooms: number) => number) =>
    rooms.reduce((sum, one) => sum + value(one.stage, one.rooms), 0);
  const loose = tightness[urbanity] * (1 + 0.06 * chance.bell('tightness', id));
  const [homeRooms, built] = [
    add((_stage, count) => count),
    add((stage, count) => Math.ceil(norms[stage].special * count)),
  ];
  const classes = divisions.flatMap((division) => sizesOf(world, division)).flat().length;
  // Classes beyond the home rooms sit in rooms that were meant for something else: those serve as home rooms now.
  const taken = Math.max(0, classes - homeRooms);
  const specialRooms = Math.max(0, built - taken);
  const [least, spread] = reserve[urbanity];
  const pupils = divisions.reduce((sum, division) => sum + pupilsIn(sizesOf(world, division)), 0);
  return {
    ...{ id, name, district, area, type, stages: divisions.map(({ stage }) => stage) },
    ...{ governedBy, ownership, urbanity, lon, lat },
    homeRooms: homeRooms + taken,
    convertibleRooms: type === 'kindergarten' ? 0 : Math.floor(specialRooms * 0.3),
    specialRooms,
    extensibleRooms: least + Math.floor(chance.even('reserve', id) * spread),
    ...boarding(world, plan, pupils),
    siteArea: toTen(add((stage, count) => norms[stage].site * targetSize[stage] * count) * loose),
    floorArea: toTen(add((stage, count) => norms[stage].floor * targetSize[stage] * count) * loose),
    ...(plan.openedYear === undefined ? {} : { openedYear: plan.openedYear }),
    ...{ basis: 'assumed', source: 'generator' },
    ...(plan.note === undefined ? {} : { note: plan.note }),
  };
}

/** The rows of schools.csv: synthetic schools with rooms as the history left them at the census of the base year. */
export function schoolRows(world: World): Row<'schools'>[] {
  return world.plans.map((plan) => rowOf(world, plan));
}
