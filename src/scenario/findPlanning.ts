import type { Problem, ProblemPlace } from '../domain/problem.ts';
import type { Region } from '../domain/region/region.ts';
import { schoolsWithProjects } from '../domain/region/schoolsWithProjects.ts';
import type { Scenario } from '../domain/scenario.ts';
import { findClosures } from './findClosures.ts';
import { sayNearest } from './nearest.ts';
import { scenarioProblem } from './problemTexts.ts';

type Code = 'scenarioUnknownDistrict' | 'planningUnknownSchool' | 'planningUnknownSite';

/** Find what a scenario's levers name that is not there: districts, schools to close, sites to build on first. */
export function findPlanning(region: Region, { planning }: Scenario, at: ProblemPlace): Problem[] {
  if (planning === undefined) return [];
  const schools = schoolsWithProjects(region);
  const tell = (code: Code, field: string, id: string | undefined, known: readonly { id: string }[]) =>
    id === undefined || known.some((one) => one.id === id)
      ? []
      : [
          scenarioProblem(
            code,
            { ...at, column: `planning.${field}` },
            { id, count: known.length, near: sayNearest(id, known) },
          ),
        ];
  const { baseYear, horizonYear } = region.place;
  const { lastYear } = planning;
  const outside = lastYear !== undefined && (lastYear <= baseYear || lastYear > horizonYear);
  return [
    ...(planning.districts ?? []).flatMap((id, index) =>
      tell('scenarioUnknownDistrict', `districts[${index}]`, id, region.districts),
    ),
    ...planning.closures.flatMap(({ school, receiver, after }, index) => [
      ...tell('planningUnknownSchool', `closures[${index}].school`, school, schools),
      ...tell('planningUnknownSchool', `closures[${index}].receiver`, receiver, [
        ...schools,
        ...region.sites,
      ]),
      ...tell('planningUnknownSite', `closures[${index}].after`, after, region.sites),
    ]),
    ...findClosures(region, planning, at),
    ...(outside
      ? [
          scenarioProblem(
            'planningLastYear',
            { ...at, column: 'planning.lastYear' },
            { year: lastYear, from: baseYear + 1, to: horizonYear },
          ),
        ]
      : []),
  ];
}
