import type { Stage } from '../../../../src/domain/stage.ts';
import { useAnswer } from '../../core/CoreContext.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { sayShare, useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { levelOf, missesOf } from '../futures/missBand.ts';
import { todayWords } from './todayWords.ts';

/** How far the pupils that a figure of later years rests on were off in the past here, beside "no change". */
export function HistoryError({
  study,
  school,
  stage,
}: {
  readonly study: StudyPicture;
  /** Missing: totals of districts are told. */
  readonly school?: string;
  /** Missing: all stages. */
  readonly stage?: Stage;
}) {
  const { say, language } = useReader();
  const backtest = useAnswer('backtest', null);
  const misses = backtest.kind === 'answer' ? missesOf(backtest.answer, levelOf(school), stage) : [];
  return (
    <section aria-busy={backtest.kind === 'waiting'}>
      <h3>{say(words.missTitle)}</h3>
      <p className="quiet">{say(todayWords.historyLead, { year: study.place.baseYear })}</p>
      {backtest.kind === 'waiting' && <p role="status">{say(words.loading)}</p>}
      {backtest.kind === 'failure' && <p role="alert">{backtest.error.message}</p>}
      {backtest.kind === 'answer' && misses.length === 0 && <p>{say(words.missNone)}</p>}
      <ul className="plain">
        {misses.map(({ horizon, ours, still }) => (
          <li key={horizon}>
            {say(words.missWords, {
              ahead: say(horizon === 1 ? words.missYear : words.missYears, { horizon }),
              ours: sayShare(ours, language),
              still: sayShare(still, language),
            })}
          </li>
        ))}
      </ul>
      {study.assumedShare > 0 && misses.length > 0 && <p className="note">{say(words.missSynthetic)}</p>}
    </section>
  );
}
