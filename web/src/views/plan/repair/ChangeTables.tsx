import { useMemo } from 'react';
import type { Words } from '../../../../../src/domain/words.ts';
import { FigureCells } from '../../../figures/FigureCells.tsx';
import { CardHead } from '../../../parts/CardHead.tsx';
import { ScrollPart } from '../../../parts/ScrollPart.tsx';
import type { RepairPicture } from '../../../pictures/repairPicture.ts';
import { useReader } from '../../../say.ts';
import { planStoryWords } from '../planStoryWords.ts';
import { sayMoney } from '../sayMoney.ts';
import { type ChangeRow, changeHeads, changeRows } from './changeRows.ts';
import { keptChanges } from './keptRepair.ts';
import { ownPlanWords } from './repairWords.ts';

/** Rows that a table shows; the CSV has all. */
const mostShown = 100;

function Changes({ rows, label }: { readonly rows: readonly ChangeRow[]; readonly label: Words }) {
  const { say, head, number, language } = useReader();
  const priced = rows.some(({ cost }) => cost !== undefined);
  const isCost = (text: Words) => text === ownPlanWords.costGiven || text === ownPlanWords.costAfter;
  return (
    <>
      <ScrollPart label={say(label, { count: number(rows.length) })}>
        <table className="figures repair-changes">
          <thead>
            <tr>
              {changeHeads
                .filter((text) => priced || !isCost(text))
                .map((text) => (
                  <th key={text.en} scope="col" className={isCost(text) ? 'number' : ''}>
                    {head(text)}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostShown).map(({ key, item, given, after, cost, reason }) => (
              <tr key={key}>
                <th scope="row">{item}</th>
                <td>{given}</td>
                <td>{after}</td>
                {priced && (
                  <FigureCells
                    name={item}
                    heads={changeHeads.filter(isCost).map((text) => head(text))}
                    cells={[sayMoney(cost?.[0], language), sayMoney(cost?.[1], language)]}
                    how={[say(planStoryWords.cost)]}
                  />
                )}
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollPart>
      {rows.length > mostShown && (
        <p className="quiet small">
          {say(ownPlanWords.moreRows, { count: number(rows.length - mostShown) })}
        </p>
      )}
    </>
  );
}

/** What a repair changes: works, teachers and money, then what follows for classes and pupils. */
export function ChangeTables({ repair }: { readonly repair: RepairPicture }) {
  const reader = useReader();
  const { say, number } = reader;
  const rows = useMemo(() => changeRows(repair, reader), [repair, reader]);
  const [own, following] = [rows.filter(({ follows }) => !follows), rows.filter(({ follows }) => follows)];
  return (
    <section className="stack">
      <CardHead title={say(ownPlanWords.changes)} level={3} table={keptChanges(repair.place, rows, reader)} />
      {own.length > 0 && <Changes rows={own} label={ownPlanWords.worksChanges} />}
      {following.length > 0 && (
        <details open={own.length === 0}>
          <summary>{say(ownPlanWords.otherChanges, { count: number(following.length) })}</summary>
          <Changes rows={following} label={ownPlanWords.otherChanges} />
        </details>
      )}
    </section>
  );
}
