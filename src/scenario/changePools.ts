import type { TeacherPool } from '../domain/region/classRule.ts';
import { isCityPool } from '../domain/staffPools.ts';
import type { Stage } from '../domain/stage.ts';
import type { DistrictId } from '../domain/units.ts';
import type { Words } from '../domain/words.ts';
import { scenarioUnknownDistrict, scenarioUnknownStage } from './findUnknown.ts';
import { sayDistrict, sayStages } from './sayPlaces.ts';
import { effect, type Resolution, refuse, type Scene } from './scene.ts';

/** Whose pools are changed, as the sentence calls them. */
const eachDistrict: Words = { zh: '每区县', en: 'each district’s pool' };
const cityToo: Words = { zh: '每区县和市直', en: 'each pool, the city’s own too,' };
const cityAlone: Words = { zh: '市直学校', en: 'the city’s own pool' };

/**
 * Write a figure into the teacher pools of a stage: a district's, the city's own by the region's name, or all.
 *
 * @param change The figures written, with where they come from.
 * @param say The sentence, from the place, the stage and whose pools they are.
 */
export function changePools(
  scene: Scene,
  { district, stage }: { readonly district?: DistrictId | undefined; readonly stage: Stage },
  change: Partial<TeacherPool>,
  say: (place: string, stage: string, whose: string) => Words,
): Resolution {
  const { region } = scene;
  const ofCity = district !== undefined && isCityPool(region, district);
  const inside = ofCity ? undefined : district;
  const problems = [...scenarioUnknownDistrict(scene, inside), ...scenarioUnknownStage(scene, stage, inside)];
  if (problems.length > 0) return refuse(...problems);
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
  const [place, who] = [sayDistrict(region, inside), sayStages([stage])];
  const reachesCity = region.teachers.some((pool) => meant(pool) && isCityPool(region, pool.district));
  const whose = ofCity ? cityAlone : reachesCity ? cityToo : eachDistrict;
  const what = { zh: say(place.zh, who.zh, whose.zh).zh, en: say(place.en, who.en, whose.en).en };
  return effect(scene, touched, { teachers }, what);
}
