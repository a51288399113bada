import { type PlanVector, planLevels } from '../domain/allocation/planVector.ts';
import type { YearlyAmount } from '../domain/allocation/sharedMoney.ts';
import type { SharedProof } from '../domain/allocation/sharedProof.ts';
import type { Problem } from '../domain/problem.ts';
import { told } from './noise.ts';
import { proofFinding } from './problemTexts.ts';

/** Share by which sums over many parts may differ. */
const noise = 1e-6;

const levels = planLevels.slice(0, 3) as readonly (keyof SharedProof['limits']['levels'])[];

/** A part's plan, counted anew, and the shared money that it takes. */
interface PlanOfPart {
  readonly vector: PlanVector;
  readonly taken: readonly YearlyAmount[];
}

/**
 * Doubt a bound on what parts must cost together: no price is below nothing, the bound is what parts come to less the
 * worth of the limits, the plans keep the limits, and no part's own plan comes to less than what is told to be its least.
 *
 * @param plans By part.
 */
export function checkSharedProof(
  { limits, prices, least, bound }: SharedProof,
  plans: readonly PlanOfPart[],
): Problem[] {
  const findings: Problem[] = [];
  const priced = [
    ...prices.money.map(({ year, amount }) => ({ name: String(year), price: amount })),
    ...levels.map((level) => ({ name: level as string, price: prices.levels[level] })),
  ];
  for (const { name, price } of priced)
    if (!(price >= 0)) findings.push(proofFinding('proofPrice', {}, { name, price: told(price) }));
  const worth = (taken: readonly YearlyAmount[], amounts: SharedProof['limits']['levels']) => {
    let sum = 0;
    for (const { year, amount } of prices.money)
      for (const row of taken) if (row.year === year) sum += amount * row.amount;
    for (const level of levels) sum += prices.levels[level] * amounts[level];
    return sum;
  };
  let all = -worth(limits.grant, limits.levels);
  for (const [part, { vector, taken }] of plans.entries()) {
    const own = vector.cost + worth(taken, vector);
    const told_ = least[part] ?? Number.NaN;
    all += told_;
    if (!(told_ <= own + noise * Math.max(1, Math.abs(own))))
      findings.push(
        proofFinding('proofAbovePlan', {}, { part: part + 1, least: told(told_), own: told(own) }),
      );
  }
  const size = least.reduce((sum, one) => sum + Math.abs(one), 1);
  if (!(Math.abs(all - bound) <= noise * size))
    findings.push(proofFinding('proofDiffers', {}, { claimed: told(bound), recomputed: told(all) }));
  for (const level of levels) {
    const had = limits.levels[level];
    const sum = plans.reduce((total, { vector }) => total + vector[level], 0);
    if (!(sum <= had + noise * Math.max(1, had)))
      findings.push(proofFinding('proofLevel', {}, { level, told: told(sum), had: told(had) }));
  }
  return findings;
}
