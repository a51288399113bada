import { measureCapacity } from '../../capacity/measureCapacity.ts';
import { startClasses } from '../../classes/formClasses.ts';
import type { YearEnrolment } from '../../domain/enrolment.ts';
import { laddersOf, type Region } from '../../domain/region/region.ts';
import { schoolsWithProjects } from '../../domain/region/schoolsWithProjects.ts';
import { ruleBook } from '../../domain/ruleBook.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { SchoolYear } from '../../domain/units.ts';
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

/**
 * Run a place for its figures alone, on flat arrays: capacity and projection as `runStudy` has them, classes as draws
 * form them.
 *
 * Law: pupils, classes and who waits are those of `runStudy`.
 *
 * @param region The place after its scenario.
 */
export function livePath(region: Region): LivePath {
  const { baseYear, horizonYear } = region.place;
  const capacity = measureCapacity(region);
  const model = fitProjection(region);
  const classes = [startClasses(region)];
  const situationOf = situationReader(region, capacity, ruleBook(region));
  const census = startState(model);
  const years = Array.from({ length: horizonYear - baseYear + 1 }, (_, ahead) => baseYear + ahead);
  const start = { capacity, classes };
  const all = { ...start, demand: [everyCell(model, baseYear)], enrolment: { years: [census.enrolment] } };
  const layout = layOutCells(all, model, schoolsWithProjects(region), laddersOf(region));
  const world = compileSeats(region, layout, start, years, model);
  const crossing = crossingOf(model, layout);
  const ahead: YearEnrolment[] = years.slice(1).map((year) => ({ year, pupils: [], unplaced: [] }));
  const enrolment = { baseYear, years: [census.enrolment, ...ahead], choices: model.choices };
  const frame: StudyRun = { region, capacity, enrolment, demand: [], classes };
  const book = new FutureBook(layout, frame);
  let projected = { pupils: readEnrolment(model, census.enrolment), totals: census.totals };
  let leaving = projected;
  seatPath(world, {
    start(state) {
      projected = { pupils: readEnrolment(model, census.enrolment), totals: census.totals };
      leaving = projected;
      put(crossing, projected.pupils, state);
    },
    come(state, index) {
      const year = baseYear + index;
      const next = projectCells(model, leaving.pupils, leaving.totals, year, situationOf(year));
      projected = next;
      if (next.elsewhere !== undefined)
        ahead[index - 1] = { year, pupils: [], unplaced: [], elsewhere: next.elsewhere };
      put(crossing, projected.pupils, state);
    },
    seated(state, index) {
      book.keep(state, index);
      if (index === 0) return;
      const pupils = take(crossing, state);
      leaving = { pupils, totals: totalsAsSeated(model, projected.totals, projected.pupils, pupils) };
    },
  });
  return { frame: { ...frame, enrolment: { ...enrolment, years: [census.enrolment, ...ahead] } }, future: book.future() };
}
