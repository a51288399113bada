import './whatIf.css';
import { useCallback, useMemo } from 'react';
import { useAnswer } from '../../core/CoreContext.ts';
import type { Draft } from '../../drafts/draft.ts';
import { draftStore, useDrafts } from '../../drafts/useDrafts.ts';
import { useDesk } from '../../places/DeskContext.ts';
import { useReader } from '../../say.ts';
import { Plight } from '../../shell/Plight.tsx';
import type { ViewProperties } from '../../shell/views.ts';
import { words as pageWords } from '../../words.ts';
import { DraftBench } from './DraftBench.tsx';
import { draftFrom } from './newDraft.ts';
import { StartDraft } from './StartDraft.tsx';

/** What if: the reader's own scenario, changed by levers or as text, and what follows from it beside what would be. */
export function WhatIf({ study, address, go }: ViewProperties) {
  const { say } = useReader();
  const { place, scenarios } = useDesk();
  const { drafts } = useDrafts();
  const levers = useAnswer('levers', null);
  const begin = useCallback(
    (draft: Draft) => {
      draftStore.put(draft);
      go({ scenario: draft.id });
    },
    [go],
  );
  const copy = useCallback(
    ({ place: of, title, history }: Draft) => begin(draftFrom(of, title, history.text)),
    [begin],
  );
  const remove = useCallback(
    ({ id }: Draft) => {
      draftStore.remove(id);
      go({ scenario: undefined });
    },
    [go],
  );
  const choices = levers.kind === 'answer' ? levers.answer : undefined;
  const ground = useMemo(() => choices && { study, choices }, [study, choices]);
  if (levers.kind === 'failure')
    return <Plight title={say(pageWords.failedTitle)} detail={levers.error.message} />;
  if (ground === undefined) return <p role="status">{say(pageWords.loading)}</p>;
  const draft = drafts.find(({ id, place: of }) => id === address.scenario && of === place.id);
  if (draft === undefined)
    return (
      <StartDraft
        ground={ground}
        scenario={scenarios.find(({ id }) => id === address.scenario)}
        onBegin={begin}
        onOpen={(id) => go({ scenario: id })}
      />
    );
  return (
    <DraftBench
      key={draft.id}
      draft={draft}
      ground={ground}
      address={address}
      go={go}
      onCopy={copy}
      onRemove={remove}
    />
  );
}
