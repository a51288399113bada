import { byText } from '../../domain/region/region.ts';
import type { Target } from '../../domain/region/target.ts';
import type { Entry } from '../../domain/region/targetRecords.ts';
import type { ReportContext } from '../context.ts';
import type { TargetScope } from './targetScopes.ts';

/**
 * What people have reported of a target for one of its scopes, the earliest month first: a district's own reports,
 * else those for the target's whole scope.
 */
export function entriesFor(context: ReportContext, target: Target, { named }: TargetScope): Entry[] {
  const all = context.region.entries
    .filter((entry) => entry.target === target.id)
    .sort((left, right) => byText(left.month, right.month));
  const own = all.filter((entry) => entry.district !== undefined && entry.district === named.district);
  return own.length > 0 ? own : all.filter((entry) => entry.district === undefined);
}

/** The report that counts: the last one up to the end of the due year, else the first one after it. */
export function decidingEntry(entries: readonly Entry[], due: number | undefined): Entry | undefined {
  if (due === undefined) return entries.at(-1);
  const inTime = entries.filter(({ month }) => month <= `${due}-12`);
  return inTime.at(-1) ?? entries[0];
}
