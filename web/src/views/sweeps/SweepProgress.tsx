import { type Reader, useReader } from '../../say.ts';
import type { SweepProgress as Told } from './sweepClient.ts';
import { stateWords, sweepWords as words } from './sweepWords.ts';

/** Seconds as people say them: to the second under a minute, to the minute under an hour. */
export function sayLeft(seconds: number, { say, number }: Pick<Reader, 'say' | 'number'>): string {
  if (seconds < 60) return say(words.seconds, { n: number(seconds, 0) });
  if (seconds < 3600) return say(words.minutes, { n: number(Math.ceil(seconds / 60), 0) });
  return say(words.hours, { n: number(seconds / 3600, 1) });
}

/** How fast shards end, as people say it: by the minute where less than one ends in a second. */
export function sayRate(rate: number, { say, number }: Pick<Reader, 'say' | 'number'>): string {
  if (rate < 1) return say(words.slowRate, { rate: number(rate * 60, 0) });
  return say(words.rate, { rate: number(rate, rate < 10 ? 1 : 0) });
}

/** A bar of how far a sweep is; shards that failed have ended too. */
export function SweepBar({
  label,
  of,
  done,
  failed,
}: Pick<Told, 'of' | 'done' | 'failed'> & { readonly label: string }) {
  return <progress className="sweep-bar" aria-label={label} max={Math.max(1, of)} value={done + failed} />;
}

/** How far a sweep is, how fast it goes and how long it will take. */
export function SweepPace({ told, title }: { readonly told: Told; readonly title: string }) {
  const reader = useReader();
  const { say, number } = reader;
  const { state, of, done, failed, rate, left, workers } = told;
  const runs = state === 'running';
  const said = [
    say(stateWords[state]),
    say(words.shards, { done: number(done, 0), of: number(of, 0) }),
    ...(failed > 0 ? [say(words.failedCount, { failed: number(failed, 0) })] : []),
    ...(runs && rate > 0 ? [sayRate(rate, reader)] : []),
    ...(runs && left !== null ? [say(words.left, { time: sayLeft(left, reader) })] : []),
    ...(runs && workers.processes > 0
      ? [say(words.workers, { processes: workers.processes, threads: workers.threads })]
      : []),
  ];
  return (
    <div className="sweep-pace">
      <SweepBar label={`${title} · ${say(words.progress)}`} {...{ of, done, failed }} />
      <p>{said.join(' · ')}</p>
    </div>
  );
}

/** Says where nobody would take a shard, else who does. */
export function WorkerLine({ workers }: { readonly workers: Told['workers'] }) {
  const { say } = useReader();
  const { own, processes, threads } = workers;
  if (processes > 0) return <p className="quiet small">{say(words.workers, { processes, threads })}</p>;
  if (own > 0) return <p className="quiet small">{say(words.ownWorker, { threads: own })}</p>;
  return (
    <p className="wrong" role="status">
      {say(words.noWorker)}
    </p>
  );
}
