import { measureCapacity } from '../../capacity/measureCapacity.ts';
import type { CapacityPlan } from '../../domain/capacity.ts';
import type { YearEnrolment } from '../../domain/enrolment.ts';
import { required } from '../../domain/invariant.ts';
import { lastFor } from '../../domain/lastFor.ts';
import type { Project } from '../../domain/region/project.ts';
import { laddersOf, type Region } from '../../domain/region/region.ts';
import { schoolsWithProjects } from '../../domain/region/schoolsWithProjects.ts';
import { stagesText, steadyProjects } from '../../domain/region/stagesText.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { whileSame } from '../../domain/whileSame.ts';
import { openPaths, type PathSeating, type SeatWorld } from '../../draws/drawFutures.ts';
import {
  fitProjection,
  type ProjectionModel,
  readEnrolment,
  startState,
  totalsAsSeated,
} from '../../projection/projectEnrolment.ts';
import type { DrawnFuture } from '../../report/buildReport.ts';
import type { CourseFigures } from '../draws/compilePath.ts';
import { compileSeats } from '../draws/compileWorld.ts';
import { FutureBook, openShelf, paidIn, type Shelf } from '../draws/drawnFuture.ts';
import { recallYear } from '../draws/keptYear.ts';
import { type CellLayout, layOutCells } from '../draws/layOutCells.ts';
import { censusClasses } from './censusClasses.ts';
import { type Crossing, crossingOf, putPupils, takePupils } from './crossing.ts';
import { LastPath, type PathGround, type PathPupils } from './lastPath.ts';
import { situationsOf } from './situationsOf.ts';

/** The central path of a place without the rows of a run: what its figures rest on, and its years as one future. */
export interface LivePath {
  /** The run's frame: capacity, years and census, but nobody in the years ahead. */
  readonly frame: StudyRun;
  /** The years ahead. */
  readonly future: DrawnFuture;
  readonly layout: CellLayout;
  readonly model: ProjectionModel;
  readonly world: SeatWorld;
  /** Pupils by year and cell and who waits by year and spot, copied when asked for. */
  readonly figures: () => CourseFigures;
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

/** What serves one path of a place after another, while its cells stay where they are. */
interface Ground {
  readonly layout: CellLayout;
  readonly shelf: Shelf;
  readonly crossing: Crossing;
  readonly last: LastPath;
  readonly walk: ReturnType<typeof openPaths>;
}

/** Cells, spots and schools of a place with what goes by them, kept while only their figures change. */
const layOutOnce = lastFor(
  ({ region, capacity }: Laying) => [
    ...([region.enrolment, region.place, region.districts, region.schools] as const),
    ...[stagesText(region), poolsText(capacity)],
  ],
  ({ region, capacity, classes, model }): Ground => {
    const { baseYear } = region.place;
    const cells = { capacity, classes, demand: [everyCell(model, baseYear)], enrolment: { years: [] } };
    const layout = layOutCells(cells, model, schoolsWithProjects(region), laddersOf(region));
    const shelf = openShelf(layout, yearsOf(region));
    const crossing = crossingOf(model, layout);
    return { layout, shelf, crossing, last: new LastPath(), walk: openPaths() };
  },
);

const yearsOf = ({ place: { baseYear, horizonYear } }: Region) =>
  Array.from({ length: horizonYear - baseYear + 1 }, (_, ahead) => baseYear + ahead);

const placeOf = ({ place }: Region) => place;

const modelOf = whileSame(placeOf, (region: Region) => fitProjection(region));

/** Seat the path's years that are not as on the last path. */
function walk(ground: Ground, path: PathGround, book: FutureBook, baseYear: SchoolYear): void {
  const { crossing, last, shelf } = ground;
  const { model, world } = path;
  const census = startState(model);
  const start: PathPupils = { pupils: readEnrolment(model, census.enrolment), totals: census.totals };
  const known = last.begin(path);
  let ended = start;
  const seating: PathSeating = {
    known,
    start(state) {
      ended = start;
      putPupils(crossing, start.pupils, state);
    },
    recall(state, index) {
      ended = required(last.yearOf(index).ended, `year ${index} has not ended`);
      recallYear(required(shelf.kept[index], `year ${index} was not kept`), state);
    },
    come(state, index) {
      putPupils(crossing, last.project(index, baseYear + index, ended, path).pupils, state);
    },
    seated(state, index) {
      book.keep(state, index);
      if (index === 0) return;
      const pupils = takePupils(crossing, state);
      const { projected } = last.yearOf(index);
      ended = { pupils, totals: totalsAsSeated(model, projected.totals, projected.pupils, pupils) };
      last.ended(index, ended);
    },
  };
  if (known < path.ahead.length) ground.walk(world, seating);
  last.end(world);
}

function compile(layout: CellLayout, laying: Laying, situationOf: PathGround['situationOf']): SeatWorld {
  return compileSeats(layout, { ...laying, situationOf, years: yearsOf(laying.region) });
}

/** The path's figures in rows of cells and of spots, year after year. */
function courseOf(
  { layout, shelf, crossing, last }: Ground,
  start: Float64Array,
  ahead: number,
): CourseFigures {
  const [cells, spots] = [layout.cells.length, layout.spots.length];
  const rows = (width: number) => new Int32Array((ahead + 1) * width);
  const course = {
    demand: rows(cells),
    seated: rows(cells),
    waiting: rows(spots),
    stillWaiting: rows(spots),
  };
  for (let year = 0; year <= ahead; year += 1) {
    const kept = required(shelf.kept[year], `year ${year} was not kept`);
    const came = year === 0 ? start : last.yearOf(year).projected.pupils;
    course.demand.set(kept.coming, year * cells);
    course.seated.set(kept.pupils, year * cells);
    course.stillWaiting.set(kept.waiting, year * spots);
    crossing.spot.forEach((spot, at) => {
      const place = year * spots + spot;
      if (spot >= 0) course.waiting[place] = (course.waiting[place] as number) + (came[at] as number);
    });
  }
  return course;
}

/**
 * Projects with new schools that were cancelled as if they opened when all is over: nobody ever comes there, and the
 * place’s cells stay where they are while projects are cancelled one after another.
 */
const keepCancelled = whileSame(
  ({ projects }: Region) => projects,
  ({ projects, place }: Region): Region['projects'] => {
    const isGone = ({ kind, status }: Project) => kind === 'newSchool' && status === 'cancelled';
    const never = { status: 'planned', finish: `${place.horizonYear + 2}-01` } as const;
    return projects.some(isGone)
      ? projects.map((each) => (isGone(each) ? { ...each, ...never } : each))
      : projects;
  },
);

/**
 * Run a place for its figures alone, on flat arrays: capacity and projection as `runStudy` has them, classes as draws
 * form them. What a scenario leaves as it was is not worked out again: tables, years that begin as they did, and years
 * that are projected alike.
 *
 * Law: pupils, classes and who waits are those of `runStudy`.
 *
 * @param region The place after its scenario.
 * @returns To be read before the next path of the place is asked for, which takes over its rows.
 */
export function livePath(region: Region): LivePath {
  const { baseYear } = region.place;
  const held: Region = { ...region, projects: keepCancelled(region) };
  const capacity = measureCapacity(held);
  // Who teaches what is all that the history and the census ask of projects.
  const steady: Region = { ...held, projects: steadyProjects(held) };
  const laying: Laying = { region: held, capacity, classes: censusClasses(steady), model: modelOf(steady) };
  const { model, classes } = laying;
  const ground = layOutOnce(laying);
  const situationOf = situationsOf(held, capacity);
  const ahead = yearsOf(region).slice(1);
  const census = startState(model).enrolment;
  const frameOf = (years: readonly YearEnrolment[]): StudyRun => ({
    ...{ region, capacity: paidIn(region, capacity), demand: [], classes },
    enrolment: { baseYear, years: [census, ...years], choices: model.choices },
  });
  const empty = ahead.map((year): YearEnrolment => ({ year, pupils: [], unplaced: [] }));
  const book = new FutureBook(ground.layout, frameOf(empty), ground.shelf);
  const world = compile(ground.layout, laying, situationOf);
  walk(ground, { model, world, situationOf, ahead }, book, baseYear);
  const years = empty.map((year, index) => {
    const { elsewhere } = ground.last.yearOf(index + 1).projected;
    return elsewhere === undefined ? year : { ...year, elsewhere };
  });
  const figures = () => courseOf(ground, readEnrolment(model, census), ahead.length);
  return { frame: frameOf(years), future: book.future(), layout: ground.layout, model, world, figures };
}
