import type { planItemWords } from '../../../../../src/domain/glossary.ts';
import {
  type RepairSayer,
  repairWords,
  sayItem,
  sayReason,
  sayRows,
} from '../../../../../src/study/repair/sayRepair.ts';
import type { ChangePicture, RepairPicture } from '../../../pictures/repairPicture.ts';
import type { Reader } from '../../../say.ts';
import { ownPlanWords } from './repairWords.ts';

/** One change in the reader's words; costs in yuan. */
export interface ChangeRow {
  readonly key: string;
  readonly item: string;
  readonly given: string;
  readonly after: string;
  readonly cost: readonly [number, number] | undefined;
  readonly reason: string;
  /** Whether it is about classes or where pupils go, which follow from the others. */
  readonly follows: boolean;
}

/** Kinds of changes in the order in which planners ask for them: works, then teachers and money, then who sits where. */
const order = [
  ...(['opening', 'extension', 'conversion', 'temporary', 'closure'] as const),
  ...(['hires', 'contracts', 'grants', 'classes', 'pupils'] as const),
] as const satisfies readonly (keyof typeof planItemWords)[];

function sayerOf(
  { names, sizes }: Pick<RepairPicture, 'names' | 'sizes'>,
  { language, say, number }: Reader,
): RepairSayer {
  return {
    language,
    number,
    nameOf: (id) => (names[id] === undefined ? id : say(names[id])),
    moduleOf: (school, module) => {
      const rooms = sizes[`${school}|${module}`];
      return rooms === undefined ? `#${module}` : say(ownPlanWords.size, { rooms });
    },
    ruleOf: ({ what }) => what,
  };
}

/** All that a repair changes, works first. */
export function changeRows(repair: RepairPicture, reader: Reader): ChangeRow[] {
  const sayer = sayerOf(repair, reader);
  return repair.parts
    .flatMap(({ changes }) => changes)
    .toSorted((left, right) => order.indexOf(left.change.kind) - order.indexOf(right.change.kind))
    .map((one) => sayRow(one, sayer));
}

function sayRow({ change, breaks, cost }: ChangePicture, sayer: RepairSayer): ChangeRow {
  const { kind, place, stage, entered } = change;
  const told = breaks === undefined ? change : { ...change, breaks: breaks[sayer.language] };
  return {
    key: `${kind}|${place}|${stage ?? ''}|${entered ?? ''}`,
    item: sayItem(change, sayer),
    given: sayRows(change.before, sayer),
    after: sayRows(change.after, sayer),
    cost,
    reason: sayReason(told, sayer),
    follows: kind === 'classes' || kind === 'pupils',
  };
}

/** Heads of the list of changes; the costs are in yuan. */
export const changeHeads = [
  ownPlanWords.item,
  ...[repairWords.given, repairWords.after],
  ...[ownPlanWords.costGiven, ownPlanWords.costAfter],
  ownPlanWords.because,
] as const;
