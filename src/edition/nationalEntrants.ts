import { birthWeights } from '../domain/calendar.ts';
import type { NationalEntry } from '../domain/nationalFigures.ts';
import { nationalBirthsOf, nationalFigures } from './nationalBirths.ts';

/** Children start school at six, by 31 August. */
const weights = birthWeights(6, '08-31');
const gradesOfPrimary = 6;
/**
 * Pupils of primary schools per child of the last six intakes, from the published enrolment and intakes of 2024
 * (10,584.37 ÷ 10,656; 2023: 0.9936).
 */
const sixYearSurvival = 0.9933;

const publishedIn = (year: number) => nationalFigures.births.find((row) => row.year === year)?.published;

/** Births of an entry cohort; undefined when a year of birth is not published. */
function cohort(year: number, births: (year: number) => number | undefined): number | undefined {
  return weights.reduce<number | undefined>((sum, { lag, weight }) => {
    const part = births(year - lag);
    return sum === undefined || part === undefined ? undefined : sum + weight * part;
  }, 0);
}

const entrantsIn = (year: number) => nationalFigures.entrants.find((row) => row.year === year)?.pupils;

/** Pupils of primary school in a year: its six intakes, counted or else expected, that stayed. */
function primaryPupils(year: number): number | undefined {
  const intakes = Array.from({ length: gradesOfPrimary }, (_, back) => {
    const entry = year - back;
    return entrantsIn(entry) ?? (entry < firstEntry ? undefined : cohort(entry, nationalBirthsOf));
  });
  return intakes.reduce<number | undefined>(
    (sum, intake) => (sum === undefined || intake === undefined ? undefined : sum + intake * sixYearSurvival),
    0,
  );
}

const firstEntry = Math.min(...nationalFigures.entrants.map(({ year }) => year));
const lastEntry = Math.max(...nationalFigures.births.map(({ year }) => year)) + 6;

/**
 * National births → first grade, school year by school year: the children attributed to it by first-published and by
 * revised births, those who came, and the pupils of primary school that follow.
 *
 *     entry(t) = ⅓ births(t − 7) + ⅔ births(t − 6)
 *
 * @returns From the first year of published entrants to the last for which births are published; units of 10,000.
 */
export function nationalEntries(): NationalEntry[] {
  return Array.from({ length: lastEntry - firstEntry + 1 }, (_, index) => {
    const year = firstEntry + index;
    return {
      year,
      byPublished: cohort(year, publishedIn),
      byRevised: cohort(year, nationalBirthsOf),
      counted: entrantsIn(year),
      primary: primaryPupils(year),
    };
  });
}
