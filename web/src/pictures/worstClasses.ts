import { groupBy } from '../../../src/domain/groupBy.ts';
import { byText } from '../../../src/domain/region/region.ts';
import { ruleBook } from '../../../src/domain/ruleBook.ts';
import { classSizesOf } from '../../../src/domain/sections.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import type { StudyRun } from '../../../src/domain/study.ts';
import { type ClassBand, classBandOf } from './classBand.ts';
import { oversizeFrom } from './oversizeFrom.ts';
import { capOf, sharingIn } from './sharedClass.ts';

/** A class of the base year's census. */
export interface WorstClass {
  readonly school: string;
  readonly district: string;
  readonly stage: Stage;
  readonly grade: string;
  /** Number of the class in its grade, from 1. */
  readonly number: number;
  readonly pupils: number;
  /** The grades that share the class, in ladder order; missing: it is of one grade. */
  readonly grades?: readonly string[];
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
  const sharingOf = sharingIn(base?.groups ?? []);
  const classes = (base?.groups ?? []).flatMap((group) => {
    const { school, district, stage, grade } = group;
    const cap = capOf(rules, group, base?.year ?? 0);
    const grades = sharingOf(group)?.shared.grades;
    const sizes = group.mixed === undefined ? group.sizes : classSizesOf(group);
    return sizes.map(
      (pupils, index): WorstClass => ({
        ...{ school, district, stage, grade, number: index + 1, pupils },
        band: classBandOf(pupils, cap, from),
        ...(grades === undefined ? {} : { grades }),
      }),
    );
  });
  return [...groupBy(classes, ({ district, stage }) => `${district}|${stage}`).values()]
    .flatMap((own) => own.sort(largerFirst).slice(0, worstListed))
    .filter(({ pupils }) => pupils > 0)
    .sort(largerFirst);
}
