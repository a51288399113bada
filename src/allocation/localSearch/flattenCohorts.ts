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
  const ints = (numberOf: (cohort: CohortLayout) => number) => {
    const numbers = new Int32Array(cohorts.length);
    for (let at = 0; at < cohorts.length; at += 1) numbers[at] = numberOf(cohorts[at] as CohortLayout);
    return numbers;
  };
  const unitPlaces = new Map(units.map((unit, place) => [unit, place]));
  const segments = cohorts.reduce((sum, { from }) => sum + from.length, 0);
  const join = <A extends Int32Array | Float64Array>(into: A, listOf: (cohort: CohortLayout) => A): A => {
    let at = 0;
    for (const cohort of cohorts) {
      const list = listOf(cohort);
      into.set(list, at);
      at += list.length;
    }
    return into;
  };
  const joinInts = (listOf: (cohort: CohortLayout) => Int32Array) => join(new Int32Array(segments), listOf);
  const joinFloats = (listOf: (cohort: CohortLayout) => Float64Array) =>
    join(new Float64Array(segments), listOf);
  const lastYear = ({ entered, stage }: CohortLayout) => Math.min(years - 1, entered + stage.years - 1);
  const flat = {
    count: cohorts.length,
    intakeAt: ints(({ sizes, unit, entered }) => (sizes === undefined ? unit * years + entered : -1)),
    unit: ints(({ unit }) => unitPlaces.get(unit) ?? -1),
    school: ints(({ school }) => schools.indexOf(school)),
    unitSchool: Int32Array.from(units, (unit) =>
      schools.indexOf(cohorts.find((cohort) => cohort.unit === unit)?.school ?? -1),
    ),
    firstYear: ints(({ entered }) => Math.max(0, entered)),
    lastYear: ints(lastYear),
    pupils: join(new Float64Array(cohorts.length * years), ({ pupils }) => pupils),
    pupilYears: Float64Array.from(cohorts, ({ pupilYears }) => pupilYears),
    regroupAt: ints(({ regroupAt }) => regroupAt),
    start: Int32Array.from([...cohorts.map(({ offset }) => offset), segments]),
    from: joinInts(({ from }) => from),
    to: joinInts(({ to }) => to),
    wanted: joinFloats(({ wanted }) => wanted),
    cap: joinFloats(({ cap }) => cap),
    largest: joinFloats(({ largest }) => largest),
    survival: joinFloats(({ survival }) => survival),
    weight: joinFloats(({ weight }) => weight),
    running: joinFloats(({ running }) => running),
    split: joinFloats(({ split }) => split),
    standing: joinInts(standingClasses),
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
  return { ...flat, ...standingCosts(cohorts), standingTaught, standingPupils };
}

function standingCosts(cohorts: readonly CohortLayout[]) {
  let [standingCost, standingOverClasses, standingOverPupils] = [0, 0, 0];
  for (const cohort of cohorts) {
    const { sizes, regroupAt, regroupPrice, running, overClasses, overPupils } = cohort;
    if (sizes === undefined) continue;
    if (regroupAt < running.length) standingCost += regroupPrice[regroupAt] ?? 0;
    for (const [segment, classes] of standingClasses(cohort).entries()) {
      standingCost += classes * (running[segment] ?? 0);
      if (segment >= regroupAt) continue;
      standingOverClasses += overClasses[segment] ?? 0;
      standingOverPupils += overPupils[segment] ?? 0;
    }
  }
  return { standingCost, standingOverClasses, standingOverPupils };
}

function standingClasses({ sizes, from, regroupAt, regroupedSections }: CohortLayout): Int32Array {
  return from.map((_, segment) =>
    sizes === undefined ? 0 : segment >= regroupAt ? (regroupedSections[segment] ?? 0) : sizes.length,
  );
}
