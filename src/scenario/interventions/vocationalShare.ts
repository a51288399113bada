import type { InterventionOf } from '../../domain/interventions.ts';
import { gradesOfStage } from '../../domain/ladder.ts';
import { laddersOf } from '../../domain/region/region.ts';
import type { Stage } from '../../domain/stage.ts';
import { scenarioUnknownDistrict, wrongYears } from '../findUnknown.ts';
import { newIdentifier } from '../newIdentifier.ts';
import { sayDistrict, sayYears } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver, refuse, type Scene } from '../scene.ts';
import { sortRows } from '../sortRows.ts';

/** Pupils of the lowest grade of a stage at the base census. */
function entrants({ region }: Scene, stage: Stage, district: string | undefined): number {
  const ladders = laddersOf(region);
  const schools = new Map(region.schools.map((school) => [school.id, school.district]));
  return region.enrolment
    .filter(({ year, school, grade }) => {
      const there = schools.get(school) ?? '';
      const ladder = ladders.get(there);
      const lowest = ladder === undefined ? undefined : gradesOfStage(ladder, stage)[0];
      return year === region.place.baseYear && grade === lowest && (district ?? there) === there;
    })
    .reduce((sum, { pupils }) => sum + (pupils ?? 0), 0);
}

function wrong(scene: Scene, { district, fromYear, toYear }: InterventionOf<'vocationalShare'>) {
  const cityWide = district !== undefined && scene.region.place.seniorAdmission === 'region';
  return [
    ...scenarioUnknownDistrict(scene, district),
    ...wrongYears(scene, { fromYear, toYear }, scene.region.place.baseYear + 1),
    ...(cityWide ? [scene.problem('admitsFromRegion', 'district', { district })] : []),
  ];
}

/**
 * Divide senior-stage entrants anew between general and vocational schools (职普比): a factor on the entrants of each,
 * from their division at the base census, so that both together stay as many.
 */
export const vocationalShare: Resolver<'vocationalShare'> = (intervention, scene) => {
  const { district, share, fromYear, toYear } = intervention;
  const { region } = scene;
  const problems = wrong(scene, intervention);
  if (problems.length > 0) return refuse(...problems);
  const [general, vocational] = [
    entrants(scene, 'senior', district),
    entrants(scene, 'vocational', district),
  ];
  if (general === 0 || vocational === 0) return refuse(scene.problem('noVocationalEntrants', 'share'));
  const both = general + vocational;
  const factors: readonly [Stage, number][] = [
    ['senior', ((1 - share) * both) / general],
    ['vocational', (share * both) / vocational],
  ];
  const taken = new Set(region.assumptions.map(({ id }) => id));
  const rows = factors
    .filter(([, factor]) => Math.abs(factor - 1) > 1e-6)
    .map(([stage, factor]) => ({
      ...{
        id: newIdentifier(['vocationalShare', district, stage, fromYear], taken),
        kind: 'capture' as const,
      },
      ...(district === undefined ? {} : { district }),
      ...{ stage, fromYear, factor },
      ...(toYear === undefined ? {} : { toYear }),
      ...assumedBy(intervention),
    }));
  const steep = rows.find(({ factor }) => factor > 10);
  if (steep !== undefined)
    return refuse(scene.problem('factorOutside', 'share', { year: fromYear, value: steep.factor }));
  const place = sayDistrict(region, district);
  const span = sayYears(fromYear, toYear ?? region.place.horizonYear);
  const [now, then] = [(100 * vocational) / both, 100 * share].map((part) => Math.round(part * 10) / 10);
  return effect(
    scene,
    rows.length,
    { assumptions: sortRows('assumptions', [...region.assumptions, ...rows]) },
    {
      zh: `${place.zh} ${span.zh}中职招生占比 ${now}% → ${then}%。`,
      en: `Share of vocational entrants in ${place.en} ${span.en}: ${now} % → ${then} %.`,
    },
  );
};
