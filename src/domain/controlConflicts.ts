import { type ControlledPart, countsPart, totalsBelow } from './controlScope.ts';
import type { ControlTotal } from './region/controlTotal.ts';

type Total = Pick<ControlTotal, 'district' | 'grade' | 'pupils'>;

/** What is wrong with a control total beside the others of its stage and year. */
export interface ControlConflict<T> {
  /**
   * cross = a region’s total by grade beside a district’s for the whole stage, neither of which holds the other;
   * nowhere = no district of it teaches the stage; differ = it is not the sum of the totals that make it up;
   * exceed = it is less than the totals within it.
   */
  readonly kind: 'cross' | 'nowhere' | 'differ' | 'exceed';
  readonly total: T;
  /** What the totals directly below add up to, in pupils. */
  readonly sum: number;
}

function judge<T extends Total>(total: T, all: readonly T[], parts: readonly ControlledPart[]) {
  const own = parts.filter((part) => countsPart(total, part));
  const below = totalsBelow(total, all);
  const sum = below.reduce((together, { pupils }) => together + pupils, 0);
  const covered = own.every((part) => below.some((each) => countsPart(each, part)));
  const is = (kind: ControlConflict<T>['kind']): ControlConflict<T>[] => [{ kind, total, sum }];
  if (own.length === 0) return is('nowhere');
  if (covered && sum !== total.pupils) return is('differ');
  return sum > total.pupils ? is('exceed') : [];
}

/**
 * Find where control totals contradict each other: they must hold each other like boxes, and the parts of each may add
 * up to no more than it.
 *
 * @param all The totals of one stage and year.
 * @param parts The grades of every district that teaches the stage.
 * @returns The crossing alone where there is one; else one conflict per wrong total at most; none when all is sound.
 */
export function controlConflicts<T extends Total>(
  all: readonly T[],
  parts: readonly ControlledPart[],
): ControlConflict<T>[] {
  const byGrade = all.find(({ district, grade }) => district === undefined && grade !== undefined);
  const byDistrict = all.some(({ district, grade }) => district !== undefined && grade === undefined);
  if (byGrade !== undefined && byDistrict) return [{ kind: 'cross', total: byGrade, sum: 0 }];
  return all.flatMap((total) => judge(total, all, parts));
}
