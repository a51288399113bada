import { fewestSections, spreadEvenly } from '../domain/classSize.ts';
import { required } from '../domain/invariant.ts';
import { type Ladder, yearsIntoStage } from '../domain/ladder.ts';
import { mixedInCensus } from '../domain/mixedInCensus.ts';
import type { ClassRule } from '../domain/region/classRule.ts';
import type { EnrolmentRow } from '../domain/region/enrolment.ts';
import { laddersOf, type Region } from '../domain/region/region.ts';
import type { School } from '../domain/region/school.ts';
import { stageAt } from '../domain/region/stageAt.ts';
import { type ClassRuleBook, ruleBook } from '../domain/ruleBook.ts';
import { type ClassGroup, type MixedClass, sectionsOf, type YearClasses } from '../domain/sections.ts';
import { staffedSections } from '../domain/staffing.ts';
import { staffPools } from '../domain/staffPools.ts';
import type { SchoolYear } from '../domain/units.ts';
import { rebuildSizes } from './bins.ts';
import { byLadder } from './ladderOrder.ts';

type KnownSizes = Pick<ClassGroup, 'sizes' | 'basis'>;

/**
 * Sizes as well as the row tells them: class by class, from bins, spread over the number of classes.
 *
 * @returns Undefined where the row counts no classes, or no pupils.
 * @throws {InvariantError} Bins and pupils that do not fit.
 */
export function knownSizes(row: EnrolmentRow): KnownSizes | undefined {
  const { pupils, classes, classSizes, sizeBins } = row;
  const place = `${row.school}, ${row.year}, grade ${row.grade}`;
  const counted = (classSizes ?? []).filter((size) => size > 0);
  if (counted.length > 0) return { sizes: counted, basis: 'counted' };
  if (pupils === undefined || pupils === 0) return undefined;
  if (sizeBins?.some((bin) => bin.classes > 0)) {
    const rebuilt = required(
      rebuildSizes(sizeBins, pupils),
      `no class sizes fit bins and pupils of ${place}`,
    );
    return { sizes: rebuilt, basis: 'bins' };
  }
  if (classes === undefined || classes === 0) return undefined;
  return { sizes: spreadEvenly(pupils, Math.min(classes, pupils)), basis: 'spread' };
}

/** Sizes as the row tells them, failing that by the cap alone. */
function sizesOf(row: EnrolmentRow, rule: ClassRule | undefined): KnownSizes | undefined {
  const known = knownSizes(row);
  const { pupils } = row;
  if (known !== undefined || pupils === undefined || pupils === 0) return known;
  const { capSize } = required(rule, `${row.school}, ${row.year}, grade ${row.grade} has no class rule`);
  return { sizes: spreadEvenly(pupils, fewestSections(pupils, capSize)), basis: 'spread' };
}

interface Census {
  readonly mixed: ReadonlyMap<EnrolmentRow, MixedClass>;
  readonly rules: ClassRuleBook;
  readonly year: SchoolYear;
}

function groupOf(census: Census, school: School, ladder: Ladder, row: EnrolmentRow): ClassGroup | undefined {
  const { rules, year } = census;
  const mixed = census.mixed.get(row);
  const { district, id } = school;
  const stage = stageAt(school, ladder, row.grade);
  const rule = rules.ruleOf({ district, stage, grade: row.grade }, year);
  const known = sizesOf(row, rule);
  if (known === undefined) return undefined;
  const pupils = known.sizes.reduce((left, right) => left + right, 0);
  const fewest = rule === undefined ? 0 : fewestSections(pupils, rule.capSize);
  return {
    district,
    school: id,
    stage,
    grade: row.grade,
    entered: year - yearsIntoStage(ladder, row.grade),
    ...known,
    ...(mixed === undefined ? {} : { mixed }),
    wanted: mixed !== undefined && mixed.host !== row.grade ? 0 : Math.max(known.sizes.length, fewest),
    cause: rule !== undefined && Math.max(...known.sizes) > rule.capSize ? 'rule' : 'none',
  };
}

function countSections(groups: readonly ClassGroup[], keyOf: (group: ClassGroup) => string) {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(keyOf(group), (counts.get(keyOf(group)) ?? 0) + sectionsOf(group));
  return counts;
}

const stageKey = ({ district, stage }: { district: string; stage: string }) => `${district}|${stage}`;

/** Schools whose classes fill their rooms, as far as the rooms of the base year's census are known. */
function fullSchools(region: Region, groups: readonly ClassGroup[]): Set<string> {
  const sections = countSections(groups, ({ school }) => school);
  const full = region.schools.filter(
    ({ id, homeRooms, temporaryRooms }) =>
      homeRooms !== undefined && (sections.get(id) ?? 0) >= homeRooms + (temporaryRooms ?? 0),
  );
  return new Set(full.map(({ id }) => id));
}

/** Pools whose teachers of that year staff no more sections than there are. */
function shortPools(
  region: Region,
  { rules, year }: Census,
  groups: readonly ClassGroup[],
  poolKey: (group: ClassGroup) => string,
): Set<string> {
  const sections = countSections(groups, poolKey);
  const short = region.teachers.filter((pool) => {
    const { teachersPerClass } = rules.staffingOf(pool.district, pool.stage, year);
    const staffed = staffedSections(pool.teachers + (pool.contract ?? 0), teachersPerClass);
    return pool.year === year && staffed !== undefined && (sections.get(stageKey(pool)) ?? 0) >= staffed;
  });
  return new Set(short.map(stageKey));
}

/** Say why classes of the base year's census are over their cap: no room free, no teacher free, or no rule that asks. */
function withCauses(region: Region, census: Census, groups: readonly ClassGroup[]): ClassGroup[] {
  const full = fullSchools(region, groups);
  const poolOf = staffPools(region);
  const poolKey = (group: ClassGroup) => stageKey({ district: poolOf(group), stage: group.stage });
  const short = shortPools(region, census, groups, poolKey);
  return groups.map((group) => {
    if (group.cause === 'none') return group;
    const cause = full.has(group.school) ? 'room' : short.has(poolKey(group)) ? 'teacher' : 'rule';
    return { ...group, cause };
  });
}

/**
 * The classes of one census in the tables, as well as they are known: class by class (`counted`), rebuilt from the
 * official form's bins (`bins`), or spread evenly over the number of classes, failing that over ⌈pupils ÷ cap⌉
 * (`spread`). Grades without known pupils have no group. Rooms are known for the base year only: in other years
 * a class over its cap is never said to lack a room.
 *
 * @throws {InvariantError} Bins and pupils that do not fit, or no rule for a grade without classes; the dataset
 *   reader lets neither through.
 */
export function observedClasses(region: Region, year: SchoolYear): YearClasses {
  const ladders = laddersOf(region);
  const schools = new Map(region.schools.map((school) => [school.id, school]));
  const mixed = mixedInCensus(region.enrolment.filter((row) => row.year === year));
  const census = { rules: ruleBook(region), year, mixed };
  const groups = region.enrolment.flatMap((row) => {
    if (row.year !== year) return [];
    const school = required(schools.get(row.school), `there is no school ${row.school}`);
    const ladder = required(ladders.get(school.district), `district ${school.district} has no ladder`);
    return groupOf(census, school, ladder, row) ?? [];
  });
  groups.sort(byLadder(ladders));
  const atBase = year === region.place.baseYear;
  return { year, groups: atBase ? withCauses(region, census, groups) : groups, overflow: [] };
}

/** The classes of the base year's census, from which the projected years start; see `observedClasses`. */
export function startClasses(region: Region): YearClasses {
  return observedClasses(region, region.place.baseYear);
}
