import { monthNumber } from '../../domain/calendar.ts';
import type { Problem } from '../../domain/problem.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

const pairs = [
  ['approval', 'start'],
  ['start', 'finish'],
  ['approval', 'finish'],
] as const;

/** A project is approved before it starts and starts before it is finished. */
export function projectDates({ projects }: Draft): Problem[] {
  return projects.rows.flatMap((row) =>
    pairs.flatMap(([earlier, later]) => {
      const [early, late] = [row.fields[earlier], row.fields[later]];
      // With a start given, approval against finish says nothing that the other two do not.
      const told = earlier === 'approval' && later === 'finish' && row.fields.start !== undefined;
      if (early === undefined || late === undefined || told || monthNumber(early) <= monthNumber(late))
        return [];
      return [
        datasetProblem('projectDatesDisordered', placeOf(projects, row, earlier), {
          earlier,
          early,
          later,
          late,
        }),
      ];
    }),
  );
}
