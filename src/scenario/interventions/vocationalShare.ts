import type { Assumption } from '../../domain/region/enrolment.ts';
import { scenarioUnknownDistrict, wrongYears } from '../findUnknown.ts';
import { newIdentifier } from '../newIdentifier.ts';
import { yearsFrom } from '../readFactors.ts';
import { sayDistrict, sayYears } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver, refuse } from '../scene.ts';
import { sortRows } from '../sortRows.ts';

/** Split the intake of vocational and general senior schools as planned (职普比); what both take together stays. */
export const vocationalShare: Resolver<'vocationalShare'> = (intervention, scene) => {
  const { kind, share, district, fromYear, toYear } = intervention;
  const { region } = scene;
  const { baseYear, horizonYear, seniorAdmission } = region.place;
  const both = (['senior', 'vocational'] as const).every((stage) =>
    region.schools.some((school) => school.stages.includes(stage)),
  );
  const problems = [
    ...scenarioUnknownDistrict(scene, district),
    ...wrongYears(scene, intervention),
    ...(both ? [] : [scene.problem('noVocationalSchools')]),
    ...(district !== undefined && seniorAdmission === 'region'
      ? [scene.problem('seniorAdmissionByRegion', 'district', { district })]
      : []),
  ];
  if (problems.length > 0) return refuse(...problems);
  const taken = new Set(region.assumptions.map(({ id }) => id));
  const row: Assumption = {
    ...{ id: newIdentifier([kind, district, fromYear], taken), kind, fromYear, factor: share },
    ...(district === undefined ? {} : { district }),
    ...(toYear === undefined ? {} : { toYear }),
    ...assumedBy(intervention),
  };
  const fields = ['kind', 'district', 'fromYear', 'toYear', 'factor'] as const;
  const told = region.assumptions.some((each) => fields.every((field) => each[field] === row[field]));
  const years = yearsFrom(Math.max(fromYear, baseYear + 1), toYear ?? horizonYear);
  const [place, when] = [sayDistrict(region, district), sayYears(fromYear, toYear ?? horizonYear)];
  const percent = Number((share * 100).toFixed(1));
  return effect(
    scene,
    told ? 0 : years.length,
    { assumptions: sortRows('assumptions', [...region.assumptions, row]) },
    {
      zh: `${place.zh} ${when.zh}中职招生占 ${percent} %。`,
      en: `Vocational schools take ${percent} % of the senior intake in ${place.en} ${when.en}.`,
    },
  );
};
