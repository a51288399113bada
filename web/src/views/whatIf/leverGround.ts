import type { Stage } from '../../../../src/domain/stage.ts';
import type { LeverChoices } from '../../pictures/leverChoices.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';

/** What a new lever is made from. */
export interface LeverGround {
  readonly study: StudyPicture;
  readonly choices: LeverChoices;
}

/** The stage that a lever begins with: primary, else the lowest there is. */
export function stageOf({ study }: LeverGround): Stage {
  const taught = study.ladder.map(({ stage }) => stage);
  return taught.find((stage) => stage === 'primary') ?? taught[0] ?? 'primary';
}

/** The school with most oversize classes in the base year, and its district: where rooms are wanted first. */
export function crowdedSchool({ study }: LeverGround) {
  return [...study.schools].sort((left, right) => right.oversize - left.oversize)[0];
}
