import './nation.css';
import { Button } from 'antd';
import { useRef, useSyncExternalStore } from 'react';
import type { Address, Go } from '../../address.ts';
import { useReader } from '../../say.ts';
import { NationBoard } from './NationBoard.tsx';
import { drawnHere, nationDesk } from './nationDesk.ts';
import { faultWords, nationWords as words } from './nationWords.ts';

/** Faults of a file that are told one by one. */
const mostFaults = 20;

/** The nation by county: drawn here or opened from a file, then looked at year by year. */
export function Nation({ address, go }: { readonly address: Address; readonly go: Go }) {
  const { say } = useReader();
  const state = useSyncExternalStore(nationDesk.subscribe, nationDesk.read);
  const file = useRef<HTMLInputElement>(null);
  if (state.kind === 'ready') return <NationBoard picture={state.picture} address={address} go={go} />;
  return (
    <div className="nation-page">
      <section className="card stack" aria-labelledby="nation-title">
        <h2 id="nation-title">{say(words.title)}</h2>
        <p>{say(words.lead)}</p>
        {state.kind === 'drawing' ? (
          <>
            <p role="status">{say(words.drawing, { done: state.done, of: state.of })}</p>
            <Button onClick={() => nationDesk.clear()}>{say(words.stop)}</Button>
          </>
        ) : (
          <>
            <div className="row">
              <Button type="primary" onClick={() => nationDesk.draw()}>
                {say(words.drawHere, { draws: drawnHere })}
              </Button>
              <Button onClick={() => file.current?.click()}>{say(words.openFile)}</Button>
            </div>
            <input
              ref={file}
              type="file"
              hidden
              accept=".json,application/json"
              aria-label={say(words.openFile)}
              onChange={({ target }) => {
                const [given] = target.files ?? [];
                if (given !== undefined) void nationDesk.open(given);
                target.value = '';
              }}
            />
            <p className="quiet small">{say(words.fileHint)}</p>
          </>
        )}
        <div role="alert">
          {state.kind === 'notNation' && (
            <>
              <p className="wrong">{say(words.notNation, { file: state.file })}</p>
              <ul>
                {state.faults.slice(0, mostFaults).map(({ where, what, details }) => (
                  <li key={`${where} ${what}`}>
                    {where !== '' && <b>{where} </b>}
                    {say(faultWords[what], details)}
                  </li>
                ))}
                {state.faults.length > mostFaults && (
                  <li>{say(words.moreFaults, { more: state.faults.length - mostFaults })}</li>
                )}
              </ul>
              <p>{say(words.rewrite)}</p>
            </>
          )}
          {state.kind === 'failed' && <p className="wrong">{say(words.failed, { why: state.why })}</p>}
        </div>
      </section>
    </div>
  );
}
