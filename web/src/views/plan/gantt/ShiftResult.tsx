import { Button } from 'antd';
import type { ReactNode } from 'react';
import { FigureCells } from '../../../figures/FigureCells.tsx';
import { CsvButton } from '../../../parts/CsvButton.tsx';
import type { StudyPicture } from '../../../pictures/studyPicture.ts';
import { useReader } from '../../../say.ts';
import { ProblemList } from '../../../shell/ProblemList.tsx';
import { seriesFrom, valuesOn } from '../../whatIf/tryLines.ts';
import { useTry } from '../../whatIf/useTry.ts';
import { planStoryWords } from '../planStoryWords.ts';
import { ganttWords as words } from './ganttWords.ts';

/** What moved projects come to: the oversize classes of every year that changes and of the deadline years. */
export function ShiftResult({
  study,
  district,
  text,
  count,
  into,
  onKeep,
  onUndo,
  steps,
}: {
  readonly study: StudyPicture;
  readonly district: string | undefined;
  /** The scenario with the projects moved. */
  readonly text: string;
  readonly count: number;
  /** Whether a draft is in view, into which it is written. */
  readonly into: boolean;
  readonly onKeep: () => void;
  readonly onUndo: () => void;
  /** The buttons of steps back and again. */
  readonly steps: ReactNode;
}) {
  const { say, number } = useReader();
  const { answer, good, waiting, error } = useTry(text, district);
  const { baseYear, horizonYear } = study.place;
  const years = Array.from({ length: horizonYear - baseYear }, (_, at) => baseYear + 1 + at);
  const now = valuesOn(seriesFrom(study.report.indicators, 'oversizeClasses', district).series, years);
  const then = good && valuesOn(seriesFrom(good.indicators, 'oversizeClasses', district).series, years);
  const dues = new Set(study.report.verdicts.flatMap(({ due }) => due ?? []));
  const shown = years
    .map((year, at) => ({ year, before: now[at], after: then?.[at] }))
    .filter(({ year, before, after }) => dues.has(year) || (after !== undefined && before !== after));
  const isSame = then !== undefined && shown.every(({ before, after }) => before === after);
  const how = [say(planStoryWords.shifted)];
  const more = { indicator: 'oversizeClasses', forecast: {} };
  const refused = answer?.ok === false ? answer.problems : [];
  return (
    <section className="shift-result stack" aria-label={say(words.title)} aria-busy={waiting}>
      <p role="status">
        <strong>{say(words.moved, { count: number(count) })}</strong>{' '}
        {waiting ? say(words.working) : isSame && refused.length === 0 ? say(words.same) : ''}
      </p>
      {error !== undefined && <p className="wrong">{say(words.failed, { why: error.message })}</p>}
      {refused.length > 0 ? (
        <div role="alert">
          <p className="wrong">{say(words.cannot)}</p>
          <ProblemList problems={refused} />
        </div>
      ) : (
        <table className="figures shift-table">
          <caption className="unseen">{say(words.still)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.still)}</th>
              {shown.map(({ year }) => (
                <th key={year} scope="col" className="number">
                  {year}
                  {dues.has(year) && <span className="quiet small"> {say(words.deadline)}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{say(words.before)}</th>
              <FigureCells
                name={say(words.before)}
                heads={shown.map(({ year }) => String(year))}
                cells={shown.map(({ before }) => number(before, 0))}
                {...{ how, more }}
              />
            </tr>
            <tr>
              <th scope="row">{say(words.after)}</th>
              <FigureCells
                name={say(words.after)}
                heads={shown.map(({ year }) => String(year))}
                cells={shown.map(({ before = 0, after }) => {
                  if (after === undefined || after === before) return number(after, 0);
                  return `${number(after, 0)} (${after > before ? '+' : ''}${number(after - before, 0)})`;
                })}
                isWrong={(at) => (shown[at]?.after ?? 0) > (shown[at]?.before ?? 0)}
                {...{ how, more }}
              />
            </tr>
          </tbody>
        </table>
      )}
      <div className="row">
        <Button type="primary" disabled={refused.length > 0} onClick={onKeep}>
          {say(into ? words.keepInto : words.keep)}
        </Button>
        <Button onClick={onUndo}>{say(words.undo)}</Button>
        {steps}
        {refused.length === 0 && (
          <CsvButton
            file={`projects-moved-${study.place.id}`}
            heads={[say(words.still), ...shown.map(({ year }) => String(year))]}
            rows={() => [
              [say(words.before), ...shown.map(({ before }) => before)],
              [say(words.after), ...shown.map(({ after }) => after)],
            ]}
          />
        )}
      </div>
    </section>
  );
}
