import { measureCapacity } from '../../capacity/measureCapacity.ts';
import { startClasses } from '../../classes/formClasses.ts';
import type { CapacityPlan } from '../../domain/capacity.ts';
import type { YearEnrolment } from '../../domain/enrolment.ts';
import { required } from '../../domain/invariant.ts';
import { lastFor } from '../../domain/lastFor.ts';
import { laddersOf, type Region } from '../../domain/region/region.ts';
import { schoolsWithProjects } from '../../domain/region/schoolsWithProjects.ts';
import { stagesText } from '../../domain/region/stagesText.ts';
import { ruleBook } from '../../domain/ruleBook.ts';
import type { YearSituation } from '../../domain/situation.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { whileSame } from '../../domain/whileSame.ts';
import { type DrawState, seatPath } from '../../draws/drawFutures.ts';
import {
  fitProjection,
  type ProjectionModel,
  projectCells,
  readEnrolment,
  startState,
  totalsAsSeated,
} from '../../projection/projectEnrolment.ts';
import type { DrawnFuture } from '../../report/buildReport.ts';
import { compileSeats } from '../draws/compileWorld.ts';
import { FutureBook } from '../draws/drawnFuture.ts';
import { DrawnRows } from '../draws/drawnRows.ts';
import { type CellLayout, cellName, layOutCells, spotName } from '../draws/layOutCells.ts';
import { situationReader } from '../situationReader.ts';

/** The central path of a place without the rows of a run: what its figures rest on, and its years as one future. */
export interface LivePath {
  /** The run's frame: capacity, years and census, but nobody in the years ahead. */
  readonly frame: StudyRun;
  /** The years ahead. */
  readonly future: DrawnFuture;
}

/** Every grade of every school, and every grade's children without a seat, that the projection may give pupils. */
function everyCell({ divisions }: ProjectionModel, year: SchoolYear): YearEnrolment {
  const cells = divisions.flatMap(({ school, district, stage, grades }) =>
    grades.map((grade) => ({ school, district, stage, grade, pupils: 0 })),
  );
  return {
    year,
    pupils: cells.flatMap(({ school, ...row }) => (school === undefined ? [] : [{ school, ...row }])),
    unplaced: cells.flatMap(({ school, ...row }) => (school === undefined ? [row] : [])),
  };
}

/** What the layout of a place's cells rests on. */
interface Laying extends Pick<StudyRun, 'region' | 'capacity' | 'classes'> {
  readonly model: ProjectionModel;
}

/** The pools of teachers, by stage, and the schools that they are for. */
const poolsText = ({ teachers }: CapacityPlan) =>
  [
    ...new Set(teachers.map(({ district, stage, schools = [] }) => [district, stage, ...schools].join())),
  ].join('|');

/** Cells, spots and schools of a place with what goes by them, kept while only their figures change. */
const layOutOnce = lastFor(
  ({ region, capacity }: Laying) => [
    ...([region.enrolment, region.place, region.districts, region.schools] as const),
    ...[stagesText(region), poolsText(capacity)],
  ],
  ({ region, capacity, classes, model }) => {
    const { baseYear } = region.place;
    const cells = { capacity, classes, demand: [everyCell(model, baseYear)], enrolment: { years: [] } };
    const layout = layOutCells(cells, model, schoolsWithProjects(region), laddersOf(region));
    const rows = yearsOf(region).map((year) => new DrawnRows(layout, year));
    return { layout, rows, crossing: crossingOf(model, layout) };
  },
);

const yearsOf = ({ place: { baseYear, horizonYear } }: Region) =>
  Array.from({ length: horizonYear - baseYear + 1 }, (_, ahead) => baseYear + ahead);

/** Where each of the projection's cells stands among cells or, for children without a seat, among spots. */
interface Crossing {
  /** Cell, or −1. */
  readonly cell: Int32Array;
  /** Spot, or −1. */
  readonly spot: Int32Array;
}

function crossingOf({ divisions, cells }: ProjectionModel, layout: CellLayout): Crossing {
  const cellAt = new Map(layout.cells.map((cell, index) => [cellName(cell), index]));
  const spotAt = new Map(layout.spots.map((spot, index) => [spotName(spot), index]));
  const crossing = { cell: new Int32Array(cells).fill(-1), spot: new Int32Array(cells).fill(-1) };
  for (const { school, district, stage, grades, offset } of divisions)
    grades.forEach((grade, step) => {
      if (school === undefined)
        crossing.spot[offset + step] = spotAt.get(spotName({ district, stage, grade })) ?? -1;
      else crossing.cell[offset + step] = cellAt.get(cellName({ school, stage, grade })) ?? -1;
    });
  return crossing;
}

/** Write the projection's pupils where they come to. */
function put({ cell, spot }: Crossing, pupils: Float64Array, { coming, waiting }: DrawState): void {
  coming.fill(0);
  waiting.fill(0);
  for (let at = 0; at < pupils.length; at += 1) {
    const [to, beside] = [cell[at] as number, spot[at] as number];
    if (to >= 0) coming[to] = (coming[to] as number) + (pupils[at] as number);
    else if (beside >= 0) waiting[beside] = (waiting[beside] as number) + (pupils[at] as number);
  }
}

/** Read where they sit; of two cells that one grade's figures stand for the first has them. */
function take({ cell, spot }: Crossing, { pupils, waiting }: DrawState): Float64Array {
  const seated = new Float64Array(cell.length);
  const [cells, spots] = [pupils.slice(), waiting.slice()];
  for (let at = 0; at < seated.length; at += 1) {
    const [from, beside] = [cell[at] as number, spot[at] as number];
    const [figures, index] = from >= 0 ? [cells, from] : [spots, beside];
    if (index < 0) continue;
    seated[at] = figures[index] as number;
    figures[index] = 0;
  }
  return seated;
}

const placeOf = ({ place }: Region) => place;

const startOf = whileSame(placeOf, (region: Region) => [startClasses(region)]);

/** The situation of every year ahead. */
const situationsOf = whileSame(
  placeOf,
  (place: Region & Pick<CapacityPlan, 'rooms' | 'openings'>): ((year: SchoolYear) => YearSituation) => {
    const { rooms, openings } = place;
    const read = situationReader(place, { rooms, openings }, ruleBook(place));
    const known = new Map(
      yearsOf(place)
        .slice(1)
        .map((year) => [year, read(year)]),
    );
    return (year) => required(known.get(year), `no situation is known of ${year}`);
  },
);

/**
 * Run a place for its figures alone, on flat arrays: capacity and projection as `runStudy` has them, classes as draws
 * form them. What a scenario leaves as it was is not worked out again.
 *
 * Law: pupils, classes and who waits are those of `runStudy`.
 *
 * @param region The place after its scenario.
 * @returns To be read before the next path of the place is asked for, which takes over its rows.
 */
export function livePath(region: Region): LivePath {
  const { baseYear } = region.place;
  const capacity = measureCapacity(region);
  const model = fitProjection(region);
  const classes = startOf(region);
  const years = yearsOf(region);
  const { layout, rows, crossing } = layOutOnce({ region, capacity, classes, model });
  const { rooms: roomsAhead, openings } = capacity;
  const situationOf = situationsOf({ ...region, rooms: roomsAhead, openings });
  const world = compileSeats(layout, { region, capacity, classes, model, situationOf, years });
  const census = startState(model);
  const start = { pupils: readEnrolment(model, census.enrolment), totals: census.totals };
  const ahead: YearEnrolment[] = years.slice(1).map((year) => ({ year, pupils: [], unplaced: [] }));
  const frameOf = (): StudyRun => ({
    ...{ region, capacity, demand: [], classes },
    enrolment: { baseYear, years: [census.enrolment, ...ahead], choices: model.choices },
  });
  const book = new FutureBook(layout, frameOf(), rows);
  let [projected, leaving] = [start, start];
  seatPath(world, {
    start(state) {
      projected = start;
      leaving = start;
      put(crossing, start.pupils, state);
    },
    come(state, index) {
      const year = baseYear + index;
      const next = projectCells(model, leaving.pupils, leaving.totals, year, situationOf(year));
      const { elsewhere } = next;
      ahead[index - 1] = {
        year,
        pupils: [],
        unplaced: [],
        ...(elsewhere === undefined ? {} : { elsewhere }),
      };
      projected = { pupils: next.pupils, totals: [...next.totals] };
      put(crossing, next.pupils, state);
    },
    seated(state, index) {
      book.keep(state, index);
      if (index === 0) return;
      const pupils = take(crossing, state);
      leaving = { pupils, totals: totalsAsSeated(model, projected.totals, projected.pupils, pupils) };
    },
  });
  return { frame: frameOf(), future: book.future() };
}
