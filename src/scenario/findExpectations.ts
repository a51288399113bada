import type { Problem, ProblemPlace } from '../domain/problem.ts';
import type { Region } from '../domain/region/region.ts';
import type { Scenario } from '../domain/scenario.ts';
import { sayNearest } from './nearest.ts';
import { scenarioProblem } from './problemTexts.ts';

/** Find expectations of a scenario that no verdict can answer: of a target or a district that is not there. */
export function findExpectations(region: Region, scenario: Scenario, at: ProblemPlace): Problem[] {
  return [
    ...findIn(region, scenario.expect ?? [], 'expect', at),
    ...findIn(region, scenario.expectWithPlan ?? [], 'expectWithPlan', at),
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
    const tell = (
      code: 'unknownTarget' | 'scenarioUnknownDistrict',
      field: string,
      id: string,
      known: readonly { id: string }[],
    ) =>
      known.some((each) => each.id === id)
        ? []
        : [scenarioProblem(code, place(field), { id, count: known.length, near: sayNearest(id, known) })];
    return [
      ...tell('unknownTarget', 'target', target, targets),
      ...(district === undefined ? [] : tell('scenarioUnknownDistrict', 'district', district, districts)),
    ];
  });
}
