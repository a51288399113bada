import { openingYear } from '../../src/domain/calendar.ts';
import { byText } from '../../src/domain/region/region.ts';
import type { SchoolId } from '../../src/domain/units.ts';
import type { HistoricExtension } from './historicExtension.ts';
import type { PlaceSettings } from './placeSettings.ts';
import type { DivisionPlan, SchoolPlan } from './worldShapes.ts';

/** Pupils of the entry grade beyond what the rooms hold at 45 a class. */
const pressure = ({ pull, rooms, grades }: DivisionPlan) => pull - (rooms / grades.length) * 45;

/**
 * Give the finished extensions to schools: each to the town school of its district and stage with the greatest pressure,
 * one to a school.
 *
 * @returns The plans with rooms added, and the school of every extension.
 */
export function extendInHistory(
  place: PlaceSettings,
  plans: readonly SchoolPlan[],
): {
  readonly plans: SchoolPlan[];
  readonly schools: ReadonlyMap<string, SchoolId>;
} {
  const chosen = new Map<string, SchoolId>();
  const taken = new Map<SchoolId, HistoricExtension>();
  for (const one of place.historicExtensions) {
    const best = plans
      .filter(
        ({ urbanity, openedYear, id }) => urbanity === 'urban' && openedYear === undefined && !taken.has(id),
      )
      .filter(({ district, type }) => district === one.district && type === one.stage)
      .flatMap(({ divisions }) => divisions)
      .sort((left, right) => pressure(right) - pressure(left) || byText(left.school, right.school))[0];
    if (best === undefined) continue;
    chosen.set(one.project, best.school);
    taken.set(best.school, one);
  }
  const extended = plans.map((plan) => {
    const one = taken.get(plan.id);
    if (one === undefined) return plan;
    const added = [{ year: openingYear(one.finish), rooms: one.rooms }];
    return { ...plan, divisions: plan.divisions.map((division) => ({ ...division, added })) };
  });
  return { plans: extended, schools: chosen };
}
