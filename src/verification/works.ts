import type { SchoolYear, Yuan } from '../domain/units.ts';
import type { PlanBook } from './planBook.ts';

/** Money for works of a district in a year. */
export interface Payment {
  readonly district: string;
  readonly year: SchoolYear;
  readonly amount: Yuan;
}

/**
 * Everything that is paid from works money: new schools and rooms built on, evenly in the lead years before pupils
 * move in (in that year itself where there are none), each extension with its fixed cost; rooms for a time in the
 * year they are used.
 */
export function paymentsOf({ plan, schools }: PlanBook): Payment[] {
  return [
    ...plan.openings.flatMap(({ school, module, year }) => {
      const { district = '', site } = schools.get(school) ?? {};
      const chosen = site?.modules[module];
      return chosen === undefined ? [] : spread(district, year, chosen.leadYears, chosen.cost);
    }),
    ...plan.extensions.flatMap(({ school, year, rooms }) => {
      const { district = '', extension } = schools.get(school) ?? {};
      if (extension === undefined || rooms <= 0) return [];
      const { leadYears, costPerRoom, fixedCost } = extension;
      return spread(district, year, leadYears, fixedCost + costPerRoom * rooms);
    }),
    ...(['conversion', 'temporary'] as const).flatMap((kind) =>
      plan[kind === 'conversion' ? 'conversions' : 'temporaries'].flatMap(({ school, year, rooms }) => {
        const { district = '', [kind]: passing } = schools.get(school) ?? {};
        return passing === undefined ? [] : [{ district, year, amount: rooms * passing.costPerRoomYear }];
      }),
    ),
  ];
}

function spread(district: string, year: SchoolYear, leadYears: number, amount: Yuan): Payment[] {
  if (leadYears === 0) return [{ district, year, amount }];
  return Array.from({ length: leadYears }, (_, index) => ({
    district,
    year: year - leadYears + index,
    amount: amount / leadYears,
  }));
}
