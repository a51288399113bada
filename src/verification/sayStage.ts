import { type Stage, stageWords } from '../domain/stage.ts';

/** A stage in a finding's details: its name for programs, and its words for the texts of both languages. */
export function sayStage(stage: Stage): {
  readonly stage: Stage;
  readonly field: string;
  readonly zh: string;
} {
  const { zh, en } = stageWords[stage];
  return { stage, field: en, zh };
}
