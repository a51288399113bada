import type { DrawnChart } from './drawnChart.ts';
import { mark, place, plain, widthOf } from './mark.ts';
import type { Plot, PlotScale } from './plotScale.ts';

/** Pixels of the letters at the axes. */
export const axisLetters = 12;

function across(
  chart: DrawnChart,
  { left, right }: Plot,
  { y }: PlotScale,
  ticks: readonly number[],
): string[] {
  return ticks.flatMap((value) => [
    mark('line', { x1: left, x2: right, y1: y(value), y2: y(value), stroke: chart.grid }),
    mark('text', { x: left - 8, y: y(value) + 4, 'text-anchor': 'end' }, plain(chart.tick(value))),
  ]);
}

/** The categories' names: as many as fit, at even steps from the first. */
function beneath(chart: DrawnChart, { bottom }: Plot, { x, step }: PlotScale): string[] {
  const widest = Math.max(0, ...chart.categories.map((name) => widthOf(name, axisLetters)));
  const each = Math.max(1, Math.ceil((widest + 8) / step));
  return chart.categories.flatMap((name, at) =>
    at % each === 0 ? mark('text', { x: x(at), y: bottom + 18, 'text-anchor': 'middle' }, plain(name)) : [],
  );
}

function uprights(chart: DrawnChart, { top, bottom }: Plot, { x }: PlotScale): string[] {
  return chart.uprights.flatMap(({ at, words, colour, dash, down, before }) => {
    const [left, side] = [x(at), before ? -4 : 13];
    const height = top + 6 + (bottom - top - 12) * down;
    return [
      mark('line', {
        ...{ x1: left, x2: left, y1: top, y2: bottom, stroke: colour },
        'stroke-dasharray': dash.length === 0 ? undefined : dash.join(' '),
      }),
      mark(
        'text',
        {
          'text-anchor': down === 1 ? 'start' : down === 0 ? 'end' : 'middle',
          transform: `translate(${place(left + side)} ${place(height)}) rotate(-90)`,
        },
        plain(words),
      ),
    ];
  });
}

/** Draw a chart's axes with their units, its grid, and its upright lines with their words. */
export function drawAxes(chart: DrawnChart, plot: Plot, scale: PlotScale, ticks: readonly number[]): string {
  const { left, top, right, bottom } = plot;
  const middle = (top + bottom) / 2;
  const units = [
    mark('text', { x: (left + right) / 2, y: bottom + 38, 'text-anchor': 'middle' }, plain(chart.axes.x)),
    mark(
      'text',
      { 'text-anchor': 'middle', transform: `translate(20 ${place(middle)}) rotate(-90)` },
      plain(chart.axes.y),
    ),
  ];
  return mark(
    'g',
    { 'font-size': axisLetters, fill: chart.ink },
    [
      ...across(chart, plot, scale, ticks),
      ...beneath(chart, plot, scale),
      ...uprights(chart, plot, scale),
      ...units,
    ].join(''),
  );
}
