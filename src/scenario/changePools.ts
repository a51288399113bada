import type { TeacherPool } from '../domain/region/classRule.ts';
import type { Stage } from '../domain/stage.ts';
import type { DistrictId } from '../domain/units.ts';
import { scenarioUnknownDistrict, scenarioUnknownStage } from './findUnknown.ts';
import { sayDistrict, sayStages } from './sayPlaces.ts';
import { effect, type Resolution, refuse, type Scene } from './scene.ts';

/**
 * Write a figure into the teacher pools of a stage.
 *
 * @param change The figures written, with where they come from.
 * @param say The sentence, from the place and the stage.
 */
export function changePools(
  scene: Scene,
  { district, stage }: { readonly district?: DistrictId | undefined; readonly stage: Stage },
  change: Partial<TeacherPool>,
  say: (place: string, stage: string) => { readonly zh: string; readonly en: string },
): Resolution {
  const problems = [
    ...scenarioUnknownDistrict(scene, district),
    ...scenarioUnknownStage(scene, stage, district),
  ];
  if (problems.length > 0) return refuse(...problems);
  const { region } = scene;
  const meant = (pool: TeacherPool) => pool.stage === stage && (district ?? pool.district) === pool.district;
  if (!region.teachers.some(meant)) return refuse(scene.problem('noTeacherPool', 'stage', { stage }));
  const { basis: _basis, note: _note, ...figures } = change;
  const says = (pool: TeacherPool) =>
    // An empty cell is none.
    Object.entries(figures).every(([field, value]) => (pool[field as keyof TeacherPool] ?? 0) === value);
  const teachers = region.teachers.map((pool) =>
    meant(pool) && !says(pool) ? { ...pool, ...change } : pool,
  );
  const touched = teachers.filter((pool, index) => pool !== region.teachers[index]).length;
  const [place, who] = [sayDistrict(region, district), sayStages([stage])];
  const what = { zh: say(place.zh, who.zh).zh, en: say(place.en, who.en).en };
  return effect(scene, touched, { teachers }, what);
}
