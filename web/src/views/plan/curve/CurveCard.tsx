import { Button, Radio } from 'antd';
import { useId, useState } from 'react';
import type { CurveAxis } from '../../../../../src/study/curve/curvePoints.ts';
import type { CurveProgress } from '../../../../../src/study/curve/planCurve.ts';
import type { OpenRequest } from '../../../../../src/study/openPlace.ts';
import { usualWork } from '../../../../../src/study/usualWork.ts';
import type { NamedPlace } from '../../../pictures/studyPicture.ts';
import { useReader } from '../../../say.ts';
import { words } from '../../../words.ts';
import { TaskOutcome } from '../task/TaskOutcome.tsx';
import { TaskWorking } from '../task/TaskWorking.tsx';
import { taskWords } from '../task/taskWords.ts';
import { CurveResult } from './CurveResult.tsx';
import { shareDone } from './curveDesk.ts';
import { curveWords } from './curveWords.ts';
import { curveDesk, useCurve } from './useCurve.ts';

/** Moves of the search for each point: many points are sought. */
const work = usualWork / 4;

/** What plans cost for each deadline or share of classes: drawn on request, in the background. */
export function CurveCard({
  of,
  request,
  names,
}: {
  /** Names the place and scenario that a curve belongs to. */
  readonly of: string;
  readonly request: OpenRequest;
  readonly names: readonly NamedPlace[];
}) {
  const { say } = useReader();
  const [by, setBy] = useState<CurveAxis>('deadline');
  const state = useCurve();
  const id = useId();
  const sayStep = (progress: CurveProgress | undefined) => {
    if (progress === undefined) return say(taskWords.begin);
    const name = names.find(({ id: known }) => known === progress.name)?.name ?? words.wholePlace;
    return say(curveWords.working, {
      ...{ name: say(name), point: progress.point + 1, points: progress.points },
    });
  };
  return (
    <section className="card stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say(curveWords.title)}</h2>
      <p className="quiet">{say(curveWords.lead)}</p>
      <div className="row controls">
        <span id={`${id}-by`}>{say(curveWords.by)}</span>
        <Radio.Group
          aria-labelledby={`${id}-by`}
          value={by}
          onChange={(event) => setBy(event.target.value as CurveAxis)}
        >
          <Radio value="deadline">{say(curveWords.deadline)}</Radio>
          <Radio value="share">{say(curveWords.share)}</Radio>
        </Radio.Group>
        <Button onClick={() => curveDesk.start(of, { request, by, work, seed: 1 })}>
          {say(curveWords.start)}
        </Button>
      </div>
      {state.kind === 'working' && (
        <TaskWorking
          step={sayStep(state.progress)}
          share={state.progress === undefined ? 0 : shareDone(state.progress)}
          onStop={() => curveDesk.stop()}
        />
      )}
      <TaskOutcome state={state} of={of} show={(curve) => <CurveResult curve={curve} />} />
    </section>
  );
}
