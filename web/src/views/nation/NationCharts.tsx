import { useMemo } from 'react';
import { peakYears } from '../../../../src/domain/nation.ts';
import { type Stage, stageWords } from '../../../../src/domain/stage.ts';
import { ChartCanvas } from '../../charts/ChartCanvas.tsx';
import { lineChart } from '../../charts/lineChart.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { ScrollPart } from '../../parts/ScrollPart.tsx';
import { sayTick, useReader } from '../../say.ts';
import { chartInk, lineColours, useLook } from '../../theme.ts';
import { words as pageWords } from '../../words.ts';
import { keptPeaks, keptTrend } from './keptNation.ts';
import { nationWords as words } from './nationWords.ts';
import type { NationPicture } from './readNation.ts';

interface Properties {
  readonly picture: NationPicture;
  readonly stage: number;
}

/** Pupils of a stage in the nation with their band, and the figures beneath. */
export function NationTrend({ picture, stage }: Properties) {
  const reader = useReader();
  const { say, language, number } = reader;
  const look = useLook();
  const { ink, grid } = chartInk[look];
  const colour = lineColours[look][0] ?? ink;
  const { told } = picture;
  const stageName = say(stageWords[told.stages[stage] as Stage]);
  const title = say(words.trend, { stage: stageName });
  const rows = useMemo(() => {
    const at = told.counts.indexOf('pupils');
    return told.years.map((year, index) => ({
      year,
      quantiles: told.nation[index]?.[stage]?.[at] ?? [0, 0, 0],
    }));
  }, [told, stage]);
  const chart = useMemo(() => {
    const middles = rows.map(({ quantiles: [, middle] }) => middle);
    const edges = rows.map(({ quantiles: [low = 0, , high = 0] }) => [low, high] as const);
    return lineChart({
      ...{ years: rows.map(({ year }) => year), ink, grid, lastKnown: told.baseYear },
      lines: [{ name: stageName, colour, values: middles, edges }],
      axes: { x: say(pageWords.yearAxis), y: say(words.pupilsAxis) },
      baseWords: say(words.base),
      ...{ dueYears: [], dueWords: '', bandWords: say(words.bandWords) },
      number: (value) => number(value, 0),
      tick: (value) => sayTick(value, language),
    });
  }, [rows, told, stageName, colour, ink, grid, say, language, number]);
  return (
    <>
      <ChartCanvas
        chart={chart}
        title={title}
        label={title}
        file={`nation-${told.stages[stage]}`}
        height={260}
      />
      <CsvButton {...keptTrend(rows, told.stages[stage] ?? '', reader)} />
      <ScrollPart label={title}>
        <table className="figures narrow">
          <thead>
            <tr>
              <th>{say(words.year)}</th>
              <th className="number">{say(words.pupils)}</th>
              <th className="number">{say(words.bandWords)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ year, quantiles: [low, middle, high] }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className="number">{number(middle)}</td>
                <td className="number">
                  {number(low)} – {number(high)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollPart>
    </>
  );
}

/** In how many provinces a stage is fullest in which year. */
export function NationPeaks({ picture, stage }: Properties) {
  const reader = useReader();
  const { say, number } = reader;
  return (
    <>
      <CsvButton {...keptPeaks(picture, stage, reader)} />
      <table className="figures narrow">
        <thead>
          <tr>
            <th>{say(words.peakYear)}</th>
            <th className="number">{say(words.peakProvinces)}</th>
          </tr>
        </thead>
        <tbody>
          {peakYears(picture.told, stage).map(([year, provinces]) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td className="number">{number(provinces)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
