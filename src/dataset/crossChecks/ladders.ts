import { parseLadder } from '../../domain/ladder.ts';
import type { Problem } from '../../domain/problem.ts';
import { type Draft, placeOf } from '../draft.ts';
import { laddersByDistrict } from '../laddersByDistrict.ts';
import { datasetProblem } from '../problemTexts.ts';

/** Every ladder can be read, and every school's stages stand in its district's ladder (special schools stand beside it). */
export function ladders(draft: Draft): Problem[] {
  return [...unreadable(draft), ...strayStages(draft)];
}

function unreadable({ districts }: Draft): Problem[] {
  return districts.rows.flatMap((row) => {
    const { ladder } = row.fields;
    return ladder === undefined || parseLadder(ladder) !== undefined
      ? []
      : [datasetProblem('unreadableLadder', placeOf(districts, row, 'ladder'), { value: ladder })];
  });
}

function strayStages(draft: Draft): Problem[] {
  const byDistrict = laddersByDistrict(draft);
  return draft.schools.rows.flatMap((row) => {
    const { district = '', stages = [] } = row.fields;
    const known = byDistrict.get(district);
    if (known === undefined) return [];
    return stages
      .filter((stage) => stage !== 'special' && known.ladder.stages.every((part) => part.stage !== stage))
      .map((stage) =>
        datasetProblem('stageNotInLadder', placeOf(draft.schools, row, 'stages'), {
          stage,
          district,
          ladder: known.text,
        }),
      );
  });
}
