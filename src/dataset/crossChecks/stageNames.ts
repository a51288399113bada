import type { Problem } from '../../domain/problem.ts';
import { stages } from '../../domain/stage.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** The stage of an assumption is a stage. */
export function stageNames({ assumptions }: Draft): Problem[] {
  const known: readonly string[] = stages;
  return assumptions.rows.flatMap((row) => {
    const { stage } = row.fields;
    return stage === undefined || known.includes(stage)
      ? []
      : [
          datasetProblem('unknownStage', placeOf(assumptions, row, 'stage'), {
            value: stage,
            allowed: stages.join(', '),
          }),
        ];
  });
}
