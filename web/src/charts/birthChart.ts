import type { ChartConfiguration } from 'chart.js';

/** Births by calendar year; what is assumed is told apart by colour and by name. */
export interface BirthPicture {
  readonly births: readonly {
    readonly year: number;
    readonly births: number;
    readonly assumed: boolean;
    readonly atShare: number | undefined;
  }[];
  readonly words: {
    readonly known: string;
    readonly assumed: string;
    readonly atShare: string;
    readonly x: string;
    readonly y: string;
  };
  readonly colours: { readonly known: string; readonly assumed: string };
  readonly ink: string;
  readonly grid: string;
  readonly number: (value: number) => string;
  readonly tick: (value: number) => string;
}

/** The specification of the births' bar chart, the nation’s course as a line over it where there is one. */
export function birthChart({
  births,
  words,
  colours,
  ink,
  grid,
  number,
  tick,
}: BirthPicture): ChartConfiguration<'bar' | 'line'> {
  const bars = (assumed: boolean) => births.map((row) => (row.assumed === assumed ? row.births : null));
  const nation = births.map(({ atShare }) => (atShare === undefined ? null : Math.round(atShare)));
  const axis = (text: string) => ({ title: { display: true, text, color: ink }, grid: { color: grid } });
  return {
    type: 'bar',
    data: {
      labels: births.map(({ year }) => String(year)),
      datasets: [
        { label: words.known, data: bars(false), backgroundColor: colours.known, pointStyle: 'rect' },
        {
          label: words.assumed,
          data: bars(true),
          pointStyle: 'rect',
          backgroundColor: `${colours.assumed}55`,
          borderColor: colours.assumed,
          borderWidth: 1,
        },
        ...(nation.some((value) => value !== null)
          ? [
              {
                type: 'line' as const,
                label: words.atShare,
                data: nation,
                borderColor: ink,
                backgroundColor: ink,
                borderWidth: 1.5,
                borderDash: [5, 4],
                pointRadius: 0,
                pointStyle: 'line' as const,
              },
            ]
          : []),
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      scales: {
        x: { ...axis(words.x), stacked: true, ticks: { color: ink } },
        y: {
          ...axis(words.y),
          stacked: true,
          beginAtZero: true,
          ticks: { color: ink, callback: (value) => tick(Number(value)) },
        },
      },
      plugins: {
        legend: { labels: { color: ink, usePointStyle: true } },
        tooltip: {
          filter: ({ parsed }) => parsed.y !== null,
          callbacks: { label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${number(parsed.y ?? 0)}` },
        },
      },
    },
  };
}
