import { useMemo } from 'react';
import { type Stage, stageWords } from '../../../../src/domain/stage.ts';
import type { SweepCount } from '../../../../src/domain/sweepFigures.ts';
import { ChartCanvas } from '../../charts/ChartCanvas.tsx';
import { lineChart } from '../../charts/lineChart.ts';
import { sayTick, useReader } from '../../say.ts';
import { chartInk, lineColours, useLook } from '../../theme.ts';
import { words as pageWords } from '../../words.ts';
import type { ShownFigures } from './figureRows.ts';
import { useSweepNames } from './SweepNames.ts';
import { countWords, sweepWords as words } from './sweepWords.ts';

/** One subject's figures as lines with their bands: those that tell of the same places. */
export function FigureChart({
  shown,
  count,
  stage,
}: {
  readonly shown: ShownFigures;
  readonly count: SweepCount;
  readonly stage: Stage;
}) {
  const { say, language, number } = useReader();
  const { scenarioName } = useSweepNames();
  const look = useLook();
  const { years, lines, base } = shown;
  const title = `${say(countWords[count])} · ${say(stageWords[stage])}`;
  const chart = useMemo(() => {
    const { ink, grid } = chartInk[look];
    const lastKnown = base !== undefined && years.includes(base) ? base : undefined;
    // A line keeps its colour whether or not others are drawn.
    const drawn = lines.map((line, at) => ({ ...line, at })).filter(({ comparable }) => comparable);
    return lineChart({
      ...{ years, ink, grid, lastKnown },
      lines: drawn.map(({ scenario, rows, at }) => ({
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
  }, [years, lines, base, look, count, scenarioName, say, number, language]);
  return (
    <ChartCanvas chart={chart} title={title} label={title} file={`sweep-${count}-${stage}`} height={280} />
  );
}
