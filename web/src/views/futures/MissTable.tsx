import { type BacktestRow, backtestMethods } from '../../../../src/domain/backtest.ts';
import { FigureButton } from '../../figures/FigureBoard.tsx';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { ScrollPart } from '../../parts/ScrollPart.tsx';
import { TableHead } from '../../parts/TableHead.tsx';
import { sayShare, useReader } from '../../say.ts';
import { keptMisses } from './keptFits.ts';
import { measures, measureWords, methodWords } from './missMeasures.ts';
import { missWords } from './missWords.ts';

/** A share to one decimal of a per cent; what rounds to none has no sign. */
const rounded = (share: number | undefined) =>
  share === undefined ? undefined : Math.round(share * 1000) / 1000 + 0;

/** Every error of every method that was tested, by years ahead. */
export function MissTable({
  rows,
  place,
}: {
  readonly rows: readonly BacktestRow[];
  /** The place's identifier. */
  readonly place: string;
}) {
  const reader = useReader();
  const { say, head, language } = reader;
  const missStory = (
    horizon: number,
    method: (typeof backtestMethods)[number],
    measure: (typeof measures)[number],
    share: number | undefined,
  ) => ({
    title: [
      head(measureWords[measure]),
      head(methodWords[method]),
      `${horizon} ${say(missWords.ahead)}`,
    ].join(' · '),
    value: sayShare(share, language),
    how: [say(missWords.how), say(missWords.tableLead)],
    rows: [{ table: 'enrolment' as const }],
  });
  return (
    <details>
      <summary>{say(missWords.table)}</summary>
      <p className="quiet">{say(missWords.tableLead)}</p>
      <div className="row table-tools">
        <CsvButton {...keptMisses(rows, place, reader)} />
      </div>
      <ScrollPart label={say(missWords.table)}>
        <table className="figures">
          <TableHead
            heads={[missWords.ahead, missWords.method, ...measures.map((each) => measureWords[each])].map(
              (each) => head(each),
            )}
            isNumber={(at) => at > 1}
          />
          <tbody>
            {rows.flatMap(({ horizon, scores }) =>
              backtestMethods.map((method) => (
                <tr key={`${horizon}|${method}`}>
                  <td>{horizon}</td>
                  <th scope="row">{head(methodWords[method])}</th>
                  {measures.map((measure) => (
                    <td key={measure} className="number">
                      <FigureButton
                        name={head(measureWords[measure])}
                        story={() => missStory(horizon, method, measure, rounded(scores[method][measure]))}
                      >
                        {sayShare(rounded(scores[method][measure]), language)}
                      </FigureButton>
                    </td>
                  ))}
                </tr>
              )),
            )}
          </tbody>
        </table>
      </ScrollPart>
    </details>
  );
}
