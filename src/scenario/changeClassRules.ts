import type { ClassRule } from '../domain/region/classRule.ts';
import { byText } from '../domain/region/region.ts';
import type { Stage } from '../domain/stage.ts';
import type { DistrictId, Grade, SchoolYear } from '../domain/units.ts';
import { newIdentifier } from './newIdentifier.ts';
import { sortRows } from './sortRows.ts';

/** Where rules are changed, and from which school year on. */
export interface RuleScope {
  readonly stage: Stage;
  readonly grade: Grade | undefined;
  readonly district: DistrictId | undefined;
  readonly fromYear: SchoolYear;
}

/** A place that rules can be written for: a district or all, a grade or all of the stage. */
interface Slot {
  readonly grade?: Grade | undefined;
  readonly district?: DistrictId | undefined;
}
type Turn = (rule: ClassRule) => ClassRule;

const covers = (rule: string | undefined, slot: string | undefined) => rule === undefined || rule === slot;
const overlap = (left: string | undefined, right: string | undefined) =>
  left === undefined || right === undefined || left === right;
const given = (field: string | undefined) => (field === undefined ? 0 : 1);

/** The rule in force: one for a grade beats one for its stage, then a district's the region's, then the later year. */
function ruleInForce(rules: readonly ClassRule[], slot: Slot, year: SchoolYear): ClassRule | undefined {
  return rules
    .filter(
      (rule) =>
        rule.fromYear <= year && covers(rule.grade, slot.grade) && covers(rule.district, slot.district),
    )
    .sort(
      (left, right) =>
        given(right.grade) - given(left.grade) ||
        given(right.district) - given(left.district) ||
        right.fromYear - left.fromYear ||
        byText(left.id, right.id),
    )[0];
}

/**
 * Every place within the scope that a rule is written for, and the scope itself: a change must reach them all. A rule
 * for a place hides those of the places before it.
 */
function slotsOf(rules: readonly ClassRule[], { grade, district }: RuleScope): Slot[] {
  const slots = rules
    .filter((rule) => overlap(rule.grade, grade) && overlap(rule.district, district))
    .map((rule) => ({ grade: grade ?? rule.grade, district: district ?? rule.district }));
  const keys = new Map<string, Slot>();
  for (const slot of [{ grade, district }, ...slots])
    keys.set(`${slot.grade ?? ''}|${slot.district ?? ''}`, slot);
  return [...keys.entries()]
    .sort(
      ([leftKey, left], [rightKey, right]) =>
        given(left.grade) - given(right.grade) ||
        given(left.district) - given(right.district) ||
        byText(leftKey, rightKey),
    )
    .map(([, slot]) => slot);
}

const isOf = (rule: ClassRule, slot: Slot) => rule.grade === slot.grade && rule.district === slot.district;

function inSlot(rule: ClassRule, { grade, district }: Slot, fromYear: SchoolYear): ClassRule {
  const { grade: _grade, district: _district, ...rest } = rule;
  const place = {
    ...(grade === undefined ? {} : { grade }),
    ...(district === undefined ? {} : { district }),
  };
  return { ...rest, ...place, fromYear };
}

/** Whether two rules say the same, wherever and from whenever they hold. */
function saysTheSame(left: ClassRule | undefined, right: ClassRule): boolean {
  if (left === undefined || left === right) return left === right;
  const said = (rule: ClassRule) => JSON.stringify(Object.entries(inSlot({ ...rule, id: '' }, {}, 0)).sort());
  return said(left) === said(right);
}

/** School years in which another rule may come into force in a slot, from the scope's first on. */
function yearsOf(rules: readonly ClassRule[], slot: Slot, from: SchoolYear): SchoolYear[] {
  const starts = rules
    .filter((rule) => covers(rule.grade, slot.grade) && covers(rule.district, slot.district))
    .map((rule) => rule.fromYear)
    .filter((year) => year > from);
  return [...new Set([from, ...starts])].sort((left, right) => left - right);
}

export interface ChangedRules {
  readonly classRules: readonly ClassRule[];
  /** Rules that now say something else, or are new. */
  readonly touched: number;
  /** Whether a rule was in force to start from. */
  readonly found: boolean;
}

/**
 * Change what the class rules say within a scope from a year on: the rules in force are copied with the change, later
 * ones are changed where they stand, and so are the more specific ones that would otherwise win over the change. A
 * place whose rule a copy hides gets a copy of its own rule.
 *
 * @param all All class rules of the region.
 * @param turn Gives the rule with the change, or the very same object when it says so already.
 */
export function changeClassRules(all: readonly ClassRule[], scope: RuleScope, turn: Turn): ChangedRules {
  const ofStage = (rule: ClassRule) => rule.stage === scope.stage;
  const before = all.filter(ofStage);
  const slots = slotsOf(before, scope);
  const byId = new Map(all.map((rule) => [rule.id, rule]));
  let touched = 0;
  for (const slot of slots)
    for (const year of yearsOf(before, slot, scope.fromYear)) {
      const old = ruleInForce(before, slot, year);
      if (old === undefined) continue;
      const turned = turn(old);
      const now = [...byId.values()].filter(ofStage);
      if (saysTheSame(ruleInForce(now, slot, year), turned)) continue;
      const own = now.find((rule) => isOf(rule, slot) && rule.fromYear === year);
      const id =
        own?.id ?? newIdentifier([slot.district, scope.stage, slot.grade, year], new Set(byId.keys()));
      byId.set(id, { ...inSlot(turned, slot, year), id });
      touched += 1;
    }
  return {
    classRules: sortRows('classRules', [...byId.values()]),
    touched,
    found: slots.some((slot) => ruleInForce(before, slot, scope.fromYear) !== undefined),
  };
}
