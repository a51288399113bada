import type { FittedRule, SizeSpread, SizesCompared } from '../../domain/classFit.ts';
import { quantileOf } from '../../domain/quantileOf.ts';
import type { PupilsPerSection } from '../../domain/units.ts';
import { formAsRuled } from './formAsRuled.ts';
import type { Formation } from './readFormations.ts';

type Grades = readonly (readonly PupilsPerSection[])[];

function spreadOf(grades: Grades): SizeSpread {
  const sizes = grades.flat().sort((left, right) => left - right);
  const at = (share: number) => quantileOf(sizes, share) ?? 0;
  const several = grades.filter((own) => own.length > 1);
  const ranges = several.map((own) => Math.max(...own) - Math.min(...own));
  const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);
  return {
    classes: sizes.length,
    mean: sum(sizes) / sizes.length,
    ...{ tenth: at(0.1), median: at(0.5), ninetieth: at(0.9) },
    range: ranges.length === 0 ? undefined : sum(ranges) / ranges.length,
  };
}

/** Classes by size, as shares of all. */
function sharesOf(grades: Grades): Map<PupilsPerSection, number> {
  const sizes = grades.flat();
  const shares = new Map<PupilsPerSection, number>();
  for (const size of sizes) shares.set(size, (shares.get(size) ?? 0) + 1 / sizes.length);
  return shares;
}

/**
 * Lay the sizes that rules form beside those that there were, where single classes were counted.
 *
 * @returns Undefined where none was.
 */
export function compareSizes(
  formations: readonly Formation[],
  ruleOf: (formation: Formation) => FittedRule,
): SizesCompared | undefined {
  const counted = formations.filter(({ basis }) => basis === 'counted');
  if (counted.length === 0) return undefined;
  const real = counted.map(({ sizes }) => sizes);
  const formed = counted.map((formation) => formAsRuled(formation, ruleOf(formation)));
  const shares = sharesOf(formed);
  let overlap = 0;
  for (const [size, share] of sharesOf(real)) overlap += Math.min(share, shares.get(size) ?? 0);
  return { real: spreadOf(real), formed: spreadOf(formed), overlap };
}
