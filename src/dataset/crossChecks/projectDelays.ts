import { readDelays } from '../../domain/delays.ts';
import { canMove, censusMonth, milestonesBeforeCensus, moveProject } from '../../domain/moveProject.ts';
import type { Problem } from '../../domain/problem.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** Delays are given for works that lie ahead, and none brings them to before the base census. */
export function projectDelays({ projects, region }: Draft): Problem[] {
  const { baseYear, censusDay } = region.rows[0]?.fields ?? {};
  if (baseYear === undefined || censusDay === undefined) return [];
  const there = { place: { baseYear, censusDay } };
  return projects.rows.flatMap((row) => {
    const { status, finish, start, approval, delays } = row.fields;
    const least = delays === undefined ? undefined : readDelays(delays)?.[0]?.months;
    if (least === undefined || status === undefined || finish === undefined) return [];
    const at = placeOf(projects, row, 'delays');
    if (!canMove({ status })) return [datasetProblem('delaysOfSettledWorks', at, { status })];
    const works = { status, finish, start, approval };
    const early = milestonesBeforeCensus(there, works, moveProject(there, works, least));
    const census = censusMonth(there);
    return least >= 0
      ? []
      : early.map(({ milestone, month }) =>
          datasetProblem('delaysBeforeCensus', at, { milestone, month, census, months: least }),
        );
  });
}
