import type { Verdict } from '../../../../src/domain/report.ts';

/** One target in one scope, with its verdict in every scenario that has it. */
export interface VerdictRow {
  readonly key: string;
  readonly verdicts: readonly (Verdict | undefined)[];
  /** Of the first scenario that has it. */
  readonly told: Verdict;
  /** Whether state or value differ between scenarios. */
  readonly differs: boolean;
}

/** What tells a verdict from the others of its scenario. */
export const verdictKey = ({ target, scope }: Verdict) => JSON.stringify([target, scope]);

/**
 * Put the verdicts of scenarios side by side, in the order of the first one that has each.
 *
 * @param sides The verdicts of each scenario.
 */
export function verdictRows(sides: readonly (readonly Verdict[])[]): VerdictRow[] {
  const bySide = sides.map((verdicts) => new Map(verdicts.map((verdict) => [verdictKey(verdict), verdict])));
  const keys = [...new Set(sides.flat().map(verdictKey))];
  return keys.flatMap((key) => {
    const verdicts = bySide.map((side) => side.get(key));
    const told = verdicts.find((verdict) => verdict !== undefined);
    if (told === undefined) return [];
    const shown = verdicts.map((verdict) =>
      JSON.stringify([verdict?.state, verdict?.value, verdict?.firstMet]),
    );
    return [{ key, verdicts, told, differs: new Set(shown).size > 1 }];
  });
}
