import { measureCapacity } from '../capacity/measureCapacity.ts';
import { ruleBook, startClasses } from '../classes/formClasses.ts';
import type { YearEnrolment } from '../domain/enrolment.ts';
import type { Region } from '../domain/region/region.ts';
import type { YearClasses } from '../domain/sections.ts';
import type { StudyRun } from '../domain/study.ts';
import type { SchoolYear } from '../domain/units.ts';
import { fitProjection, projectYear, startState } from '../projection/projectEnrolment.ts';
import { seatPupils } from './seatPupils.ts';
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
  const situationOf = situationReader(region, capacity, rules);
  let state = startState(model, region);
  const years: YearEnrolment[] = [state.enrolment];
  const classes: YearClasses[] = [startClasses(region)];
  for (let year = baseYear + 1; year <= horizonYear; year += 1) {
    onProgress('year', year);
    const demand = projectYear(model, state, year, situationOf(year));
    const seated = seatPupils({ region, capacity, rules, demand, previous: classes.at(-1) as YearClasses });
    state = seated.state;
    years.push(state.enrolment);
    classes.push(seated.classes);
  }
  return { region, capacity, enrolment: { baseYear, years, choices: model.choices }, classes };
}
