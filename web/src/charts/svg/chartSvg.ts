import type { ChartConfiguration } from 'chart.js';
import { chartFont } from '../chartFont.ts';
import { axisLetters, drawAxes } from './drawAxes.ts';
import { drawLegend } from './drawLegend.ts';
import { drawnChart } from './drawnChart.ts';
import { drawSeries } from './drawSeries.ts';
import { linesOf, mark, plain, widthOf } from './mark.ts';
import { axisTicks, plotScale, reachOf } from './plotScale.ts';

/** What stands around a chart that is kept as a picture. */
export interface Caption {
  readonly title: string;
  /** Place, scenario and basis of the figures. */
  readonly source: string;
  /** Colour behind the chart, "#rrggbb". */
  readonly ground: string;
}

const [width, height] = [960, 540];
const [left, right] = [24, 936];

/**
 * Draw a chart's specification as an SVG picture of 960 × 540 pixels: title, legend, axes with their units, every
 * series as a group of its name, and the source beneath. Texts stay texts, to be searched, translated and edited.
 *
 * Same chart and caption, same bytes: nothing is measured on a screen.
 *
 * @returns An SVG document.
 */
export function chartSvg(
  chart: ChartConfiguration<'line' | 'bar'>,
  { title, source, ground }: Caption,
): string {
  const drawn = drawnChart(chart);
  const { least, most } = reachOf(drawn);
  const ticks = axisTicks(least, most, drawn.whole);
  const [over, under] = [linesOf(title, 18, right - left), linesOf(source, 11, right - left)];
  const legend = drawLegend(drawn, { left, right, top: 26 + over.length * 24 });
  const widest = Math.max(...ticks.map((value) => widthOf(drawn.tick(value), axisLetters)));
  const plot = {
    ...{ left: 46 + widest, top: 40 + over.length * 24 + legend.height },
    ...{ right: right - 6, bottom: height - 64 - under.length * 15 },
  };
  const scale = plotScale(drawn, plot, ticks);
  const text = (size: number, y: number, words: string, weight?: string) =>
    mark('text', { x: left, y, 'font-size': size, fill: drawn.ink, 'font-weight': weight }, plain(words));
  const parts = [
    mark('title', {}, plain(title)),
    mark('rect', { width, height, fill: ground }),
    ...over.map((line, at) => text(18, 34 + at * 24, line, '600')),
    legend.drawing,
    drawAxes(drawn, plot, scale, ticks),
    ...drawSeries(drawn, scale),
    ...under.map((line, at) => text(11, height - 14 - (under.length - 1 - at) * 15, line)),
  ];
  const head = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height };
  return `${mark('svg', { ...head, role: 'img', 'font-family': chartFont }, `\n${parts.join('\n')}\n`)}\n`;
}
