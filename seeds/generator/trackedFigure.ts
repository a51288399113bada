import type { PublishedFigure } from './publishedFigure.ts';

/** A figure that no projection tells: entered by a person, or kept for completeness. */
export type TrackedFigure = readonly [
  id: string,
  article: string,
  scope: 'tracked' | 'outside',
  zh: string,
  en: string,
  indicator: string,
  operator: '>=' | '<=' | '<' | '=' | 'by',
  value: number,
  unit: string,
  year: number | undefined,
];

/** Such figures as those of a plan; "S2-09-key" is a part of the printed figure S2-09. */
export function trackedFigures(figures: readonly TrackedFigure[]): PublishedFigure[] {
  return figures.map(([id, article, scope, zh, en, indicator, operator, value, unit, year]) => {
    const reference = /^S\d-\d\d/.exec(id)?.[0] ?? id;
    const more = reference === id ? {} : { reference };
    return [[id, article, scope, 'entered'], [zh, en], [indicator, operator, value, unit, year], more];
  });
}
