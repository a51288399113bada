import type { UnderstoodTable } from '../../../../src/study/previewPlace.ts';
import { useReader } from '../../say.ts';
import { openWords as words } from './openWords.ts';

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Headings that differ from the field's own. */
const renamedIn = ({ columns }: UnderstoodTable) =>
  columns.filter(
    ({ heading, field, zh }) => ![plain(field), plain(zh), plain(`${zh}${field}`)].includes(plain(heading)),
  );

/** The tables that were found, where, and which headings were taken for which columns. */
export function Understood({ tables }: { readonly tables: readonly UnderstoodTable[] }) {
  const { say, language, number } = useReader();
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
            const { file = '', sheet } = table;
            return (
              <tr key={table.table}>
                <th scope="row">{say(table.title)}</th>
                <td className="number">{number(table.rows)}</td>
                <td>{sheet === undefined ? file : say(words.sheetIn, { file, sheet })}</td>
                <td>
                  {renamed.length === 0
                    ? say(words.allProper)
                    : renamed
                        .map(({ heading, field, zh }) =>
                          say(words.renamedColumn, { heading, proper: proper(zh, field) }),
                        )
                        .join(language === 'zh' ? '；' : '; ')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
