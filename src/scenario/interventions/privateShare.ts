import type { Assumption } from '../../domain/region/enrolment.ts';
import { scenarioUnknownDistrict, scenarioUnknownStage, wrongYears } from '../findUnknown.ts';
import { newIdentifier } from '../newIdentifier.ts';
import { yearsFrom } from '../readFactors.ts';
import { sayDistrict, sayStages, sayYears } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver, refuse } from '../scene.ts';
import { sortRows } from '../sortRows.ts';

/** Let a planned share of a stage’s entrants go to private schools; where no table names one, they leave the projection. */
export const privateShare: Resolver<'privateShare'> = (intervention, scene) => {
  const { kind, share, stage, district, fromYear, toYear } = intervention;
  const { region } = scene;
  const { baseYear, horizonYear } = region.place;
  const problems = [
    ...scenarioUnknownDistrict(scene, district),
    ...scenarioUnknownStage(scene, stage, district),
    ...wrongYears(scene, intervention),
  ];
  if (problems.length > 0) return refuse(...problems);
  const taken = new Set(region.assumptions.map(({ id }) => id));
  const row: Assumption = {
    ...{ id: newIdentifier([kind, district, stage, fromYear], taken), kind, stage, fromYear, factor: share },
    ...(district === undefined ? {} : { district }),
    ...(toYear === undefined ? {} : { toYear }),
    ...assumedBy(intervention),
  };
  const fields = ['kind', 'district', 'stage', 'fromYear', 'toYear', 'factor'] as const;
  const told = region.assumptions.some((each) => fields.every((field) => each[field] === row[field]));
  const years = yearsFrom(Math.max(fromYear, baseYear + 1), toYear ?? horizonYear);
  const [place, when] = [sayDistrict(region, district), sayYears(fromYear, toYear ?? horizonYear)];
  const [who, percent] = [sayStages([stage]), Number((share * 100).toFixed(1))];
  return effect(
    scene,
    told ? 0 : years.length,
    { assumptions: sortRows('assumptions', [...region.assumptions, row]) },
    {
      zh: `${place.zh}${who.zh} ${when.zh}新生 ${percent} % 入读民办学校。`,
      en: `${percent} % of the entrants (${who.en}) in ${place.en} go to private schools ${when.en}.`,
    },
  );
};
