import { Button } from 'antd';
import { useState } from 'react';
import { readScenarioText } from '../../../../src/study/readScenarioText.ts';
import { beginDraft, type Draft, type KeptAt } from '../../drafts/draft.ts';
import { draftFile } from '../../drafts/draftFile.ts';
import { draftStore, newDraftId } from '../../drafts/useDrafts.ts';
import { useDesk } from '../../places/DeskContext.ts';
import { sayError } from '../../places/sayError.ts';
import type { Keeping, ScenarioKeeper } from '../../places/scenarioKeeper.ts';
import { useReader } from '../../say.ts';
import { titleIn } from './titleIn.ts';
import { whatIfWords as words } from './whatIfWords.ts';

type Told =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'conflict'; readonly theirs: KeptAt | undefined };

/** Note in the draft, as it stands by now, what the service keeps of it. */
function noteKept(id: string, kept: KeptAt | undefined): void {
  const now = draftStore.find(id);
  if (now !== undefined) draftStore.put({ ...now, kept });
}

/** Keep a draft in the service, for all who use it. What somebody else kept meanwhile is told and never lost. */
export function SaveToService({ draft, keeper }: { readonly draft: Draft; readonly keeper: ScenarioKeeper }) {
  const { say, language } = useReader();
  const { refresh } = useDesk();
  const [told, setTold] = useState<Told>({ kind: 'quiet' });
  const [busy, setBusy] = useState(false);
  const { id, place, kept, title, history } = draft;
  const scenario = { name: title[language].slice(0, 200), place, text: history.text };
  const work = async (ask: () => Promise<Keeping>, after: (kept: KeptAt) => KeptAt | undefined) => {
    setBusy(true);
    const result = await ask().catch((error: Error) => ({
      kind: 'failed' as const,
      why: sayError(error, say),
    }));
    setBusy(false);
    if (result.kind !== 'kept') return setTold(result);
    noteKept(id, after(result.kept));
    refresh();
    setTold({ kind: 'quiet' });
  };
  const same = (now: KeptAt) => now;
  const create = () => work(async () => ({ kind: 'kept', kept: await keeper.create(scenario) }), same);
  const replace = (before: KeptAt) => work(() => keeper.replace(before, scenario), same);
  const remove = (before: KeptAt) =>
    work(
      () => keeper.remove(before),
      () => undefined,
    );
  const openTheirs = (theirs: KeptAt) => {
    const { written } = readScenarioText(theirs.text, draftFile);
    const own = titleIn(written, title);
    draftStore.put(beginDraft(newDraftId(), { place, title: own, text: theirs.text, kept: theirs }));
    noteKept(id, undefined);
    setTold({ kind: 'quiet' });
  };
  const changed = kept !== undefined && kept.text !== history.text;
  return (
    <div className="row" role="status">
      <Button
        loading={busy}
        disabled={kept !== undefined && !changed}
        onClick={() => (kept ? replace(kept) : create())}
      >
        {say(words.save)}
      </Button>
      {kept !== undefined && (
        <>
          <span className="quiet small">
            {say(changed ? words.unsaved : words.saved, { revision: kept.revision })}
          </span>
          <Button size="small" disabled={busy} onClick={() => remove(kept)}>
            {say(words.removeKept)}
          </Button>
        </>
      )}
      {told.kind === 'failed' && <p className="wrong">{say(words.saveFailed, { why: told.why })}</p>}
      {told.kind === 'conflict' && (
        <div className="draft-conflict" role="alert">
          <p>
            {told.theirs === undefined
              ? say(words.conflictGone)
              : say(words.conflict, { revision: told.theirs.revision })}
          </p>
          <div className="row">
            <Button onClick={create}>{say(words.saveAsNew)}</Button>
            {told.theirs !== undefined && (
              <TheirButtons theirs={told.theirs} replace={replace} open={openTheirs} />
            )}
          </div>
        </div>
      )}
    </div>
  );
}

function TheirButtons({
  theirs,
  replace,
  open,
}: {
  readonly theirs: KeptAt;
  readonly replace: (theirs: KeptAt) => void;
  readonly open: (theirs: KeptAt) => void;
}) {
  const { say } = useReader();
  return (
    <>
      <Button onClick={() => replace(theirs)}>{say(words.replaceTheirs)}</Button>
      <Button onClick={() => open(theirs)}>{say(words.openTheirs)}</Button>
    </>
  );
}
