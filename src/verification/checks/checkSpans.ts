import type { Problem } from '../../domain/problem.ts';
import { capIn } from '../cohortYears.ts';
import { keyOf, type PlanBook } from '../planBook.ts';
import { finding } from '../problemTexts.ts';
import { sayStage } from '../sayStage.ts';

/** Rows of classes lie within the years of a cohort that forms classes, and no two speak of the same year. */
export function checkSpans(book: PlanBook): Problem[] {
  return [...uncalled(book), ...overlaps(book), ...regroupings(book)];
}

function uncalled({ plan, problem, stages, schools }: PlanBook): Problem[] {
  return plan.sections.flatMap((row, index) => {
    const { school, stage, entered, fromYear: from, toYear: to } = row;
    const shape = stages.get(stage);
    const unit = schools.get(school)?.units.find((one) => one.stage === stage);
    if (shape === undefined || unit === undefined) return [];
    const there = entered >= problem.firstYear || unit.enrolled.some((cohort) => cohort.entered === entered);
    const first = Math.max(problem.firstYear, entered);
    const last = Math.min(problem.lastYear, entered + shape.years - 1);
    if (shape.caps.length > 0 && there && first <= from && from <= to && to <= last) return [];
    const details = { school, entered, from, to, ...sayStage(stage) };
    return [finding('classesUncalled', { column: `sections[${index}]` }, details)];
  });
}

function overlaps({ plan }: PlanBook): Problem[] {
  const counts = new Map<string, number>();
  const found: Problem[] = [];
  for (const [index, { school, stage, entered, fromYear, toYear }] of plan.sections.entries())
    for (let year = fromYear; year <= toYear; year += 1) {
      const key = keyOf(school, stage, entered, year);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count === 2)
        found.push(
          finding(
            'classesOverlap',
            { column: `sections[${index}]` },
            { school, entered, year, count, ...sayStage(stage) },
          ),
        );
    }
  return found;
}

/** A regrouping is one that the stage allows, in the first year planned or when the cap changes. */
function regroupings({ plan, problem, stages }: PlanBook): Problem[] {
  return plan.regrouped.flatMap(({ school, stage, entered, fromYear: year }, index) => {
    const shape = stages.get(stage);
    if (shape === undefined) return [];
    const at = { column: `regrouped[${index}]` };
    const details = { school, entered, year, ...sayStage(stage) };
    const midway = year !== problem.firstYear && capIn(shape, year) === capIn(shape, year - 1);
    return [
      ...(shape.regroupCost === undefined ? [finding('regroupingImpossible', at, details)] : []),
      ...(midway ? [finding('regroupedMidway', at, details)] : []),
    ];
  });
}
