import { basisWords } from '../../../src/domain/glossary.ts';
import type { RowsAsked } from '../../../src/study/rowsBehind.ts';
import { useAnswer } from '../core/CoreContext.ts';
import { CardHead } from '../parts/CardHead.tsx';
import { ScrollPart } from '../parts/ScrollPart.tsx';
import { TableHead } from '../parts/TableHead.tsx';
import { useReader } from '../say.ts';
import { words } from '../words.ts';
import { figureWords } from './figureWords.ts';
import { keptRows, toldHeads } from './keptRows.ts';

/** The rows of one table that a figure rests on, with the basis and source of each. */
export function FigureRows({
  asked,
  isOptional,
}: {
  readonly asked: RowsAsked;
  /** Say nothing where there are none. */
  readonly isOptional: boolean;
}) {
  const reader = useReader();
  const { say, number, language } = reader;
  const answered = useAnswer('rows', asked);
  const found = answered.kind === 'answer' ? answered.answer : undefined;
  const title = say(figureWords.rows, { table: say(found?.title ?? words.loading) });
  if (isOptional && (found === undefined || found.all === 0)) return null;
  return (
    <section className="figure-rows" aria-busy={answered.kind === 'waiting'}>
      <CardHead level={3} title={title} table={found && keptRows(asked, found, reader)} />
      {answered.kind === 'waiting' && <p role="status">{say(words.loading)}</p>}
      {answered.kind === 'failure' && <p role="alert">{answered.error.message}</p>}
      {found?.all === 0 && <p>{say(figureWords.noRows, { table: say(found.title) })}</p>}
      {found !== undefined && found.all > 0 && (
        <>
          <p>
            {say(figureWords.rowsBasis, {
              all: number(found.all, 0),
              bases: found.bases
                .map(({ basis, rows }) =>
                  say(figureWords.basisCount, { basis: say(basisWords[basis]), rows: number(rows, 0) }),
                )
                .join(' · '),
            })}
          </p>
          <ScrollPart label={title} className="scroll tall">
            <table className="figures">
              <TableHead
                heads={toldHeads(found, reader)}
                isNumber={(at) => found.columns[at]?.isNumber === true}
              />
              <tbody>
                {found.rows.map(({ cells, basis, source, note }, row) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own here.
                  <tr key={row}>
                    {found.columns.map(({ words: head, isNumber }, at) => (
                      <td key={head.en} className={isNumber ? 'number' : undefined}>
                        {cells[at]?.[language]}
                      </td>
                    ))}
                    <td>{basis && say(basisWords[basis])}</td>
                    <td>
                      {source && say(source)}
                      {note !== undefined && <span className="quiet small"> {note}</span>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollPart>
          {found.all > found.rows.length && (
            <p className="quiet">
              {say(figureWords.moreRows, { count: number(found.all - found.rows.length, 0) })}
            </p>
          )}
        </>
      )}
    </section>
  );
}
