import type { SaidProblem } from '../../core/messages.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { useReader } from '../../say.ts';
import { openWords as words } from './openWords.ts';
import { groupProblems, linesOf, mostShown } from './problemGroups.ts';

/** Problems by file and sheet, each with row, column and remedy; all of them as CSV. */
export function ProblemTable({
  problems,
  name,
  title,
}: {
  readonly problems: readonly SaidProblem[];
  /** Name of the file that is downloaded, without its ending. */
  readonly name: string;
  readonly title: string;
}) {
  const { say, language, number } = useReader();
  const groups = groupProblems(problems.slice(0, mostShown).map((problem) => problem[language]));
  const heads = [words.file, words.sheet, words.row, words.column, words.what, words.remedy];
  const rows = () =>
    problems.map((problem) => {
      const { at, what, remedy } = problem[language];
      return [at.file, at.sheet, at.row, at.column, what, remedy];
    });
  return (
    <div className="stack">
      {groups.map(({ file, sheet, problems: own }) => {
        const place =
          sheet === undefined
            ? (file ?? say(words.wholeFile))
            : say(words.sheetIn, { file: file ?? '', sheet });
        return (
          <div key={place} className="problem-group">
            <h3>{place}</h3>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard. */}
            <section className="scroll" tabIndex={0} aria-label={`${title}: ${place}`}>
              <table className="figures as-is">
                <thead>
                  <tr>
                    {[words.row, words.column, words.what, words.remedy].map((head) => (
                      <th key={head.en} scope="col" className={head === words.row ? 'number' : undefined}>
                        {say(head)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {linesOf(own).map(({ rows: places, column, what, remedy }) => (
                    <tr key={`${places}|${column}|${what}`}>
                      <td className="number">{places}</td>
                      <td>{column}</td>
                      <td>{what}</td>
                      <td>{remedy}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </div>
        );
      })}
      {problems.length > mostShown && (
        <p className="note">{say(words.moreProblems, { count: number(problems.length - mostShown) })}</p>
      )}
      <CsvButton file={name} heads={heads.map((head) => say(head))} rows={rows} />
    </div>
  );
}
