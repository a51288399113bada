import { Select } from 'antd';
import { useEffect, useState } from 'react';
import type { Stage } from '../../../../src/domain/stage.ts';
import { type SweepCount, sweepCounts } from '../../../../src/domain/sweepFigures.ts';
import { StageChoice } from '../../parts/StageChoice.tsx';
import { useReader } from '../../say.ts';
import { FigureParts } from './FigureParts.tsx';
import { subjectOf } from './figureRows.ts';
import { useSweepNames } from './SweepNames.ts';
import { type ShownSweep, sweepClient, type SweepFigures as Told } from './sweepClient.ts';
import { countWords, sweepWords as words } from './sweepWords.ts';

/** Least milliseconds between two looks at the figures of a sweep that runs. */
const between = 3000;

/** Figures by count, read anew when more shards have ended, but not too often. */
function useFigures(root: string, { id, done, state }: ShownSweep, count: SweepCount): Told | undefined {
  const { language } = useReader();
  const [told, setTold] = useState<Told>();
  const [asked, setAsked] = useState(done);
  // Counts looks that nobody answered.
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(done), state === 'running' ? between : 0);
    return () => clearTimeout(timer);
  }, [done, state]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` and `turn` only say "once more".
  useEffect(() => {
    let [over, timer] = [false, 0];
    sweepClient(root, language)
      .figures(id, count)
      .then((answer) => {
        if (over) return;
        if (answer.ok) setTold(answer.value);
        else if (answer.status === 0) timer = window.setTimeout(() => setTurn((now) => now + 1), between);
      });
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [root, language, id, count, asked, turn]);
  return told;
}

/** What a sweep came to by now: by stage and figure, of all places, a group or a place. */
export function SweepFigures({ root, sweep }: { readonly root: string; readonly sweep: ShownSweep }) {
  const { say, head, number } = useReader();
  const { placeName } = useSweepNames();
  const [count, setCount] = useState<SweepCount>('oversizeClasses');
  const [wanted, setWanted] = useState('all ');
  const [stage, setStage] = useState<Stage>();
  const told = useFigures(root, sweep, count);
  if (told === undefined) return null;
  const stages = told.stages as readonly Stage[];
  const shown = stage ?? stages.find((each) => each === 'primary') ?? stages[0];
  const subjects = [...new Map(told.figures.map((row) => [subjectOf(row), row])).values()];
  const named = (level: string) => subjects.filter((row) => row.level === level);
  const nameOf = ({ level, name }: (typeof subjects)[number]) =>
    level === 'all' ? head(words.all) : level === 'place' ? placeName(name) : name;
  const subject = subjects.some((row) => subjectOf(row) === wanted) ? wanted : 'all ';
  return (
    <section className="card stack" aria-labelledby="sweep-figures">
      <h2 id="sweep-figures">{say(words.figures)}</h2>
      {shown === undefined || told.places === 0 ? (
        <p className="quiet">{say(words.noFigures)}</p>
      ) : (
        <>
          {told.places < sweep.places.length && (
            <p className="note" role="status">
              {say(words.partial, { done: number(told.places, 0), of: number(sweep.places.length, 0) })}
            </p>
          )}
          <div className="row">
            <Select<string>
              aria-label={say(words.shown)}
              value={subject}
              options={[...named('all'), ...named('group'), ...named('place')].map((row) => ({
                value: subjectOf(row),
                label: nameOf(row),
              }))}
              onChange={setWanted}
              showSearch
              optionFilterProp="label"
              popupMatchSelectWidth={false}
              style={{ minWidth: 170 }}
            />
            <Select<SweepCount>
              aria-label={say(words.count)}
              value={count}
              options={sweepCounts.map((each) => ({ value: each, label: head(countWords[each]) }))}
              onChange={setCount}
              popupMatchSelectWidth={false}
              style={{ minWidth: 190 }}
            />
            <StageChoice stages={stages} value={shown} all={false} onChange={setStage} />
          </div>
          {told.cut && <p className="note">{say(words.cut)}</p>}
          <FigureParts {...{ told, sweep, subject, count }} stage={shown} />
        </>
      )}
    </section>
  );
}
