import type { Grant } from '../../domain/region/links.ts';
import { scenarioUnknownDistrict, scenarioUnknownStage, wrongYears } from '../findUnknown.ts';
import { newIdentifier } from '../newIdentifier.ts';
import { sayDistrict, sayStages } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver, refuse } from '../scene.ts';
import { sortRows } from '../sortRows.ts';

/** Pay another grant per pupil from a year on; grants of the same schools that begin later are changed too. */
export const grantPerPupil: Resolver<'grantPerPupil'> = (intervention, scene) => {
  const { district, stage, ownership, fromYear, perPupil } = intervention;
  const { region } = scene;
  const problems = [
    ...scenarioUnknownDistrict(scene, district),
    ...scenarioUnknownStage(scene, stage, district),
    ...wrongYears(scene, { fromYear }),
  ];
  if (problems.length > 0) return refuse(...problems);
  const meant = (row: Grant) =>
    row.stage === stage &&
    (ownership === undefined || row.ownership === ownership) &&
    (district === undefined || row.district === district);
  const made = assumedBy(intervention);
  const later = (row: Grant) => meant(row) && row.fromYear >= fromYear && row.perPupil !== perPupil;
  const changed = region.grants.map((row) => (later(row) ? { ...row, ...made, perPupil } : row));
  // Every kind of school that a grant is written for gets a row of its own, so that none wins over the change.
  const kinds = new Map<string, Pick<Grant, 'district' | 'ownership'>>();
  for (const row of [...region.grants.filter(meant), { district, ownership }]) {
    const kind = { district: row.district, ownership: row.ownership };
    kinds.set(`${kind.district ?? ''}|${kind.ownership ?? ''}`, kind);
  }
  const inForce = (kind: Pick<Grant, 'district' | 'ownership'>) =>
    region.grants
      .filter((row) => row.stage === stage && row.fromYear <= fromYear)
      .filter((row) => row.district === kind.district && row.ownership === kind.ownership)
      .sort((left, right) => right.fromYear - left.fromYear)[0];
  const taken = new Set(region.grants.map(({ id }) => id));
  const added = [...kinds.values()].flatMap((kind) => {
    const before = inForce(kind);
    if (before?.perPupil === perPupil || before?.fromYear === fromYear) return [];
    const id = newIdentifier(['grant', kind.district, stage, kind.ownership, fromYear], taken);
    taken.add(id);
    const place = {
      ...(kind.district === undefined ? {} : { district: kind.district }),
      ...(kind.ownership === undefined ? {} : { ownership: kind.ownership }),
    };
    return [{ id, stage, ...place, fromYear, perPupil, ...made }];
  });
  const touched = added.length + changed.filter((row, index) => row !== region.grants[index]).length;
  const [place, who] = [sayDistrict(region, district), sayStages([stage])];
  return effect(
    scene,
    touched,
    { grants: sortRows('grants', [...changed, ...added]) },
    {
      zh: `${place.zh}${who.zh}自 ${fromYear} 年起生均拨款 ${perPupil} 元。`,
      en: `From ${fromYear} the grant is ${perPupil} yuan a pupil in ${who.en} in ${place.en}.`,
    },
  );
};
