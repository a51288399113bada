import type { ProblemArea } from '../domain/allocation/allocationProblem.ts';
import type { Stage } from '../domain/stage.ts';
import type { Pupils, SchoolYear } from '../domain/units.ts';
import { stayOf } from './cohortYears.ts';
import { keyOf, type PlanBook } from './planBook.ts';

/** Pupils of an area who enter a stage in a year. */
export interface Demand {
  readonly pupils: Pupils;
  /** Whether none of them depends on what is planned, and they are a whole number. */
  readonly whole: boolean;
}

/**
 * Who enters a stage from an area: as given, and a share of those who left the schools that feed it the year before.
 * Leavers are followed by the school they entered, also when it has closed since.
 */
export function demandOf(book: PlanBook, area: ProblemArea, stage: Stage, year: SchoolYear): Demand {
  const given = area.demand
    .filter((row) => row.stage === stage && row.entryYear === year)
    .reduce((sum, { pupils }) => sum + pupils, 0);
  const feeders = area.fedBy.filter(({ to }) => to === stage);
  const leavers = feeders.map(({ school, from, share }) => share * leaversOf(book, school, from, year));
  const pupils = leavers.reduce((sum, count) => sum + count, given);
  const planned = feeders.some(({ from }) => entryOf(book, from, year) >= book.problem.firstYear);
  return { pupils, whole: !planned && Number.isInteger(pupils) };
}

const entryOf = ({ stages }: PlanBook, stage: Stage, year: SchoolYear) =>
  year - (stages.get(stage)?.years ?? 1);

function leaversOf(book: PlanBook, school: string, from: Stage, year: SchoolYear): Pupils {
  const { stages, entrants, schools, problem } = book;
  const stage = stages.get(from);
  if (stage === undefined) return 0;
  const entered = year - stage.years;
  const stayed = stayOf(stage, stage.years - 1);
  if (entered >= problem.firstYear) return (entrants.get(keyOf(school, from, entered)) ?? 0) * stayed;
  const sizes = schools
    .get(school)
    ?.units.find((unit) => unit.stage === from)
    ?.enrolled.find((cohort) => cohort.entered === entered)?.sizes;
  const known = stayOf(stage, problem.firstYear - 1 - entered);
  return ((sizes ?? []).reduce((sum, size) => sum + size, 0) * stayed) / known;
}
