import type { ProjectKind } from '../../../../src/domain/region/project.ts';
import type { Verdict } from '../../../../src/domain/report.ts';
import type { PartPicture, ProposalPicture, ProposalYear } from '../../pictures/proposalPicture.ts';

/** The years within the plan by whose end targets on oversize classes fall due, each once. */
export function oversizeDues({ targets, years }: Pick<ProposalPicture, 'targets' | 'years'>): number[] {
  const dues = targets.before
    .filter(({ indicator, role }) => indicator === 'oversizeClasses' && role === 'computed')
    .flatMap(({ due }) => (due === undefined ? [] : [due]));
  return [...new Set(dues)]
    .filter((due) => years.some(({ year }) => year === due))
    .sort((left, right) => left - right);
}

/** The year in which most children have no seat as decided; the last one where everybody has. */
export function worstSeatYear(years: readonly ProposalYear[]): ProposalYear | undefined {
  return years.reduce<ProposalYear | undefined>(
    (worst, each) => (worst === undefined || each.unplaced[0] >= worst.unplaced[0] ? each : worst),
    undefined,
  );
}

/** Works of each kind, most first. */
export function worksByKind({ works }: Pick<ProposalPicture, 'works'>): [ProjectKind, number][] {
  const kinds = new Map<ProjectKind, number>();
  for (const { kind } of works) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return [...kinds].sort(([, left], [, right]) => right - left);
}

/** A computed target's verdict without and with the plan. */
export interface VerdictPair {
  readonly key: string;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly changed: boolean;
}

const keyOf = ({ target, scope }: Verdict) => `${target}|${scope.district ?? ''}|${scope.unitScope ?? ''}`;

/** Set the computed targets' verdicts side by side; those whose verdict or value change come first, then by due year. */
export function verdictPairs({ targets }: Pick<ProposalPicture, 'targets'>): VerdictPair[] {
  const after = new Map(targets.after.map((verdict) => [keyOf(verdict), verdict]));
  const pairs = targets.before.flatMap((before): VerdictPair[] => {
    const with_ = after.get(keyOf(before));
    if (before.role !== 'computed' || before.state === 'notMeasurable' || with_ === undefined) return [];
    return [{ key: keyOf(before), before, after: with_, changed: before.state !== with_.state }];
  });
  const moved = ({ before, after: with_ }: VerdictPair) => (before.value === with_.value ? 1 : 0);
  const due = ({ before }: VerdictPair) => before.due ?? 9999;
  return pairs.sort((left, right) => moved(left) - moved(right) || due(left) - due(right));
}

/** The schools that the plan leaves as they are, each once: every part names all of the place. */
export function schoolsLeftOut(parts: readonly Pick<PartPicture, 'leftOut'>[]): string[] {
  return [...new Set(parts.flatMap(({ leftOut }) => leftOut))];
}

/**
 * The year in which most children have no seat when the plan is carried out, although within it nothing is short: they
 * belong to schools and stages that it leaves alone. Undefined where everybody has one.
 */
export function seatsBeyondPlan(years: readonly ProposalYear[]): ProposalYear | undefined {
  const [most] = [...years].sort((left, right) => right.unplaced[1] - left.unplaced[1]);
  return (most?.unplaced[1] ?? 0) > 0 ? most : undefined;
}
