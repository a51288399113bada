import { Button } from 'antd';
import { useId, useState } from 'react';
import type { OpenRequest } from '../../../../../src/study/openPlace.ts';
import { usualWork } from '../../../../../src/study/usualWork.ts';
import type { SureStep } from '../../../core/sureMessages.ts';
import { BoundedNumber } from '../../../parts/BoundedNumber.tsx';
import { type Reader, useReader } from '../../../say.ts';
import { TaskOutcome } from '../task/TaskOutcome.tsx';
import { TaskWorking } from '../task/TaskWorking.tsx';
import { taskWords } from '../task/taskWords.ts';
import { SureResult } from './SureResult.tsx';
import { sayPlan } from './sayPlan.ts';
import { shareSought, sureDraws } from './sureSteps.ts';
import { sureWords } from './sureWords.ts';
import { sureDesk, useSure } from './useSure.ts';

/** Moves of the search for each plan tried: several are sought. */
const work = usualWork / 4;

function sayStep(step: SureStep | undefined, reader: Reader): string {
  if (step === undefined) return reader.say(taskWords.begin);
  const { progress } = step;
  const plan = sayPlan(progress.planFor, reader);
  return 'drawn' in progress
    ? reader.say(sureWords.drawing, { plan, drawn: progress.drawn, draws: sureDraws })
    : reader.say(sureWords.planning, { plan });
}

/** A plan that meets the targets in a share of the futures, and what it costs more: sought on request, in the background. */
export function SureCard({
  of,
  request,
  onAdopt,
}: {
  /** Names the place and scenario that a plan belongs to. */
  readonly of: string;
  readonly request: OpenRequest;
  /** Begins a draft with the works of a plan's document. */
  readonly onAdopt: (document: Blob) => void;
}) {
  const reader = useReader();
  const { say } = reader;
  const [percent, setPercent] = useState(90);
  const state = useSure();
  const id = useId();
  const start = () => sureDesk.start(of, { request, sure: percent / 100, draws: sureDraws, work, seed: 1 });
  return (
    <section className="card stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say(sureWords.title)}</h2>
      <p className="quiet">{say(sureWords.lead)}</p>
      <div className="row controls">
        <label htmlFor={`${id}-asked`}>{say(sureWords.asked)}</label>
        <BoundedNumber
          id={`${id}-asked`}
          range={[1, 100]}
          value={percent}
          onChange={(value) => setPercent(value ?? 90)}
          unit="%"
        />
        <Button onClick={start}>{say(sureWords.start)}</Button>
      </div>
      {state.kind === 'working' && (
        <TaskWorking
          step={sayStep(state.progress, reader)}
          share={state.progress === undefined ? 0 : shareSought(state.progress)}
          onStop={() => sureDesk.stop()}
        />
      )}
      <TaskOutcome
        state={state}
        of={of}
        show={(sure) =>
          sure === undefined ? (
            <p role="status">{say(sureWords.nothing)}</p>
          ) : (
            <SureResult sure={sure} onAdopt={onAdopt} />
          )
        }
      />
    </section>
  );
}
