import type { Problem, ProblemPlace } from '../domain/problem.ts';
import type { Region } from '../domain/region/region.ts';
import type { Scenario } from '../domain/scenario.ts';
import { sayNearest } from './nearest.ts';
import { scenarioProblem } from './problemTexts.ts';

/** Find expectations of a scenario that no verdict can answer: of a target, a district or a year that is not there. */
export function findExpectations(region: Region, scenario: Scenario, at: ProblemPlace): Problem[] {
  return [
    ...findIn(region, scenario.expect ?? [], 'expect', at),
    ...findIn(region, scenario.expectWithPlan ?? [], 'expectWithPlan', at),
    ...findInFigures(region, scenario.expectFigures ?? [], at),
  ];
}

function findIn(
  { targets, districts }: Region,
  expected: NonNullable<Scenario['expect']>,
  list: string,
  at: ProblemPlace,
): Problem[] {
  return expected.flatMap(({ target, district }, index) => {
    const place = (field: string) => ({ ...at, column: `${list}[${index}].${field}` });
    return [
      ...unknown('unknownTarget', place('target'), target, targets),
      ...unknown('scenarioUnknownDistrict', place('district'), district, districts),
    ];
  });
}

function findInFigures(
  { place: { baseYear: first, horizonYear: last }, districts }: Region,
  expected: NonNullable<Scenario['expectFigures']>,
  at: ProblemPlace,
): Problem[] {
  return expected.flatMap(({ district, year, atLeast, atMost }, index) => {
    const place = (field?: string) => ({
      ...at,
      column: `expectFigures[${index}]${field === undefined ? '' : `.${field}`}`,
    });
    const outside = year < first || year > last;
    return [
      ...unknown('scenarioUnknownDistrict', place('district'), district, districts),
      ...(outside ? [scenarioProblem('yearOutside', place('year'), { year, first, last })] : []),
      ...(atLeast === undefined && atMost === undefined ? [scenarioProblem('figureUnbounded', place())] : []),
    ];
  });
}

function unknown(
  code: 'unknownTarget' | 'scenarioUnknownDistrict',
  at: ProblemPlace,
  id: string | undefined,
  known: readonly { readonly id: string }[],
): Problem[] {
  if (id === undefined || known.some((each) => each.id === id)) return [];
  return [scenarioProblem(code, at, { id, count: known.length, near: sayNearest(id, known) })];
}
