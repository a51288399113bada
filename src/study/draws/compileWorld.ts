import { lastFor } from '../../domain/lastFor.ts';
import { onceFor } from '../../domain/onceFor.ts';
import type { PlannedSeating } from '../../domain/plannedSeating.ts';
import { keyOf } from '../../domain/random.ts';
import { laddersOf, type Region } from '../../domain/region/region.ts';
import { schoolsWithProjects } from '../../domain/region/schoolsWithProjects.ts';
import { ruleBook } from '../../domain/ruleBook.ts';
import type { YearSituation } from '../../domain/situation.ts';
import { stages } from '../../domain/stage.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { CentralPath, DrawSpread, DrawWorld, SeatWorld } from '../../draws/drawFutures.ts';
import type { ProjectionModel } from '../../projection/projectEnrolment.ts';
import { situationReader } from '../situationReader.ts';
import { compileDistances } from './compileDistances.ts';
import { compilePath } from './compilePath.ts';
import { compilePlaces, compilePlanned, compileRules, emptyPlan } from './compileRules.ts';
import { type CellLayout, layOutCells, staffName } from './layOutCells.ts';

/** A place compiled for draws, and what its numbers stand for. */
export interface CompiledPlace {
  readonly world: DrawWorld;
  readonly layout: CellLayout;
}

/** Where runs of equal keys begin, in a sorted list; one more at the end. */
function startsOf(keys: readonly number[], count: number): Int32Array {
  const starts = new Int32Array(count + 1).fill(keys.length);
  for (let at = keys.length - 1; at >= 0; at -= 1) starts[keys[at] as number] = at;
  for (let key = count - 1; key >= 0; key -= 1)
    if (starts[key] === keys.length) starts[key] = starts[key + 1] as number;
  return starts;
}

/** How cells of one school and stage hang together from grade to grade. */
function linkCells({ cells }: CellLayout): Pick<DrawWorld, 'below' | 'twin' | 'firstTwin'> {
  const first = new Map<string, number>();
  const nameOf = (cell: CellLayout['cells'][number], intoStage: number) =>
    `${cell.school}|${cell.stage}|${intoStage}`;
  const last = new Map<string, number>();
  const twin = new Int32Array(cells.length).fill(-1);
  const firstTwin = cells.map((cell, index) => {
    const name = nameOf(cell, cell.intoStage);
    const before = last.get(name);
    if (before !== undefined) twin[before] = index;
    last.set(name, index);
    if (!first.has(name)) first.set(name, index);
    return first.get(name) as number;
  });
  const below = cells.map((cell) =>
    cell.intoStage === 0 ? -1 : (first.get(nameOf(cell, cell.intoStage - 1)) ?? -1),
  );
  return { below: Int32Array.from(below), twin, firstTwin: Int32Array.from(firstTwin) };
}

/** Pools that feed each pool's entry. */
function feedingOf({ pools }: ProjectionModel): Pick<DrawWorld, 'feedingStart' | 'feeding'> {
  const feeding = pools.map(({ entry, held }) =>
    !held && entry.kind === 'leavers' ? [...entry.feeding] : [],
  );
  const feedingStart = new Int32Array(pools.length + 1);
  feeding.forEach((from, pool) => {
    feedingStart[pool + 1] = (feedingStart[pool] as number) + from.length;
  });
  return { feedingStart, feeding: Int32Array.from(feeding.flat()) };
}

/** Cells sorted by what they belong to, in their own order within it; and where each one’s begin. */
function sortCells(keys: readonly number[], count: number): { sorted: Int32Array; starts: Int32Array } {
  const sorted = [...keys.keys()].sort(
    (left, right) => (keys[left] as number) - (keys[right] as number) || left - right,
  );
  const starts = startsOf(
    sorted.map((cell) => keys[cell] as number),
    count,
  );
  return { sorted: Int32Array.from(sorted), starts };
}

interface StartSizes extends Pick<StudyRun, 'classes'> {
  readonly layout: CellLayout;
}

const startSizesOf = lastFor(({ layout, classes }: StartSizes) => [layout, classes[0]], sizesAtStart);

function sizesAtStart({ classes, layout: { cells } }: StartSizes): Pick<DrawWorld, 'startOf' | 'startSizes'> {
  const names = new Map(
    (classes[0]?.groups ?? []).map((group) => [
      `${group.school}|${group.stage}|${group.grade}`,
      group.sizes.filter((size) => size > 0),
    ]),
  );
  const sizes = cells.map(({ school, stage, grade }) => names.get(`${school}|${stage}|${grade}`) ?? []);
  const startOf = new Int32Array(cells.length + 1);
  sizes.forEach((own, cell) => {
    startOf[cell + 1] = (startOf[cell] as number) + own.length;
  });
  return { startOf, startSizes: Int32Array.from(sizes.flat()) };
}

/** No spread at all: every draw is the central path. */
export function noSpread(years: number, cells: number, pools: number, steps: number): DrawSpread {
  return {
    entryYear: new Float64Array((years + 1) * pools),
    entryWalk: new Float64Array((years + 1) * pools),
    flowShared: new Float64Array((years + 1) * pools * steps),
    flowOwn: new Float64Array((years + 1) * pools * steps),
    cellYear: new Float64Array((years + 1) * cells),
    cellWalk: new Float64Array((years + 1) * cells),
  };
}

/** Which cells, schools, staffs and spots belong together: the part of a world that its layout alone decides. */
const joinCells = onceFor((layout: CellLayout) => {
  const { cells, spots, schools, blocks, staffs } = layout;
  const schoolAt = new Map(schools.map(({ id }, index) => [id, index]));
  const blockAt = new Map(blocks.map((block, index) => [block, index]));
  const staffAt = new Map(staffs.map(({ pool, stage }, index) => [staffName(pool, stage), index]));
  const schoolOf = cells.map(({ school }) => schoolAt.get(school) as number);
  const staffOf = cells.map(({ staffedBy, stage }) => staffAt.get(staffName(staffedBy, stage)) as number);
  const byStaff = sortCells(staffOf, staffs.length);
  const bySpot = sortCells(
    cells.map(({ spot }) => spot),
    spots.length,
  );
  return {
    ...{ cells: cells.length, schools: schools.length, blocks: blocks.length },
    ...{ spots: spots.length, staffs: staffs.length },
    cellsOfSchool: startsOf(schoolOf, schools.length),
    staffStart: startsOf(
      staffs.map(({ block }) => blockAt.get(block) as number),
      blocks.length,
    ),
    schoolOf: Int32Array.from(schoolOf),
    poolOf: Int32Array.from(cells, ({ pool }) => pool),
    spotOf: Int32Array.from(cells, ({ spot }) => spot),
    staffOf: Int32Array.from(staffOf),
    ...{ cellsByStaff: byStaff.sorted, cellsOfStaff: byStaff.starts },
    ...{ cellsBySpot: bySpot.sorted, cellsOfSpot: bySpot.starts },
    stageOf: Int32Array.from(cells, ({ stage }) => stages.indexOf(stage)),
    stepOf: Int32Array.from(cells, ({ step }) => step),
    intoStage: Int32Array.from(cells, ({ intoStage }) => intoStage),
    isPublic: Uint8Array.from(schools, ({ ownership }) => (ownership === 'public' ? 1 : 0)),
    poolOfSpot: Int32Array.from(spots, ({ pool }) => pool),
    stepOfSpot: Int32Array.from(spots, ({ step }) => step),
    ...linkCells(layout),
  };
});

/** What is known of a run before anybody is projected or seated. */
export interface RunStart extends Pick<StudyRun, 'region' | 'capacity' | 'classes'> {
  readonly model: ProjectionModel;
  /** Openings and closures by year. */
  readonly situationOf: (year: SchoolYear) => YearSituation;
  /** From the base year to the horizon. */
  readonly years: readonly SchoolYear[];
  /** The proposed plan that the run carries out; its works stand in the region's projects. */
  readonly plan?: PlannedSeating | undefined;
}

const placesOf = lastFor(
  ({ layout, start: { region, capacity, situationOf, years } }: { layout: CellLayout; start: RunStart }) => [
    ...([layout, capacity.rooms, capacity.teachers, region.schools, region.projects] as const),
    ...years.slice(1).map(situationOf),
  ],
  ({ layout, start }) =>
    compilePlaces(layout, start, schoolsWithProjects(start.region), start.years, start.situationOf),
);

const nothingPlanned = lastFor(
  ({ layout, years }: { layout: CellLayout; years: number }) => [layout, years],
  ({ layout, years }) => emptyPlan(layout, years),
);

/** Compile what seating pupils takes: schools, rooms, teachers and rules, year by year. */
export function compileSeats(layout: CellLayout, start: RunStart): SeatWorld {
  const { region, model, years, plan } = start;
  const cellRules = compileRules(layout, region, years);
  const places = placesOf({ layout, start });
  const turnsAway = cellRules.entryCap.some((cap) => cap > 0) || places.beds.some((beds) => beds >= 0);
  return {
    years: years.length - 1,
    steps: longestStage(model),
    pools: model.pools.length,
    ...joinCells(layout),
    ...startSizesOf({ layout, classes: start.classes }),
    ...cellRules,
    ...(plan === undefined
      ? nothingPlanned({ layout, years: years.length })
      : compilePlanned(layout, region, years, plan)),
    ...places,
    ...compileDistances(layout, turnsAway),
  };
}

/** Grades of the longest stage. */
const longestStage = ({ pools }: ProjectionModel) => Math.max(1, ...pools.map((pool) => pool.steps));

/**
 * Compile a run for draws; they have no spread yet.
 *
 * @param run The central path.
 * @param model The projection that the run was made with.
 * @param plan The proposed plan that the run carries out; its works stand in the region's projects.
 */
export function compileWorld(
  region: Region,
  run: StudyRun,
  model: ProjectionModel,
  plan?: PlannedSeating,
): CompiledPlace {
  const layout = layOutCells(run, model, schoolsWithProjects(region), laddersOf(region));
  const years = run.enrolment.years.map(({ year }) => year);
  const situationOf = situationReader(region, run.capacity, ruleBook(region));
  const { capacity, classes } = run;
  const seats = compileSeats(layout, { region, capacity, classes, model, situationOf, years, plan });
  const world = drawWorldOf(seats, layout, model, compilePath(run, model, layout, seats.steps));
  return { world, layout };
}

/** What each cell's chance is keyed by. */
const cellKeysOf = onceFor(({ cells }: CellLayout) =>
  Int32Array.from(cells, ({ school, stage, grade }) => keyOf(`${school}|${stage}|${grade}`)),
);

/** What seating takes, with a central path and the keys of chance: all that draws need but their spread. */
export function drawWorldOf(
  seats: SeatWorld,
  layout: CellLayout,
  model: ProjectionModel,
  path: CentralPath,
): DrawWorld {
  return {
    ...seats,
    cellKey: cellKeysOf(layout),
    poolKey: Int32Array.from(model.pools, ({ scope, stage }) => keyOf(`${scope}|${stage}`)),
    poolSteps: Int32Array.from(model.pools, (pool) => pool.steps),
    ...feedingOf(model),
    ...path,
    spread: noSpread(seats.years, seats.cells, seats.pools, seats.steps),
  };
}
