import { type Ladder, stageOfGrade, yearsIntoStage } from '../../domain/ladder.ts';
import type { ClassRule } from '../../domain/region/classRule.ts';
import type { EnrolmentRow } from '../../domain/region/enrolment.ts';
import { laddersOf, type Region } from '../../domain/region/region.ts';
import { type ClassRuleBook, type RulePlace, ruleBook } from '../../domain/ruleBook.ts';
import type { SizeBasis } from '../../domain/sections.ts';
import type { Grade, Pupils, PupilsPerSection, SchoolId, SchoolYear, Sections } from '../../domain/units.ts';
import { knownSizes } from '../observedClasses.ts';

/** The classes that one grade of a school had in a census, and what a rule would have known of them. */
export interface Formation {
  readonly school: SchoolId;
  readonly place: RulePlace;
  /** Years into the stage. */
  readonly into: number;
  readonly year: SchoolYear;
  readonly pupils: Pupils;
  /** Sizes that there were, and how they are known. */
  readonly sizes: readonly PupilsPerSection[];
  readonly basis: SizeBasis;
  /** The same cohort's classes the year before; undefined where the classes are taken as formed anew. */
  readonly before: readonly PupilsPerSection[] | undefined;
  /** Classes of the cohort that entered a year before, as schools know when they form these; undefined: none. */
  readonly last: Sections | undefined;
  /** The rule of the tables in force then, or the earliest. */
  readonly rule: ClassRule;
}

interface Known {
  readonly place: RulePlace;
  readonly into: number;
  readonly sizes: readonly PupilsPerSection[];
  readonly basis: SizeBasis;
  readonly pupils: Pupils;
  readonly school: SchoolId;
  readonly year: SchoolYear;
}

const keyOf = (school: SchoolId, stage: string, year: SchoolYear, into: number) =>
  `${school}|${stage}|${year}|${into}`;

/** The classes of a row that are its own and counted; none where grades share one, or nobody counted them. */
function knownOf(
  row: EnrolmentRow,
  district: string,
  ladder: Ladder,
  hosts: ReadonlySet<string>,
): Known | undefined {
  const stage = stageOfGrade(ladder, row.grade);
  if (stage === undefined || row.mixedWith !== undefined) return undefined;
  if (hosts.has(`${row.school}|${row.year}|${row.grade}`)) return undefined;
  const known = knownSizes(row);
  if (known === undefined) return undefined;
  const pupils = known.sizes.reduce((sum, size) => sum + size, 0);
  const place = { district, stage, grade: row.grade };
  return {
    place,
    into: yearsIntoStage(ladder, row.grade),
    ...known,
    pupils,
    school: row.school,
    year: row.year,
  };
}

function readKnown({ enrolment, schools }: Region, ladders: ReadonlyMap<string, Ladder>): Known[] {
  const districts = new Map(schools.map(({ id, district }) => [id, district]));
  const hosts = new Set(
    enrolment.flatMap(({ school, year, mixedWith }) =>
      mixedWith === undefined ? [] : [`${school}|${year}|${mixedWith}`],
    ),
  );
  return enrolment.flatMap((row) => {
    const district = districts.get(row.school) ?? '';
    const ladder = ladders.get(district);
    return (ladder === undefined ? undefined : knownOf(row, district, ladder, hosts)) ?? [];
  });
}

/** The rule in force then; before the first one, the earliest that there is. */
function ruleIn(rules: ClassRuleBook, place: RulePlace, years: readonly SchoolYear[]): ClassRule | undefined {
  for (const year of years) {
    const rule = rules.ruleOf(place, year);
    if (rule !== undefined) return rule;
  }
  return undefined;
}

/**
 * Read a place's history of classes as so many decisions on how many to form.
 *
 * Where the classes of two school years in a row are known, a grade is followed from one to the next, as a run does.
 * In places with single censuses every grade is taken as formed when it entered, beside the cohort above it, which
 * entered a year earlier. Grades that share a class, and rows without classes, are left out.
 *
 * @returns In the order of the enrolment table.
 */
export function readFormations(region: Region): Formation[] {
  const ladders = laddersOf(region);
  const known = readKnown(region, ladders);
  const cells = new Map(
    known.map((cell) => [keyOf(cell.school, cell.place.stage, cell.year, cell.into), cell]),
  );
  const rules = ruleBook(region);
  const starts = [...new Set(region.classRules.map(({ fromYear }) => fromYear))].sort(
    (one, other) => one - other,
  );
  const at = ({ school, place }: Known, year: SchoolYear, into: number) =>
    cells.get(keyOf(school, place.stage, year, into));
  const followed = known.some((cell) => at(cell, cell.year - 1, Math.max(0, cell.into - 1)) !== undefined);
  return known.flatMap((cell) => {
    const { school, place, year, into, pupils, sizes, basis } = cell;
    const rule = ruleIn(rules, place, [year, ...starts]);
    if (rule === undefined || pupils === 0) return [];
    const before = followed && into > 0 ? at(cell, year - 1, into - 1)?.sizes : undefined;
    const last = followed ? (into === 0 ? at(cell, year - 1, 0) : undefined) : at(cell, year, into + 1);
    if (followed && before === undefined && last === undefined) return [];
    return [{ school, place, into, year, pupils, sizes, basis, before, last: last?.sizes.length, rule }];
  });
}

/** The grades of formations, the lowest first. */
export function gradesOf(formations: readonly Formation[]): Grade[] {
  const sorted = [...formations].sort((left, right) => left.into - right.into);
  return [...new Set(sorted.map(({ place }) => place.grade))];
}
