import { Button } from 'antd';
import { useState } from 'react';
import type { AcceptablePlace } from '../../../../src/study/previewPlace.ts';
import { type KeptBesides, keepable } from '../../kept/keptPlace.ts';
import { placeKeeper } from '../../kept/useKept.ts';
import type { PlaceUpload, Uploaded } from '../../places/placeUpload.ts';
import { sayError } from '../../places/sayError.ts';
import { useReader } from '../../say.ts';
import { ProblemList } from '../../shell/ProblemList.tsx';
import { openWords as words } from './openWords.ts';

type Told =
  | { readonly kind: 'quiet' | 'full' | 'forbidden' }
  | { readonly kind: 'unanswered'; readonly why: string }
  | Extract<Uploaded, { kind: 'refused' }>;

/** Keeps a place in this browser, or gives it to the service, and opens it; what keeps it from that is told. */
export function AcceptButtons({
  place,
  besides = {},
  label,
  upload,
  onKept,
}: {
  readonly place: AcceptablePlace;
  readonly besides?: KeptBesides;
  readonly label: string;
  readonly upload: PlaceUpload | undefined;
  /** Called with the place's identifier in the list; the service's list is to be fetched anew. */
  readonly onKept: (place: string, byService: boolean) => Promise<void>;
}) {
  const { say, language } = useReader();
  const [told, setTold] = useState<Told>({ kind: 'quiet' });
  const [busy, setBusy] = useState(false);
  const kept = keepable(place, besides);
  const work = async (ask: () => Promise<Told | undefined>) => {
    setBusy(true);
    const result = await ask().catch(
      (error: Error): Told => ({ kind: 'unanswered', why: sayError(error, say) }),
    );
    setBusy(false);
    if (result !== undefined) setTold(result);
  };
  const keepHere = async (): Promise<Told | undefined> => {
    const kind = await placeKeeper.keep(kept);
    if (kind !== 'kept') return { kind };
    await onKept(kept.id, false);
    return undefined;
  };
  const keepThere = (to: PlaceUpload) => async (): Promise<Told | undefined> => {
    const uploaded = await to(place.files, language);
    if (uploaded.kind === 'refused') return uploaded;
    await onKept(uploaded.place, true);
    return undefined;
  };
  return (
    <div className="stack">
      <div className="row">
        <Button type="primary" loading={busy} onClick={() => work(keepHere)}>
          {label}
        </Button>
        {upload !== undefined && (
          <Button disabled={busy} onClick={() => work(keepThere(upload))}>
            {say(words.saveToService)}
          </Button>
        )}
      </div>
      {placeKeeper.find(kept.id) !== undefined && <p className="note">{say(words.replaces)}</p>}
      <div role="alert">
        {(told.kind === 'full' || told.kind === 'forbidden') && (
          <p className="wrong">{say(words[told.kind])}</p>
        )}
        {told.kind === 'unanswered' && <p className="wrong">{say(words.saveFailed, { why: told.why })}</p>}
        {told.kind === 'refused' && (
          <>
            <p className="wrong">{say(words.saveFailed, { why: told.title })}</p>
            <ProblemList problems={told.problems.map((problem) => ({ zh: problem, en: problem }))} />
          </>
        )}
      </div>
    </div>
  );
}
