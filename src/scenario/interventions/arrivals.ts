import {
  scenarioUnknownArea,
  scenarioUnknownDistrict,
  scenarioUnknownStage,
  wrongYears,
} from '../findUnknown.ts';
import { firstCensus } from '../firstCensus.ts';
import { newIdentifier } from '../newIdentifier.ts';
import { sayDistrict, sayStages, sayYears } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver, refuse } from '../scene.ts';
import { sortRows } from '../sortRows.ts';

/** Let children come to a district, or leave it, beside what history implies; those of past years are taken out of its ratios. */
export const arrivals: Resolver<'arrivals'> = (intervention, scene) => {
  const { district, area, stage, grade, fromYear, toYear, pupils } = intervention;
  const { region } = scene;
  const problems = [
    ...scenarioUnknownDistrict(scene, district),
    ...scenarioUnknownArea(scene, area, district),
    ...scenarioUnknownStage(scene, stage, district, grade),
    ...wrongYears(scene, { fromYear, toYear }, firstCensus(region)),
  ];
  if (problems.length > 0) return refuse(...problems);
  const taken = new Set(region.arrivals.map(({ id }) => id));
  const row = {
    ...{ id: newIdentifier(['arrivals', district, stage, grade, fromYear], taken), district },
    ...(area === undefined ? {} : { area }),
    stage,
    ...(grade === undefined ? {} : { grade }),
    fromYear,
    ...(toYear === undefined ? {} : { toYear }),
    ...{ pupils, ...assumedBy(intervention) },
  };
  const [place, who] = [sayDistrict(region, district), sayStages([stage], grade)];
  const span = sayYears(fromYear, toYear ?? fromYear);
  const count = Math.abs(pupils);
  return effect(
    scene,
    pupils === 0 ? 0 : 1,
    { arrivals: sortRows('arrivals', [...region.arrivals, row]) },
    {
      zh: `${place.zh}${who.zh} ${span.zh}每年另${pupils > 0 ? '迁入' : '迁出'} ${count} 人。`,
      en: `${count} more pupils a year ${pupils > 0 ? 'come to' : 'leave'} ${place.en} (${who.en}) ${span.en}.`,
    },
  );
};
