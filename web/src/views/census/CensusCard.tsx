import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ListedPlace } from '../../places/placeClient.ts';
import { useReader } from '../../say.ts';
import { DropZone } from '../open/DropZone.tsx';
import { importLimits } from '../open/gatherFiles.ts';
import { openWords } from '../open/openWords.ts';
import { censusPageWords as words } from './censusPageWords.ts';
import type { CensusWork } from './useCensus.ts';

/** Choose a place and give it the files of a new census year. */
export function CensusCard({
  places,
  work: { state, take, reset },
}: {
  readonly places: readonly ListedPlace[];
  readonly work: CensusWork;
}) {
  const { say } = useReader();
  const [chosen, setChosen] = useState<string>();
  const [open, setOpen] = useState(false);
  const place = places.find(({ id }) => id === chosen) ?? places.find(({ here }) => here) ?? places[0];
  if (place === undefined) return null;
  return (
    <section className="card stack" aria-labelledby="census-title">
      <h2 id="census-title">{say(words.title)}</h2>
      <p>{say(words.lead)}</p>
      <div className="row">
        <Select<string>
          aria-label={say(words.into)}
          value={place.id}
          options={places.map(({ id, name, baseYear, here }) => ({
            value: id,
            label: say(here ? words.placeHere : words.placeOption, { place: say(name), year: baseYear }),
          }))}
          onChange={setChosen}
          popupMatchSelectWidth={false}
          style={{ minWidth: 240 }}
        />
        <span className="quiet">{say(place.here ? words.replaced : words.copied)}</span>
      </div>
      {state.kind === 'reading' ? (
        <div className="drop-zone" aria-busy="true">
          <p className="drop-title" role="status">
            {say(words.reading, { place: say(place.name) })}
          </p>
          <p className="quiet">{say(words.readingHint)}</p>
          <Button onClick={reset}>{say(openWords.stop)}</Button>
        </div>
      ) : open ? (
        <DropZone
          onTake={(choosing) => take(place, choosing)}
          {...{ title: words.dropHere, lead: words.dropLead, place: { place: say(place.name) } }}
        />
      ) : (
        <Button type="primary" onClick={() => setOpen(true)}>
          {say(words.start)}
        </Button>
      )}
      <div role="alert">
        {state.kind === 'excess' && (
          <p className="wrong">
            {say(words.excess, { megabytes: importLimits.bytes / 1e6, files: importLimits.files })}
          </p>
        )}
        {state.kind === 'failed' && <p className="wrong">{say(openWords.failed, { why: state.why })}</p>}
      </div>
    </section>
  );
}
