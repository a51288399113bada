import type { FittedRule } from '../../domain/classFit.ts';
import type { PupilsPerSection } from '../../domain/units.ts';
import { formAsRuled } from './formAsRuled.ts';
import type { Formation } from './readFormations.ts';

/** Fewer grades of several new classes say nothing of how unevenly classes are formed. */
const fewestGrades = 30;
/** A wider range is not tried: classes that differ by more were not formed by one rule. */
const widest = 20;

const rangeOf = (sizes: readonly PupilsPerSection[]) => Math.max(...sizes) - Math.min(...sizes);

const meanOf = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/**
 * Fit how unevenly classes are formed: the range within a grade whose formed classes differ on average as the real
 * ones did, counted class by class and formed anew. The tables' range stays where it is within one standard error.
 *
 * @param rule Fitted in all else.
 * @returns The rule with its range; the tables' where too few single classes are known.
 */
export function fitSizeRange(
  formations: readonly Formation[],
  rule: FittedRule,
  published: FittedRule,
): FittedRule {
  const { sizeRange: _, ...even } = rule;
  const withRange = (range: PupilsPerSection | undefined): FittedRule =>
    range === undefined ? even : { ...even, sizeRange: range };
  const kept = withRange(published.sizeRange);
  const counted = formations.filter(
    ({ basis, before, sizes }) => basis === 'counted' && before === undefined && sizes.length > 1,
  );
  if (counted.length < fewestGrades) return kept;
  const real = counted.map(({ sizes }) => rangeOf(sizes));
  const mean = meanOf(real);
  const error = Math.sqrt(meanOf(real.map((range) => (range - mean) ** 2)) / real.length);
  const off = (tried: FittedRule) => {
    const formed = counted
      .map((formation) => formAsRuled(formation, tried))
      .filter(({ length }) => length > 1);
    return formed.length === 0 ? mean : Math.abs(meanOf(formed.map(rangeOf)) - mean);
  };
  let [best, least] = [kept, off(kept)];
  if (least <= error) return best;
  for (let range = 0; range <= widest; range += 1) {
    const tried = withRange(range <= 1 ? undefined : range);
    const own = off(tried);
    if (own < least) [best, least] = [tried, own];
  }
  return best;
}
