import type { WorksAhead } from '../../../../src/domain/capacity.ts';
import type { IndicatorId } from '../../../../src/domain/glossary.ts';
import type { Verdict } from '../../../../src/domain/report.ts';

const ofSize: ReadonlySet<string> = new Set<IndicatorId>([
  ...(['oversizeClasses', 'superOversizeClasses', 'shareOversizeClasses'] as const),
  ...(['oversizeSchools', 'oversizeCampuses', 'shareWithinRule'] as const),
]);

/** When a scenario's targets on the size of classes and schools hold, all of them and to the end. */
export interface SizeDeadline {
  readonly targets: number;
  /** First school year from which all hold; undefined: some hold in no year, or not to the end. */
  readonly year: number | undefined;
  /** Years by which they are due. */
  readonly due: readonly number[];
}

/**
 * The verdicts on the size of classes and schools that could be judged.
 *
 * @param district Only those for it; those for the whole place when left out, its parts among them.
 */
export function sizeVerdicts(verdicts: readonly Verdict[], district: string | undefined): Verdict[] {
  return verdicts.filter(
    ({ indicator, role, missing, scope }) =>
      ofSize.has(indicator) &&
      role === 'computed' &&
      missing === undefined &&
      (district === undefined || scope.district === district),
  );
}

/** @returns Undefined where there is nothing that could be judged. */
export function sizeDeadline(judged: readonly Verdict[]): SizeDeadline | undefined {
  if (judged.length === 0) return undefined;
  const met = judged.flatMap(({ firstMet }) => firstMet ?? []);
  return {
    targets: judged.length,
    year: met.length < judged.length ? undefined : Math.max(...met),
    due: [...new Set(judged.flatMap(({ due }) => due ?? []))].sort((left, right) => left - right),
  };
}

/** What all works ahead come to. */
export function worksOf(rows: readonly WorksAhead[]): Omit<WorksAhead, 'district'> {
  const sum = (of: 'projects' | 'unpriced' | 'cost') => rows.reduce((all, row) => all + row[of], 0);
  return { projects: sum('projects'), unpriced: sum('unpriced'), cost: sum('cost') };
}
