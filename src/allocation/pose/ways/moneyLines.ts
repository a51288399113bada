import { groupBy } from '../../../domain/groupBy.ts';
import { type SayLines, wholeUnits } from './wayGround.ts';

/**
 * More works money: an owner's row of the year in which money is missing, or the last one before, since money is carried
 * over. Without such a row there is none that could be raised.
 */
export const moneyLines: SayLines = (missing, { region }, because) => {
  const raised = missing.flatMap(({ district, year, amount }) => {
    const row = region.budgets
      .filter(({ owner, fiscalYear, capital }) => owner === district && fiscalYear <= year && capital > 0)
      .reduce<(typeof region.budgets)[number] | undefined>(
        (latest, one) => (latest === undefined || one.fiscalYear > latest.fiscalYear ? one : latest),
        undefined,
      );
    return row === undefined ? [] : [{ row, amount }];
  });
  const lines = [...groupBy(raised, ({ row }) => `${row.owner}|${row.fiscalYear}`).values()].flatMap(
    (rows) => {
      const more = wholeUnits(rows.reduce((sum, { amount }) => sum + amount, 0));
      return rows.slice(0, 1).map(({ row: { owner, fiscalYear, capital } }) => ({
        ...{ owner, fiscalYear, factor: (capital + more) / capital },
      }));
    },
  );
  return {
    price: missing.reduce((sum, { amount }) => sum + amount, 0),
    interventions: lines.map(({ owner, fiscalYear, factor }) => ({
      ...{ kind: 'budget' as const, owner, fromYear: fiscalYear, toYear: fiscalYear, factor, because },
    })),
  };
};
