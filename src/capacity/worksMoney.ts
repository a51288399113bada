import { monthNumber } from '../domain/calendar.ts';
import type { ProjectOpening, WorksMoney } from '../domain/capacity.ts';
import type { Project } from '../domain/region/project.ts';
import { byText, type Region } from '../domain/region/region.ts';
import type { DistrictId, Yuan } from '../domain/units.ts';

/**
 * Spread a project's cost evenly over the months of its works, first and last included; all in the last month when
 * the start is not known. Whole yuan that add up to the cost.
 *
 * @returns Yuan by fiscal (calendar) year.
 */
export function spreadCost(project: Pick<Project, 'start' | 'finish' | 'cost'>): Map<number, Yuan> {
  const last = monthNumber(project.finish);
  const first = Math.min(last, monthNumber(project.start ?? project.finish));
  const upTo = (month: number) => Math.round(((project.cost ?? 0) * (month - first)) / (last - first + 1));
  const years = new Map<number, Yuan>();
  for (let year = Math.floor(first / 12); year <= Math.floor(last / 12); year += 1) {
    const [from, to] = [Math.max(first, year * 12), Math.min(last + 1, (year + 1) * 12)];
    years.set(year, upTo(to) - upTo(from));
  }
  return years;
}

/** Who pays: the city for schools it governs, else the district. */
function ownerOf(region: Region, governedBy: ReadonlyMap<string, string>, project: Project): DistrictId {
  const governor = governedBy.get(project.school) ?? project.governedBy ?? 'district';
  return governor === 'city' ? region.place.id : project.district;
}

function spendingOf(region: Region, openings: readonly ProjectOpening[]): Map<DistrictId, Map<number, Yuan>> {
  const going = new Set(openings.map(({ project }) => project));
  const governedBy = new Map(region.schools.map((school) => [school.id, school.governedBy]));
  const spending = new Map<DistrictId, Map<number, Yuan>>();
  for (const project of region.projects.filter(({ id }) => going.has(id))) {
    const owner = ownerOf(region, governedBy, project);
    const years = spending.get(owner) ?? new Map<number, Yuan>();
    for (const [year, yuan] of spreadCost(project)) years.set(year, (years.get(year) ?? 0) + yuan);
    spending.set(owner, years);
  }
  return spending;
}

function moneyOf(
  region: Region,
  owner: DistrictId,
  spending: ReadonlyMap<number, Yuan> | undefined,
): WorksMoney[] {
  const budgets = new Map(
    region.budgets.filter((row) => row.owner === owner).map((row) => [row.fiscalYear, row.capital]),
  );
  const rows: WorksMoney[] = [];
  let carriedIn = 0;
  for (
    let fiscalYear = Math.min(...budgets.keys());
    fiscalYear <= region.place.horizonYear;
    fiscalYear += 1
  ) {
    const budget = budgets.get(fiscalYear) ?? 0;
    const spent = spending?.get(fiscalYear) ?? 0;
    const left = carriedIn + budget - spent;
    rows.push({ owner, fiscalYear, budget, carriedIn, spent, short: Math.max(0, -left) });
    carriedIn = Math.max(0, left);
  }
  return rows;
}

/**
 * Set the works' spending against the budgets, owner by owner and fiscal year by fiscal year, with carry-over of
 * what is left; what is missing in a year is not carried on as a debt.
 *
 * An owner without any budget row is not measured and has no rows; the others are from their first budget year to
 * the horizon, with a budget of 0 in years that the table leaves out.
 *
 * @param region The region after the scenario; a region's own budget pays for the schools that the city governs.
 * @param openings The projects that go ahead.
 * @returns Rows sorted by owner and fiscal year.
 */
export function worksMoney(region: Region, openings: readonly ProjectOpening[]): WorksMoney[] {
  const spending = spendingOf(region, openings);
  const owners = [...new Set(region.budgets.map(({ owner }) => owner))].sort(byText);
  return owners.flatMap((owner) => moneyOf(region, owner, spending.get(owner)));
}
