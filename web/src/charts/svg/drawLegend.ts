import type { DrawnChart, DrawnSeries } from './drawnChart.ts';
import { drawPoint } from './drawSeries.ts';
import { mark, paint, plain, widthOf } from './mark.ts';

const letters = 13;
const lineHeight = 22;

function keyOf(series: DrawnSeries, x: number, y: number): string {
  const { kind, band, fill, stroke, values, radius, width, dashTo } = series;
  if (kind === 'bar' || band)
    return mark('rect', {
      ...{ x, y: y - 10, width: 14, height: 10, ...paint('fill', fill) },
      ...(stroke === undefined || band ? {} : paint('stroke', stroke)),
    });
  if (values.some((_, at) => radius(at) > 0)) return drawPoint(series, [x + 7, y - 5], 5);
  return mark('line', {
    ...{ x1: x, x2: x + 14, y1: y - 5, y2: y - 5, ...paint('stroke', stroke), 'stroke-width': width },
    'stroke-dasharray': dashTo(0)?.join(' '),
  });
}

/**
 * Draw the names of a chart's series with their keys, in as many rows as they need.
 *
 * @param room Where the rows begin and end, and where the first of them begins, in pixels.
 * @returns The drawing, and its height in pixels.
 */
export function drawLegend(
  chart: DrawnChart,
  room: { readonly left: number; readonly right: number; readonly top: number },
): { readonly drawing: string; readonly height: number } {
  let [x, row] = [room.left, 0];
  const marks = chart.series.flatMap((series) => {
    if (series.name === '') return [];
    const width = 20 + widthOf(series.name, letters) + 18;
    if (x > room.left && x + width > room.right) [x, row] = [room.left, row + 1];
    const y = room.top + row * lineHeight + 14;
    const drawn = keyOf(series, x, y) + mark('text', { x: x + 20, y }, plain(series.name));
    x += width;
    return drawn;
  });
  if (marks.length === 0) return { drawing: '', height: 0 };
  const drawing = mark('g', { 'font-size': letters, fill: chart.ink }, marks.join(''));
  return { drawing, height: (row + 1) * lineHeight };
}
