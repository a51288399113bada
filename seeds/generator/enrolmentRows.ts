import type { Row } from '../../src/domain/region/tables.ts';
import { sizesOf, type World } from './buildWorld.ts';

/** The rows of enrolment.csv from the first to the base year: every class with its pupils; a grade without pupils has no row. */
export function enrolmentRows(world: World): Row<'enrolment'>[] {
  const divisions = world.plans.flatMap((plan) => plan.divisions);
  const { first, base } = world.place.years;
  const years = Array.from({ length: base - first + 1 }, (_, index) => first + index);
  return divisions.flatMap((division) =>
    years.flatMap((year) =>
      sizesOf(world, division, year).flatMap((sizes, place) => {
        if (sizes.length === 0) return [];
        const pupils = sizes.reduce((left, right) => left + right, 0);
        const grade = division.grades[place] ?? '';
        return [
          {
            ...{
              school: division.school,
              year,
              grade,
              pupils,
              classes: sizes.length,
              classSizes: [...sizes],
            },
            ...{ basis: 'assumed' as const, source: 'generator' },
          },
        ];
      }),
    ),
  );
}
