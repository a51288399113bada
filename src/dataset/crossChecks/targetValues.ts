import type { Problem } from '../../domain/problem.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** A computed target has a figure to compare with unless its operator gives one; steps and ranges are told whole. */
export function targetValues(draft: Draft): Problem[] {
  return [...withoutValue(draft), ...halfStepwise(draft), ...standstills(draft), ...badRanges(draft)];
}

const needsNoValue = ['by', 'noIncrease', 'neverFalls', 'keep>='];

function withoutValue({ targets }: Draft): Problem[] {
  return targets.rows.flatMap((row) => {
    const { operator, role, value } = row.fields;
    if (operator === undefined || value !== undefined || row.unread.has('value')) return [];
    const free = needsNoValue.includes(operator) || role !== 'computed';
    return free ? [] : [datasetProblem('targetWithoutValue', placeOf(targets, row, 'value'))];
  });
}

/** A stepwise target says both from when and how much a year. */
function halfStepwise({ targets }: Draft): Problem[] {
  return targets.rows.flatMap((row) => {
    const { phaseFrom, phaseShare } = row.fields;
    const told = [phaseFrom, phaseShare].filter((each) => each !== undefined).length;
    if (told !== 1 || row.unread.has('phaseFrom') || row.unread.has('phaseShare')) return [];
    const column = phaseFrom === undefined ? 'phaseFrom' : 'phaseShare';
    return [datasetProblem('targetHalfStepwise', placeOf(targets, row, column), { column })];
  });
}

/** Steps move on: 0 a year would never be due, and so be met by whatever there is. */
function standstills({ targets }: Draft): Problem[] {
  return targets.rows.flatMap((row) =>
    row.fields.phaseShare === 0
      ? [datasetProblem('targetStandsStill', placeOf(targets, row, 'phaseShare'))]
      : [],
  );
}

/** A range goes up from its value, and only "=" can have one. */
function badRanges({ targets }: Draft): Problem[] {
  return targets.rows.flatMap((row) => {
    const { operator, value, upTo } = row.fields;
    if (upTo === undefined || operator === undefined || value === undefined) return [];
    if (operator === '=' && upTo >= value) return [];
    return [datasetProblem('targetRange', placeOf(targets, row, 'upTo'), { operator, value, upTo })];
  });
}
