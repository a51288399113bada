import type { DeckTable } from '../../../deck/deck.ts';
import { ScrollPart } from '../../../parts/ScrollPart.tsx';
import { useReader } from '../../../say.ts';
import type { DistrictSheet } from './districtSheet.ts';
import { sheetWords as words } from './sheetWords.ts';

function SheetTable({ table: { caption, columns, rows } }: { readonly table: DeckTable }) {
  const { say } = useReader();
  return (
    <>
      <h3>{caption}</h3>
      {rows.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <ScrollPart label={caption}>
          <table className="figures">
            <thead>
              <tr>
                {columns.map(({ head, number }) => (
                  <th key={head} scope="col" className={number ? 'number' : undefined}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sheet have no other name, and stay where they are.
                <tr key={at}>
                  {row.map(({ text, alarm }, place) => (
                    <td
                      key={columns[place]?.head}
                      className={[columns[place]?.number ? 'number' : '', alarm ? 'sheet-alarm' : ''].join(
                        ' ',
                      )}
                    >
                      {alarm && '▲ '}
                      {text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollPart>
      )}
    </>
  );
}

/** A district's sheet as it is printed. */
export function SheetPage({
  sheet,
  lines,
}: {
  readonly sheet: DistrictSheet;
  readonly lines: readonly string[];
}) {
  return (
    <article className="card sheet">
      <h2>{sheet.title}</h2>
      {lines.map((line) => (
        <p key={line} className="quiet">
          {line}
        </p>
      ))}
      {sheet.tables.map((table) => (
        <SheetTable key={table.caption} table={table} />
      ))}
    </article>
  );
}
