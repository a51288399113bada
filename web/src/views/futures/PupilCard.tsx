import { useMemo } from 'react';
import { headWords } from '../../../../src/domain/glossary.ts';
import { ChartCanvas } from '../../charts/ChartCanvas.tsx';
import { type ChartLine, lineChart, peakOf } from '../../charts/lineChart.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { TableHead } from '../../parts/TableHead.tsx';
import { sayTick, useReader } from '../../say.ts';
import { chartInk, useLook } from '../../theme.ts';
import { words } from '../../words.ts';

/** What the pupils' chart shows: lines with names and colours over the years. */
export interface PupilCardProperties {
  readonly title: string;
  readonly years: readonly number[];
  readonly baseYear: number;
  readonly dueYears: readonly number[];
  readonly lines: readonly ChartLine[];
  readonly bandWords: string;
  readonly file: string;
}

/** Pupils by line from the first census to the horizon: chart, peaks in words, and the figures as a table. */
export function PupilCard({ title, years, baseYear, dueYears, lines, bandWords, file }: PupilCardProperties) {
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
  const heads = [say(words.pupilsTitle), ...years.map(String)];
  return (
    <section className="card futures-main" aria-labelledby="pupils-title">
      <div className="card-head">
        <h2 id="pupils-title">{title}</h2>
        <CsvButton
          file={file}
          heads={heads}
          rows={() => lines.map(({ name, values }) => [name, ...values])}
        />
      </div>
      <div className="stack">
        <ChartCanvas
          chart={chart}
          title={title}
          label={`${title}. ${peaks.join(' ')}`}
          file={file}
          height={430}
        />
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
                    {lines.map(({ name, values }) => (
                      <td key={name} className="number">
                        {number(values[index], 0)}
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
