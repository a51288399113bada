import type { Row } from '../../../src/domain/region/tables.ts';
import { baseYear, firstTableYear, sizesOf, type World } from './buildWorld.ts';

/** The rows of enrolment.csv, 2014–2019: every class with its pupils; a grade without pupils has no row. */
export function enrolmentRows(world: World): Row<'enrolment'>[] {
  const divisions = world.plans.flatMap((plan) => plan.divisions);
  const years = Array.from({ length: baseYear - firstTableYear + 1 }, (_, index) => firstTableYear + index);
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
