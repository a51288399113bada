import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { AcceptablePlace } from '../../../../src/study/previewPlace.ts';
import type { ImportPicture } from '../../core/importMessages.ts';
import type { SaidProblem } from '../../core/messages.ts';
import { useReader } from '../../say.ts';
import { ProblemList } from '../../shell/ProblemList.tsx';
import { openWords as words } from './openWords.ts';
import { ProblemTable } from './ProblemTable.tsx';
import { Understood } from './Understood.tsx';

/** Enrolment without the region is often a new census of a place that is here. */
const lacksRegion = ({ en }: SaidProblem) => en.code === 'missingTable' && en.details.table === 'region';

/** What was understood of the files, all that is wrong with them, and what can be done; nothing is kept yet. */
export function Preview({
  picture,
  onReset,
  actions,
}: {
  readonly picture: ImportPicture;
  readonly onReset: () => void;
  /** The buttons that accept a place. */
  readonly actions: (place: AcceptablePlace, label: string) => ReactNode;
}) {
  const { say, language, number } = useReader();
  const { tables, problems, notices, whole, rest } = picture;
  const place = whole ?? rest;
  const name =
    place &&
    (language === 'zh' ? place.summary.place.name : (place.summary.place.nameEn ?? place.summary.place.name));
  const dropped = notices.filter(({ en }) => en.code === 'personalColumnDropped');
  const others = notices.filter((notice) => !dropped.includes(notice));
  const title = say(words.problems, { count: number(problems.length) });
  return (
    <section className="card stack preview" aria-labelledby="preview-title">
      <div className="card-head">
        <h2 id="preview-title" tabIndex={-1}>
          {name === undefined ? say(words.previewUnknown) : say(words.preview, { place: name })}
        </h2>
        <Button onClick={onReset}>{say(words.again)}</Button>
      </div>
      <p role="status">
        {whole !== undefined && <strong>{say(words.sound)} </strong>}
        {say(words.nothingKept)}
      </p>
      {whole !== undefined && (
        <>
          <Facts place={whole} />
          {actions(whole, say(words.accept))}
        </>
      )}
      {problems.length > 0 && (
        <>
          <h2>{title}</h2>
          <p>{say(words.problemsLead)}</p>
          <ProblemTable problems={problems} name="problems" title={title} />
          {rest === undefined ? (
            <p className="note">
              {say(words.noRest)} {problems.some(lacksRegion) && say(words.perhapsCensus)}
            </p>
          ) : (
            <Rest rest={rest} actions={actions} />
          )}
        </>
      )}
      {tables.length > 0 && (
        <>
          <h2>{say(words.tables)}</h2>
          <Understood {...{ tables, notices }} />
        </>
      )}
      {dropped.length > 0 && (
        <p>
          <strong>{say(words.dropped)}</strong>{' '}
          {dropped.map((notice) => notice[language].where).join(language === 'zh' ? '；' : '; ')}
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{say(words.notices, { count: others.length })}</summary>
          <ProblemList problems={others} />
        </details>
      )}
    </section>
  );
}

function Facts({ place: { summary } }: { readonly place: AcceptablePlace }) {
  const { say, number, head, language } = useReader();
  const { place, districts, schools, pupils, firstYear, targets } = summary;
  const names = districts.map(({ name, nameEn }) => (language === 'zh' ? name : (nameEn ?? name)));
  const facts = [
    [
      words.yearsName,
      say(words.years, { base: place.baseYear, horizon: place.horizonYear }),
      `${say(words.history)} ${firstYear}`,
    ],
    [words.districts, number(districts.length), names.slice(0, 6).join(language === 'zh' ? '、' : ', ')],
    [words.schools, number(schools), ''],
    [words.pupils, number(pupils), ''],
    [words.targets, number(targets.length), ''],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([term, value, more]) => (
        <div key={term.en}>
          <dt>{head(term, { year: place.baseYear })}</dt>
          <dd className="number">{value}</dd>
          {more !== '' && <dd className="quiet small">{more}</dd>}
        </div>
      ))}
    </dl>
  );
}

function Rest({
  rest,
  actions,
}: {
  readonly rest: NonNullable<ImportPicture['rest']>;
  readonly actions: (place: AcceptablePlace, label: string) => ReactNode;
}) {
  const { say, number } = useReader();
  const [open, setOpen] = useState(false);
  const { leftOut } = rest;
  const rows = new Set(leftOut.map(({ en }) => JSON.stringify([en.at.file, en.at.sheet, en.at.row]))).size;
  const title = say(words.restRows, { count: number(leftOut.length) });
  return (
    <div className="rest stack">
      <p>{say(words.restLead, { count: number(rows) })}</p>
      <Facts place={rest} />
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{title}</summary>
        {open && <ProblemTable problems={leftOut} name="left-out" title={title} />}
      </details>
      {actions(rest, say(words.acceptRest))}
    </div>
  );
}
