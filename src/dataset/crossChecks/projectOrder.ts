import type { Problem } from '../../domain/problem.ts';
import { byText } from '../../domain/region/region.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** No project waits, over however many others, for itself. Each circle is told once, at its first project by text. */
export function projectOrder({ projects }: Draft): Problem[] {
  const after = new Map(
    projects.rows.flatMap(({ fields: { id, after: before } }) => (id === undefined ? [] : [[id, before]])),
  );
  return projects.rows.flatMap((row) => {
    const circle = circleFrom(row.fields.id, after);
    const first = [...circle].sort(byText)[0];
    return first === undefined || first !== row.fields.id
      ? []
      : [
          datasetProblem('projectCircle', placeOf(projects, row, 'after'), {
            circle: [...circle, first].join(' → '),
          }),
        ];
  });
}

/** The projects on the way from one back to itself; empty when the way ends or runs into a circle elsewhere. */
function circleFrom(start: string | undefined, after: ReadonlyMap<string, string | undefined>): string[] {
  const way: string[] = [];
  for (let next = start; next !== undefined && !way.includes(next); next = after.get(next)) way.push(next);
  const last = way.at(-1);
  return last !== undefined && start !== undefined && after.get(last) === start ? way : [];
}
