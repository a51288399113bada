import { groupBy } from '../../../src/domain/groupBy.ts';
import type { ClassRuleBook } from '../../../src/domain/ruleBook.ts';
import type { ClassGroup } from '../../../src/domain/sections.ts';

/** A class that a grade shares with others of its stage (复式班, 混龄班). */
export interface SharedClass {
  /** Its grades in ladder order. */
  readonly grades: readonly string[];
  /** Pupils of all its grades. */
  readonly pupils: number;
  /** Pupils of the grade that is looked at. */
  readonly own: number;
}

/** What a grade shares, and the group of the grade that counts the class. */
export interface Sharing {
  readonly shared: SharedClass;
  readonly counting: ClassGroup;
}

const keyOf = ({ school, stage, mixed }: ClassGroup) => `${school}|${stage}|${mixed?.host}`;

/**
 * Find the shared classes of one census day.
 *
 * @param groups All classes of a school or place, in ladder order within a school.
 * @returns For a group, the class that it shares with others; undefined: its classes are its own.
 */
export function sharingIn(groups: readonly ClassGroup[]): (group: ClassGroup) => Sharing | undefined {
  const together = groupBy(
    groups.filter(({ mixed }) => mixed !== undefined),
    keyOf,
  );
  return (group) => {
    const { mixed, sizes } = group;
    if (mixed === undefined) return undefined;
    const sharers = together.get(keyOf(group)) ?? [];
    const own = sizes.reduce((sum, size) => sum + size, 0);
    return {
      shared: { grades: sharers.map(({ grade }) => grade), pupils: mixed.pupils, own },
      counting: sharers.find(({ grade }) => grade === mixed.host) ?? group,
    };
  };
}

/** The most pupils that a group's classes should have: a shared class has a cap of its own. Undefined: no rule holds. */
export function capOf(rules: ClassRuleBook, group: ClassGroup, year: number): number | undefined {
  const mixing = group.mixed === undefined ? undefined : rules.mixingOf(group, year);
  return mixing?.cap ?? rules.ruleOf(group, year)?.capSize;
}
