import { onceFor } from '../../domain/onceFor.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { SchoolId, SchoolYear } from '../../domain/units.ts';
import type { CentralPath } from '../../draws/drawFutures.ts';
import type { ProjectionModel } from '../../projection/projectEnrolment.ts';
import { compileRepeaters } from './compileRepeaters.ts';
import { type CellLayout, cellName, type DrawnSpot, spotName } from './layOutCells.ts';

/** Pupils of the central path by year and cell, and who waits by year and spot, as they come and as they are seated. */
export type CourseFigures = Pick<CentralPath, 'demand' | 'seated' | 'waiting' | 'stillWaiting'>;

/** Write the figures of a run by year and cell, and by year and spot. */
function writePath(run: StudyRun, layout: CellLayout): CourseFigures {
  const years = run.enrolment.years.length;
  const [cells, spots] = [layout.cells.length, layout.spots.length];
  const cellAt = new Map(layout.cells.map((cell, index) => [cellName(cell), index]));
  const spotAt = new Map(layout.spots.map((spot, index) => [spotName(spot), index]));
  const write = (found: StudyRun['demand']) => {
    const [pupils, waiting] = [new Int32Array(years * cells), new Int32Array(years * spots)];
    for (const year of found) {
      const at = year.year - run.enrolment.baseYear;
      for (const row of year.pupils) pupils[at * cells + (cellAt.get(cellName(row)) ?? -1)] = row.pupils;
      for (const row of year.unplaced) waiting[at * spots + (spotAt.get(spotName(row)) ?? -1)] = row.pupils;
    }
    return { pupils, waiting };
  };
  const seated = write(run.enrolment.years);
  // The census sits where it came.
  const demand = write([...run.enrolment.years.slice(0, 1), ...run.demand]);
  return {
    demand: demand.pupils,
    seated: seated.pupils,
    waiting: demand.waiting,
    stillWaiting: seated.waiting,
  };
}

/** Add the figures of cells or spots, year by year, to those of their pools' grades. */
function addTo(
  sums: Float64Array,
  width: number,
  rows: readonly Pick<DrawnSpot, 'pool' | 'step'>[],
  steps: number,
  figures: Int32Array,
): void {
  const places = Int32Array.from(rows, ({ pool, step }) => pool * steps + step);
  for (let from = 0, year = 0; from < figures.length; from += places.length, year += width)
    for (let row = 0; row < places.length; row += 1) {
      const at = year + (places[row] as number);
      sums[at] = (sums[at] as number) + (figures[from + row] as number);
    }
}

/** Pupils of every pool's grade by year, those without a seat among them. */
function addUp(
  { cells, spots }: CellLayout,
  model: ProjectionModel,
  steps: number,
  pupils: Int32Array,
  waiting: Int32Array,
): Float64Array {
  const width = model.pools.length * steps;
  const sums = new Float64Array((pupils.length / cells.length) * width);
  addTo(sums, width, cells, steps, pupils);
  addTo(sums, width, spots, steps, waiting);
  return sums;
}

/** Cells of each spot, and of each spot and school, in their order. */
const cellsOfSpots = onceFor(({ cells, spots }: CellLayout) => {
  const ofSpot: number[][] = spots.map(() => []);
  const ofSchool = spots.map(() => new Map<SchoolId, number[]>());
  cells.forEach(({ school, spot }, cell) => {
    ofSpot[spot]?.push(cell);
    const own = ofSchool[spot]?.get(school);
    if (own === undefined) ofSchool[spot]?.set(school, [cell]);
    else own.push(cell);
  });
  return { ofSpot, ofSchool };
});

const none: readonly number[] = [];

/** Where a cell's surplus goes on: its school's next grade if that has pupils, else the district's largest. */
function findHeirs(layout: CellLayout, spotAbove: Int32Array, demand: Int32Array): Int32Array {
  const { cells } = layout;
  const { ofSpot, ofSchool } = cellsOfSpots(layout);
  const ownAbove = cells.map(({ school, spot }) => ofSchool[spotAbove[spot] as number]?.get(school) ?? none);
  const heirs = new Int32Array(demand.length).fill(-1);
  for (let at = 0; at + cells.length < demand.length; at += cells.length) {
    const pupilsOf = (cell: number) => demand[at + cells.length + cell] as number;
    const largest = ofSpot.map((own) => {
      let best = own[0] ?? -1;
      for (const cell of own) if (pupilsOf(cell) > pupilsOf(best)) best = cell;
      return best;
    });
    cells.forEach(({ spot }, index) => {
      const own = (ownAbove[index] as readonly number[]).find((cell) => pupilsOf(cell) > 0);
      heirs[at + index] = own ?? largest[spotAbove[spot] as number] ?? -1;
    });
  }
  return heirs;
}

/** The central path of a run as draws need it. */
export function compilePath(
  run: StudyRun,
  model: ProjectionModel,
  layout: CellLayout,
  steps: number,
): CentralPath {
  return compileCourse(writePath(run, layout), model, layout, steps, run.enrolment.baseYear);
}

/** A central path as draws need it: its figures, and how what is off them goes on a year later. */
export function compileCourse(
  path: CourseFigures,
  model: ProjectionModel,
  layout: CellLayout,
  steps: number,
  baseYear: SchoolYear,
): CentralPath {
  const spotAt = new Map(
    layout.spots.map(({ district, pool, step }, index) => [`${district}|${pool}|${step}`, index]),
  );
  const spotAbove = Int32Array.from(
    layout.spots,
    ({ district, pool, step }) =>
      spotAt.get(`${district}|${pool}|${model.pools[pool]?.held === true ? step : step + 1}`) ?? -1,
  );
  const coming = addUp(layout, model, steps, path.demand, path.waiting);
  const there = addUp(layout, model, steps, path.seated, path.stillWaiting);
  const width = model.pools.length * steps;
  const repeaters = compileRepeaters(model, layout, steps, baseYear, { ...path, there, coming });
  const passing = new Float64Array(there.length);
  const pathLeavers = new Float64Array((there.length / width) * model.pools.length);
  there.forEach((pupils, at) => {
    const [pool, step] = [Math.floor((at % width) / steps), at % steps];
    const { held = false, steps: grades = 0 } = model.pools[pool] ?? {};
    const goal = at + (held ? 0 : 1);
    const repeated = (repeaters.staying[goal] ?? 0) * (there[goal] ?? 0);
    const next = Math.max(0, (coming[goal + width] ?? 0) - repeated);
    passing[at] = (held || step + 1 < grades) && pupils > 0 ? next / pupils : 0;
    if (step === grades - 1) pathLeavers[Math.floor(at / width) * model.pools.length + pool] = pupils;
  });
  return {
    ...path,
    ...repeaters,
    spotAbove,
    passing,
    pathLeavers,
    heir: findHeirs(layout, spotAbove, path.demand),
  };
}
