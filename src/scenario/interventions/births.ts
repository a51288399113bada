import type { InterventionOf } from '../../domain/interventions.ts';
import { gradesOfStage } from '../../domain/ladder.ts';
import type { BirthsRow } from '../../domain/region/enrolment.ts';
import { ladderOf } from '../../domain/region/region.ts';
import type { DistrictId } from '../../domain/units.ts';
import { scenarioUnknownDistrict, wrongYears } from '../findUnknown.ts';
import { readFactors, yearsFrom } from '../readFactors.ts';
import { sayDistrict, sayFactors, sayYears } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver, refuse, type Scene } from '../scene.ts';
import { sortRows } from '../sortRows.ts';

/** The last year of birth that still enters a grade of the district by the horizon. */
function lastBirthYear(scene: Scene, id: DistrictId): number {
  const { districts, place } = scene.region;
  const found = districts.find((district) => district.id === id);
  const nursery = gradesOfStage(ladderOf(scene.region, id), 'kindergarten').length > 0;
  return place.horizonYear - (nursery ? (found?.kindergartenAge ?? 3) : (found?.entryAge ?? 6));
}

/** The births of one district, carried on flat to the horizon when the change reaches past the table. */
function extended(
  rows: readonly BirthsRow[],
  to: number,
  horizon: number,
  made: Partial<BirthsRow>,
): BirthsRow[] {
  const last = rows.at(-1);
  if (last === undefined || to <= last.year) return [...rows];
  return [...rows, ...yearsFrom(last.year + 1, horizon).map((year) => ({ ...last, ...made, year }))];
}

function changedRows(
  rows: readonly BirthsRow[],
  years: readonly number[],
  values: readonly number[],
  made: Partial<BirthsRow>,
): BirthsRow[] {
  return rows.map((row) => {
    const factor = values[years.indexOf(row.year)] ?? 1;
    const births = Math.round(row.births * factor);
    return births === row.births ? row : { ...row, ...made, births };
  });
}

function rowsOf({ region }: Scene, id: DistrictId): BirthsRow[] {
  return sortRows(
    'births',
    region.births.filter(({ district }) => district === id),
  );
}

function districtsOf({ district }: InterventionOf<'births'>, scene: Scene): DistrictId[] {
  const listed = new Set(scene.region.births.map((row) => row.district));
  return [...listed].filter((id) => (district ?? id) === id);
}

/** Multiply births of calendar years. */
export const births: Resolver<'births'> = (intervention, scene) => {
  const { district, factor, fromYear } = intervention;
  const { baseYear, horizonYear } = scene.region.place;
  const toYear = intervention.toYear ?? horizonYear;
  const first = Math.min(baseYear, ...scene.region.births.map(({ year }) => year));
  const years = yearsFrom(fromYear, toYear);
  const wrong = [...scenarioUnknownDistrict(scene, district), ...wrongYears(scene, intervention, first)];
  const factors = readFactors(scene, factor, wrong.length > 0 ? [] : years);
  const problems = [...wrong, ...factors.problems];
  if (problems.length > 0) return refuse(...problems);
  const ids = districtsOf(intervention, scene);
  if (ids.length === 0) return refuse(scene.problem('noBirths', 'district'));
  if (ids.every((id) => fromYear > lastBirthYear(scene, id)))
    return refuse(scene.problem('bornTooLate', 'fromYear', { year: fromYear, last: horizonYear }));
  const made = assumedBy(intervention);
  const before = ids.flatMap((id) => extended(rowsOf(scene, id), toYear, horizonYear, made));
  const after = changedRows(before, years, factors.values, made);
  const others = scene.region.births.filter((row) => !ids.includes(row.district));
  const touched = after.filter((row, index) => row !== before[index]).length;
  const [place, span] = [sayDistrict(scene.region, district), sayYears(fromYear, toYear)];
  return effect(
    scene,
    touched,
    { births: sortRows('births', [...others, ...after]) },
    {
      zh: `${place.zh} ${span.zh}出生人口 ${sayFactors(factors.values)}。`,
      en: `Births in ${place.en} ${span.en} ${sayFactors(factors.values)}.`,
    },
  );
};
