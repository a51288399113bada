import type { Target } from '../../src/domain/region/target.ts';

/** One figure of a published plan, as short as the plan prints it. */
export type PublishedFigure = readonly [
  place: readonly [id: string, article: string, scope: NonNullable<Target['scope']>, role: Target['role']],
  words: readonly [zh: string, en: string],
  demand: readonly [
    indicator: string,
    operator: Target['operator'],
    value: number | undefined,
    unit: string,
    year: number | undefined,
  ],
  more?: Partial<Target>,
];

/** The rows of one document's figures; what a figure does not say is left out. */
export function targetsOf(source: string, figures: readonly PublishedFigure[]): Target[] {
  return figures.map(([[id, article, scope, role], [title, titleEn], demand, more]) => {
    const [indicator, operator, value, unit, year] = demand;
    return {
      ...{ id, title, titleEn, indicator, role, operator, unit, scope, article, basis: 'published', source },
      ...(value === undefined ? {} : { value }),
      ...(year === undefined ? {} : { year }),
      ...more,
    };
  });
}
