import { useMemo, useState } from 'react';
import { type Stage, stageWords } from '../../../../src/domain/stage.ts';
import type { SweepCount } from '../../../../src/domain/sweepFigures.ts';
import type { SweepRow } from '../../../../src/domain/sweeps.ts';
import { ChartCanvas } from '../../charts/ChartCanvas.tsx';
import { lineChart } from '../../charts/lineChart.ts';
import { ScrollPart } from '../../parts/ScrollPart.tsx';
import { sayTick, useReader } from '../../say.ts';
import { chartInk, lineColours, useLook } from '../../theme.ts';
import { words as pageWords } from '../../words.ts';
import { figuresOf, placesIn } from './figureRows.ts';
import { useSweepNames } from './SweepNames.ts';
import type { ShownSweep, SweepFigures } from './sweepClient.ts';
import { countWords, sweepWords as words } from './sweepWords.ts';

interface Properties {
  readonly told: SweepFigures;
  readonly sweep: ShownSweep;
  readonly subject: string;
  readonly count: SweepCount;
  readonly stage: Stage;
}

/** A middle figure with its band, as one text. */
function FigureCell({ row }: { readonly row: SweepRow | undefined }) {
  const { number } = useReader();
  if (row === undefined) return <td className="number">–</td>;
  const { low, median, high } = row;
  return (
    <td className="number">
      {number(median, 0)}
      {low !== high && (
        <span className="quiet small">
          {' '}
          {number(low, 0)} – {number(high, 0)}
        </span>
      )}
    </td>
  );
}

/** One subject's figures as a chart and by year, and every place's in a year. */
export function FigureParts({ told, sweep, subject, count, stage }: Properties) {
  const { say, language, number } = useReader();
  const { placeName, scenarioName } = useSweepNames();
  const look = useLook();
  const [year, setYear] = useState<number>();
  const { figures } = told;
  const { years, lines } = useMemo(
    () => figuresOf(figures, subject, stage, sweep.scenarios),
    [figures, subject, stage, sweep.scenarios],
  );
  const countName = say(countWords[count]);
  const title = `${countName} · ${say(stageWords[stage])}`;
  const chart = useMemo(() => {
    const { ink, grid } = chartInk[look];
    return lineChart({
      ...{ years, ink, grid, lastKnown: years[0] ?? 0 },
      lines: lines.map(({ scenario, rows }, at) => ({
        name: scenarioName(scenario),
        colour: scenario === '' ? ink : (lineColours[look][at % lineColours[look].length] ?? ink),
        values: rows.map((row) => row?.median),
        edges: rows.map((row) => (row === undefined ? undefined : ([row.low, row.high] as const))),
      })),
      axes: { x: say(pageWords.yearAxis), y: say(countWords[count]) },
      baseWords: say(words.base),
      ...{ dueYears: [], dueWords: '', bandWords: say(words.band) },
      number: (value) => number(value, 0),
      tick: (value) => sayTick(value, language),
    });
  }, [years, lines, look, count, scenarioName, say, number, language]);
  const shownYear = year !== undefined && years.includes(year) ? year : (years.at(-1) ?? 0);
  const places = placesIn(figures, stage, shownYear);
  const heads = lines.map(({ scenario }) => (
    <th key={scenario} className="number">
      {scenarioName(scenario)}
    </th>
  ));
  return (
    <>
      <ChartCanvas chart={chart} title={title} label={title} file={`sweep-${count}-${stage}`} height={280} />
      <h3>{say(words.byYear)}</h3>
      <ScrollPart label={say(words.byYear)}>
        <table className="figures">
          <thead>
            <tr>
              <th>{say(words.year)}</th>
              {heads}
            </tr>
          </thead>
          <tbody>
            {years.map((each, at) => (
              <tr key={each} aria-current={each === shownYear}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => setYear(each)}>
                    {each}
                  </button>
                </th>
                {lines.map(({ scenario, rows }) => (
                  <FigureCell key={scenario} row={rows[at]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollPart>
      <h3>{say(words.byPlace, { year: shownYear })}</h3>
      <ScrollPart label={say(words.byPlace, { year: shownYear })} className="sweep-places">
        <table className="figures">
          <thead>
            <tr>
              <th>{say(words.place)}</th>
              {heads}
            </tr>
          </thead>
          <tbody>
            {places.map(({ name, byScenario }) => (
              <tr key={name}>
                <th scope="row">{placeName(name)}</th>
                {lines.map(({ scenario }) => (
                  <FigureCell key={scenario} row={byScenario.get(scenario)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollPart>
    </>
  );
}
