import type { ChartConfiguration } from 'chart.js';
import type { AnnotationOptions, AnnotationTypeRegistry } from 'chartjs-plugin-annotation';

/** The fill of points that are outlines alone. */
export const hollow = 'transparent';

/** One series of a chart's specification, as far as the charts of this page use it. */
export interface DrawnSeries {
  readonly kind: 'line' | 'bar';
  /** Empty: it stands in no legend. */
  readonly name: string;
  /** Values by category; null leaves a gap. */
  readonly values: readonly (number | null)[];
  /** Colours "#rrggbb" or "#rrggbbaa". */
  readonly stroke: string | undefined;
  readonly fill: string | undefined;
  /** Width of its line or outline, in pixels. */
  readonly width: number;
  /** Dashes of the line that ends at a category; undefined: solid. */
  readonly dashTo: (index: number) => readonly number[] | undefined;
  /** Radius of each point, in pixels; 0: none is drawn. */
  readonly radius: (index: number) => number;
  readonly shape: string;
  /** Whether points are outlines alone. */
  readonly isHollow: boolean;
  /** Whether it is the upper edge of a band, whose lower edge is the series before it. */
  readonly band: boolean;
}

/** An upright line between or at categories, with its words. */
export interface UprightLine {
  /** Category from 0; halves lie between two. */
  readonly at: number;
  readonly words: string;
  readonly colour: string;
  readonly dash: readonly number[];
  /** Where along the line the words stand: 0 at its top, 1 at its foot, else the share of the way down to their middle. */
  readonly down: number;
  /** Whether they stand before the line. */
  readonly before: boolean;
}

/** A chart's specification, read for drawing: what Chart.js would draw of it. */
export interface DrawnChart {
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  readonly uprights: readonly UprightLine[];
  readonly axes: { readonly x: string; readonly y: string };
  /** Whether bars of a category stand on each other. */
  readonly stacked: boolean;
  /** Whether the upright axis bears whole numbers alone. */
  readonly whole: boolean;
  readonly tick: (value: number) => string;
  readonly ink: string;
  readonly grid: string;
}

/** The options that the charts of this page set; Chart.js allows functions in place of most, which none of them uses. */
interface SetOptions {
  readonly type?: 'line' | 'bar';
  readonly label?: string;
  readonly data: readonly (number | null)[];
  readonly borderColor?: string;
  readonly backgroundColor?: string;
  readonly borderWidth?: number;
  readonly borderDash?: readonly number[];
  readonly pointRadius?: number | readonly number[];
  readonly pointStyle?: string;
  readonly fill?: false | '-1';
  readonly segment?: { readonly borderDash: (at: { p1DataIndex: number }) => number[] | undefined };
}

interface ScaleOptions {
  readonly title?: { readonly text?: string };
  readonly stacked?: boolean;
  readonly grid?: { readonly color?: string };
  readonly ticks?: {
    readonly color?: string;
    readonly precision?: number;
    readonly callback?: (value: number) => string;
  };
}

function seriesOf(set: SetOptions, type: 'line' | 'bar'): DrawnSeries {
  const { segment, pointRadius = 3 } = set;
  return {
    ...{ kind: set.type ?? type, name: set.label ?? '', values: set.data },
    ...{ stroke: set.borderColor, fill: set.backgroundColor, width: set.borderWidth ?? 0 },
    dashTo: (index) => segment?.borderDash({ p1DataIndex: index }) ?? set.borderDash,
    radius: (index) => (typeof pointRadius === 'number' ? pointRadius : (pointRadius[index] ?? 0)),
    ...{ shape: set.pointStyle ?? 'circle', isHollow: set.backgroundColor === hollow },
    band: set.fill === '-1',
  };
}

type LineOptions = AnnotationTypeRegistry['line'];

/** A place that depends on the lines is asked for as Chart.js asks. */
function downOf(position: unknown, chart: ChartConfiguration<'line' | 'bar'>): number {
  const place = typeof position === 'function' ? position({ chart }) : position;
  if (place === 'start') return 0;
  return place === 'end' ? 1 : Number.parseFloat(String(place)) / 100;
}

function uprightOf(options: AnnotationOptions, chart: ChartConfiguration<'line' | 'bar'>): UprightLine {
  const line = options as LineOptions;
  return {
    ...{ at: Number(line.value), words: String(line.label?.content ?? '') },
    ...{ colour: String(line.borderColor), dash: (line.borderDash ?? []) as number[] },
    down: downOf(line.label?.position, chart),
    before: Number(line.label?.xAdjust) < 0,
  };
}

/** Read a chart's specification for drawing it without Chart.js. */
export function drawnChart(chart: ChartConfiguration<'line' | 'bar'>): DrawnChart {
  const { scales, plugins } = chart.options ?? {};
  const { x, y } = (scales ?? {}) as Readonly<Record<'x' | 'y', ScaleOptions | undefined>>;
  const sets = chart.data.datasets as unknown as readonly SetOptions[];
  const annotations = plugins?.annotation?.annotations ?? {};
  return {
    categories: (chart.data.labels ?? []).map(String),
    series: sets.map((set) => seriesOf(set, chart.type)),
    uprights: Object.values(annotations as Record<string, AnnotationOptions>).map((each) =>
      uprightOf(each, chart),
    ),
    axes: { x: x?.title?.text ?? '', y: y?.title?.text ?? '' },
    ...{ stacked: y?.stacked === true, whole: y?.ticks?.precision === 0 },
    tick: y?.ticks?.callback ?? String,
    ...{ ink: y?.ticks?.color ?? '#000000', grid: y?.grid?.color ?? '#cccccc' },
  };
}
