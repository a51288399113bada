import { Button } from 'antd';
import { useState } from 'react';
import { changeWords } from '../../../../src/domain/changeWords.ts';
import { ScenarioDiscussion } from '../../comments/ScenarioDiscussion.tsx';
import type { Draft } from '../../drafts/draft.ts';
import { useDrafts } from '../../drafts/useDrafts.ts';
import { useDesk } from '../../places/DeskContext.ts';
import type { ListedScenario } from '../../places/placeClient.ts';
import { sayError } from '../../places/sayError.ts';
import { useReader } from '../../say.ts';
import { leverKinds } from './leverFields.ts';
import type { LeverGround } from './leverGround.ts';
import { draftFrom, draftFromScratch } from './newDraft.ts';
import { newLine } from './newLine.ts';
import { whatIfWords as words } from './whatIfWords.ts';

/** Where no draft is chosen: begin one, from scratch, from the chosen scenario or with one lever, or open one. */
export function StartDraft({
  ground,
  scenario,
  onBegin,
  onOpen,
}: {
  readonly ground: LeverGround;
  /** The scenario in the address, if it is one of the place's. */
  readonly scenario: ListedScenario | undefined;
  readonly onBegin: (draft: Draft) => void;
  readonly onOpen: (id: string) => void;
}) {
  const { say } = useReader();
  const { client, keeper, place } = useDesk();
  const { drafts } = useDrafts();
  const [error, setError] = useState<string>();
  const own = drafts.filter((draft) => draft.place === place.id);
  const taken = own.map(({ title }) => title);
  const begin = async ({ id, title }: ListedScenario) => {
    const kept = await keeper?.read(id);
    const { text } = kept ?? (await client.readScenario(id));
    onBegin(draftFrom(place.id, title, text, kept));
  };
  return (
    <>
      <section className="card start-draft" aria-labelledby="start-title">
        <h2 id="start-title">{say(words.startTitle)}</h2>
        <p>{say(words.startHint)}</p>
        <div className="row">
          {scenario !== undefined && (
            <Button
              type="primary"
              onClick={() => begin(scenario).catch((failure: Error) => setError(sayError(failure, say)))}
            >
              {say(words.startFrom, { title: say(scenario.title) })}
            </Button>
          )}
          <Button
            type={scenario === undefined ? 'primary' : 'default'}
            onClick={() => onBegin(draftFromScratch(place.id, words.newTitle, taken))}
          >
            {say(words.startEmpty)}
          </Button>
        </div>
        {error !== undefined && (
          <p className="wrong" role="alert">
            {say(words.failed, { why: error })}
          </p>
        )}
        <h3>{say(words.startLever)}</h3>
        <div className="row">
          {leverKinds.map((kind) => {
            const line = newLine(kind, ground, [], say);
            return (
              line !== undefined && (
                <Button
                  key={kind}
                  onClick={() => onBegin(draftFromScratch(place.id, changeWords[kind], taken, line))}
                >
                  {say(changeWords[kind])}
                </Button>
              )
            );
          })}
        </div>
        <h3>{say(words.yourDrafts)}</h3>
        {own.length === 0 ? (
          <p className="quiet">{say(words.noDrafts)}</p>
        ) : (
          <ul className="plain">
            {own.map(({ id, title }) => (
              <li key={id}>
                <button type="button" className="link" onClick={() => onOpen(id)}>
                  {say(title)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <ScenarioDiscussion scenario={scenario?.id} />
    </>
  );
}
