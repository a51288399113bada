import { type BacktestRow, backtestMethods } from '../../../../src/domain/backtest.ts';
import { ScrollPart } from '../../parts/ScrollPart.tsx';
import { TableHead } from '../../parts/TableHead.tsx';
import { sayShare, useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { missWords } from './missWords.ts';

const methodWords = { ours: words.missOurs, persistence: words.missStill, plainCohort: missWords.plain };
const measures = ['wape', 'mape', 'bias'] as const;
const measureWords = { wape: missWords.error, mape: missWords.mean, bias: missWords.bias };

/** A share to one decimal of a per cent; what rounds to none has no sign. */
const rounded = (share: number | undefined) =>
  share === undefined ? undefined : Math.round(share * 1000) / 1000 + 0;

/** Every error of every method that was tested, by years ahead. */
export function MissTable({ rows }: { readonly rows: readonly BacktestRow[] }) {
  const { say, head, language } = useReader();
  return (
    <details>
      <summary>{say(missWords.table)}</summary>
      <p className="quiet">{say(missWords.tableLead)}</p>
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
                      {sayShare(rounded(scores[method][measure]), language)}
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
