import { type PlanVector, planLevels } from '../../../../../src/domain/allocation/planVector.ts';
import { levelWords, unitWords } from '../../../../../src/domain/glossary.ts';
import { repairWords } from '../../../../../src/study/repair/sayRepair.ts';
import { type KeptTable, withUnit } from '../../../parts/keptTable.ts';
import type { RepairPicture } from '../../../pictures/repairPicture.ts';
import type { Reader } from '../../../say.ts';
import { type ChangeRow, changeHeads } from './changeRows.ts';
import { ownPlanWords } from './repairWords.ts';

/** What all parts that have a plan come to, as given and as repaired. */
export function sumsOf({ parts }: Pick<RepairPicture, 'parts'>): readonly [PlanVector, PlanVector] {
  const planned = parts.flatMap(({ before, after }) => (after === undefined ? [] : [{ before, after }]));
  const sum = (side: 'before' | 'after') =>
    Object.fromEntries(
      planLevels.map((level) => [level, planned.reduce((total, part) => total + part[side][level], 0)]),
    ) as PlanVector;
  return [sum('before'), sum('after')];
}

/** What the plan comes to as given and as repaired, as CSV. */
export function keptLevels(repair: RepairPicture, { say, head }: Reader): KeptTable {
  const [before, after] = sumsOf(repair);
  return {
    file: `plan-${repair.place}-repair-levels`,
    heads: [repairWords.level, repairWords.given, repairWords.after].map((text) => head(text)),
    rows: () => planLevels.map((level) => [say(levelWords[level]), before[level], after[level]]),
  };
}

/** Every change as CSV; costs in yuan. */
export function keptChanges(place: string, rows: readonly ChangeRow[], reader: Reader): KeptTable {
  const { say, head } = reader;
  const inYuan: readonly unknown[] = [ownPlanWords.costGiven, ownPlanWords.costAfter];
  return {
    file: `plan-${place}-repair-changes`,
    heads: changeHeads.map((text) =>
      inYuan.includes(text) ? withUnit(head(text), say(unitWords.yuan), reader) : head(text),
    ),
    rows: () =>
      rows.map(({ item, given, after, cost, reason }) => [item, given, after, cost?.[0], cost?.[1], reason]),
  };
}
