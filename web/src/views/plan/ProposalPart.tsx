import type { FieldValue } from '../../../../src/study/changeScenarioText.ts';
import type { OpenRequest } from '../../../../src/study/openPlace.ts';
import type { Go } from '../../address.ts';
import { draftStore } from '../../drafts/useDrafts.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { useDesk } from '../../places/DeskContext.ts';
import { useReader } from '../../say.ts';
import { ProblemList } from '../../shell/ProblemList.tsx';
import { words } from '../../words.ts';
import { draftWithWorks } from '../whatIf/newDraft.ts';
import { CurveCard } from './curve/CurveCard.tsx';
import { PlanningCard } from './PlanningCard.tsx';
import { planWords } from './planWords.ts';
import { proposalOf } from './proposalOf.ts';
import { Result } from './Result.tsx';
import { StartCard } from './StartCard.tsx';
import { SureCard } from './sure/SureCard.tsx';
import { desk, useProposal } from './useProposal.ts';

/** Proposing a plan: the settings, the work under way, and the result with all that is proven and short. */
export function ProposalPart({
  study,
  request,
  district,
  go,
}: {
  readonly study: StudyPicture;
  readonly request: OpenRequest;
  readonly district: string | undefined;
  readonly go: Go;
}) {
  const { say } = useReader();
  const { place } = useDesk();
  const state = useProposal();
  const of = proposalOf(study, request);
  const foreign =
    state.kind !== 'none' && state.of.key !== of.key
      ? { place: say(state.of.place), scenario: say(state.of.scenario ?? words.asItStands) }
      : undefined;
  if (state.kind === 'working')
    return (
      <>
        {foreign !== undefined && <p className="banner">{say(planWords.otherWorking, foreign)}</p>}
        <PlanningCard
          state={state}
          names={study.districts}
          onStop={() => desk.stop()}
          onKeep={() => desk.keep()}
        />
      </>
    );
  const ready = state.kind === 'ready';
  const adopt = async (document: Blob) => {
    const { works }: { works: Record<string, FieldValue>[] } = JSON.parse(await document.text());
    const taken = draftStore.now().drafts.map(({ title }) => title);
    const draft = draftWithWorks(place.id, request.scenario?.text, works, taken, say);
    draftStore.put(draft);
    go({ view: 'whatIf', scenario: draft.id, list: undefined });
  };
  return (
    <div className="proposal">
      <StartCard
        study={study}
        again={ready && foreign === undefined}
        onStart={(settings) => desk.start(of, { ...request, ...settings })}
      />
      {foreign !== undefined && (
        <p className="banner" role="status">
          {say(planWords.otherOwner, foreign)}
        </p>
      )}
      {state.kind === 'none' && <p className="card quiet">{say(planWords.nothingYet)}</p>}
      {state.kind === 'stopped' && (
        <p className="card" role="status">
          {say(planWords.stoppedTitle)}
        </p>
      )}
      {state.kind === 'problems' && (
        <section className="card" role="alert">
          <h2>{say(words.problemsTitle, { count: state.problems.length })}</h2>
          <ProblemList problems={state.problems} />
        </section>
      )}
      {state.kind === 'failed' && (
        <section className="card stack" role="alert">
          <h2>{say(words.failedTitle)}</h2>
          <p>{say(words.failedHint)}</p>
          <p className="plight-detail">{state.error.message}</p>
        </section>
      )}
      {ready && (
        <Result
          proposal={state.proposal}
          document={state.document}
          district={district}
          onAdopt={foreign === undefined ? () => adopt(state.document) : undefined}
        />
      )}
      <SureCard of={of.key} request={request} onAdopt={adopt} />
      <CurveCard of={of.key} request={request} names={study.districts} />
    </div>
  );
}
