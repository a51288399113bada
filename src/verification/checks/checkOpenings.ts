import type { Problem } from '../../domain/problem.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { cohortsInside } from '../building.ts';
import { pupilsIn } from '../cohortYears.ts';
import { exceeds, told } from '../noise.ts';
import type { PlanBook } from '../planBook.ts';
import { finding } from '../problemTexts.ts';

/** Sites: one module each, not before its works can be finished, and no more pupils than it takes. */
export function checkOpenings(book: PlanBook): Problem[] {
  return [...checkRows(book), ...checkCounts(book), ...checkPupils(book)];
}

function checkRows({ plan, problem, schools }: PlanBook): Problem[] {
  return plan.openings.flatMap(({ school, module, year }, index) => {
    const shape = schools.get(school);
    if (shape === undefined) return [];
    const at = { column: `openings[${index}]` };
    if (shape.site === undefined) return [finding('openingNoSite', at, { school, year })];
    const { modules, earliestStart = problem.firstYear } = shape.site;
    const chosen = modules[module];
    if (chosen === undefined)
      return [finding('moduleUnknown', at, { school, module, count: modules.length })];
    const earliest = Math.max(problem.firstYear, earliestStart) + chosen.leadYears;
    return year < earliest ? [finding('openingTooEarly', at, { school, year, earliest })] : [];
  });
}

function checkCounts({ openings }: PlanBook): Problem[] {
  return [...openings].flatMap(([school, { length: count }]) =>
    count > 1 ? [finding('secondModule', { column: 'openings' }, { school, count })] : [],
  );
}

function checkPupils(book: PlanBook): Problem[] {
  return [...book.openings.keys()].flatMap((school) =>
    book.years.flatMap((year) => {
      const most = moduleLimit(book, school, year);
      const shape = book.schools.get(school);
      if (most === undefined || shape === undefined) return [];
      const pupils = cohortsInside(book, shape, year).reduce(
        (sum, cohort) => sum + pupilsIn(book, cohort, year),
        0,
      );
      const details = { school, year, told: told(pupils), most };
      return exceeds(pupils, most) ? [finding('modulePupilsOver', { column: 'intakes' }, details)] : [];
    }),
  );
}

/** Pupils that the opened modules take in a year; undefined when none is open or one has no limit. */
function moduleLimit({ openings, schools }: PlanBook, school: string, year: SchoolYear): number | undefined {
  const open = (openings.get(school) ?? []).filter((opening) => opening.year <= year);
  const limits = open.map(({ module }) => schools.get(school)?.site?.modules[module]?.pupils);
  if (limits.length === 0) return undefined;
  return limits.reduce(
    (sum, limit) => (sum === undefined || limit === undefined ? undefined : sum + limit),
    0,
  );
}
