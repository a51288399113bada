import type { ControlTotal } from '../../domain/region/controlTotal.ts';
import { scenarioUnknownDistrict, scenarioUnknownStage, wrongYears } from '../findUnknown.ts';
import { yearsFrom } from '../readFactors.ts';
import { sayDistrict, sayStages, sayYears } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver, refuse } from '../scene.ts';
import { sortRows } from '../sortRows.ts';

const sameScope = (left: ControlTotal, right: ControlTotal) =>
  (['district', 'stage', 'grade', 'year'] as const).every((field) => left[field] === right[field]);

/** Set a control total for years ahead, in place of what the table says of them. */
export const controlTotal: Resolver<'controlTotal'> = (intervention, scene) => {
  const { stage, district, grade, pupils, fromYear } = intervention;
  const { region } = scene;
  const problems = [
    ...scenarioUnknownDistrict(scene, district),
    ...scenarioUnknownStage(scene, stage, district, grade),
    ...wrongYears(scene, intervention, region.place.baseYear + 1),
  ];
  if (problems.length > 0) return refuse(...problems);
  const toYear = intervention.toYear ?? region.place.horizonYear;
  const scope = {
    ...(district === undefined ? {} : { district }),
    ...(grade === undefined ? {} : { grade }),
  };
  const made = yearsFrom(fromYear, toYear)
    .map((year): ControlTotal => ({ ...scope, stage, year, pupils, ...assumedBy(intervention) }))
    .filter((row) => !region.controlTotals.some((known) => sameScope(known, row) && known.pupils === pupils));
  const kept = region.controlTotals.filter((known) => !made.some((row) => sameScope(known, row)));
  const [place, when] = [sayDistrict(region, district), sayYears(fromYear, toYear)];
  const who = sayStages([stage], grade);
  return effect(
    scene,
    made.length,
    { controlTotals: sortRows('controlTotals', [...kept, ...made]) },
    {
      zh: `${place.zh}${who.zh} ${when.zh}控制总数为 ${pupils} 人。`,
      en: `The control total of ${place.en} (${who.en}) is ${pupils} pupils ${when.en}.`,
    },
  );
};
