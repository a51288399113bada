import { unknownOwner, wrongYears } from '../findUnknown.ts';
import { readFactors } from '../readFactors.ts';
import { sayDistrict, sayFactors, sayYears } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver, refuse } from '../scene.ts';

/** Multiply the works money of an owner. */
export const budget: Resolver<'budget'> = (intervention, scene) => {
  const { owner, factor, fromYear } = intervention;
  const toYear = intervention.toYear ?? scene.region.place.horizonYear;
  const wrong = [...unknownOwner(scene, 'owner', owner), ...wrongYears(scene, intervention)];
  const meant = scene.region.budgets.filter(
    ({ owner: id, fiscalYear }) => id === owner && fiscalYear >= fromYear && fiscalYear <= toYear,
  );
  const years = meant.map(({ fiscalYear }) => fiscalYear);
  const factors = readFactors(scene, factor, wrong.length > 0 ? [] : years);
  const problems = [...wrong, ...factors.problems];
  if (problems.length > 0) return refuse(...problems);
  if (meant.length === 0) return refuse(scene.problem('noBudget', 'owner', { owner }));
  const made = assumedBy(intervention);
  const budgets = scene.region.budgets.map((row) => {
    const times = factors.values[meant.indexOf(row)] ?? 1;
    return times === 1 ? row : { ...row, ...made, capital: Math.round(row.capital * times) };
  });
  const touched = budgets.filter(
    ({ capital }, index) => capital !== scene.region.budgets[index]?.capital,
  ).length;
  const id = owner === scene.region.place.id ? undefined : owner;
  const [place, span] = [sayDistrict(scene.region, id), sayYears(fromYear, toYear)];
  return effect(
    scene,
    touched,
    { budgets },
    {
      zh: `${place.zh} ${span.zh}建设资金 ${sayFactors(factors.values)}。`,
      en: `Works money of ${place.en} ${span.en} ${sayFactors(factors.values)}.`,
    },
  );
};
