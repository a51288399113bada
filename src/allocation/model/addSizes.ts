import type { ProblemSchool } from '../../domain/allocation/problemSchools.ts';
import { type Linear, only, sumOf } from '../../milp/linear.ts';
import { figureAt, oversizeWeight, planYears, stageNamed } from '../horizon.ts';
import { listed } from '../listed.ts';
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
  for (const school of problem.schools) {
    const closing = problem.schools
      .filter(({ closure }) => closure?.receiver === school.id)
      .map(({ id }) => id);
    const cohortsOf = (id: string, year: number) =>
      listed(draft.cohorts, 'school', id).filter((one) => one.year === year);
    for (const year of planYears(problem)) {
      const own = cohortsOf(school.id, year);
      const pupils = heldAt(
        draft.movedPupils,
        school.id,
        year,
        own.map((one) => one.pupils),
      );
      if (pupils.terms.length === 0 && pupils.constant === 0) continue;
      const mostOf = (cohorts: typeof own) => cohorts.reduce((sum, one) => sum + one.most, 0);
      addModuleRow(draft, school, year, { pupils, most: mostOf(own) });
      const most = [school.id, ...closing].reduce((sum, id) => sum + mostOf(cohortsOf(id, year)), 0);
      addSizeRow(draft, school, year, { pupils, most });
    }
  }
}

/** Pupils at a school in a year, and the most that they can be. */
interface Attendance {
  readonly pupils: Linear;
  readonly most: number;
}

function addModuleRow(
  draft: Draft,
  { id, site }: ProblemSchool,
  year: number,
  { pupils, most }: Attendance,
): void {
  const limits = (site?.modules ?? []).map((module) => module.pupils);
  if (limits.every((limit) => limit === undefined)) return;
  const opened = listed(draft.openings, 'school', id)
    .filter((one) => one.year <= year)
    .map(({ column, module }) => only(column, -(limits[module] ?? most)));
  const { constant, terms } = sumOf([pupils, ...opened]);
  draft.builder.row(`modulePupils/${id}/${year}`, terms, { upper: -constant });
}

function addSizeRow(draft: Draft, school: ProblemSchool, year: number, { pupils, most }: Attendance): void {
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
