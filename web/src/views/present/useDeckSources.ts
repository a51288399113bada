import { useEffect, useMemo, useState } from 'react';
import type { OpenRequest } from '../../../../src/study/openPlace.ts';
import type { Provenance } from '../../../../src/study/provenance.ts';
import { useAnswer } from '../../core/CoreContext.ts';
import { provenanceOf } from '../../core/provenanceOf.ts';
import type { DeckSources } from '../../deck/deckSources.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { proposalOf } from '../plan/proposalOf.ts';
import { useProposal } from '../plan/useProposal.ts';
import { useChance } from '../today/chance/useChance.ts';

function useProvenance(request: OpenRequest, place: string) {
  const [found, setFound] = useState<{ readonly told: Provenance | undefined }>();
  useEffect(() => {
    let wanted = true;
    provenanceOf(request, place).then((told) => wanted && setFound({ told }));
    return () => {
      wanted = false;
    };
  }, [request, place]);
  return found;
}

/** Ask for all that a deck is made of; an error where the core failed, undefined while answers are on their way. */
export function useDeckSources(study: StudyPicture, request: OpenRequest): DeckSources | Error | undefined {
  const pupils = useAnswer('pupils', { by: 'stage' });
  const projects = useAnswer('projects', null);
  const backtest = useAnswer('backtest', null);
  const provenance = useProvenance(request, study.place.id);
  const { drawn } = useChance(request);
  const state = useProposal();
  const held = state.kind === 'ready' && state.of.key === proposalOf(study, request).key;
  const proposal = held ? state.proposal : undefined;
  return useMemo(() => {
    for (const answered of [pupils, projects, backtest])
      if (answered.kind === 'failure') return answered.error;
    if (pupils.kind !== 'answer' || projects.kind !== 'answer' || backtest.kind !== 'answer')
      return undefined;
    if (provenance === undefined) return undefined;
    return {
      ...{ study, proposal, drawn, pupils: pupils.answer, projects: projects.answer },
      ...{ backtest: backtest.answer, provenance: provenance.told },
    };
  }, [study, proposal, drawn, pupils, projects, backtest, provenance]);
}
