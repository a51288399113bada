import { Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import type { PlanProgress } from '../../../../src/study/planPlace.ts';
import type { NamedPlace } from '../../pictures/studyPicture.ts';
import { type Reader, useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { courseFigures } from './courseFigures.ts';
import { planWords } from './planWords.ts';
import type { ProposalState } from './proposalDesk.ts';
import { sayMoney } from './sayMoney.ts';

function sayStep(progress: PlanProgress | undefined, names: readonly NamedPlace[], { say }: Reader): string {
  if (progress === undefined) return say(planWords.stepBegin);
  if ('year' in progress)
    return say(progress.step === 'before' ? planWords.stepBefore : planWords.stepAfter, {
      year: progress.year,
    });
  const district = names.find(({ id }) => id === progress.name);
  return say(progress.step === 'part' ? planWords.stepPart : planWords.stepExplain, {
    ...{ number: progress.index + 1, of: progress.of },
    name: say(district?.name ?? words.wholePlace),
  });
}

/** Seconds since a moment of the page's clock, anew every second. */
function useElapsed(startedAt: number): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(ticking);
  }, []);
  return Math.max(0, Math.floor((now - startedAt) / 1000));
}

/** A plan being sought: where the work is, the best so far, and how to end it. */
export function PlanningCard({
  state,
  names,
  onStop,
  onKeep,
}: {
  readonly state: Extract<ProposalState, { kind: 'working' }>;
  readonly names: readonly NamedPlace[];
  readonly onStop: () => void;
  readonly onKeep: () => void;
}) {
  const reader = useReader();
  const { say, number, language } = reader;
  const elapsed = useElapsed(state.startedAt);
  const { best, share } = courseFigures(state.course);
  const step = sayStep(state.course.progress, names, reader);
  const [minutes, seconds] = [Math.floor(elapsed / 60), elapsed % 60];
  return (
    <section className="card stack planning" aria-labelledby="planning-title" aria-busy="true">
      <h2 id="planning-title">{say(planWords.working)}</h2>
      <p role="status">{state.keeping ? say(planWords.keeping) : step}</p>
      <Progress percent={Math.round(share * 100)} status="active" showInfo={false} aria-label={step} />
      <dl className="so-far">
        <div>
          <dt>{say(planWords.classYears)}</dt>
          <dd className="number">{number(best?.oversizeClasses, 0)}</dd>
        </div>
        <div>
          <dt>{say(planWords.pupilYears)}</dt>
          <dd className="number">{number(best?.unplaced, 0)}</dd>
        </div>
        <div>
          <dt>{say(planWords.costSoFar)}</dt>
          <dd className="number">{sayMoney(best?.cost, language)}</dd>
        </div>
        <div>
          <dt>{say(planWords.elapsed)}</dt>
          <dd className="number">
            {minutes > 0 ? say(planWords.minutes, { minutes, seconds }) : say(planWords.seconds, { seconds })}
          </dd>
        </div>
      </dl>
      <p className="quiet small">{say(planWords.bestSoFar)}</p>
      <div className="row">
        {state.canKeep && (
          <Button type="primary" disabled={state.keeping} onClick={onKeep}>
            {say(planWords.stopKeep)}
          </Button>
        )}
        <Button onClick={onStop}>{say(planWords.stopNow)}</Button>
      </div>
      {!state.canKeep && <p className="quiet small">{say(planWords.cannotKeep)}</p>}
    </section>
  );
}
