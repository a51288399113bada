import { problemsOf } from '../domain/problem.ts';
import { cellTexts } from './problemTexts/cellTexts.ts';
import { censusTexts } from './problemTexts/censusTexts.ts';
import { crossTexts } from './problemTexts/crossTexts.ts';
import { fileTexts } from './problemTexts/fileTexts.ts';
import { formTexts } from './problemTexts/formTexts.ts';
import { leftAsideTexts } from './problemTexts/leftAsideTexts.ts';
import { projectTexts } from './problemTexts/projectTexts.ts';
import { stageTexts } from './problemTexts/stageTexts.ts';

/** Every problem and notice of the dataset room, in both languages. */
export const datasetProblemTexts = {
  ...fileTexts,
  ...formTexts,
  ...leftAsideTexts,
  ...cellTexts,
  ...crossTexts,
  ...projectTexts,
  ...stageTexts,
  ...censusTexts,
};
export type DatasetProblemCode = keyof typeof datasetProblemTexts;

/** Make a problem or notice of the dataset room. */
export const datasetProblem = problemsOf(datasetProblemTexts);
