import type { StudyPicture } from '../pictures/studyPicture.ts';
import { sayShare, useReader } from '../say.ts';
import { words } from '../words.ts';
import { ProblemList } from './ProblemList.tsx';

/** What is being looked at: the scenario's question and changes, whether it was carried forward, how much is assumed, what was noticed. */
export function StudyLine({ study }: { readonly study: StudyPicture }) {
  const { say, language } = useReader();
  const { place, scenario, changes, notices, carried, assumedShare } = study;
  return (
    <div className="study-line">
      <p className="on-paper">
        <strong>
          {say(place.name)} · {say(scenario?.title ?? words.asItStands)}
        </strong>{' '}
        · {say(words.years, { base: place.baseYear, horizon: place.horizonYear })}
      </p>
      {scenario !== undefined && (
        <p>
          <strong>{say(words.questionAsked)}</strong> {say(scenario.question)}
        </p>
      )}
      {carried !== undefined && (
        <p>
          <strong>{say(carried)}</strong>
        </p>
      )}
      {assumedShare > 0 && (
        <p className="note always">
          {say(words.assumedMark, { share: sayShare(assumedShare, language, 0) })}
        </p>
      )}
      {scenario !== undefined && changes.length === 0 && <p>{say(words.noChanges)}</p>}
      {changes.length > 0 && (
        <details>
          <summary>{say(words.changesOf, { count: changes.length })}</summary>
          <ol>
            {changes.map((change) => (
              <li key={change.index}>
                {say(change.what)}{' '}
                <span className="quiet">{say(words.because, { because: change.because })}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
      {notices.length > 0 && (
        <details>
          <summary>{say(words.notices, { count: notices.length })}</summary>
          <ProblemList problems={notices} />
        </details>
      )}
    </div>
  );
}
