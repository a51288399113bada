import { monthNumber } from '../../../src/domain/calendar.ts';
import type { Project } from '../../../src/domain/region/project.ts';
import type { Row } from '../../../src/domain/region/tables.ts';
import { pupilsIn, sizesOf, type World } from './buildWorld.ts';
import { districtParameters } from './districtParameters.ts';

const fiscalYears = Array.from({ length: 12 }, (_, index) => 2019 + index);
/** Money for works beyond the planned projects, yuan a resident a year; growth of running money a year. */
const freePerResident = 25;
const recurrentGrowth = 0.05;
/** Running money per pupil of 2019, in yuan, all stages together. */
const recurrentPerPupil = 13_000;
/** 高新区 finds only a part of what its works cost. */
const coverage: Readonly<Record<string, number>> = { gaoxin: 0.93 };

/** What planned works cost an owner in a fiscal year: the cost spread evenly over the months of works. */
function worksMoney(
  projects: readonly Project[],
  owner: string,
  city: ReadonlySet<string>,
  year: number,
): number {
  return projects
    .filter((one) => (city.has(one.school) || one.governedBy === 'city' ? 'zibo' : one.district) === owner)
    .reduce((sum, { start, finish, cost }) => {
      if (cost === undefined) return sum;
      const [from, to] = [monthNumber(start ?? finish), monthNumber(finish)];
      const months = Array.from({ length: to - from + 1 }, (_, index) => Math.floor((from + index) / 12));
      return sum + (cost * months.filter((month) => month === year).length) / months.length;
    }, 0);
}

const toMillion = (yuan: number) => Math.ceil(yuan / 1_000_000) * 1_000_000;

/** The rows of budgets.csv: capital covers the planned works and a little more; running money grows with no pupil lost. */
export function budgetRows(world: World, projects: readonly Project[]): Row<'budgets'>[] {
  const city = new Set(world.plans.filter(({ governedBy }) => governedBy === 'city').map(({ id }) => id));
  const residents = districtParameters.reduce((sum, { population }) => sum + population * 1000, 0);
  const owners = [
    ...districtParameters.map(({ id, population }) => ({ id, residents: population * 1000 })),
    { id: 'zibo', residents: residents / 4 },
  ];
  return owners.flatMap((owner) => {
    const pupils = world.plans
      .filter((plan) => (plan.governedBy === 'city' ? 'zibo' : plan.district) === owner.id)
      .flatMap((plan) => plan.divisions)
      .reduce((sum, division) => sum + pupilsIn(sizesOf(world, division)), 0);
    return fiscalYears.map((fiscalYear) => {
      const works = worksMoney(projects, owner.id, city, fiscalYear) * (coverage[owner.id] ?? 1);
      const grown = 1 + recurrentGrowth * (fiscalYear - 2019);
      return {
        ...{ owner: owner.id, fiscalYear, capital: toMillion(works + owner.residents * freePerResident) },
        recurrent: toMillion(pupils * recurrentPerPupil * grown),
        ...{ basis: 'assumed' as const, source: 'generator' },
      };
    });
  });
}
