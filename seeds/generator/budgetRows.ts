import { monthNumber } from '../../src/domain/calendar.ts';
import type { Project } from '../../src/domain/region/project.ts';
import type { Row } from '../../src/domain/region/tables.ts';
import { pupilsIn, sizesOf, type World } from './buildWorld.ts';
import type { PlaceSettings } from './placeSettings.ts';

/** What planned works cost an owner in a fiscal year: the cost spread evenly over the months of works. */
function worksMoney(
  projects: readonly Project[],
  isOwn: (project: Project) => boolean,
  year: number,
): number {
  return projects.filter(isOwn).reduce((sum, { start, finish, cost }) => {
    if (cost === undefined) return sum;
    const [from, to] = [monthNumber(start ?? finish), monthNumber(finish)];
    const months = Array.from({ length: to - from + 1 }, (_, index) => Math.floor((from + index) / 12));
    return sum + (cost * months.filter((month) => month === year).length) / months.length;
  }, 0);
}

/** Districts, and the city itself where it has money of its own, with the residents that its works are for. */
function ownersOf({ districts, region, money }: PlaceSettings): { id: string; residents: number }[] {
  const owners = districts.map(({ id, population }) => ({ id, residents: population * 1000 }));
  const residents = owners.reduce((sum, owner) => sum + owner.residents, 0);
  return money.cityMoney ? [...owners, { id: region.id, residents: residents / 4 }] : owners;
}

const toMillion = (yuan: number) => Math.ceil(yuan / 1_000_000) * 1_000_000;

/** The rows of budgets.csv: capital covers the planned works and a little more; running money grows with no pupil lost. */
export function budgetRows(world: World, projects: readonly Project[]): Row<'budgets'>[] {
  const { place } = world;
  const { base } = place.years;
  const { freePerResident, recurrentPerPupil, recurrentGrowth, coverage } = place.money;
  const fiscalYears = Array.from({ length: place.money.fiscalYears }, (_, index) => base + index);
  const city = new Set(world.plans.filter(({ governedBy }) => governedBy === 'city').map(({ id }) => id));
  const payerOf = ({ school, district, governedBy }: Project) =>
    city.has(school) || governedBy === 'city' ? place.region.id : district;
  return ownersOf(place).flatMap((owner) => {
    const pupils = world.plans
      .filter((plan) => (plan.governedBy === 'city' ? place.region.id : plan.district) === owner.id)
      .flatMap((plan) => plan.divisions)
      .reduce((sum, division) => sum + pupilsIn(sizesOf(world, division)), 0);
    return fiscalYears.map((fiscalYear) => {
      const spent = worksMoney(projects, (project) => payerOf(project) === owner.id, fiscalYear);
      const works = spent * (coverage[owner.id] ?? 1);
      const grown = 1 + recurrentGrowth * (fiscalYear - base);
      return {
        ...{ owner: owner.id, fiscalYear, capital: toMillion(works + owner.residents * freePerResident) },
        recurrent: toMillion(pupils * recurrentPerPupil * grown),
        ...{ basis: 'assumed' as const, source: 'generator' },
      };
    });
  });
}
