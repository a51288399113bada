import type { DrawnChart, DrawnSeries } from './drawnChart.ts';
import { mark, paint, place, plain } from './mark.ts';
import type { PlotScale } from './plotScale.ts';

const told = (chart: DrawnChart, name: string, at: number, value: number) =>
  mark('title', {}, plain(`${name} · ${chart.categories[at] ?? ''}: ${value}`));

const outlines: Readonly<Record<string, (r: number) => string>> = {
  rect: (r) => `M${-r} ${-r}H${r}V${r}H${-r}Z`,
  rectRot: (r) => `M0 ${-r}L${r} 0L0 ${r}L${-r} 0Z`,
  triangle: (r) => `M0 ${-r}L${r} ${r}H${-r}Z`,
  star: (r) =>
    `M0 ${-r}V${r}M${-r} 0H${r}M${-r * 0.7} ${-r * 0.7}L${r * 0.7} ${r * 0.7}M${-r * 0.7} ${r * 0.7}L${r * 0.7} ${-r * 0.7}`,
  cross: (r) => `M0 ${-r}V${r}M${-r} 0H${r}`,
};

/** How a point of a line looks. */
type Look = Pick<DrawnSeries, 'shape' | 'stroke' | 'isHollow'>;

/** A point of a line in its shape; lines are told apart by it where colours are not. */
export function drawPoint(
  { shape, stroke, isHollow }: Look,
  [x, y]: readonly [number, number],
  radius: number,
  inner = '',
): string {
  const outline = outlines[shape];
  const open = shape === 'star' || shape === 'cross';
  const line = { ...paint('stroke', stroke), 'stroke-width': isHollow ? 2.5 : 1.5 };
  const painted = isHollow ? { fill: 'none', ...line } : open ? line : paint('fill', stroke);
  if (outline === undefined) return mark('circle', { cx: x, cy: y, r: radius, ...painted }, inner);
  return mark(
    'path',
    { d: outline(radius), transform: `translate(${place(x)} ${place(y)})`, ...painted },
    inner,
  );
}

/** The runs of a line that are drawn alike: without a gap, and dashed or solid throughout. */
function runsOf({ values, dashTo }: DrawnSeries): { dash: string; indices: number[] }[] {
  const runs: { dash: string; indices: number[] }[] = [];
  for (const [at, value] of values.entries()) {
    const before = values[at - 1];
    if (value === null || before === null || before === undefined) continue;
    const dash = dashTo(at)?.join(' ') ?? '';
    const last = runs.at(-1);
    if (last?.dash === dash && last.indices.at(-1) === at - 1) last.indices.push(at);
    else runs.push({ dash, indices: [at - 1, at] });
  }
  return runs;
}

function drawLine(chart: DrawnChart, series: DrawnSeries, { x, y }: PlotScale): string[] {
  const { values, stroke, width, name, radius } = series;
  const spot = (at: number): [number, number] => [x(at), y(values[at] ?? 0)];
  const lines = runsOf(series).map(({ dash, indices }) =>
    mark('polyline', {
      points: indices.map((at) => spot(at).map(place).join(',')).join(' '),
      ...{ ...paint('stroke', stroke), fill: 'none', 'stroke-width': width, 'stroke-linejoin': 'round' },
      'stroke-dasharray': dash === '' ? undefined : dash,
    }),
  );
  const points = values.flatMap((value, at) =>
    value === null || radius(at) === 0
      ? []
      : drawPoint(series, spot(at), radius(at), told(chart, name, at, value)),
  );
  return [...lines, ...points];
}

/** The areas between a band's two edges, one for each stretch of known values. */
function drawBand(
  { values, fill }: DrawnSeries,
  below: DrawnSeries | undefined,
  { x, y }: PlotScale,
): string[] {
  const stretches: number[][] = [];
  for (const [at, value] of values.entries()) {
    if (value === null || (below?.values[at] ?? null) === null) continue;
    const last = stretches.at(-1);
    if (last?.at(-1) === at - 1) last.push(at);
    else stretches.push([at]);
  }
  return stretches.map((indices) => {
    const edge = (order: readonly number[], side: readonly (number | null)[] = []) =>
      order.map((at) => `${place(x(at))},${place(y(side[at] ?? 0))}`);
    const points = [...edge(indices, values), ...edge([...indices].reverse(), below?.values)];
    return mark('polygon', { points: points.join(' '), ...paint('fill', fill) });
  });
}

function drawBars(chart: DrawnChart, series: DrawnSeries, { x, y, step }: PlotScale): string[] {
  const bars = chart.series.filter(({ kind }) => kind === 'bar');
  const mine = bars.indexOf(series);
  const width = (step * 0.8) / (chart.stacked ? 1 : bars.length);
  const under = (at: number) =>
    chart.stacked ? bars.slice(0, mine).reduce((sum, { values }) => sum + (values[at] ?? 0), 0) : 0;
  return series.values.flatMap((value, at) => {
    if (value === null) return [];
    const [from, to] = [y(under(at)), y(under(at) + value)];
    const left = x(at) - step * 0.4 + (chart.stacked ? 0 : mine * width);
    return mark(
      'rect',
      {
        ...{ x: left + width * 0.05, y: Math.min(from, to), width: width * 0.9, height: Math.abs(from - to) },
        ...{ ...paint('fill', series.fill), ...(series.width > 0 ? paint('stroke', series.stroke) : {}) },
        'stroke-width': series.width > 0 ? series.width : undefined,
      },
      told(chart, series.name, at, value),
    );
  });
}

/** Draw every series of a chart, each as a group of its name: bands beneath, then bars, then lines with their points. */
export function drawSeries(chart: DrawnChart, scale: PlotScale): string[] {
  const { series } = chart;
  const group = (name: string, marks: readonly string[]) =>
    marks.length === 0 ? [] : [mark('g', { 'data-series': name }, marks.join(''))];
  // A band's lower edge is drawn with its upper edge: it shows no line of its own.
  const lines = series.filter(({ kind, band }, at) => kind === 'line' && !band && !series[at + 1]?.band);
  return [
    ...series.flatMap((each, at) =>
      each.band ? group(each.name, drawBand(each, series[at - 1], scale)) : [],
    ),
    ...series.flatMap((each) => (each.kind === 'bar' ? group(each.name, drawBars(chart, each, scale)) : [])),
    ...lines.flatMap((each) => group(each.name, drawLine(chart, each, scale))),
  ];
}
