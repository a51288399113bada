import type { Problem } from '../domain/problem.ts';
import { laddersOf } from '../domain/region/region.ts';
import { type Stage, stages, stageWords } from '../domain/stage.ts';
import type { DistrictId, SchoolId, SchoolYear } from '../domain/units.ts';
import { type Named, sayNearest } from './nearest.ts';
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

/** Find what is wrong with a planning area: unknown, or of another district; nothing is when it is empty. */
export function scenarioUnknownArea(scene: Scene, id: string | undefined, district: DistrictId): Problem[] {
  const areas = scene.region.areas.filter((area) => area.district === district);
  if (id === undefined || areas.some((area) => area.id === id)) return [];
  const details = { id, count: areas.length, near: sayNearest(id, areas) };
  return [scene.problem('scenarioUnknownArea', 'area', details)];
}

/** Find what is wrong with a school: nobody knows it. */
export function scenarioUnknownSchool(
  scene: Scene,
  field: string,
  id: SchoolId,
  among: readonly Named[] = schoolsKnown(scene),
): Problem[] {
  if (among.some((school) => school.id === id)) return [];
  const details = { id, count: among.length, near: sayNearest(id, among) };
  return [scene.problem('planningUnknownSchool', field, details)];
}

/** The schools there are, and those that projects open. */
function schoolsKnown({ region: { schools, projects } }: Scene): Named[] {
  const opened = projects.filter(({ kind }) => kind === 'newSchool');
  return [...schools, ...opened.map(({ school, name }) => ({ id: school, name }))];
}

/** Find what is wrong with a target: nobody knows it. */
export function scenarioUnknownTarget(scene: Scene, id: string): Problem[] {
  const among = scene.region.targets.map((each) => ({ id: each.id, name: each.title }));
  if (among.some((target) => target.id === id)) return [];
  return [scene.problem('unknownTarget', 'target', { id, count: among.length, near: sayNearest(id, among) })];
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
  gradeField = 'grade',
): Problem[] {
  if (stage === undefined || scenarioUnknownDistrict(scene, district).length > 0) return [];
  const ladder = ladderStages(scene, district);
  const grades = [...new Set(ladder.filter((part) => part.stage === stage).flatMap((part) => part.grades))];
  if (grades.length === 0) {
    const known = stages.filter((each) => ladder.some((part) => part.stage === each));
    const nearZh = known.map((each) => stageWords[each].zh).join('、');
    return [scene.problem('scenarioUnknownStage', 'stage', { stage, near: known.join(', '), nearZh })];
  }
  if (grade === undefined || grades.includes(grade)) return [];
  return [scene.problem('scenarioUnknownGrade', gradeField, { stage, grade, near: grades.join(', ') })];
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

/** A programme that no project counts for. */
export function scenarioUnknownProgramme(scene: Scene, id: string | undefined): Problem[] {
  const known = [...new Set(scene.region.projects.map(({ programme }) => programme))];
  if (id === undefined || known.includes(id)) return [];
  const named = known.filter((programme) => programme !== undefined).map((programme) => ({ id: programme }));
  return [scene.problem('unknownProgramme', 'programme', { id, near: sayNearest(id, named) })];
}

/** Find what is wrong with a district, or the region itself; nothing is when it is empty. */
export function unknownOwner({ region, problem }: Scene, field: string, id: string | undefined): Problem[] {
  const owners = [region.place, ...region.districts];
  if (id === undefined || owners.some((owner) => owner.id === id)) return [];
  return [problem('unknownOwner', field, { id, near: sayNearest(id, owners) })];
}
