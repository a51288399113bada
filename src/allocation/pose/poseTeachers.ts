import type { AllocationProblemInput } from '../../domain/allocation/allocationProblem.ts';
import type { TeacherPool } from '../../domain/region/classRule.ts';
import { ruleBook } from '../../domain/ruleBook.ts';
import { type ClassGroup, sectionsOf } from '../../domain/sections.ts';
import { isCityPool, type StaffPoolOf, staffPools } from '../../domain/staffPools.ts';
import type { Stage } from '../../domain/stage.ts';
import type { DistrictId, Sections } from '../../domain/units.ts';
import { type Posing, payerOf } from './posing.ts';

type PoolInput = NonNullable<AllocationProblemInput['teachers']>[number];

/** A pool of one stage, and which pool every class draws on. */
interface PosedPool {
  readonly pool: DistrictId;
  readonly stage: Stage;
  readonly poolOf: StaffPoolOf;
}

/**
 * Teacher pools of a part: its districts', and of the city's own as much as its schools in the part have of the pool's
 * classes, so that the parts together have no more than there is. Where the tables give the city no pool, the teachers
 * whom the classes of its schools have in the run's first year are taken out of their district's.
 */
export function poseTeachers(posing: Posing): PoolInput[] {
  const { region, part } = posing;
  const poolOf = staffPools(region);
  const city = region.place.id;
  const pools = isCityPool(region, city) ? [...part.districts, city] : part.districts;
  return pools.flatMap((pool) =>
    part.stages.flatMap(({ stage }) => posePool(posing, { pool, stage, poolOf })),
  );
}

function posePool(posing: Posing, posed: PosedPool): PoolInput[] {
  const { region, part, planning, run } = posing;
  const { pool, stage } = posed;
  const perSection = ruleBook(region).staffingOf(pool, stage, part.firstYear).teachersPerClass;
  const row = latestRow(posing, posed);
  if (perSection === undefined || perSection === 0 || row === undefined || !isDrawnOn(posing, posed))
    return [];
  const share = shareOfPart(posing, posed);
  const supply = run.capacity.teachers.find(
    (one) => one.district === pool && one.stage === stage && one.year === part.firstYear - 1,
  );
  const elsewhere = sectionsElsewhere(posing, posed) * perSection;
  const stock = Math.max(0, (supply?.teachers ?? row.teachers) * share - elsewhere);
  const { contractsAtMost, hiresFactor, wage, contractPrice } = planning.teachers;
  return [
    {
      district: pool,
      stage,
      stock,
      retiring: Math.min(1, (row.retirements ?? 0) / Math.max(1, row.teachers)),
      hiresAtMost: wholePart(Math.round((row.hires ?? 0) * hiresFactor), share),
      perSection,
      wage,
      contractPrice,
      ...(contractsAtMost === undefined ? {} : { contractsAtMost: wholePart(contractsAtMost, share) }),
    },
  ];
}

/** Whole persons of a share; the rest of several parts stays undecided rather than being given twice. */
const wholePart = (count: number, share: number) => Math.floor(count * share + 1e-9);

/** The last row of the table before the first year planned. */
function latestRow({ region, part }: Posing, { pool, stage }: PosedPool): TeacherPool | undefined {
  return region.teachers
    .filter((one) => one.district === pool && one.stage === stage && one.year < part.firstYear)
    .reduce<TeacherPool | undefined>(
      (latest, one) => (latest === undefined || one.year > latest.year ? one : latest),
      undefined,
    );
}

/** A district's pool stands in its part; the city's own only where a school of the part draws on it. */
function isDrawnOn({ part, schools }: Posing, { pool, stage, poolOf }: PosedPool): boolean {
  if (part.districts.includes(pool)) return true;
  return schools.some(
    ({ id, district, stages }) => stages.includes(stage) && poolOf({ school: id, district, stage }) === pool,
  );
}

function classesIn({ run }: Posing, { pool, stage, poolOf }: PosedPool, year: number): ClassGroup[] {
  const groups = run.classes.find((one) => one.year === year)?.groups ?? [];
  return groups.filter((group) => group.stage === stage && poolOf(group) === pool);
}

const count = (groups: readonly ClassGroup[]): Sections =>
  groups.reduce((sum, group) => sum + sectionsOf(group), 0);

/**
 * Share of a pool that a part may plan with: all of its districts' own; of the city's own by the classes that draw on it
 * in the first year planned, or in all years where none does yet.
 */
function shareOfPart(posing: Posing, posed: PosedPool): number {
  const { part, run } = posing;
  if (part.districts.includes(posed.pool)) return 1;
  const years = run.classes.map(({ year }) => year).filter((year) => year >= part.firstYear);
  const inPart = ({ district }: ClassGroup) => part.districts.includes(district);
  for (const span of [[part.firstYear], years]) {
    const groups = span.flatMap((year) => classesIn(posing, posed, year));
    const all = count(groups);
    if (all > 0) return count(groups.filter(inPart)) / all;
  }
  return 0;
}

/** Classes of the pool in the part that the problem's schools do not hold. */
function sectionsElsewhere(posing: Posing, posed: PosedPool): Sections {
  const { part, schools } = posing;
  const inPool = new Set(
    schools.filter((school) => payerOf(posing, school) === posed.pool).map(({ id }) => id),
  );
  const groups = classesIn(posing, posed, part.firstYear);
  return count(
    groups.filter(({ district, school }) => part.districts.includes(district) && !inPool.has(school)),
  );
}
