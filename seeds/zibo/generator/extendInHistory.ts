import { openingYear } from '../../../src/domain/calendar.ts';
import { byText } from '../../../src/domain/region/region.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import type { Month, Rooms, SchoolId } from '../../../src/domain/units.ts';
import type { DivisionPlan, SchoolPlan } from './worldShapes.ts';

/** A finished extension of the history: how many rooms, when, at the most pressed town school of the district. */
export interface HistoricExtension {
  readonly project: string;
  readonly district: string;
  readonly stage: Stage;
  readonly rooms: Rooms;
  readonly finish: Month;
}

const extension = (
  project: string,
  district: string,
  stage: Stage,
  rooms: Rooms,
  finish: Month,
): HistoricExtension => ({
  ...{ project, district, stage, rooms, finish },
});

/**
 * The finished extensions: seven of the eleven that 张店 reported for 2016–21 (sizes and dates assumed), and the two of
 * 临淄 2016–17 (sizes split from the published totals).
 */
export const historicExtensions: readonly HistoricExtension[] = [
  extension('w28-zhangdian-e01', 'zhangdian', 'primary', 10, '2016-08'),
  extension('w28-zhangdian-e02', 'zhangdian', 'primary', 8, '2016-07'),
  extension('w28-zhangdian-e03', 'zhangdian', 'primary', 12, '2017-08'),
  extension('w28-zhangdian-e04', 'zhangdian', 'junior', 12, '2017-08'),
  extension('w28-zhangdian-e05', 'zhangdian', 'primary', 10, '2018-07'),
  extension('w28-zhangdian-e06', 'zhangdian', 'junior', 12, '2018-08'),
  extension('w28-zhangdian-e07', 'zhangdian', 'primary', 8, '2019-08'),
  extension('w28-linzi-e01', 'linzi', 'primary', 20, '2017-07'),
  extension('w28-linzi-e02', 'linzi', 'junior', 24, '2017-07'),
];

/** Pupils of the entry grade beyond what the rooms hold at 45 a class. */
const pressure = ({ pull, rooms, grades }: DivisionPlan) => pull - (rooms / grades.length) * 45;

/**
 * Give the finished extensions to schools: each to the town school of its district and stage with the greatest pressure,
 * one to a school.
 *
 * @returns The plans with rooms added, and the school of every extension.
 */
export function extendInHistory(plans: readonly SchoolPlan[]): {
  readonly plans: SchoolPlan[];
  readonly schools: ReadonlyMap<string, SchoolId>;
} {
  const chosen = new Map<string, SchoolId>();
  const taken = new Map<SchoolId, HistoricExtension>();
  for (const one of historicExtensions) {
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
