import type { ChartConfiguration } from 'chart.js';
import { beforeAfterChart } from '../../charts/beforeAfterChart.ts';
import { lineChart } from '../../charts/lineChart.ts';
import { missChart } from '../../charts/missChart.ts';
import type { DeckChart } from '../../deck/deck.ts';
import { type Reader, sayTick } from '../../say.ts';
import { chartInk } from '../../theme.ts';
import { words } from '../../words.ts';

const years = ({ categories }: DeckChart) => categories.map(Number);
const [ink, grid] = [chartInk.light.ink, chartInk.light.grid];

function linesOf(chart: DeckChart, { say, number, language }: Reader): ChartConfiguration<'line'> {
  const lastKnown = chart.lastKnown ?? years(chart).at(-1) ?? 0;
  return lineChart({
    ...{ years: years(chart), lines: chart.series, axes: chart.axes, ink, grid, lastKnown },
    baseWords: say(words.baseLine, { year: lastKnown }),
    ...{ dueYears: chart.dueYears, dueWords: say(words.dueLine), bandWords: '' },
    number: (value) => number(value, 1),
    tick: (value) => sayTick(value, language),
  });
}

function beforeAfterOf(chart: DeckChart, { say, number }: Reader): ChartConfiguration<'bar'> {
  const [before, after] = chart.series;
  return beforeAfterChart({
    years: years(chart).map((year, index) => ({
      ...{ year, before: before?.values[index], after: after?.values[index] },
    })),
    dueYears: chart.dueYears,
    words: { before: before?.name ?? '', after: after?.name ?? '', due: say(words.dueLine), ...chart.axes },
    colours: { before: before?.colour ?? ink, after: after?.colour ?? ink },
    ...{ ink, grid, number: (value: number) => number(value, 0) },
  });
}

function missesOf({ categories, series, axes }: DeckChart, { number }: Reader): ChartConfiguration<'bar'> {
  const [ours, still] = series;
  return missChart({
    rows: categories.map((ahead, index) => ({
      ...{ ahead, ours: ours?.values[index], still: still?.values[index] },
    })),
    words: { ours: ours?.name ?? '', still: still?.name ?? '', y: axes.y },
    colours: { ours: ours?.colour ?? ink, still: still?.colour ?? ink },
    ...{ ink, grid, number: (value: number) => number(value, 1) },
  });
}

/** The specification of a slide's chart: that of the other views, in the light look, since slides are paper. */
export function slideChart(chart: DeckChart, reader: Reader): ChartConfiguration<'line' | 'bar'> {
  const made = { lines: linesOf, beforeAfter: beforeAfterOf, misses: missesOf }[chart.kind](chart, reader);
  return made as ChartConfiguration<'line' | 'bar'>;
}
