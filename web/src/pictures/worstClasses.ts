import { groupBy } from '../../../src/domain/groupBy.ts';
import { byText } from '../../../src/domain/region/region.ts';
import { ruleBook } from '../../../src/domain/ruleBook.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import type { StudyRun } from '../../../src/domain/study.ts';
import { type ClassBand, classBandOf } from './classBand.ts';
import { oversizeFrom } from './oversizeFrom.ts';

/** A class of the base year's census. */
export interface WorstClass {
  readonly school: string;
  readonly district: string;
  readonly stage: Stage;
  readonly grade: string;
  /** Number of the class in its grade, from 1. */
  readonly number: number;
  readonly pupils: number;
  readonly band: ClassBand;
}

/** How many are listed for any choice of district and stage. */
export const worstListed = 10;

function largerFirst(left: WorstClass, right: WorstClass): number {
  return (
    right.pupils - left.pupils ||
    byText(left.school, right.school) ||
    byText(left.grade, right.grade) ||
    left.number - right.number
  );
}

/**
 * The classes of the base year with the most pupils, the largest first: enough of each district and stage that any
 * choice of them has its own.
 */
export function drawWorstClasses(run: StudyRun): WorstClass[] {
  const rules = ruleBook(run.region);
  const from = oversizeFrom(run.region.targets);
  const [base] = run.classes;
  const classes = (base?.groups ?? []).flatMap((group) => {
    const { school, district, stage, grade, sizes } = group;
    const cap = rules.ruleOf(group, base?.year ?? 0)?.capSize;
    return sizes.map(
      (pupils, index): WorstClass => ({
        ...{ school, district, stage, grade, number: index + 1, pupils },
        band: classBandOf(pupils, cap, from),
      }),
    );
  });
  return [...groupBy(classes, ({ district, stage }) => `${district}|${stage}`).values()]
    .flatMap((own) => own.sort(largerFirst).slice(0, worstListed))
    .filter(({ pupils }) => pupils > 0)
    .sort(largerFirst);
}
