import { type ReactNode, useMemo } from 'react';
import { headWords } from '../../../../src/domain/glossary.ts';
import { ChartCanvas } from '../../charts/ChartCanvas.tsx';
import { type ChartLine, lineChart, peakOf } from '../../charts/lineChart.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { TableHead } from '../../parts/TableHead.tsx';
import { type Reader, sayTick, useReader } from '../../say.ts';
import { chartInk, useLook } from '../../theme.ts';
import { words } from '../../words.ts';
import { fanWords } from './fanWords.ts';

/** What the pupils' chart shows: lines with names and colours over the years. */
export interface PupilCardProperties {
  readonly title: string;
  readonly years: readonly number[];
  readonly baseYear: number;
  readonly dueYears: readonly number[];
  readonly lines: readonly ChartLine[];
  readonly bandWords: string;
  readonly file: string;
  /** What steers the bands. */
  readonly bar: ReactNode;
}

type CsvRow = readonly (string | number | undefined)[];

/** A line as rows of a file: its figures, and the edges of its bands. */
function csvRows({ name, values, edges, outer }: ChartLine, say: Reader['say']): readonly CsvRow[] {
  const bands = [
    { share: '80%', pairs: edges },
    { share: '95%', pairs: outer },
  ];
  const rows = bands.flatMap(({ share, pairs }): CsvRow[] =>
    pairs === undefined
      ? []
      : [
          [say(fanWords.low, { name, share }), ...pairs.map((pair) => pair?.[0])],
          [say(fanWords.high, { name, share }), ...pairs.map((pair) => pair?.[1])],
        ],
  );
  return [[name, ...values], ...rows];
}

/** Pupils by line from the first census to the horizon: chart, peaks in words, and the figures as a table. */
export function PupilCard({
  title,
  years,
  baseYear,
  dueYears,
  lines,
  bandWords,
  file,
  bar,
}: PupilCardProperties) {
  const { say, number, language } = useReader();
  const look = useLook();
  const chart = useMemo(
    () =>
      lineChart({
        ...{ years, lines, dueYears, bandWords, lastKnown: baseYear },
        axes: { x: say(words.yearAxis), y: say(words.pupilsAxis) },
        baseWords: say(words.baseLine, { year: baseYear }),
        dueWords: say(words.dueLine),
        ...chartInk[look],
        number,
        tick: (value) => sayTick(value, language),
      }),
    [years, lines, dueYears, bandWords, baseYear, say, number, language, look],
  );
  const peaks = lines.flatMap(({ name, values }) => {
    const peak = peakOf(years, values);
    const isLevel = values.every((value) => value === values[0]);
    return peak === undefined || isLevel
      ? []
      : [say(words.peakWords, { name, year: peak.year, value: number(peak.value, 0) })];
  });
  const ends = lines.flatMap(({ name, values, edges, outer }) => {
    const [value, inner, wide] = [values.at(-1), edges?.at(-1), outer?.at(-1)];
    if (value === undefined || inner === undefined || wide === undefined) return [];
    const said = { value, low: inner[0], high: inner[1], least: wide[0], most: wide[1] };
    const figures = Object.entries(said).map(([key, each]) => [key, number(each, 0)]);
    return [say(fanWords.ends, { name, year: years.at(-1) ?? '', ...Object.fromEntries(figures) })];
  });
  const heads = [say(words.pupilsTitle), ...years.map(String)];
  return (
    <section className="card futures-main" aria-labelledby="pupils-title">
      <div className="card-head">
        <h2 id="pupils-title">{title}</h2>
        <CsvButton file={file} heads={heads} rows={() => lines.flatMap((line) => csvRows(line, say))} />
      </div>
      <div className="stack">
        <ChartCanvas
          chart={chart}
          title={title}
          label={`${title}. ${peaks.join(' ')}`}
          file={file}
          height={430}
        />
        {bar}
        {ends.length > 0 && (
          <details>
            <summary>{say(fanWords.endTitle)}</summary>
            <ul className="plain">
              {ends.map((end) => (
                <li key={end}>{end}</li>
              ))}
            </ul>
          </details>
        )}
        <details open={peaks.length <= 6}>
          <summary>{say(words.peaks)}</summary>
          <ul className="plain">
            {peaks.map((peak) => (
              <li key={peak}>{peak}</li>
            ))}
          </ul>
        </details>
        <details>
          <summary>{say(words.table)}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard. */}
          <section className="scroll" tabIndex={0} aria-label={say(words.table)}>
            <table className="figures">
              <TableHead
                heads={[say(headWords.year), ...lines.map(({ name }) => name)]}
                isNumber={(at) => at > 0}
              />
              <tbody>
                {years.map((year, index) => (
                  <tr key={year}>
                    <th scope="row">
                      {year} {year > baseYear && <span className="quiet">{say(words.projectedPart)}</span>}
                    </th>
                    {lines.map(({ name, values, edges }) => (
                      <td key={name} className="number">
                        {number(values[index], 0)}
                        {year > baseYear && edges?.[index] !== undefined && (
                          <span className="quiet small range">
                            {say(fanWords.range, {
                              low: number(edges[index][0], 0),
                              high: number(edges[index][1], 0),
                            })}
                          </span>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      </div>
    </section>
  );
}
