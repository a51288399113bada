import { Button } from 'antd';
import type { Go } from '../../address.ts';
import { useReader } from '../../say.ts';
import { useStanding } from '../../team/WhoContext.ts';
import { SweepFailures } from './SweepFailures.tsx';
import { SweepFigures } from './SweepFigures.tsx';
import { SweepPace, WorkerLine } from './SweepProgress.tsx';
import { sweepWords as words } from './sweepWords.ts';
import { useSweep } from './useSweep.ts';

/** One sweep: how far it is, what can be done with it, what failed, and what it came to by now. */
export function SweepBoard({
  root,
  id,
  go,
}: {
  readonly root: string;
  readonly id: string;
  readonly go: Go;
}) {
  const { say, language, number } = useReader();
  const { role } = useStanding();
  const { sweep, said, lost, steer } = useSweep(root, id, language);
  const back = <Button onClick={() => go({ sweep: undefined })}>{say(words.back)}</Button>;
  if (sweep === undefined)
    return (
      <div className="sweeps-page">
        <section className="card stack">
          <p role="alert" className="wrong">
            {said}
          </p>
          {back}
        </section>
      </div>
    );
  const { title, state, of, done, failed, links, engine, workers, scenarios, places, draws } = sweep;
  const isOver = state === 'done' || state === 'cancelled';
  const steps = [
    ...(state === 'running' ? [['paused', words.pause] as const] : []),
    ...(state === 'paused' ? [['running', words.resume] as const] : []),
    ...(isOver && done < of ? [['running', words.again] as const] : []),
    ...(isOver ? [] : [['cancelled', words.cancel] as const]),
  ];
  const stuck = state === 'running' && workers.processes === 0 && workers.own === 0;
  return (
    <div className="sweeps-page">
      <section className="card stack" aria-labelledby="sweep-title">
        <h2 id="sweep-title" className="as-is">
          {title}
        </h2>
        <p className="quiet">
          {say(words.runs, {
            ...{ places: number(places.length, 0), scenarios: scenarios.length },
            draws: number(Math.max(1, draws), 0),
          })}
        </p>
        <SweepPace told={sweep} title={title} />
        {stuck && <WorkerLine workers={workers} />}
        {!isOver && stuck && <p className="quiet small">{say(words.otherVersion, { engine })}</p>}
        <p className="wrong" role="alert">
          {said} {lost && say(words.lost)}
        </p>
        <div className="row">
          {role !== 'viewer' &&
            steps.map(([to, name]) => (
              <Button key={name.en} onClick={() => steer(to)}>
                {say(name)}
              </Button>
            ))}
          {done > 0 && (
            <>
              <Button href={links.csv} download>
                {say(words.csv)}
              </Button>
              <Button href={links.parquet} download>
                {say(words.parquet)}
              </Button>
            </>
          )}
          {back}
        </div>
      </section>
      <SweepFigures root={root} sweep={sweep} />
      {failed > 0 && <SweepFailures root={root} id={id} failed={failed} />}
    </div>
  );
}
