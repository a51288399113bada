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

/** Every place within the scope that a rule is written for, and the scope itself: a change must reach them all. */
function slotsOf(rules: readonly ClassRule[], { grade, district }: RuleScope): Slot[] {
  const slots = rules
    .filter((rule) => overlap(rule.grade, grade) && overlap(rule.district, district))
    .map((rule) => ({ grade: grade ?? rule.grade, district: district ?? rule.district }));
  const keys = new Map<string, Slot>();
  for (const slot of [{ grade, district }, ...slots])
    keys.set(`${slot.district ?? ''}|${slot.grade ?? ''}`, slot);
  return [...keys.entries()].sort(([left], [right]) => byText(left, right)).map(([, slot]) => slot);
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

/** A rule as it becomes, and the row that it replaces; undefined for a new row. */
interface Rewrite {
  readonly old: ClassRule | undefined;
  readonly rule: ClassRule;
}

/**
 * Whether a rule written for a slot would stand before rules of districts that it does not come from: one for a grade
 * everywhere, copied from one for all grades. Where the scope names no grade, those are reached in their own slots.
 */
const hidesDistricts = (before: ClassRule, slot: Slot, scope: RuleScope) =>
  scope.grade === undefined &&
  slot.grade !== undefined &&
  slot.district === undefined &&
  before.grade === undefined;

/** The rules of one slot from the scope's first year on; none when the change leaves them as they are. */
function rewriteSlot(rules: readonly ClassRule[], slot: Slot, scope: RuleScope, turn: Turn): Rewrite[] {
  const from = scope.fromYear;
  const starts = rules
    .filter((rule) => covers(rule.grade, slot.grade) && covers(rule.district, slot.district))
    .map((rule) => rule.fromYear)
    .filter((year) => year > from);
  const years = [...new Set([from, ...starts])].sort((left, right) => left - right);
  const turned = years.flatMap((year) => {
    const before = ruleInForce(rules, slot, year);
    if (before === undefined || hidesDistricts(before, slot, scope)) return [];
    return [{ year, before, after: turn(before) }];
  });
  if (turned.every(({ before, after }) => before === after)) return [];
  return turned
    .map(({ year, before, after }) =>
      isOf(before, slot) && before.fromYear === year
        ? { old: before, rule: after }
        : { old: undefined, rule: inSlot(after, slot, year) },
    )
    .filter(({ old, rule }) => old !== rule);
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
 * ones are changed where they stand, and so are the more specific ones that would otherwise win over the change.
 *
 * @param all All class rules of the region.
 * @param turn Gives the rule with the change, or the very same object when it says so already.
 */
export function changeClassRules(all: readonly ClassRule[], scope: RuleScope, turn: Turn): ChangedRules {
  const rules = all.filter((rule) => rule.stage === scope.stage);
  const slots = slotsOf(rules, scope);
  const rewrites = slots.flatMap((slot) => rewriteSlot(rules, slot, scope, turn));
  const byId = new Map(all.map((rule) => [rule.id, rule]));
  for (const { old, rule } of rewrites) {
    const { district, stage, grade, fromYear } = rule;
    const id = old?.id ?? newIdentifier([district, stage, grade, fromYear], new Set(byId.keys()));
    byId.set(id, { ...rule, id });
  }
  return {
    classRules: sortRows('classRules', [...byId.values()]),
    touched: rewrites.length,
    found: slots.some((slot) => ruleInForce(rules, slot, scope.fromYear) !== undefined),
  };
}
