import { controlsMeant } from '../controlsMeant.ts';
import { effect, type Resolver, refuse } from '../scene.ts';

/** Drop control totals of years ahead: what they held goes as history implies, or as the other totals say. */
export const dropControlTotals: Resolver<'dropControlTotals'> = (intervention, scene) => {
  const { rows, what, problems } = controlsMeant(scene, intervention);
  if (problems.length > 0) return refuse(...problems);
  const dropped = new Set(rows);
  return effect(
    scene,
    rows.length,
    { controlTotals: scene.region.controlTotals.filter((row) => !dropped.has(row)) },
    { zh: `去掉${what.zh}。`, en: `Control totals of ${what.en} are dropped.` },
  );
};
