import { only, sumOf } from '../../milp/linear.ts';
import { figureAt, oversizeWeight, planYears, stageNamed } from '../horizon.ts';
import type { ProblemSchool } from '../problemSchools.ts';
import { heldAt } from './addMoves.ts';
import { addToLevel, type Draft } from './draft.ts';

/**
 * School size, all stages together. A new school's module is a hard limit; a size cap can be broken, and what is
 * above counts with the pupils above the class cap.
 *
 *     modulePupils:  Σ_c ρ·pupils ≤ Σ pupils of opened modules
 *     size:          Σ_c ρ·pupils ≤ size cap + above
 */
export function addSizes(draft: Draft): void {
  const { problem } = draft;
  for (const school of problem.schools)
    for (const year of planYears(problem)) {
      const cohorts = draft.cohorts.filter((one) => one.school === school.id && one.year === year);
      const closing = problem.schools
        .filter(({ closure }) => closure?.receiver === school.id)
        .map(({ id }) => id);
      const most = draft.cohorts
        .filter((one) => one.year === year && (one.school === school.id || closing.includes(one.school)))
        .reduce((sum, one) => sum + one.most, 0);
      const pupils = heldAt(
        draft.movedPupils,
        school.id,
        year,
        cohorts.map((one) => one.pupils),
      );
      if (pupils.terms.length === 0 && pupils.constant === 0) continue;
      addModuleRow(draft, school, year, pupils);
      addSizeRow(draft, school, year, { pupils, most });
    }
}

function addModuleRow(
  draft: Draft,
  { id, site }: ProblemSchool,
  year: number,
  pupils: ReturnType<typeof heldAt>,
): void {
  const modules = site?.modules ?? [];
  const limits = modules.map((module) => module.pupils);
  if (limits.every((limit) => limit === undefined)) return;
  const boundless = draft.cohorts
    .filter((one) => one.school === id && one.year === year)
    .reduce((sum, one) => sum + one.most, 0);
  const opened = draft.openings
    .filter((one) => one.school === id && one.year <= year)
    .map(({ column, module }) => only(column, -(limits[module] ?? boundless)));
  const { constant, terms } = sumOf([pupils, ...opened]);
  draft.builder.row(`modulePupils/${id}/${year}`, terms, { upper: -constant });
}

function addSizeRow(
  draft: Draft,
  school: ProblemSchool,
  year: number,
  { pupils, most }: { readonly pupils: ReturnType<typeof heldAt>; readonly most: number },
): void {
  const { problem, builder } = draft;
  const cap = figureAt(school.sizeCaps, year)?.pupils;
  const weight = Math.max(
    ...school.units.map(({ stage }) => oversizeWeight(stageNamed(problem, stage), year)),
  );
  if (cap === undefined || most <= cap || weight === 0) return;
  const above = builder.column(`above/${school.id}/${year}`, {});
  const { constant, terms } = sumOf([pupils, only(above, -1)]);
  builder.row(`size/${school.id}/${year}`, terms, { upper: cap - constant });
  addToLevel(draft, 'oversizePupils', only(above, weight));
}
