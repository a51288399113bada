import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { freePlace } from './freePlace.ts';
import { companyOf, takingTurns } from './sharedLines.ts';

/** One line of a chart over whole years. */
export interface ChartLine {
  readonly name: string;
  readonly colour: string;
  /** Values by year of the chart; undefined leaves a gap. */
  readonly values: readonly (number | undefined)[];
  /** Half-width of a band around the line by year, in the line's unit; undefined where there is none. */
  readonly band?: readonly (number | undefined)[];
  /** The two edges of a band by year, where it does not lie evenly around the line. */
  readonly edges?: readonly (readonly [number, number] | undefined)[];
  /** The two edges of a wider and paler band behind that one by year. */
  readonly outer?: ChartLine['edges'];
}

/** What a line chart shows. Everything a reader reads is said already. */
export interface LinePicture {
  readonly years: readonly number[];
  readonly lines: readonly ChartLine[];
  readonly axes: { readonly x: string; readonly y: string };
  /** The year up to which values are history; a dashed line after it. Undefined: there is no one such year. */
  readonly lastKnown: number | undefined;
  readonly baseWords: string;
  /** Years in which official targets fall due. */
  readonly dueYears: readonly number[];
  readonly dueWords: string;
  readonly bandWords: string;
  /** Whether lines that run over each other take turns, so that all are seen. */
  readonly apart?: boolean;
  readonly ink: string;
  readonly grid: string;
  readonly number: (value: number) => string;
  readonly tick: (value: number) => string;
}

/** The year and height of a line's highest value; undefined where it has none. */
export function peakOf(
  years: readonly number[],
  values: readonly (number | undefined)[],
): { readonly year: number; readonly index: number; readonly value: number } | undefined {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return undefined;
  const value = Math.max(...known);
  const index = values.indexOf(value);
  const year = years[index];
  return year === undefined ? undefined : { year, index, value };
}

/** Shapes of points, one for each line. */
export const pointShapes = ['circle', 'rect', 'triangle', 'rectRot', 'star', 'cross'] as const;
const gap = (value: number | undefined) => value ?? null;

const dashes = [6, 4];

/**
 * Solid up to the last known year and dashed after it. A line that is all of one sort says so as a whole: looking at each
 * of its pieces takes as long as painting them.
 */
function dashOf(
  { years, lines, lastKnown = 0, apart = false }: LinePicture,
  place: number,
): Pick<ChartDataset<'line'>, 'borderDash' | 'segment'> {
  const isDashed = (index: number) => (years[index] ?? 0) > lastKnown;
  const dashTo = (index: number) => (isDashed(index) ? dashes : undefined);
  if (apart && years.some((_, to) => companyOf(lines, place, to).length > 1))
    return {
      segment: {
        borderDash: ({ p1DataIndex: to }) => takingTurns(lines, place, to, isDashed(to)) ?? dashTo(to),
      },
    };
  if (isDashed(1)) return { borderDash: dashes };
  if (!isDashed(years.length - 1)) return {};
  return { segment: { borderDash: ({ p1DataIndex }) => dashTo(p1DataIndex) } };
}

function lineSet(picture: LinePicture, line: ChartLine, place: number): ChartDataset<'line'> {
  const { years, lines } = picture;
  const peak = lines.length > 8 ? undefined : peakOf(years, line.values);
  return {
    label: line.name,
    data: line.values.map(gap),
    borderColor: line.colour,
    backgroundColor: line.colour,
    borderWidth: 2.5,
    pointStyle: pointShapes[place % pointShapes.length] ?? 'circle',
    pointRadius: years.map((_, index) => (index === peak?.index ? 6 : 2)),
    pointHoverRadius: 7,
    ...dashOf(picture, place),
  };
}

/** The two edges of a line's band: the lower unfilled, the upper filled down to it; the wider band behind. */
function bandSets({ years, lines, bandWords }: LinePicture, line: ChartLine): ChartDataset<'line'>[] {
  const { values, band, edges, outer } = line;
  if (band === undefined && edges === undefined) return [];
  const first = lines.find((each) => each.band !== undefined || each.edges !== undefined);
  const edge = (sign: 1 | -1) =>
    years.map((_, index) => {
      const given = edges?.[index];
      if (given !== undefined) return given[sign === 1 ? 1 : 0];
      const [value, half] = [values[index], band?.[index]];
      return value === undefined || half === undefined ? null : value + sign * half;
    });
  const plain = { borderWidth: 0, pointRadius: 0, pointHitRadius: 0, backgroundColor: `${line.colour}33` };
  const wide = { ...plain, label: '', backgroundColor: `${line.colour}1f` };
  const behind: ChartDataset<'line'>[] =
    outer === undefined
      ? []
      : [
          { ...wide, data: outer.map((pair) => pair?.[0] ?? null), fill: false },
          { ...wide, data: outer.map((pair) => pair?.[1] ?? null), fill: '-1' },
        ];
  return [
    ...behind,
    { ...plain, label: '', data: edge(-1), fill: false },
    { ...plain, label: line === first ? bandWords : '', data: edge(1), fill: '-1', pointStyle: 'rect' },
  ];
}

function annotationsOf(picture: LineFrame): Record<string, AnnotationOptions> {
  const { years, lastKnown, baseWords, dueYears, dueWords, ink } = picture;
  const upright = (
    year: number,
    words: string,
    dash: number[],
    position: 'start' | 'end',
  ): AnnotationOptions => ({
    type: 'line',
    scaleID: 'x',
    value: years.indexOf(year),
    borderColor: ink,
    borderWidth: 1,
    borderDash: dash,
    label: {
      display: true,
      content: words,
      // Words that no line crosses can be read; where that is shows when the lines are there.
      position: ({ chart }) =>
        freePlace(
          chart.data.datasets.map(({ data }) => data),
          years.indexOf(year),
          { side: position === 'end' ? 'before' : 'behind', usual: position, top: chart.scales?.y?.max },
        ),
      color: ink,
      backgroundColor: 'transparent',
      font: { size: 11, weight: 'normal' },
      rotation: -90,
      xAdjust: position === 'end' ? -9 : 9,
    },
  });
  const shown = [...new Set(dueYears)].filter((year) => years.includes(year) && year !== lastKnown);
  return Object.fromEntries([
    ...(lastKnown === undefined ? [] : [['base', upright(lastKnown, baseWords, [], 'end')] as const]),
    ...shown.map((year) => [`due${year}`, upright(year, `${dueWords} ${year}`, [2, 3], 'start')]),
  ]);
}

/** What a line chart's settings rest on: all but its lines. */
export type LineFrame = Omit<LinePicture, 'lines' | 'bandWords' | 'apart'>;

/** The settings of a line chart: axes, upright lines, legend and what is told under the pointer. */
export function lineSettings(frame: LineFrame): NonNullable<ChartConfiguration<'line'>['options']> {
  const { axes, ink, grid, number, tick } = frame;
  const axis = (text: string) => ({
    title: { display: true, text, color: ink },
    ticks: { color: ink },
    grid: { color: grid },
  });
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    scales: {
      x: axis(axes.x),
      y: {
        ...axis(axes.y),
        beginAtZero: true,
        ticks: { color: ink, precision: 0, callback: (value) => tick(Number(value)) },
      },
    },
    plugins: {
      annotation: { annotations: annotationsOf(frame) },
      legend: {
        labels: { color: ink, usePointStyle: true, boxHeight: 7, filter: ({ text }) => text !== '' },
      },
      tooltip: {
        filter: ({ dataset }) => dataset.borderWidth !== 0,
        callbacks: { label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${number(parsed.y ?? 0)}` },
      },
    },
  };
}

/**
 * The specification of a line chart over school years: history solid, projection dashed, peaks as larger points, the
 * base year and target deadlines as upright lines, a band where a line has one.
 *
 * @param options Its settings, where they were made before: a chart whose settings stay the same object is drawn sooner.
 * @returns A Chart.js configuration; nothing in it knows React or the page.
 */
export function lineChart(
  picture: LinePicture,
  options: ReturnType<typeof lineSettings> = lineSettings(picture),
): ChartConfiguration<'line'> {
  const { years, lines } = picture;
  return {
    type: 'line',
    data: {
      labels: years.map(String),
      datasets: lines.flatMap((line, place) => [...bandSets(picture, line), lineSet(picture, line, place)]),
    },
    options,
  };
}
