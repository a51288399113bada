import type { TeacherSupply } from './capacity.ts';
import { onceFor } from './onceFor.ts';
import type { Region } from './region/region.ts';
import { byText } from './region/region.ts';
import { schoolsWithProjects } from './region/schoolsWithProjects.ts';
import type { Stage } from './stage.ts';
import type { DistrictId, SchoolId } from './units.ts';

/** A stage taught at a school. */
export interface TaughtStage {
  readonly school: SchoolId;
  readonly district: DistrictId;
  readonly stage: Stage;
}

/** The pool of teachers that a stage of a school draws on: its district's name, or the region's for the city's own. */
export type StaffPoolOf = (taught: TaughtStage) => DistrictId;

const ofDistrict: StaffPoolOf = ({ district }) => district;

/** What the tables say of the city's own pools. */
export type PoolTables = Pick<Region, 'place' | 'districts' | 'schools' | 'projects' | 'teachers'>;

/** Whether a name of the teachers table means the city's own pools: the region's, where no district bears it too. */
export function isCityPool({ place, districts }: Pick<Region, 'place' | 'districts'>, name: string): boolean {
  return name === place.id && !districts.some(({ id }) => id === name);
}

/** Stages for which the city has a pool of its own within the run. */
function cityStages(region: PoolTables): ReadonlySet<Stage> {
  const rows = region.teachers.filter(
    ({ district, year }) => isCityPool(region, district) && year <= region.place.horizonYear,
  );
  return new Set(rows.map(({ stage }) => stage));
}

/** The schools that the city governs, those that projects open among them, by identifier. */
export const schoolsOfCity = onceFor((region: PoolTables): readonly SchoolId[] =>
  schoolsWithProjects(region)
    .filter(({ governedBy }) => governedBy === 'city')
    .map(({ id }) => id)
    .sort(byText),
);

/**
 * Which pool each school draws on by the tables: a school that the city governs draws on the city's, in stages for
 * which the teachers table gives the city one; all else on their district's.
 */
export function staffPools(region: PoolTables): StaffPoolOf {
  const stages = cityStages(region);
  if (stages.size === 0) return ofDistrict;
  const schools = new Set(schoolsOfCity(region));
  const city = region.place.id;
  return ({ school, district, stage }) => (stages.has(stage) && schools.has(school) ? city : district);
}

/** Which pool each school draws on by the pools as measured: the one that names it, else its district's. */
export const suppliedPools = onceFor((supplies: readonly TeacherSupply[]): StaffPoolOf => {
  const named = new Map<Stage, Map<SchoolId, DistrictId>>();
  for (const { district, stage, schools } of supplies) {
    if (schools === undefined) continue;
    const ofStage = named.get(stage) ?? new Map<SchoolId, DistrictId>();
    for (const school of schools) ofStage.set(school, district);
    named.set(stage, ofStage);
  }
  if (named.size === 0) return ofDistrict;
  return ({ school, district, stage }) => named.get(stage)?.get(school) ?? district;
});

/**
 * Which districts have teachers in common: those with a school that draws on the city's own pools stand in one block,
 * every other district alone.
 *
 * @param schools All schools with their districts.
 * @returns The block of a district, or of the region's own pools: the name of its first district.
 */
export function staffBlocks(
  supplies: readonly TeacherSupply[],
  schools: readonly { readonly id: SchoolId; readonly district: DistrictId }[],
): (pool: DistrictId) => DistrictId {
  const shared = supplies.filter((supply) => supply.schools !== undefined);
  const named = new Set(shared.flatMap((supply) => supply.schools ?? []));
  const districts = schools.filter(({ id }) => named.has(id)).map(({ district }) => district);
  const [first] = districts.sort(byText);
  if (first === undefined) return (district) => district;
  const joined = new Set([...districts, ...shared.map(({ district }) => district)]);
  return (district) => (joined.has(district) ? first : district);
}
