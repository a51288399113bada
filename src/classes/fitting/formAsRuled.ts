import type { FittedRule } from '../../domain/classFit.ts';
import { spreadEvenly, spreadUnevenly } from '../../domain/classSize.ts';
import type { ClassRule } from '../../domain/region/classRule.ts';
import { sizeAtForming } from '../../domain/ruleBook.ts';
import type { PupilsPerSection, Sections } from '../../domain/units.ts';
import { dissolveSmallest } from '../mergeClasses.ts';
import { rollUp } from '../rollUp.ts';
import { wantedSections } from '../wantedSections.ts';
import type { Formation } from './readFormations.ts';

const filled = (sizes: readonly PupilsPerSection[]) => sizes.filter((size) => size > 0);

/** The rule of the tables with fitted sizes in the place of its own. */
export function withFitted(
  { mergeBelow: _, sizeRange: __, ...rule }: ClassRule,
  fitted: FittedRule,
): ClassRule {
  return { ...rule, ...fitted };
}

/** Last year's classes moved up with this year's pupils, and what is left after each merge down to one class. */
export function mergesOf({ before = [], pupils }: Formation): PupilsPerSection[][] {
  let sizes = filled(rollUp(before, pupils));
  const chain = [sizes];
  while (sizes.length > 1) {
    sizes = filled(dissolveSmallest(sizes));
    chain.push(sizes);
  }
  return chain;
}

/** Steps of the chain of merges that a rule takes: while the average is under its threshold and all fit. */
function merged(chain: readonly (readonly PupilsPerSection[])[], pupils: number, rule: ClassRule): number {
  const most = sizeAtForming(rule, rule.capSize);
  let step = 0;
  for (; step + 1 < chain.length; step += 1) {
    const [own, next] = [chain[step] ?? [], chain[step + 1] ?? []];
    if (pupils >= (rule.mergeBelow ?? 0) * own.length || Math.max(...next) > most) break;
  }
  return step;
}

/** Sections after splits: one class more, and as many as keep all under the cap. */
export const splitInto = (sections: Sections, pupils: number, cap: PupilsPerSection): Sections =>
  Math.max(sections + 1, Math.ceil(pupils / cap));

/**
 * Form the classes of one grade by a rule alone, as if rooms and teachers were there: as `formClasses` does.
 *
 * @returns Sizes of the classes.
 */
export function formAsRuled(formation: Formation, fitted: FittedRule): PupilsPerSection[] {
  const { pupils, before, last } = formation;
  const rule = withFitted(formation.rule, fitted);
  if (before === undefined) {
    const most = sizeAtForming(rule, rule.capSize);
    return spreadUnevenly(pupils, wantedSections(pupils, rule, undefined, last), rule.sizeRange ?? 0, most);
  }
  const chain = mergesOf(formation);
  const sizes = chain[merged(chain, pupils, rule)] ?? [];
  if (rule.splitOversize !== true || Math.max(...sizes) <= rule.capSize) return sizes;
  return spreadEvenly(pupils, splitInto(sizes.length, pupils, rule.capSize));
}
