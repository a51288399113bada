import { Switch } from 'antd';
import { useMemo, useState } from 'react';
import { headWords, unitWords, verdictWords } from '../../../../src/domain/glossary.ts';
import type { Verdict } from '../../../../src/domain/report.ts';
import { FigureButton } from '../../figures/FigureBoard.tsx';
import type { FigureStory } from '../../figures/figureStory.ts';
import { verdictStory } from '../../figures/verdictStory.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { sayValue, useReader } from '../../say.ts';
import { words as pageWords } from '../../words.ts';
import { type AskedBehind, figureBehind } from './behind/asked.ts';
import { behindWords } from './behind/behindWords.ts';
import { compareWords as words } from './compareWords.ts';
import { keptVerdictRows } from './keptVerdictRows.ts';
import { placeOfScope } from './placeOfScope.ts';
import type { ShownSide } from './shownSide.ts';
import { verdictRows } from './verdictRows.ts';

function VerdictCell({
  verdict,
  title,
  behind,
  story,
}: {
  readonly verdict: Verdict | undefined;
  /** Of the scenario, said in the cell where the rows stand beneath each other. */
  readonly title: string;
  readonly story: () => FigureStory;
  /** Missing: it does not differ from the reference. */
  readonly behind?: { readonly title: string; readonly open: () => void } | undefined;
}) {
  const { say, language } = useReader();
  if (verdict === undefined) return <td data-head={title}>–</td>;
  const { unit, value, state, firstMet } = verdict;
  const unitWord = unit === 'share' ? undefined : unitWords[unit as keyof typeof unitWords];
  return (
    <td data-head={title}>
      <span className={`mark ${state}`}>{say(verdictWords[state])}</span>{' '}
      <FigureButton name={say(verdict.words)} story={story}>
        {sayValue(value, unit, language)}
      </FigureButton>{' '}
      {value !== undefined && unitWord !== undefined && unit !== 'year' && (
        <span className="quiet">{say(unitWord)}</span>
      )}
      {firstMet !== undefined && (
        <span className="quiet small"> {say(words.firstMet, { year: firstMet })}</span>
      )}{' '}
      {behind !== undefined && (
        <button type="button" className="link small" title={behind.title} onClick={behind.open}>
          {say(behindWords.look)}
        </button>
      )}
    </td>
  );
}

const isSame = (left: Verdict, right: Verdict) =>
  left.state === right.state && left.value === right.value && left.firstMet === right.firstMet;

/** Every target's verdict in every scenario; at first those that differ. */
export function VerdictCard({
  study,
  sides,
  onBehind,
}: {
  readonly study: StudyPicture;
  readonly sides: readonly ShownSide[];
  /** Look into the schools behind a difference. */
  readonly onBehind: (asked: AskedBehind) => void;
}) {
  const reader = useReader();
  const { say } = reader;
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const rows = useMemo(() => verdictRows(sides.map(({ answer }) => answer.verdicts)), [sides]);
  const behindOf = (
    first: Verdict | undefined,
    verdict: Verdict | undefined,
    side: ShownSide | undefined,
  ) => {
    // A target that is met for good, or that nobody can judge, was read in no one year.
    const year = verdict?.year ?? verdict?.firstMet ?? study.place.horizonYear;
    if (first === undefined || verdict === undefined || side === undefined || isSame(first, verdict))
      return undefined;
    return {
      title: say(behindWords.lookAt, { title: side.title, year }),
      open: () => onBehind({ id: side.id, kind: 'figure', figure: figureBehind(verdict.indicator), year }),
    };
  };
  const shown = onlyDifferent ? rows.filter(({ differs }) => differs) : rows;
  return (
    <section className="card" aria-labelledby="verdicts-title">
      <div className="card-head">
        <h2 id="verdicts-title">{say(words.verdicts)}</h2>
        <span className="row">
          <span id="only-different">{say(words.onlyDifferent)}</span>
          <Switch aria-labelledby="only-different" checked={onlyDifferent} onChange={setOnlyDifferent} />
          {shown.length > 0 && (
            <CsvButton
              {...keptVerdictRows(
                study,
                shown,
                sides.map(({ title }) => title),
                reader,
              )}
            />
          )}
        </span>
      </div>
      {shown.length === 0 ? (
        <p>{say(words.verdictsSame, { count: rows.length })}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
        <section className="scroll" tabIndex={0} aria-label={say(words.verdicts)}>
          <table className="figures verdict-table">
            <thead>
              <tr>
                <th scope="col">{say(headWords.target)}</th>
                <th scope="col">{say(words.scope)}</th>
                <th scope="col">{say(headWords.due)}</th>
                {sides.map(({ id, title }) => (
                  <th key={id} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ key, told, verdicts }) => (
                <tr key={key}>
                  <th scope="row">{say(told.words)}</th>
                  <td data-head={say(words.scope)}>
                    {say(placeOfScope(study, told.scope) ?? pageWords.wholePlace)}
                  </td>
                  <td data-head={say(headWords.due)}>{told.due ?? '–'}</td>
                  {verdicts.map((verdict, index) => (
                    <VerdictCell
                      key={sides[index]?.id}
                      verdict={verdict}
                      title={sides[index]?.title ?? ''}
                      story={() =>
                        verdictStory(
                          study,
                          verdict ?? told,
                          study.place.baseYear,
                          reader,
                          sides[index]?.title,
                        )
                      }
                      behind={behindOf(verdicts[0], verdict, sides[index])}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
