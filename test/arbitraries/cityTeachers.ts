import * as fc from 'fast-check';
import type { TeacherPool } from '../../src/domain/region/classRule.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { Stage } from '../../src/domain/stage.ts';

/** What the city has of its own: which schools, by their place in the table, and teachers by stage (none: no row). */
export interface CityTeachers {
  readonly governs: readonly boolean[];
  readonly teachers: Readonly<Partial<Record<'primary' | 'junior', number>>>;
}

/** Schools that the city governs, and pools for one stage or both. */
export const cityTeachers: fc.Arbitrary<CityTeachers> = fc.record({
  governs: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  teachers: fc.record(
    { primary: fc.integer({ min: 0, max: 200 }), junior: fc.integer({ min: 0, max: 200 }) },
    { requiredKeys: [] },
  ),
});

/** A row of the city's own pool in the base year. */
export function cityPool({ place }: Region, stage: Stage, teachers: number): TeacherPool {
  return { district: place.id, stage, year: place.baseYear, teachers, basis: 'assumed' };
}

/** Let the city govern schools of a region, with the pools that it is given; its projects stay the districts'. */
export function withCityTeachers(region: Region, { governs, teachers }: CityTeachers): Region {
  return {
    ...region,
    schools: region.schools.map((school, index) => ({
      ...school,
      governedBy: governs[index % governs.length] ? ('city' as const) : ('district' as const),
    })),
    teachers: [
      ...region.teachers,
      ...Object.entries(teachers).map(([stage, count]) => cityPool(region, stage as Stage, count)),
    ],
  };
}
