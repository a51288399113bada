import type { OpenRequest } from '../../../../src/study/openPlace.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import type { ProposalOf } from './proposalDesk.ts';

/** What a proposal for this study would belong to. */
export function proposalOf(study: StudyPicture, request: OpenRequest): ProposalOf {
  return {
    key: `${study.place.id}\n${request.scenario?.text ?? ''}`,
    place: study.place.name,
    scenario: study.scenario?.title,
  };
}
