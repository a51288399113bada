import { useReader } from '../../say.ts';
import { words } from '../../words.ts';
import type { GridColumn } from './gridColumn.ts';

/** Rows that are printed at most: some sixty sheets. */
const most = 2000;

/** A grid on paper: a plain table of all rows and columns. */
export function PrintedGrid<Row>({
  label,
  columns,
  rows,
  keyOf,
}: {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}) {
  const { say, number } = useReader();
  const printed = columns.filter(({ unprinted }) => unprinted !== true);
  return (
    <div className="printed-grid">
      {rows.length > most && (
        <p>{say(words.printedRows, { most: number(most), count: number(rows.length) })}</p>
      )}
      <table className="figures">
        <caption>{label}</caption>
        <thead>
          <tr>
            {printed.map(({ key, title, numeric }) => (
              <th key={key} scope="col" className={numeric === true ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <tr key={keyOf(row)}>
              {printed.map(({ key, text, numeric }) => (
                <td key={key} className={numeric === true ? 'number' : undefined}>
                  {text(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
