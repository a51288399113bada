import type { Verdict } from '../../../src/domain/report.ts';

/** The years in which computed targets fall due: what people report of other matters is no deadline of these figures. */
export function dueYears(verdicts: readonly Pick<Verdict, 'role' | 'due'>[]): number[] {
  const dues = verdicts.flatMap(({ role, due }) => (role === 'computed' && due !== undefined ? [due] : []));
  return [...new Set(dues)].sort((left, right) => left - right);
}
