import type { ReadyWay } from '../../../../src/domain/allocation/readyWay.ts';
import type { ShortageLever } from '../../../../src/domain/allocation/shortage.ts';
import { shortageLeverWords } from '../../../../src/domain/glossary.ts';
import { fill } from '../../../../src/domain/problem.ts';
import type { Words } from '../../../../src/domain/words.ts';
import type { FieldValue } from '../../../../src/study/changeScenarioText.ts';
import type { OpenRequest } from '../../../../src/study/openPlace.ts';
import type { RepairedLines } from '../../../../src/study/repair/worksOfRepair.ts';
import type { Go } from '../../address.ts';
import type { Draft } from '../../drafts/draft.ts';
import { draftStore } from '../../drafts/useDrafts.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { useDesk } from '../../places/DeskContext.ts';
import { useReader } from '../../say.ts';
import { ProblemList } from '../../shell/ProblemList.tsx';
import { words } from '../../words.ts';
import { draftWithLines, draftWithWorks } from '../whatIf/newDraft.ts';
import { CurveCard } from './curve/CurveCard.tsx';
import { PlanningCard } from './PlanningCard.tsx';
import { planWords } from './planWords.ts';
import { proposalOf } from './proposalOf.ts';
import { Result } from './Result.tsx';
import { RepairCard } from './repair/RepairCard.tsx';
import { repairedLines } from './repair/repairedLines.ts';
import { ownPlanWords } from './repair/repairWords.ts';
import { resultWords } from './resultWords.ts';
import { StartCard } from './StartCard.tsx';
import { SureCard } from './sure/SureCard.tsx';
import { desk, useProposal } from './useProposal.ts';

const takenTitles = () => draftStore.now().drafts.map(({ title }) => title);

/** What a draft with the lines of a way out is called. */
function wayTitle(lever: ShortageLever): Words {
  const { zh, en } = shortageLeverWords[lever];
  return { zh: fill(resultWords.way.zh, { lever: zh }), en: fill(resultWords.way.en, { lever: en }) };
}

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
  const open = (draft: Draft) => {
    draftStore.put(draft);
    go({ view: 'whatIf', scenario: draft.id, list: undefined });
  };
  const adopt = async (document: Blob) => {
    const { works }: { works: Record<string, FieldValue>[] } = JSON.parse(await document.text());
    open(draftWithWorks(place.id, request.scenario?.text, works, takenTitles(), say));
  };
  const adoptRepair = (repaired: RepairedLines) => {
    const lines = repairedLines(repaired, say);
    open(draftWithLines(place.id, request.scenario?.text, ownPlanWords.draftTitle, takenTitles(), lines));
  };
  const take = ({ lever, interventions }: ReadyWay) => {
    const lines = interventions as readonly Readonly<Record<string, FieldValue>>[];
    const title = wayTitle(lever);
    open(draftWithLines(place.id, request.scenario?.text, title, takenTitles(), lines));
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
          onTake={foreign === undefined ? take : undefined}
        />
      )}
      <RepairCard of={of.key} request={request} names={study.districts} onAdopt={adoptRepair} />
      <SureCard of={of.key} request={request} onAdopt={adopt} />
      <CurveCard of={of.key} request={request} names={study.districts} />
    </div>
  );
}
