import births from '../../reference/nationalBirths.json' with { type: 'json' };
import enrolment from '../../reference/nationalEnrolment.json' with { type: 'json' };
import { birthWeights } from '../domain/calendar.ts';
import { required } from '../domain/invariant.ts';
import type { NationalFigures } from '../domain/nationalFigures.ts';
import type { Stage } from '../domain/stage.ts';

/** Stages of a nation and their grades, from the lowest. */
export const nationStages = [
  { id: 'kindergarten', first: 0, grades: 3 },
  { id: 'primary', first: 3, grades: 6 },
  { id: 'junior', first: 9, grades: 3 },
  { id: 'senior', first: 12, grades: 3 },
] as const satisfies readonly { readonly id: Stage; readonly first: number; readonly grades: number }[];

/** Grades from kindergarten to the end of senior school. */
export const nationGrades = 15;

/** The autumn whose pupils were published. */
export const nationBaseYear: number = enrolment.year;

/** Pupils of a nation as they are expected, in persons. */
export interface NationalSeries {
  /** By year (from the base year) and grade. */
  readonly pupils: readonly (readonly number[])[];
  /** First year whose youngest were not yet born when births were last published: their number is assumed. */
  readonly firstAssumed: number;
}

const { births: bornIn, entrants } = births as NationalFigures;
const lastBirths = bornIn.reduce((last, { year }) => Math.max(last, year), 0);
const unit = 10_000;

/** Births of a calendar year; after the last published year as many as in it (assumed). */
function bornBy(year: number): number {
  const row = required(
    bornIn.find((each) => each.year === Math.min(year, lastBirths)),
    `births of ${year}`,
  );
  return (row.revised ?? row.published) * unit;
}

/** Children who reach an age by the end of August of a year. */
function cohort(age: number, year: number): number {
  return birthWeights(age, '08-31').reduce((sum, { lag, weight }) => sum + weight * bornBy(year - lag), 0);
}

const published = (stage: Stage) =>
  required(
    enrolment.pupils.find((row) => row.stage === stage),
    `pupils of ${stage}`,
  ).pupils * unit;
const entered = (year: number) =>
  required(
    entrants.find((row) => row.year === year),
    `entrants of ${year}`,
  ).pupils * unit;

const total = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0);

/** Spread a total over grades in proportion. */
function inProportion(weights: readonly number[], all: number): number[] {
  const sum = total(weights);
  return weights.map((weight) => (weight * all) / sum);
}

/** Entrants of the six primary grades as counted, from the lowest. */
const intakes: readonly number[] = Array.from({ length: 6 }, (_, grade) => entered(nationBaseYear - grade));

/** Share of a primary grade that is in the next a year on, so that the grades add up to what was published. */
const kept = (published('primary') / total(intakes)) ** (1 / 2.5);

/** The base year by grade: entrants of the first grades as counted, other grades as their cohorts were born, stages as published. */
function baseGrades(): number[] {
  const born = (age: number) => [0, 1, 2].map((grade) => cohort(age, nationBaseYear - grade));
  return [
    ...inProportion(born(3), published('kindergarten')),
    ...inProportion(
      intakes.map((intake, grade) => intake * kept ** grade),
      published('primary'),
    ),
    ...inProportion(born(12), published('junior')),
    ...inProportion(born(15), published('senior')),
  ];
}

/** Share of a cohort that a stage held in the base year. */
function shareOf(stage: Stage, age: number): number {
  return published(stage) / total([0, 1, 2].map((grade) => cohort(age, nationBaseYear - grade)));
}

/**
 * Expected pupils of the nation by year and grade: births → kindergarten and first grade, cohorts moving up; shares of
 * cohorts that enter a stage stay as in the base year.
 *
 * @param years Years after the base year.
 */
export function nationalSeries(years: number): NationalSeries {
  const attending = shareOf('kindergarten', 3);
  const entering = entered(nationBaseYear) / cohort(6, nationBaseYear);
  const goingOn = shareOf('senior', 15) / shareOf('junior', 12);
  const pupils = [baseGrades()];
  for (let ahead = 1; ahead <= years; ahead += 1) {
    const before = pupils[ahead - 1] as number[];
    const year = nationBaseYear + ahead;
    pupils.push(
      before.map((_, grade) => {
        if (grade === 0) return attending * cohort(3, year);
        if (grade === 3) return entering * cohort(6, year);
        const below = before[grade - 1] as number;
        return below * (grade === 12 ? goingOn : grade > 3 && grade < 9 ? kept : 1);
      }),
    );
  }
  return { pupils, firstAssumed: lastBirths + 4 };
}

/** Documents of the figures that counties add up to. */
export const nationSources: Readonly<Record<string, { readonly title: string; readonly url: string }>> = {
  ...(births as NationalFigures).sources,
  ...enrolment.sources,
};

/** Schools that were counted, by stage. */
export const schoolsCounted: readonly { readonly stage: string; readonly schools: number }[] =
  enrolment.schools;
