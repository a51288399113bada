import './open.css';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { type Go, nationView, openAddress, sweepsView } from '../../address.ts';
import type { ListedPlace, PlaceClient } from '../../places/placeClient.ts';
import type { PlaceUpload } from '../../places/placeUpload.ts';
import { useReader } from '../../say.ts';
import { CensusCard } from '../census/CensusCard.tsx';
import { CensusPreview } from '../census/CensusPreview.tsx';
import { useCensus } from '../census/useCensus.ts';
import { AcceptButtons } from './AcceptButtons.tsx';
import { DropZone } from './DropZone.tsx';
import { type Excess, importLimits } from './gatherFiles.ts';
import { openWords as words } from './openWords.ts';
import { PlaceCards } from './PlaceCards.tsx';
import { Preview } from './Preview.tsx';
import { TemplateButton } from './TemplateButton.tsx';
import { type ImportState, useImport } from './useImport.ts';

/** Open a place that is here, or bring one's own tables: read, previewed, and kept only when accepted. */
export function Open({
  client,
  places,
  upload,
  refresh,
  go,
}: {
  readonly client: PlaceClient;
  readonly places: readonly ListedPlace[];
  /** Gives a place to the service; undefined where there is none. */
  readonly upload: PlaceUpload | undefined;
  /** Fetches the list of places anew. */
  readonly refresh: () => Promise<void>;
  readonly go: Go;
}) {
  const { say } = useReader();
  const { state, take, reset } = useImport();
  const census = useCensus(client);
  const preview = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.kind === 'read') preview.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [state]);
  const open = (place: string) => go(openAddress(place));
  const onKept = async (place: string, byService: boolean) => {
    if (byService) await refresh();
    open(place);
  };
  return (
    <div className="open-page">
      {census.state.kind === 'read' ? (
        <CensusPreview work={census} read={census.state} upload={upload} onKept={onKept} />
      ) : state.kind === 'read' ? (
        <div ref={preview}>
          <Preview
            picture={state.picture}
            onReset={reset}
            actions={(place, label) => (
              <AcceptButtons place={place} label={label} upload={upload} onKept={onKept} />
            )}
          />
        </div>
      ) : (
        <>
          <section className="card stack" aria-labelledby="places-title">
            <h2 id="places-title">{say(words.places)}</h2>
            <PlaceCards places={places} onOpen={open} />
          </section>
          <section className="card stack" aria-labelledby="bring-title">
            <h2 id="bring-title">{say(words.bring)}</h2>
            {state.kind === 'reading' ? (
              <Reading files={state.files} onStop={reset} />
            ) : (
              <>
                <DropZone onTake={take} />
                <Trouble state={state} />
                <TemplateButton />
              </>
            )}
          </section>
          <CensusCard places={places} work={census} />
          <section className="card stack" aria-labelledby="nation-card">
            <h2 id="nation-card">{say(words.nation)}</h2>
            <p className="quiet">{say(words.nationLead)}</p>
            <Button onClick={() => go({ view: nationView })}>{say(words.nationOpen)}</Button>
          </section>
          {upload !== undefined && (
            <section className="card stack" aria-labelledby="sweeps-card">
              <h2 id="sweeps-card">{say(words.sweeps)}</h2>
              <p className="quiet">{say(words.sweepsLead)}</p>
              <Button onClick={() => go({ view: sweepsView })}>{say(words.sweepsOpen)}</Button>
            </section>
          )}
        </>
      )}
    </div>
  );
}

function Reading({ files, onStop }: { readonly files: number; readonly onStop: () => void }) {
  const { say } = useReader();
  return (
    <div className="drop-zone" aria-busy="true">
      <p className="drop-title" role="status">
        {say(words.reading, { count: files })}
      </p>
      <p className="quiet">{say(words.readingHint)}</p>
      <Button onClick={onStop}>{say(words.stop)}</Button>
    </div>
  );
}

function Trouble({ state }: { readonly state: ImportState }) {
  const { say } = useReader();
  const sayExcess = (excess: Excess) =>
    excess.kind === 'tooLarge'
      ? say(words.tooLarge, { megabytes: Math.ceil(excess.bytes / 1e6), most: importLimits.bytes / 1e6 })
      : say(words.tooMany, { files: excess.files, most: importLimits.files });
  return (
    <div role="alert">
      {state.kind === 'excess' && <p className="wrong">{sayExcess(state.excess)}</p>}
      {state.kind === 'unreadable' && <p className="wrong">{say(words.unreadable)}</p>}
      {state.kind === 'failed' && <p className="wrong">{say(words.failed, { why: state.why })}</p>}
    </div>
  );
}
