import type { UnderstoodTable } from '../../../../src/study/previewPlace.ts';
import type { SaidProblem } from '../../core/messages.ts';
import { useReader } from '../../say.ts';
import { openWords as words } from './openWords.ts';

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Headings that differ from the field's own. */
const renamedIn = ({ columns }: UnderstoodTable) =>
  columns.filter(
    ({ heading, field, zh }) => ![plain(field), plain(zh), plain(`${zh}${field}`)].includes(plain(heading)),
  );

/** Headings of a table that are not known, so that what stands below them was not read. */
const ignoredIn = ({ file, sheet }: UnderstoodTable, notices: readonly SaidProblem[]) =>
  notices.flatMap(({ en: { code, at } }) =>
    (code === 'columnIgnored' || code === 'misspeltColumn') && at.file === file && at.sheet === sheet
      ? [at.column ?? '']
      : [],
  );

/** The tables that were found, where, and which headings were taken for which columns. */
export function Understood({
  tables,
  notices,
}: {
  readonly tables: readonly UnderstoodTable[];
  readonly notices: readonly SaidProblem[];
}) {
  const { say, language, number } = useReader();
  const separator = language === 'zh' ? '；' : '; ';
  const proper = (zh: string, field: string) => (language === 'zh' ? zh : field);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
    <section className="scroll" tabIndex={0} aria-label={say(words.tables)}>
      <table className="figures as-is">
        <thead>
          <tr>
            <th scope="col">{say(words.table)}</th>
            <th scope="col" className="number">
              {say(words.rows)}
            </th>
            <th scope="col">{say(words.foundIn)}</th>
            <th scope="col">{say(words.renamed)}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map((table) => {
            const renamed = renamedIn(table);
            const ignored = ignoredIn(table, notices);
            const { file = '', sheet } = table;
            return (
              <tr key={table.table}>
                <th scope="row">{say(table.title)}</th>
                <td className="number">{number(table.rows)}</td>
                <td>{sheet === undefined ? file : say(words.sheetIn, { file, sheet })}</td>
                <td>
                  {renamed
                    .map(({ heading, field, zh }) =>
                      say(words.renamedColumn, { heading, proper: proper(zh, field) }),
                    )
                    .join(separator)}
                  {renamed.length === 0 && ignored.length === 0 && say(words.allProper)}
                  {ignored.length > 0 && (
                    <p className="note">{say(words.ignored, { columns: ignored.join(separator) })}</p>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
