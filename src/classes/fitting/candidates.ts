import type { FittedRule } from '../../domain/classFit.ts';
import type { PupilsPerSection } from '../../domain/units.ts';
import type { Formation } from './readFormations.ts';

/** Sizes that a rule may be fitted with: all whole sizes between the smallest and the largest that classes had. */
export interface SizeRange {
  readonly from: PupilsPerSection;
  readonly to: PupilsPerSection;
}

/** Pupils of a formation per class that there was, and that there had been before. */
const averagesOf = ({ pupils, sizes, before, last }: Formation): number[] =>
  [sizes.length, before?.length, last].flatMap((classes) =>
    classes === undefined || classes === 0 ? [] : [pupils / classes],
  );

/** The range of sizes worth trying, those of the tables among them. */
export function sizesToTry(formations: readonly Formation[], published: FittedRule): SizeRange {
  let [from, to] = [published.targetSize, published.capSize];
  for (const formation of formations) {
    for (const average of averagesOf(formation)) if (average < from) from = Math.floor(average);
    const largest = Math.max(...formation.sizes, formation.pupils / formation.sizes.length);
    if (largest > to) to = Math.ceil(largest);
  }
  return { from: Math.max(1, from), to };
}

/** How far a rule stands from the one in the tables, in pupils per class; a policy more or less counts one. */
export function departure(rule: FittedRule, published: FittedRule): number {
  const differ = (left: unknown, right: unknown) => (Boolean(left) === Boolean(right) ? 0 : 1);
  return (
    Math.abs(rule.capSize - published.capSize) +
    Math.abs(rule.targetSize - published.targetSize) +
    differ(rule.keepLast, published.keepLast) +
    differ(rule.splitOversize, published.splitOversize) +
    differ(rule.mergeBelow, published.mergeBelow)
  );
}
