import { measureCapacity } from '../capacity/measureCapacity.ts';
import { startClasses } from '../classes/formClasses.ts';
import type { CapacityPlan } from '../domain/capacity.ts';
import type { YearEnrolment } from '../domain/enrolment.ts';
import type { PlannedSeating } from '../domain/plannedSeating.ts';
import { laddersOf, type Region } from '../domain/region/region.ts';
import { schoolsWithProjects } from '../domain/region/schoolsWithProjects.ts';
import { ruleBook } from '../domain/ruleBook.ts';
import type { YearClasses } from '../domain/sections.ts';
import type { StudyRun } from '../domain/study.ts';
import type { SchoolYear } from '../domain/units.ts';
import { fitProjection, projectYear, startState, withEnrolment } from '../projection/projectEnrolment.ts';
import { sectionsByCohort, sendEntrants, situationUnderPlan, staffAsPlanned } from './followPlan.ts';
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
 * @param plan A proposed plan to carry out: its works stand in the region's projects already.
 * @returns Capacity, pupils and classes from the base year to the horizon.
 */
export function runStudy(
  region: Region,
  onProgress: StudyProgress = () => {},
  plan?: PlannedSeating,
): StudyRun {
  const { baseYear, horizonYear } = region.place;
  onProgress('capacity', baseYear);
  const measured = measureCapacity(region);
  const capacity = plan === undefined ? measured : staffAsPlanned(region, measured, plan.teachers);
  onProgress('fit', baseYear);
  const model = fitProjection(region);
  const rules = ruleBook(region);
  const book: SeatingBook = {
    capacity,
    rules,
    ladders: laddersOf(region),
    schools: schoolsWithProjects(region),
    ...(plan === undefined ? {} : { planned: sectionsByCohort(plan.sections) }),
  };
  const situationOf =
    plan === undefined ? situationReader(region, capacity, rules) : plannedSituations(region, capacity, plan);
  let state = startState(model);
  let last = startClasses(region);
  const years: YearEnrolment[] = [state.enrolment];
  const classes: YearClasses[] = [last];
  const demand: YearEnrolment[] = [];
  for (let year = baseYear + 1; year <= horizonYear; year += 1) {
    onProgress('year', year);
    const situation = situationOf(year);
    const projected = projectYear(model, state, year, situation);
    const sent = sendEntrants(projected.enrolment, plan?.moves ?? [], book);
    const seated = seatPupils(book, sent, last, situation);
    state = withEnrolment(model, projected, seated.enrolment);
    demand.push(sent);
    last = seated.classes;
    years.push(state.enrolment);
    classes.push(last);
  }
  return { region, capacity, enrolment: { baseYear, years, choices: model.choices }, demand, classes };
}

/** The situation of each year under a plan. */
function plannedSituations(region: Region, capacity: CapacityPlan, plan: PlannedSeating) {
  const works = new Set(plan.projects);
  const decided = { ...region, projects: region.projects.filter(({ id }) => !works.has(id)) };
  const rules = ruleBook(region);
  const withPlan = situationReader(region, capacity, rules);
  const without = situationReader(decided, measureCapacity(decided), rules);
  return (year: SchoolYear) => situationUnderPlan(withPlan(year), without(year), plan.filledByMoves);
}
