import { Button } from 'antd';
import { useState } from 'react';
import { borderShelf } from '../../borders/borderShelf.ts';
import { placeKeeper } from '../../kept/useKept.ts';
import type { ListedPlace } from '../../places/placeClient.ts';
import { useReader } from '../../say.ts';
import { openWords as words } from './openWords.ts';

/** The places that can be opened, those of this browser marked and removable. */
export function PlaceCards({
  places,
  onOpen,
}: {
  readonly places: readonly ListedPlace[];
  readonly onOpen: (place: string) => void;
}) {
  return (
    <ul className="place-cards">
      {places.map((place) => (
        <PlaceCard key={place.id} place={place} onOpen={onOpen} />
      ))}
    </ul>
  );
}

function PlaceCard({
  place: { id, name, baseYear, horizonYear, scenarios, here },
  onOpen,
}: {
  readonly place: ListedPlace;
  readonly onOpen: (place: string) => void;
}) {
  const { say } = useReader();
  const [asked, setAsked] = useState<'no' | 'asked' | 'failed'>('no');
  const place = say(name);
  const remove = async () => {
    const isGone = await placeKeeper.remove(id);
    // A browser whose storage cannot be opened keeps no borders either.
    if (isGone) await borderShelf.remove(id).catch(() => {});
    setAsked(isGone ? 'no' : 'failed');
  };
  return (
    <li className="place-card">
      <h3>
        {place}
        {here && (
          <span className="place-here" title={say(words.hereHint)}>
            {say(words.here)}
          </span>
        )}
      </h3>
      <p className="quiet number">{say(words.years, { base: baseYear, horizon: horizonYear })}</p>
      <p className="quiet">
        {scenarios.length === 0 ? say(words.noScenarios) : say(words.scenarios, { count: scenarios.length })}
      </p>
      {asked === 'no' ? (
        <div className="row">
          <Button aria-label={say(words.openNamed, { place })} onClick={() => onOpen(id)}>
            {say(words.open)}
          </Button>
          {here && (
            <Button
              type="text"
              aria-label={say(words.removeNamed, { place })}
              onClick={() => setAsked('asked')}
            >
              {say(words.remove)}
            </Button>
          )}
        </div>
      ) : (
        <div className="stack" role="alert">
          <p>{say(asked === 'failed' ? words.removeFailed : words.removeAsk, { place })}</p>
          <div className="row">
            <Button type="primary" onClick={remove}>
              {say(words.remove)}
            </Button>
            <Button onClick={() => setAsked('no')}>{say(words.removeNot)}</Button>
          </div>
        </div>
      )}
    </li>
  );
}
