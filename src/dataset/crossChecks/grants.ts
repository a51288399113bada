import type { Problem } from '../../domain/problem.ts';
import { type Draft, type DraftRow, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** No schools are paid two grants from one year. */
export function grants({ grants: table }: Draft): Problem[] {
  const scopes = new Map<string, string>();
  return table.rows.flatMap((row) => {
    const scope = scopeOf(row);
    const other = scope === undefined ? undefined : scopes.get(scope);
    if (scope !== undefined && other === undefined) scopes.set(scope, row.fields.id ?? '');
    return other === undefined
      ? []
      : [datasetProblem('sameGrantTwice', placeOf(table, row, 'fromYear'), { other })];
  });
}

function scopeOf({ fields, unread }: DraftRow<'grants'>): string | undefined {
  const { stage, ownership = '', district = '', fromYear } = fields;
  const whole =
    stage !== undefined && fromYear !== undefined && !unread.has('ownership') && !unread.has('district');
  return whole ? [stage, ownership, district, fromYear].join('/') : undefined;
}
