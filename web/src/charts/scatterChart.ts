import type { ChartConfiguration } from 'chart.js';
import { type LineFrame, lineSettings, pointShapes } from './lineChart.ts';
import { hollow } from './svg/drawnChart.ts';

/** Scenarios by what they cost and the year from which they keep their promise. */
export interface ScatterPicture extends LineFrame {
  readonly points: readonly {
    readonly name: string;
    readonly colour: string;
    /** Undefined: in no year; its point stands apart, behind the last one. */
    readonly year: number | undefined;
    /** In yuan. */
    readonly cost: number;
  }[];
  /** What stands under the points that keep it in no year. */
  readonly never: string;
}

/**
 * The specification of a scatter chart of costs by school year, one point for each scenario; behind the last year where it
 * keeps its promise in none. Points are hollow, of shapes of their own and of sizes one within the other: several at one
 * place are all seen.
 */
export function scatterChart(picture: ScatterPicture): ChartConfiguration<'line'> {
  const { years, points, never } = picture;
  const places = [...years.map(String), never];
  return {
    type: 'line',
    data: {
      labels: places,
      datasets: points.map(({ name, colour, year, cost }, at) => {
        const place = year === undefined ? places.length - 1 : years.indexOf(year);
        return {
          label: name,
          data: places.map((_, index) => (index === place ? cost : null)),
          showLine: false,
          borderColor: colour,
          backgroundColor: hollow,
          borderWidth: 2.5,
          pointStyle: pointShapes[at % pointShapes.length] ?? 'circle',
          pointRadius: 6 + 2 * (points.length - at),
          pointHoverRadius: 8 + 2 * (points.length - at),
        };
      }),
    },
    options: lineSettings(picture),
  };
}
