import { type ReactNode, useMemo } from 'react';
import { headWords } from '../../../../src/domain/glossary.ts';
import { ChartCanvas } from '../../charts/ChartCanvas.tsx';
import { lineChart, peakOf } from '../../charts/lineChart.ts';
import { FigureButton } from '../../figures/FigureBoard.tsx';
import type { FigureStory } from '../../figures/figureStory.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { TableHead } from '../../parts/TableHead.tsx';
import { type Reader, sayTick, useReader } from '../../say.ts';
import { chartInk, useLook } from '../../theme.ts';
import { words } from '../../words.ts';
import type { PupilChartLine } from './chartLines.ts';
import { fanWords } from './fanWords.ts';

/** What the pupils' chart shows: lines with names and colours over the years. */
export interface PupilCardProperties {
  readonly title: string;
  readonly years: readonly number[];
  readonly baseYear: number;
  readonly dueYears: readonly number[];
  readonly lines: readonly PupilChartLine[];
  readonly bandWords: string;
  readonly file: string;
  /** How the value of a line in the year at an index came to be. */
  readonly story: (line: PupilChartLine, index: number) => FigureStory;
  /** What steers the bands. */
  readonly bar: ReactNode;
}

type CsvRow = readonly (string | number | undefined)[];

/** A line as rows of a file: its figures, and the edges of its bands. */
function csvRows({ name, values, edges, outer }: PupilChartLine, say: Reader['say']): readonly CsvRow[] {
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
  story,
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
  const peaks = lines.flatMap((line) => {
    const { name, values } = line;
    const peak = peakOf(years, values);
    const isLevel = values.every((value) => value === values[0]);
    if (peak === undefined || isLevel) return [];
    const told = say(words.peakWords, { name, year: peak.year, value: number(peak.value, 0) });
    return [{ told, line, index: peak.index }];
  });
  const ends = lines.flatMap((line) => {
    const { name, values, edges, outer } = line;
    const [value, inner, wide] = [values.at(-1), edges?.at(-1), outer?.at(-1)];
    if (value === undefined || inner === undefined || wide === undefined) return [];
    const said = { value, low: inner[0], high: inner[1], least: wide[0], most: wide[1] };
    const figures = Object.entries(said).map(([key, each]) => [key, number(each, 0)]);
    const told = say(fanWords.ends, { name, year: years.at(-1) ?? '', ...Object.fromEntries(figures) });
    return [{ told, line, index: years.length - 1 }];
  });
  const items = (told: typeof peaks) => (
    <ul className="plain">
      {told.map(({ told: sentence, line, index }) => (
        <li key={sentence}>
          <FigureButton name={line.name} story={() => story(line, index)}>
            {sentence}
          </FigureButton>
        </li>
      ))}
    </ul>
  );
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
          label={`${title}. ${peaks.map(({ told }) => told).join(' ')}`}
          file={file}
          height={430}
        />
        {bar}
        {ends.length > 0 && (
          <details>
            <summary>{say(fanWords.endTitle)}</summary>
            {items(ends)}
          </details>
        )}
        <details open={peaks.length <= 6}>
          <summary>{say(words.peaks)}</summary>
          {items(peaks)}
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
                    {lines.map((line) => {
                      const edge = year > baseYear ? line.edges?.[index] : undefined;
                      return (
                        <td key={line.key} className="number">
                          <FigureButton name={`${line.name} ${year}`} story={() => story(line, index)}>
                            {number(line.values[index], 0)}
                          </FigureButton>
                          {edge !== undefined && (
                            <span className="quiet small range">
                              {say(fanWords.range, { low: number(edge[0], 0), high: number(edge[1], 0) })}
                            </span>
                          )}
                        </td>
                      );
                    })}
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
