import type { InterventionOf } from '../../domain/interventions.ts';
import { gradesOfStage } from '../../domain/ladder.ts';
import type { Arrival } from '../../domain/region/enrolment.ts';
import { ladderOf } from '../../domain/region/region.ts';
import type { Grade, SchoolYear } from '../../domain/units.ts';
import {
  scenarioUnknownArea,
  scenarioUnknownDistrict,
  scenarioUnknownStage,
  wrongYears,
} from '../findUnknown.ts';
import { firstCensus } from '../firstCensus.ts';
import { newIdentifier } from '../newIdentifier.ts';
import { yearsFrom } from '../readFactors.ts';
import { sayDistrict, sayStages } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver, refuse, type Scene } from '../scene.ts';
import { sortRows } from '../sortRows.ts';

type Housing = InterventionOf<'housing'>;

/** Whether the stage takes its entrants from births, which know nothing of the estate, and not from leavers below. */
function entersFromBirths({ region }: Scene, { district, stage }: Housing): boolean {
  if (stage === 'kindergarten') return true;
  const nursery = gradesOfStage(ladderOf(region, district), 'kindergarten').length > 0;
  return stage === 'primary' && (!nursery || region.births.some((row) => row.district === district));
}

/** Children of one grade who come in a year: of the homes taken that year, or of all that stand in an entry grade. */
function comingIn(scene: Scene, housing: Housing, first: boolean, year: SchoolYear, grades: number): number {
  const { units, pupilsPerUnit, fromYear, years = 1 } = housing;
  const each = (units * pupilsPerUnit) / years / grades;
  const taken = Math.min(years, year - fromYear + 1);
  if (first && entersFromBirths(scene, housing)) return each * taken;
  return year < fromYear + years ? each : 0;
}

function rowsOf(scene: Scene, housing: Housing, grades: readonly Grade[]): Arrival[] {
  const { region } = scene;
  const { district, area, stage, fromYear } = housing;
  const ids = new Set(region.arrivals.map(({ id }) => id));
  return grades.flatMap((grade, step) =>
    yearsFrom(fromYear, region.place.horizonYear).flatMap((year): Arrival[] => {
      const pupils = comingIn(scene, housing, step === 0, year, grades.length);
      if (pupils === 0) return [];
      const id = newIdentifier(['housing', area ?? district, stage, grade, year], ids);
      ids.add(id);
      const place = { district, ...(area === undefined ? {} : { area }) };
      return [{ id, ...place, stage, grade, fromYear: year, pupils, ...assumedBy(housing) }];
    }),
  );
}

/**
 * Open an estate: as its homes are taken, every grade of the stage gets its part of homes × pupils per home; from then
 * on each entry grade gets its part too where entrants come from births. Of the base year and before, these pupils are in
 * the census already: they are taken out of the ratios instead, and none comes twice.
 */
export const housing: Resolver<'housing'> = (intervention, scene) => {
  const { district, area, stage, units, pupilsPerUnit, fromYear, years = 1 } = intervention;
  const { region } = scene;
  const problems = [
    ...scenarioUnknownDistrict(scene, district),
    ...scenarioUnknownArea(scene, area, district),
    ...scenarioUnknownStage(scene, stage, district),
    ...wrongYears(scene, { fromYear }, firstCensus(region)),
  ];
  if (problems.length > 0) return refuse(...problems);
  const rows = rowsOf(scene, intervention, gradesOfStage(ladderOf(region, district), stage));
  const nameOf = region.areas.find(({ id }) => id === area)?.name;
  const place = nameOf === undefined ? sayDistrict(region, district) : { zh: nameOf, en: nameOf };
  const who = sayStages([stage]);
  const pupils = Math.round(units * pupilsPerUnit);
  return effect(
    scene,
    rows.length,
    { arrivals: sortRows('arrivals', [...region.arrivals, ...rows]) },
    {
      zh: `${place.zh} ${fromYear} 年起 ${years} 年内入住 ${units} 套住宅，${who.zh}约增 ${pupils} 人。`,
      en: `${units} homes in ${place.en} are taken from ${fromYear} on over ${years} years: about ${pupils} pupils more (${who.en}).`,
    },
  );
};
