import { Button, Progress } from 'antd';
import { useEffect, useRef } from 'react';
import type { OpenRequest } from '../../../../../src/study/openPlace.ts';
import { type Reader, useReader } from '../../../say.ts';
import { words } from '../../../words.ts';
import type { ChanceState } from './chanceDesk.ts';
import { chanceWords } from './chanceWords.ts';
import { chanceDesk, useChance } from './useChance.ts';

/** Futures drawn first, and those that make a probability exact to about three per cent. */
const [few, many] = [200, 1000];

/** Works that are named, the likeliest late first. */
const shownWorks = 20;

/** What the one button does next; undefined when all is drawn. */
function nextStep(
  { drawn, drawing }: ChanceState,
  { say, number }: Reader,
): { readonly label: string; readonly draws: number | undefined } | undefined {
  if (drawing.kind === 'working') return { label: say(words.stop), draws: undefined };
  if (drawing.kind === 'failed') return { label: say(chanceWords.again), draws: drawing.draws };
  if (drawn === undefined) return { label: say(chanceWords.howSure), draws: few };
  return drawn.draws < many
    ? { label: say(chanceWords.more, { draws: number(many) }), draws: many }
    : undefined;
}

function sayState({ drawn, drawing }: ChanceState, { say, number }: Reader): string {
  if (drawing.kind === 'working') return say(chanceWords.working, { draws: number(drawing.draws) });
  if (drawing.kind === 'failed') return say(chanceWords.failed);
  return drawn === undefined
    ? say(chanceWords.lead, { draws: number(few) })
    : say(chanceWords.done, { draws: number(drawn.draws) });
}

/** Draws futures when asked, tells how far it has come, and says how the probabilities are found. */
export function ChancePart({ request }: { readonly request: OpenRequest }) {
  const reader = useReader();
  const { say } = reader;
  const state = useChance(request);
  const { drawn, drawing } = state;
  const told = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  const next = nextStep(state, reader);
  // The last button leaves with its work: who pressed it reads on at what came of it.
  const left = next === undefined;
  useEffect(() => {
    if (left && pressed.current) told.current?.focus();
  }, [left]);
  const press = () => {
    pressed.current = true;
    if (next?.draws === undefined) chanceDesk.stop();
    else void chanceDesk.start(request, next.draws);
  };
  const status = sayState(state, reader);
  return (
    <div className="chance" aria-busy={drawing.kind === 'working'}>
      <p ref={told} role="status" tabIndex={-1} className={drawing.kind === 'failed' ? 'wrong' : 'quiet'}>
        {status}
        {drawing.kind === 'failed' && <span className="small"> {drawing.detail}</span>}
      </p>
      {drawing.kind === 'working' && (
        <Progress percent={Math.round(drawing.share * 100)} status="active" aria-label={status} />
      )}
      {next !== undefined && <Button onClick={press}>{next.label}</Button>}
      {drawn?.works !== undefined && (
        <details>
          <summary>{say(chanceWords.lateWorks)}</summary>
          <ul>
            {drawn.works.slice(0, shownWorks).map(({ project, words: late }) => (
              <li key={project}>{say(late)}</li>
            ))}
          </ul>
        </details>
      )}
      {drawn !== undefined && (
        <details>
          <summary>{say(words.howComputed)}</summary>
          {drawn.how.map((each) => (
            <p key={each.zh}>{say(each)}</p>
          ))}
        </details>
      )}
    </div>
  );
}
