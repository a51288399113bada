import type { Problem } from '../domain/problem.ts';
import { laddersOf } from '../domain/region/region.ts';
import type { Stage } from '../domain/stage.ts';
import { stages } from '../domain/stage.ts';
import type { DistrictId, SchoolYear } from '../domain/units.ts';
import { sayNearest } from './nearest.ts';
import type { Scene } from './scene.ts';

/** Find what is wrong with a district filter; nothing is when it is empty. */
export function scenarioUnknownDistrict(
  scene: Scene,
  id: DistrictId | undefined,
  field = 'district',
): Problem[] {
  const { districts } = scene.region;
  if (id === undefined || districts.some((district) => district.id === id)) return [];
  const details = { id, count: districts.length, near: sayNearest(id, districts) };
  return [scene.problem('scenarioUnknownDistrict', field, details)];
}

/** The stages and grades that a district, or the whole region, has. */
function ladderStages(scene: Scene, district: DistrictId | undefined) {
  return [...laddersOf(scene.region)]
    .filter(([id]) => district === undefined || id === district)
    .flatMap(([, ladder]) => ladder.stages);
}

/** Find what is wrong with a stage, and with a grade of it: no ladder of the districts concerned has it. */
export function scenarioUnknownStage(
  scene: Scene,
  stage: Stage | undefined,
  district: DistrictId | undefined,
  grade?: string,
): Problem[] {
  if (stage === undefined || scenarioUnknownDistrict(scene, district).length > 0) return [];
  const ladder = ladderStages(scene, district);
  const grades = [...new Set(ladder.filter((part) => part.stage === stage).flatMap((part) => part.grades))];
  if (grades.length === 0) {
    const known = stages.filter((each) => ladder.some((part) => part.stage === each));
    return [scene.problem('scenarioUnknownStage', 'stage', { stage, near: known.join(', ') })];
  }
  if (grade === undefined || grades.includes(grade)) return [];
  return [scene.problem('scenarioUnknownGrade', 'grade', { stage, grade, near: grades.join(', ') })];
}

/** Find what is wrong with a span of years: outside the run, or the wrong way round. */
export function wrongYears(
  scene: Scene,
  span: { readonly fromYear: SchoolYear; readonly toYear?: SchoolYear | undefined },
  first = scene.region.place.baseYear,
): Problem[] {
  const last = scene.region.place.horizonYear;
  const { fromYear, toYear } = span;
  const outside = (['fromYear', 'toYear'] as const).flatMap((field) => {
    const year = span[field];
    const inside = year === undefined || (year >= first && year <= last);
    return inside ? [] : [scene.problem('yearOutside', field, { year, first, last })];
  });
  const reversed =
    toYear !== undefined && fromYear > toYear
      ? [scene.problem('yearsReversed', 'toYear', { from: fromYear, to: toYear })]
      : [];
  return [...outside, ...reversed];
}
