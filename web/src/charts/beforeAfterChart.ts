import type { ChartConfiguration } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';

/** Two values of each year side by side: without and with a plan. Everything a reader reads is said already. */
export interface BeforeAfterPicture {
  readonly years: readonly {
    readonly year: number;
    readonly before: number | undefined;
    readonly after: number | undefined;
  }[];
  /** Years in which targets fall due. */
  readonly dueYears: readonly number[];
  readonly words: {
    readonly before: string;
    readonly after: string;
    readonly due: string;
    readonly x: string;
    readonly y: string;
  };
  readonly colours: { readonly before: string; readonly after: string };
  readonly ink: string;
  readonly grid: string;
  readonly number: (value: number) => string;
}

/** The specification of a bar chart that sets each year without and with a plan side by side; deadlines stand upright. */
export function beforeAfterChart(picture: BeforeAfterPicture): ChartConfiguration<'bar'> {
  const { years, dueYears, words, colours, ink, grid, number } = picture;
  const axis = (text: string) => ({ title: { display: true, text, color: ink }, grid: { color: grid } });
  const place = (due: number) => years.findIndex(({ year }) => year === due);
  const shown = [...new Set(dueYears)].filter((due) => place(due) >= 0);
  const upright = (due: number): AnnotationOptions => ({
    type: 'line',
    scaleID: 'x',
    value: place(due) + 0.5,
    borderColor: ink,
    borderWidth: 1,
    borderDash: [2, 3],
    label: {
      ...{ display: true, content: `${words.due} ${due}`, position: 'start', rotation: -90, xAdjust: 9 },
      ...{ color: ink, backgroundColor: 'transparent', font: { size: 11, weight: 'normal' } },
    },
  });
  return {
    type: 'bar',
    data: {
      labels: years.map(({ year }) => String(year)),
      datasets: [
        {
          label: words.before,
          data: years.map(({ before }) => before ?? null),
          backgroundColor: `${colours.before}66`,
          borderColor: colours.before,
          borderWidth: 1,
        },
        { label: words.after, data: years.map(({ after }) => after ?? null), backgroundColor: colours.after },
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: { ...axis(words.x), ticks: { color: ink } },
        y: { ...axis(words.y), beginAtZero: true, ticks: { color: ink, precision: 0 } },
      },
      plugins: {
        annotation: { annotations: Object.fromEntries(shown.map((due) => [`due${due}`, upright(due)])) },
        legend: { labels: { color: ink } },
        tooltip: {
          callbacks: { label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${number(parsed.y ?? 0)}` },
        },
      },
    },
  };
}
