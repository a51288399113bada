/** Pupils of a school by grade and year: `pupils[grade][year]`. */
export type SchoolYears = readonly (readonly number[])[];

/**
 * Plain cohort survival of one stage of one district, slow and obvious: for every grade the mean of the last three
 * yearly district ratios, the entry grade held at its last value.
 *
 * @returns The district’s unrounded pupils by grade, `ahead` years after the last.
 */
export function plainCohort(schools: readonly SchoolYears[], ahead: number): number[] {
  const grades = schools[0]?.length ?? 0;
  const years = schools[0]?.[0]?.length ?? 0;
  const district = (grade: number, year: number) =>
    schools.reduce((sum, school) => sum + (school[grade]?.[year] ?? 0), 0);
  const ratio = (grade: number) => {
    const found: number[] = [];
    for (let year = years - 2; year >= 0 && found.length < 3; year -= 1)
      if (district(grade, year) > 0) found.push(district(grade + 1, year + 1) / district(grade, year));
    return found.length === 0 ? 1 : found.reduce((left, right) => left + right, 0) / found.length;
  };
  let now = Array.from({ length: grades }, (_, grade) => district(grade, years - 1));
  for (let year = 0; year < ahead; year += 1)
    now = now.map((_, grade) => (grade === 0 ? (now[0] ?? 0) : (now[grade - 1] ?? 0) * ratio(grade - 1)));
  return now;
}
