import type { ProjectOpening, WorksAhead } from '../domain/capacity.ts';
import { byText, type Region } from '../domain/region/region.ts';
import type { DistrictId } from '../domain/units.ts';

/**
 * What works ahead cost, by the district that they stand in.
 *
 * @param region The region after the scenario.
 * @param openings The projects that go ahead.
 * @returns A row for every district with works ahead, sorted by district.
 */
export function worksAhead(
  region: Pick<Region, 'place' | 'projects'>,
  openings: readonly ProjectOpening[],
): WorksAhead[] {
  const costs = new Map(region.projects.map(({ id, cost }) => [id, cost]));
  const rows = new Map<DistrictId, WorksAhead>();
  for (const { project, district, openYear } of openings) {
    if (openYear <= region.place.baseYear || openYear > region.place.horizonYear) continue;
    const cost = costs.get(project);
    const row = rows.get(district) ?? { district, projects: 0, unpriced: 0, cost: 0 };
    rows.set(district, {
      ...row,
      projects: row.projects + 1,
      unpriced: row.unpriced + (cost === undefined ? 1 : 0),
      cost: row.cost + (cost ?? 0),
    });
  }
  return [...rows.values()].sort((left, right) => byText(left.district, right.district));
}
