import { fewestSections } from '../domain/classSize.ts';
import type { ClassRule } from '../domain/region/classRule.ts';
import { sizeAtForming } from '../domain/ruleBook.ts';
import type { Pupils, PupilsPerSection, Sections } from '../domain/units.ts';

/**
 * Count the sections that the rules want for a grade whose classes are formed anew.
 *
 *     cap:                     the rule's, less the seats kept free for transfers within the year
 *     keep rule, last year k:  k            while k × mergeBelow ≤ pupils ≤ k × cap
 *     otherwise:               ⌈pupils ÷ target⌉
 *     always:                  at least ⌈pupils ÷ cap⌉, at most one section per pupil
 *
 * Schools keep last year's number of entry classes where they can: bare ⌈pupils ÷ cap⌉ opens too few. Without a
 * merge threshold the keep rule never opens fewer than last year.
 *
 * @param pupils Pupils of the grade; whole, ≥ 0.
 * @param rule The class rule of grade and year; cap and target ≥ 1.
 * @param entryCap Size limit of entry-grade control, if any, as it holds at formation: lowers both target and cap.
 * @param lastYear Entry sections of the school and stage last year; undefined: none, or not an entry grade.
 * @returns Sections; 0 when there is no pupil.
 * @source Eau Claire class lists 1998–2015 and Taiwan's 2024 register, both back-tested in test/classes.
 */
export function wantedSections(
  pupils: Pupils,
  rule: ClassRule,
  entryCap: PupilsPerSection | undefined,
  lastYear: Sections | undefined,
): Sections {
  const cap = Math.min(sizeAtForming(rule, rule.capSize), entryCap ?? rule.capSize);
  const target = Math.min(rule.targetSize, cap);
  const keeps =
    rule.keepLast === true &&
    lastYear !== undefined &&
    lastYear > 0 &&
    pupils <= lastYear * cap &&
    pupils >= lastYear * (rule.mergeBelow ?? 0);
  const wanted = keeps ? lastYear : fewestSections(pupils, target);
  return Math.min(wanted, pupils);
}
