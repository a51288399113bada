import { measureCapacity } from '../capacity/measureCapacity.ts';
import { startClasses } from '../classes/formClasses.ts';
import type { YearEnrolment } from '../domain/enrolment.ts';
import { laddersOf, type Region } from '../domain/region/region.ts';
import { schoolsWithProjects } from '../domain/region/schoolsWithProjects.ts';
import { ruleBook } from '../domain/ruleBook.ts';
import type { YearClasses } from '../domain/sections.ts';
import type { StudyRun } from '../domain/study.ts';
import type { SchoolYear } from '../domain/units.ts';
import { fitProjection, projectYear, startState, withEnrolment } from '../projection/projectEnrolment.ts';
import { type SeatingBook, seatPupils } from './seatPupils.ts';
import { situationReader } from './situationReader.ts';

/** Where a run is: the step and the school year it works on. */
export type StudyProgress = (step: 'capacity' | 'fit' | 'year', year: SchoolYear) => void;

/**
 * The table of contents of the program: rooms and teachers by year, a projection fitted to the place's history, then
 * year by year the pupils, the classes they form, and the children whom entry control sends elsewhere.
 *
 * @param region The place after its scenario.
 * @param onProgress Told before each step.
 * @returns Capacity, pupils and classes from the base year to the horizon.
 */
export function runStudy(region: Region, onProgress: StudyProgress = () => {}): StudyRun {
  const { baseYear, horizonYear } = region.place;
  onProgress('capacity', baseYear);
  const capacity = measureCapacity(region);
  onProgress('fit', baseYear);
  const model = fitProjection(region);
  const rules = ruleBook(region);
  const book: SeatingBook = {
    capacity,
    rules,
    ladders: laddersOf(region),
    schools: schoolsWithProjects(region),
  };
  const situationOf = situationReader(region, capacity, rules);
  let state = startState(model);
  let last = startClasses(region);
  const years: YearEnrolment[] = [state.enrolment];
  const classes: YearClasses[] = [last];
  for (let year = baseYear + 1; year <= horizonYear; year += 1) {
    onProgress('year', year);
    const situation = situationOf(year);
    const demand = projectYear(model, state, year, situation);
    const seated = seatPupils(book, demand.enrolment, last, situation);
    state = withEnrolment(model, demand, seated.enrolment);
    last = seated.classes;
    years.push(state.enrolment);
    classes.push(last);
  }
  return { region, capacity, enrolment: { baseYear, years, choices: model.choices }, classes };
}
