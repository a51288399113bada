import type { MethodChoice } from '../domain/enrolment.ts';
import { groupBy } from '../domain/groupBy.ts';
import { ownershipIn } from '../domain/ownershipIn.ts';
import { byText, type Region } from '../domain/region/region.ts';
import { schoolsWithProjects } from '../domain/region/schoolsWithProjects.ts';
import type { DistrictId, SchoolYear } from '../domain/units.ts';
import type { Layout } from './layOut.ts';
import { sayPrivateShare } from './methodTexts.ts';
import { plannedShareOf } from './plannedShare.ts';

/** The private share of the entrants of one district and stage in a year ahead, with whose schools are whose then. */
export interface ModelPrivateShare {
  readonly year: SchoolYear;
  readonly pool: number;
  readonly district: DistrictId;
  readonly share: number;
  /** Divisions of private schools, inclusive ones among them. */
  readonly private: readonly number[];
  /** Divisions of public schools, and the children without a seat. */
  readonly others: readonly number[];
}

/**
 * Find the planned private shares of the years ahead, by district and stage; special schools and grades outside the
 * ladder have none.
 *
 * @returns By year, then in layout order; empty where none is planned.
 */
export function findPrivateShares(region: Region, { pools, divisions }: Layout): ModelPrivateShare[] {
  const { assumptions, place } = region;
  if (!assumptions.some(({ kind }) => kind === 'privateShare')) return [];
  const schools = new Map(schoolsWithProjects(region).map((school) => [school.id, school]));
  const ownerIn = ownershipIn(region, schools);
  const years = Array.from(
    { length: place.horizonYear - place.baseYear },
    (_, at) => place.baseYear + at + 1,
  );
  return years.flatMap((year) => {
    const isPrivate = (index: number) => {
      const school = divisions[index]?.school;
      return school !== undefined && (ownerIn(school, year) ?? 'public') !== 'public';
    };
    return pools.flatMap(({ held, stage, divisions: own }, pool) =>
      held
        ? []
        : [...groupBy(own, (index) => divisions[index]?.district ?? '')]
            .sort(([left], [right]) => byText(left, right))
            .flatMap(([district, here]): ModelPrivateShare[] => {
              const share = plannedShareOf(assumptions, 'privateShare', district, year, stage);
              if (share === undefined) return [];
              const others = here.filter((index) => !isPrivate(index));
              return [{ year, pool, district, share, private: here.filter(isPrivate), others }];
            }),
    );
  });
}

/** Tell where a planned private share splits the entrants, by district and stage. */
export function tellPrivateShares(region: Region, layout: Layout): MethodChoice[] {
  const groups = groupBy(findPrivateShares(region, layout), ({ pool, district }) => `${pool}|${district}`);
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    const stage = layout.pools[first?.pool ?? -1]?.stage;
    if (first === undefined || stage === undefined) return [];
    const method = sayPrivateShare(
      rows.map(({ year }) => year),
      rows.some((row) => row.private.length > 0),
    );
    const { district, share } = first;
    return [{ step: 'shares', district, stage, method, values: { privateShare: share } }];
  });
}
