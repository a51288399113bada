import type { Row } from '../../src/domain/region/tables.ts';
import type { World } from './buildWorld.ts';
import { type FeederPlan, planFeeders } from './planFeeders.ts';

const provenance = { basis: 'assumed' as const, source: 'generator' };

function rowsOf(
  plan: FeederPlan,
  only: ReadonlySet<string> | undefined,
  fromYear?: number,
): Row<'feeders'>[] {
  return [...plan].flatMap(([from, routes]) =>
    only !== undefined && !only.has(from)
      ? []
      : routes.map(({ to, share }) => ({
          ...{ from, to, share },
          ...(fromYear === undefined ? {} : { fromYear }),
          ...provenance,
        })),
  );
}

/**
 * The rows of feeders.csv: every primary school's junior schools in the base year, and again from the year in which a young
 * through-school of its district is full of its own leavers. Through-schools need no row: their leavers go straight up.
 */
export function feederRows({ place, senders, takers }: World): Row<'feeders'>[] {
  const { base } = place.years;
  const planIn = planFeeders(place, senders, takers);
  const turns = [
    ...new Set(takers.flatMap(({ until }) => (until !== undefined && until > base ? [until] : []))),
  ];
  const later = turns
    .sort((left, right) => left - right)
    .flatMap((year) => {
      const districts = new Set(takers.flatMap(({ until, district }) => (until === year ? [district] : [])));
      const touched = new Set(senders.flatMap(({ id, district }) => (districts.has(district) ? [id] : [])));
      return rowsOf(planIn(year), touched, year);
    });
  return [...rowsOf(planIn(base), undefined), ...later];
}
