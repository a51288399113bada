import { type BacktestRow, backtestMethods } from '../../../../src/domain/backtest.ts';
import { ScrollPart } from '../../parts/ScrollPart.tsx';
import { sayShare, useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { missWords } from './missWords.ts';

const methodWords = { ours: words.missOurs, persistence: words.missStill, plainCohort: missWords.plain };
const measures = ['wape', 'mape', 'bias'] as const;
const measureWords = { wape: missWords.error, mape: missWords.mean, bias: missWords.bias };

/** Every error of every method that was tested, by years ahead. */
export function MissTable({ rows }: { readonly rows: readonly BacktestRow[] }) {
  const { say, head, language } = useReader();
  return (
    <details>
      <summary>{say(missWords.table)}</summary>
      <p className="quiet">{say(missWords.tableLead)}</p>
      <ScrollPart label={say(missWords.table)}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {head(missWords.ahead)}
              </th>
              {backtestMethods.map((method) => (
                <th key={method} scope="colgroup" colSpan={measures.length}>
                  {head(methodWords[method])}
                </th>
              ))}
            </tr>
            <tr>
              {backtestMethods.map((method) =>
                measures.map((measure) => (
                  <th key={`${method}|${measure}`} scope="col" className="number">
                    {head(measureWords[measure])}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ horizon, scores }) => (
              <tr key={horizon}>
                <th scope="row">{horizon}</th>
                {backtestMethods.map((method) =>
                  measures.map((measure) => (
                    <td key={`${method}|${measure}`} className="number">
                      {sayShare(scores[method][measure], language)}
                    </td>
                  )),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollPart>
    </details>
  );
}
