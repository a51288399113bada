import type { ClassRule } from './region/classRule.ts';
import type { Region } from './region/region.ts';
import { byText } from './region/region.ts';
import type { School } from './region/school.ts';
import type { Stage } from './stage.ts';
import type { DistrictId, Grade, Pupils, PupilsPerSection, SchoolId, SchoolYear } from './units.ts';

/** A grade of a district, for which a class rule is looked up. */
export interface RulePlace {
  readonly district: DistrictId;
  readonly stage: Stage;
  readonly grade: Grade;
}

/** What one class, and one post, asks of the teacher pool of a district and stage. */
export interface StaffingRule {
  /** Full-time teachers that one class needs, the class teacher's load included; undefined: no class rule, no limit. */
  readonly teachersPerClass: number | undefined;
  /** Share of a load that being class teacher counts as; undefined: not stated, none added. */
  readonly classTeacherLoad: number | undefined;
  /** Pupils per staff post; undefined: no pupil rule. */
  readonly pupilsPerPost: number | undefined;
}

/** When grades share a mixed-grade class. */
export interface MixingRule {
  /** Grades with fewer pupils than this share one. */
  readonly below: Pupils;
  /** Pupils that it may have. */
  readonly cap: PupilsPerSection;
}

/**
 * A size limit as it holds when classes are formed: lower by the seats kept free for transfers within the year.
 *
 * @returns At least 1.
 */
export function sizeAtForming(
  rule: Pick<ClassRule, 'transferSeats'>,
  size: PupilsPerSection,
): PupilsPerSection {
  return rule.transferSeats === undefined ? size : Math.max(1, size - rule.transferSeats);
}

/** Whether small grades of a school may share classes where the rule says so: rural schools and teaching points. */
export function mayMixGrades({ type, urbanity }: Pick<School, 'type' | 'urbanity'>): boolean {
  return type === 'teachingPoint' || urbanity === 'rural';
}

/** The dated class rules, looked up by place and year. */
export interface ClassRuleBook {
  /**
   * The most specific rule: one for the grade beats one for its stage, then a district's beats the region's, then
   * a later first year beats an earlier one. Undefined where no rule has begun to hold.
   */
  ruleOf(place: RulePlace, year: SchoolYear): ClassRule | undefined;
  /**
   * The size that no newly formed entry class of the school may exceed: the rule's own entry cap, or the class cap
   * where control is ordered for the school. Undefined: no control.
   */
  entryCapOf(
    place: RulePlace & { readonly school: SchoolId },
    year: SchoolYear,
  ): PupilsPerSection | undefined;
  /**
   * How small grades of the school share classes (复式班): for rural schools and teaching points where the rule of the
   * grade says so. Undefined: they do not.
   */
  mixingOf(place: RulePlace & { readonly school: SchoolId }, year: SchoolYear): MixingRule | undefined;
  /** Each figure from the most specific rule that states it; rules for the whole stage before rules for a grade. */
  staffingOf(district: DistrictId, stage: Stage, year: SchoolYear): StaffingRule;
}

const specific = (field: string | undefined) => (field === undefined ? 0 : 1);

function bySpecificity(left: ClassRule, right: ClassRule): number {
  return (
    specific(right.grade) - specific(left.grade) ||
    specific(right.district) - specific(left.district) ||
    right.fromYear - left.fromYear ||
    byText(left.id, right.id)
  );
}

/** The rules of a stage of a district in a year, and of them the one of each grade that was asked for. */
interface RulesOfPlace {
  readonly all: readonly ClassRule[];
  readonly byGrade: Map<Grade, ClassRule | undefined>;
  staffing: StaffingRule | undefined;
}

type RulesOf = (district: DistrictId, stage: Stage, year: SchoolYear) => RulesOfPlace;

/** Keep the rules of a place and year: every grade of every school asks for them. */
function keptByPlace(holding: (...place: Parameters<RulesOf>) => ClassRule[]): RulesOf {
  const found = new Map<DistrictId, Map<Stage, Map<SchoolYear, RulesOfPlace>>>();
  const find: RulesOf = (district, stage, year) => {
    const ofDistrict = found.get(district) ?? new Map<Stage, Map<SchoolYear, RulesOfPlace>>();
    const ofStage = ofDistrict.get(stage) ?? new Map<SchoolYear, RulesOfPlace>();
    const rules = ofStage.get(year) ?? {
      ...{ all: holding(district, stage, year), byGrade: new Map(), staffing: undefined },
    };
    if (!ofStage.has(year)) found.set(district, ofDistrict.set(stage, ofStage.set(year, rules)));
    return rules;
  };
  let last: { district: DistrictId; stage: Stage; year: SchoolYear; rules: RulesOfPlace } | undefined;
  // Grades of one school mostly ask one after the other.
  return (district, stage, year) => {
    if (last === undefined || last.year !== year || last.stage !== stage || last.district !== district)
      last = { district, stage, year, rules: find(district, stage, year) };
    return last.rules;
  };
}

function staffingBy(rules: readonly ClassRule[]): StaffingRule {
  const wholeStageFirst = [
    ...rules.filter((rule) => rule.grade === undefined),
    ...rules.filter((rule) => rule.grade !== undefined),
  ];
  const first = (field: 'teachersPerClass' | 'classTeacherLoad' | 'pupilsPerPost') =>
    wholeStageFirst.find((rule) => rule[field] !== undefined)?.[field];
  const [lessons, classTeacherLoad] = [first('teachersPerClass'), first('classTeacherLoad')];
  const teachersPerClass = lessons === undefined ? undefined : lessons + (classTeacherLoad ?? 0);
  return { teachersPerClass, classTeacherLoad, pupilsPerPost: first('pupilsPerPost') };
}

/**
 * Open the class rules of a region for look-up.
 *
 * @param region Its class rules and the schools under entry-grade control; the order of rows does not matter.
 */
export function ruleBook(region: Pick<Region, 'classRules' | 'schools'>): ClassRuleBook {
  const sorted = [...region.classRules].sort(bySpecificity);
  const controlled = new Set(region.schools.filter((school) => school.entryControl).map(({ id }) => id));
  const mixes = sorted.some(({ mixedBelow }) => mixedBelow !== undefined);
  const mixing = new Set(region.schools.filter(mayMixGrades).map(({ id }) => id));
  const holding = (district: DistrictId, stage: Stage, year: SchoolYear) =>
    sorted.filter(
      (rule) => rule.stage === stage && rule.fromYear <= year && (rule.district ?? district) === district,
    );
  const rulesOf = keptByPlace(holding);
  const ruleOf = ({ district, stage, grade }: RulePlace, year: SchoolYear) => {
    const { all, byGrade } = rulesOf(district, stage, year);
    const known = byGrade.get(grade);
    if (known !== undefined || byGrade.has(grade)) return known;
    const found = all.find((rule) => (rule.grade ?? grade) === grade);
    byGrade.set(grade, found);
    return found;
  };
  return {
    ruleOf,
    entryCapOf(place, year) {
      const rule = ruleOf(place, year);
      return rule?.entryCap ?? (controlled.has(place.school) ? rule?.capSize : undefined);
    },
    mixingOf(place, year) {
      if (!mixes || !mixing.has(place.school)) return undefined;
      const rule = ruleOf(place, year);
      const { mixedBelow: below, mixedCap } = rule ?? {};
      return rule === undefined || below === undefined ? undefined : { below, cap: mixedCap ?? rule.capSize };
    },
    staffingOf(district, stage, year) {
      const rules = rulesOf(district, stage, year);
      rules.staffing ??= staffingBy(rules.all);
      return rules.staffing;
    },
  };
}
