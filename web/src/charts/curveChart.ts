import type { ChartConfiguration } from 'chart.js';

/** Costs along a curve. Everything a reader reads is said already. */
export interface CurveChartPicture {
  readonly points: readonly {
    readonly label: string;
    /** In 10,000 yuan. */
    readonly cost: number;
    readonly bound: number | undefined;
    readonly met: boolean;
  }[];
  readonly words: {
    readonly cost: string;
    readonly bound: string;
    readonly x: string;
    readonly y: string;
  };
  readonly colours: { readonly cost: string; readonly bound: string };
  readonly ink: string;
  readonly grid: string;
  readonly number: (value: number) => string;
}

/**
 * The specification of a line chart of what plans cost, with what is proven at least beneath; points that leave
 * something short are hollow.
 */
export function curveChart(picture: CurveChartPicture): ChartConfiguration<'line'> {
  const { points, words, colours, ink, grid, number } = picture;
  const axis = (text: string) => ({
    title: { display: true, text, color: ink },
    grid: { color: grid },
    ticks: { color: ink },
  });
  return {
    type: 'line',
    data: {
      labels: points.map(({ label }) => label),
      datasets: [
        {
          label: words.cost,
          data: points.map(({ cost }) => cost),
          borderColor: colours.cost,
          pointBackgroundColor: points.map(({ met }) => (met ? colours.cost : 'transparent')),
          pointRadius: 5,
        },
        {
          label: words.bound,
          data: points.map(({ bound }) => bound ?? null),
          ...{ borderColor: colours.bound, borderDash: [5, 4], pointRadius: 0 },
        },
      ],
    },
    options: {
      ...{ animation: false, responsive: true, maintainAspectRatio: false },
      interaction: { mode: 'index', intersect: false },
      scales: { x: axis(words.x), y: axis(words.y) },
      plugins: {
        legend: { labels: { color: ink } },
        tooltip: {
          callbacks: { label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${number(parsed.y ?? 0)}` },
        },
      },
    },
  };
}
