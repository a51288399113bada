import { controlConflicts } from '../domain/controlConflicts.ts';
import type { ControlledPart } from '../domain/controlScope.ts';
import { groupBy } from '../domain/groupBy.ts';
import type { Intervention } from '../domain/interventions.ts';
import { gradesOfStage } from '../domain/ladder.ts';
import type { Problem, ProblemPlace } from '../domain/problem.ts';
import type { ControlTotal } from '../domain/region/controlTotal.ts';
import { laddersOf, type Region } from '../domain/region/region.ts';
import type { Stage } from '../domain/stage.ts';
import { scenarioProblem } from './problemTexts.ts';
import { sayDistrict } from './sayPlaces.ts';

const codes = {
  cross: 'scenarioControlsCross',
  nowhere: 'scenarioControlsNowhere',
  differ: 'scenarioControlsDiffer',
  exceed: 'scenarioControlsExceed',
} as const;

/** The grades of every district that teaches a stage, by a school or by works that are not cancelled. */
function partsOf(region: Region, stage: Stage): ControlledPart[] {
  const taught = region.schools.filter(({ type, stages }) => type !== 'special' && stages.includes(stage));
  const planned = region.projects.filter(
    ({ status, stages = [], classesByStage = {} }) =>
      status !== 'cancelled' && (stages.includes(stage) || stage in classesByStage),
  );
  const districts = new Set([...taught, ...planned].map(({ district }) => district));
  return [...laddersOf(region)].flatMap(([district, ladder]) =>
    districts.has(district) ? gradesOfStage(ladder, stage).map((grade) => ({ district, grade })) : [],
  );
}

/** The last intervention that changed totals of the stage and year. */
function causeOf(interventions: readonly Intervention[], { stage, year }: ControlTotal): number {
  return interventions.findLastIndex((intervention) => {
    const { kind } = intervention;
    if (kind !== 'controlTotal' && kind !== 'scaleControlTotals' && kind !== 'dropControlTotals')
      return false;
    const { fromYear, toYear = year } = intervention;
    return (intervention.stage ?? stage) === stage && fromYear <= year && year <= toYear;
  });
}

/**
 * Find control totals that contradict each other, or that nobody can have, once all interventions have been applied:
 * several of them together may change a total and its parts.
 *
 * @param placeOf Where an intervention stands in the file.
 */
export function findControlConflicts(
  region: Region,
  interventions: readonly Intervention[],
  placeOf: (index: number) => ProblemPlace,
): Problem[] {
  const boxes = groupBy(region.controlTotals, ({ stage, year }) => `${stage}|${year}`);
  return [...boxes.values()].flatMap((all) => {
    const parts = partsOf(region, all[0]?.stage ?? 'primary');
    return controlConflicts(all, parts).map(({ kind, total, sum }) => {
      const index = causeOf(interventions, total);
      const at = { ...placeOf(index), ...(index < 0 ? {} : { column: `interventions[${index}]` }) };
      const { stage, year, pupils, district } = total;
      const { zh, en } = sayDistrict(region, district);
      return scenarioProblem(codes[kind], at, { stage, year, total: pupils, sum, place: en, placeZh: zh });
    });
  });
}
