import { groupBy } from '../../domain/groupBy.ts';
import { controlsMeant } from '../controlsMeant.ts';
import { readFactors } from '../readFactors.ts';
import { sayFactors } from '../sayPlaces.ts';
import { scaleTotals } from '../scaleTotals.ts';
import { assumedBy, effect, type Resolver, refuse } from '../scene.ts';

/** Multiply control totals of years ahead; where all of a total's parts are meant too, they still add up to it. */
export const scaleControlTotals: Resolver<'scaleControlTotals'> = (intervention, scene) => {
  const { controlTotals } = scene.region;
  const { rows, what, problems } = controlsMeant(scene, intervention);
  const years = [...new Set(rows.map(({ year }) => year))].sort((left, right) => left - right);
  const factors = readFactors(scene, intervention.factor, problems.length > 0 ? [] : years);
  if (problems.length + factors.problems.length > 0) return refuse(...problems, ...factors.problems);
  const meant = new Set(rows);
  const scaled = new Map(
    [...groupBy(controlTotals, ({ stage, year }) => `${stage}|${year}`).values()].flatMap((all) => {
      const own = new Set(all.filter((row) => meant.has(row)));
      const factor = factors.values[years.indexOf(all[0]?.year ?? 0)];
      return factor === undefined ? [] : [...scaleTotals(all, own, factor)];
    }),
  );
  const changed = controlTotals.map((row) => {
    const pupils = scaled.get(row) ?? row.pupils;
    return pupils === row.pupils ? row : { ...row, ...assumedBy(intervention), pupils };
  });
  const said = sayFactors(factors.values);
  return effect(
    scene,
    changed.filter((row, index) => row !== controlTotals[index]).length,
    { controlTotals: changed },
    { zh: `${what.zh} ${said}。`, en: `Control totals of ${what.en} ${said}.` },
  );
};
