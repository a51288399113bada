import type { FlatCohorts } from './flatCohorts.ts';
import type { CohortLayout } from './layout.ts';

/** Write the cohorts of a cluster as flat arrays. */
export function flattenCohorts(
  cohorts: readonly CohortLayout[],
  {
    schools,
    units,
    years,
  }: { readonly schools: readonly number[]; readonly units: readonly number[]; readonly years: number },
): FlatCohorts {
  const ints = (numberOf: (cohort: CohortLayout) => number) => Int32Array.from(cohorts, numberOf);
  const all = (listOf: (cohort: CohortLayout) => ArrayLike<number>) =>
    cohorts.flatMap((cohort) => Array.from(listOf(cohort)));
  const lastYear = ({ entered, stage }: CohortLayout) => Math.min(years - 1, entered + stage.years - 1);
  const flat = {
    count: cohorts.length,
    intakeAt: ints(({ sizes, unit, entered }) => (sizes === undefined ? unit * years + entered : -1)),
    unit: ints(({ unit }) => units.indexOf(unit)),
    school: ints(({ school }) => schools.indexOf(school)),
    unitSchool: Int32Array.from(units, (unit) =>
      schools.indexOf(cohorts.find((cohort) => cohort.unit === unit)?.school ?? -1),
    ),
    firstYear: ints(({ entered }) => Math.max(0, entered)),
    lastYear: ints(lastYear),
    pupils: Float64Array.from(all(({ pupils }) => pupils)),
    pupilYears: Float64Array.from(cohorts, ({ pupilYears }) => pupilYears),
    regroupAt: ints(({ regroupAt }) => regroupAt),
    start: Int32Array.from([...cohorts.map(({ offset }) => offset), all(({ from }) => from).length]),
    from: Int32Array.from(all(({ from }) => from)),
    to: Int32Array.from(all(({ to }) => to)),
    wanted: Float64Array.from(all(({ wanted }) => wanted)),
    cap: Float64Array.from(all(({ cap }) => cap)),
    largest: Float64Array.from(all(({ largest }) => largest)),
    survival: Float64Array.from(all(({ survival }) => survival)),
    weight: Float64Array.from(all(({ weight }) => weight)),
    running: Float64Array.from(all(({ running }) => running)),
    split: Float64Array.from(all(({ split }) => split)),
    standing: Int32Array.from(all(standingClasses)),
  };
  const standingTaught = new Float64Array(units.length * years);
  const standingPupils = new Float64Array(schools.length * years);
  for (const [index, { sizes, pupils }] of cohorts.entries()) {
    if (sizes === undefined) continue;
    const unit = (flat.unit[index] ?? 0) * years;
    const school = (flat.school[index] ?? 0) * years;
    for (let year = flat.firstYear[index] ?? 0; year <= (flat.lastYear[index] ?? 0); year += 1)
      standingPupils[school + year] = (standingPupils[school + year] ?? 0) + (pupils[year] ?? 0);
    for (let segment = flat.start[index] ?? 0; segment < (flat.start[index + 1] ?? 0); segment += 1)
      for (let year = flat.from[segment] ?? 0; year <= (flat.to[segment] ?? 0); year += 1)
        standingTaught[unit + year] = (standingTaught[unit + year] ?? 0) + (flat.standing[segment] ?? 0);
  }
  return { ...flat, standingTaught, standingPupils };
}

function standingClasses({ sizes, from, regroupAt, regroupedSections }: CohortLayout): number[] {
  return Array.from(from, (_, segment) =>
    sizes === undefined ? 0 : segment >= regroupAt ? (regroupedSections[segment] ?? 0) : sizes.length,
  );
}
