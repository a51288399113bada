import { Button, Progress, Radio } from 'antd';
import { useId, useState } from 'react';
import type { CurveAxis } from '../../../../../src/study/curve/curvePoints.ts';
import type { OpenRequest } from '../../../../../src/study/openPlace.ts';
import { usualWork } from '../../../../../src/study/usualWork.ts';
import type { NamedPlace } from '../../../pictures/studyPicture.ts';
import { useReader } from '../../../say.ts';
import { ProblemList } from '../../../shell/ProblemList.tsx';
import { words } from '../../../words.ts';
import { CurveResult } from './CurveResult.tsx';
import { type CurveState, shareDone } from './curveDesk.ts';
import { curveWords } from './curveWords.ts';
import { curveDesk, useCurve } from './useCurve.ts';

/** Moves of the search for each point: many points are sought. */
const work = usualWork / 4;

function Working({
  state,
  names,
}: {
  readonly state: Extract<CurveState, { kind: 'working' }>;
  readonly names: readonly NamedPlace[];
}) {
  const { say } = useReader();
  const { progress } = state;
  const name = names.find(({ id }) => id === progress?.name)?.name ?? words.wholePlace;
  const step =
    progress === undefined
      ? say(curveWords.begin)
      : say(curveWords.working, {
          ...{ name: say(name), point: progress.point + 1, points: progress.points },
        });
  const percent = progress === undefined ? 0 : Math.round(shareDone(progress) * 100);
  return (
    <div className="stack" aria-busy="true">
      <p role="status">{step}</p>
      <Progress percent={percent} status="active" showInfo={false} aria-label={step} />
      <div className="row">
        <Button onClick={() => curveDesk.stop()}>{say(curveWords.stop)}</Button>
      </div>
    </div>
  );
}

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
  const foreign = state.kind !== 'none' && state.of !== of;
  return (
    <section className="card stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say(curveWords.title)}</h2>
      <p className="quiet">{say(curveWords.lead)}</p>
      <div className="row">
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
      {foreign && <p className="quiet small">{say(curveWords.other)}</p>}
      {state.kind === 'working' && <Working state={state} names={names} />}
      {!foreign && state.kind === 'problems' && <ProblemList problems={state.problems} />}
      {!foreign && state.kind === 'failed' && (
        <p role="alert">
          {say(words.failedTitle)} {state.message}
        </p>
      )}
      {!foreign && state.kind === 'ready' && <CurveResult curve={state.curve} />}
    </section>
  );
}
