import type { MethodChoice } from '../domain/enrolment.ts';
import { groupBy } from '../domain/groupBy.ts';
import { lastFor } from '../domain/lastFor.ts';
import { sayBrought } from './methodTexts.ts';
import { broughtAt, type KnownHistory } from './transitions.ts';

/** Tell which pupils of estates and other arrivals the fit leaves out, and at which schools it takes no ratio from those years. */
export const tellBrought = lastFor(
  ({ history, last }: KnownHistory) => [
    ...([history.layout, history.pupils, history.brought] as const),
    ...[history.region.schools, last],
  ],
  tellAnew,
);

function tellAnew(known: KnownHistory): MethodChoice[] {
  const { history, last } = known;
  const names = new Map(history.region.schools.map(({ id, name }) => [id, name]));
  const found = history.layout.divisions.flatMap(({ school, district, stage, grades }, division) =>
    Array.from({ length: last + 1 }, (_, year) => {
      const each = grades.map((_grade, step) => broughtAt(known, division, step, year));
      const pupils = each.reduce((sum, count) => sum + count, 0);
      const ratios = year === 0 ? 0 : each.filter((count, step) => step > 0 && count !== 0).length;
      const any = each.some((count) => count !== 0);
      return { any, district, stage, pupils, ratios, school, year: history.firstYear + year };
    }).filter(({ any }) => any),
  );
  const groups = groupBy(found, ({ district, stage }) => `${district}|${stage}`);
  return [...groups.values()].flatMap((rows): MethodChoice[] => {
    const [first] = rows;
    if (first === undefined) return [];
    const years = [...new Set(rows.map(({ year }) => year))].sort((left, right) => left - right);
    const schools = [...new Set(rows.map(({ school = '' }) => names.get(school) ?? school))];
    const { district, stage } = first;
    const values = {
      pupilsTakenOut: Math.round(rows.reduce((sum, { pupils }) => sum + pupils, 0)),
      ratiosLeftOut: rows.reduce((sum, { ratios }) => sum + ratios, 0),
    };
    return [{ step: 'progression', district, stage, method: sayBrought(years, schools), values }];
  });
}
