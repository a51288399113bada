import type { Problem } from '../../domain/problem.ts';
import type { ClassRule } from '../../domain/region/classRule.ts';
import { type Draft, type DraftRow, placeOf } from '../draft.ts';
import { type DatasetProblemCode, datasetProblem } from '../problemTexts.ts';

/** Sizes of a rule stand in order (merge threshold ≤ target ≤ cap ≤ ceiling), and no scope has two rules from one year. */
export function classRules({ classRules: table }: Draft): Problem[] {
  const scopes = new Map<string, string>();
  return table.rows.flatMap((row) => {
    const found = sizeFindings(row.fields).map(({ code, column, details }) =>
      datasetProblem(code, placeOf(table, row, column), details),
    );
    const scope = scopeOf(row);
    const other = scope === undefined ? undefined : scopes.get(scope);
    if (scope !== undefined && other === undefined) scopes.set(scope, row.fields.id ?? '');
    return other === undefined
      ? found
      : [...found, datasetProblem('sameRuleTwice', placeOf(table, row, 'fromYear'), { other })];
  });
}

function scopeOf({ fields, unread }: DraftRow<'classRules'>): string | undefined {
  const { district = '', stage, grade = '', fromYear } = fields;
  const whole =
    stage !== undefined && fromYear !== undefined && !unread.has('district') && !unread.has('grade');
  return whole ? [district, stage, grade, fromYear].join('/') : undefined;
}

interface Finding {
  readonly code: DatasetProblemCode;
  readonly column: keyof ClassRule;
  readonly details: Problem['details'];
}

function sizeFindings({
  targetSize: target,
  capSize: cap,
  mergeBelow: merge,
  entryCap,
  ceilingSize: ceiling,
  mixedCap,
}: Partial<ClassRule>): Finding[] {
  const found: Finding[] = [];
  if (target === 0) found.push({ code: 'zeroClassSize', column: 'targetSize', details: {} });
  if (cap === 0) found.push({ code: 'zeroClassSize', column: 'capSize', details: {} });
  if (entryCap === 0) found.push({ code: 'zeroClassSize', column: 'entryCap', details: {} });
  if (target !== undefined && cap !== undefined && target > cap)
    found.push({ code: 'targetOverCap', column: 'targetSize', details: { target, cap } });
  if (ceiling !== undefined && cap !== undefined && ceiling < cap)
    found.push({ code: 'ceilingUnderCap', column: 'ceilingSize', details: { ceiling, cap } });
  if (mixedCap !== undefined && cap !== undefined && mixedCap > cap)
    found.push({ code: 'mixedOverCap', column: 'mixedCap', details: { mixed: mixedCap, cap } });
  if (merge !== undefined && target !== undefined && merge > target)
    found.push({ code: 'mergeOverTarget', column: 'mergeBelow', details: { merge, target } });
  return found;
}
