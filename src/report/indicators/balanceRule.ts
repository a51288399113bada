import type { ResourceColumn } from '../../domain/region/schoolRecords.ts';
import type { ComparedStage } from './resources.ts';

interface Standard {
  /** Largest coefficient of variation of any one indicator. */
  readonly variation: number;
  /** Least amount per pupil, by column. */
  readonly perPupil: Readonly<Record<ResourceColumn, number>>;
}

/**
 * The marks of high-quality balance: per pupil, so 4.2 teachers per hundred pupils are 0.042; m² and yuan a pupil.
 *
 * @source 教督〔2017〕6号, 县域义务教育优质均衡发展督导评估办法.
 */
export const balanceStandards: Readonly<Record<ComparedStage, Standard>> = {
  primary: {
    variation: 0.5,
    perPupil: {
      ...{ teachersAboveDegree: 0.042, keyTeachers: 0.01, artsTeachers: 0.009, teachingArea: 4.5 },
      ...{ sportsArea: 7.5, equipment: 2000, multimediaRooms: 0.023 },
    },
  },
  junior: {
    variation: 0.45,
    perPupil: {
      ...{ teachersAboveDegree: 0.053, keyTeachers: 0.01, artsTeachers: 0.009, teachingArea: 5.8 },
      ...{ sportsArea: 10.2, equipment: 2500, multimediaRooms: 0.024 },
    },
  },
};
/** A school may miss one of the seven, but not by more than this. */
const leastOfOne = 0.85;
const slack = 1e-9;

/** Whether a figure reaches its mark. */
export function reachesMark(perPupil: number, mark: number): boolean {
  return perPupil / mark + slack >= 1;
}

/**
 * Whether a school passes: at least six of its seven figures reach their marks, and the other at least 85 % of its mark.
 *
 * @param shares Each figure as a share of its mark; a ratio ≥ 0.
 * @source 教督〔2017〕6号.
 */
export function schoolPasses(shares: readonly number[]): boolean {
  const kept = shares.map((share) => share + slack);
  return kept.filter((share) => share < 1).length <= 1 && kept.every((share) => share >= leastOfOne);
}

/** Whether a coefficient of variation (a ratio) is within the stage's limit. */
export function variesWithin(stage: ComparedStage, variation: number): boolean {
  return variation <= balanceStandards[stage].variation + slack;
}
