import { byText } from '../domain/region/region.ts';
import type { Target } from '../domain/region/target.ts';
import type { ReportContext } from './context.ts';

/** What a target counts: two targets with the same answer here need one ledger only. */
function countKey(target: Target): string {
  const { threshold, stages, types, districts, unitScope } = target;
  const sorted = (list: readonly string[] | undefined) => (list === undefined ? '*' : [...list].sort(byText));
  return JSON.stringify([threshold, sorted(stages), sorted(types), sorted(districts), unitScope ?? '*']);
}

/** The earliest due first; a standing target after all dated ones. */
function byDue(left: Target, right: Target): number {
  const due = (target: Target) => target.year ?? Number.POSITIVE_INFINITY;
  return due(left) === due(right) ? byText(left.id, right.id) : due(left) - due(right);
}

/**
 * The targets that demand fewer oversize classes, one for each threshold and scope: where two coincide (a plan and
 * its yearly work points) the one due first stands for both.
 */
export function oversizeTargets(context: ReportContext): Target[] {
  const found = context.targets
    .filter(
      (target) =>
        target.indicator === 'oversizeClasses' &&
        target.role === 'computed' &&
        target.scope !== 'outside' &&
        target.threshold !== undefined,
    )
    .sort(byDue);
  const kept = new Map<string, Target>();
  for (const target of found) if (!kept.has(countKey(target))) kept.set(countKey(target), target);
  return [...kept.values()];
}
