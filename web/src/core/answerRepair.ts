import { defaultPlanning } from '../../../src/domain/planning.ts';
import { sayProblem } from '../../../src/domain/problem.ts';
import { studyProblems } from '../../../src/study/problemTexts.ts';
import { type RepairOrder, repairParts } from '../../../src/study/repair/repairAllocation.ts';
import { repairWorks } from '../../../src/study/repair/repairWorks.ts';
import { tellRepair } from '../../../src/study/repair/tellRepair.ts';
import { drawRepair } from '../pictures/repairPicture.ts';
import { answerTask } from './answerTask.ts';
import { sayPlanFault } from './planFileProblems.ts';
import { readPlanFiles } from './readPlanFiles.ts';
import type { FromRepair, RepairTask } from './repairMessages.ts';

/**
 * Check and repair the plan in the files, or the works planned for the place; tell how it goes, and what came of it.
 *
 * @param tell Called for all progress, then once with the answer.
 */
export async function answerRepair(task: RepairTask, tell: (told: FromRepair) => void): Promise<void> {
  const { request, files, language, stop, work, seed } = task;
  const read = files && readPlanFiles(files);
  if (read?.ok === false) {
    tell({ kind: 'problems', problems: read.problems.map(sayPlanFault) });
    return;
  }
  const cell = stop === undefined ? undefined : new Int32Array(stop);
  const shouldStop = cell && (() => Atomics.load(cell, 0) === 1);
  await answerTask(
    request,
    async (opened, onProgress) => {
      const order: RepairOrder = { work, seed, shouldStop, onProgress };
      const { region, scenario } = opened;
      const planning = scenario?.planning ?? defaultPlanning;
      const found =
        read === undefined
          ? { ...(await repairWorks(region, planning, order)), place: undefined }
          : { parts: await repairParts(read.parts, order), place: read.place };
      const said = tellRepair(found.parts, (problem) => sayProblem(problem, studyProblems, language));
      const document = new Blob([JSON.stringify(said, null, 2), '\n'], { type: 'application/json' });
      return drawRepair({ ...found, interrupted: shouldStop?.() ?? false }, region, document);
    },
    tell,
  );
}
