import type { ChartConfiguration } from 'chart.js';

/** Errors of two methods by years ahead, as shares. */
export interface MissPicture {
  readonly rows: readonly {
    readonly ahead: string;
    readonly ours: number | undefined;
    readonly still: number | undefined;
  }[];
  readonly words: { readonly ours: string; readonly still: string; readonly y: string };
  readonly colours: { readonly ours: string; readonly still: string };
  readonly ink: string;
  readonly grid: string;
  readonly number: (value: number) => string;
}

const perCent = (share: number | undefined) => (share === undefined ? null : Math.round(share * 1000) / 10);

/** The specification of the back-test's bar chart: our typical miss beside that of "no change". */
export function missChart({
  rows,
  words,
  colours,
  ink,
  grid,
  number,
}: MissPicture): ChartConfiguration<'bar'> {
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ ahead }) => ahead),
      datasets: [
        { label: words.ours, data: rows.map(({ ours }) => perCent(ours)), backgroundColor: colours.ours },
        { label: words.still, data: rows.map(({ still }) => perCent(still)), backgroundColor: colours.still },
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      scales: {
        x: { ticks: { color: ink }, grid: { color: grid } },
        y: {
          title: { display: true, text: words.y, color: ink },
          beginAtZero: true,
          ticks: { color: ink },
          grid: { color: grid },
        },
      },
      plugins: {
        legend: { labels: { color: ink } },
        tooltip: {
          callbacks: { label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${number(parsed.y ?? 0)} %` },
        },
      },
    },
  };
}
