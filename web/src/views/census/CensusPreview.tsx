import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { PlaceWithReview } from '../../../../src/study/addCensus.ts';
import { type KeptBesides, keepable } from '../../kept/keptPlace.ts';
import { placeKeeper } from '../../kept/useKept.ts';
import type { PlaceUpload } from '../../places/placeUpload.ts';
import { useReader } from '../../say.ts';
import { ProblemList } from '../../shell/ProblemList.tsx';
import { AcceptButtons } from '../open/AcceptButtons.tsx';
import { openWords } from '../open/openWords.ts';
import { ProblemTable } from '../open/ProblemTable.tsx';
import { Understood } from '../open/Understood.tsx';
import { censusPageWords as words } from './censusPageWords.ts';
import { ReviewParts } from './ReviewParts.tsx';
import { SchoolMatches } from './SchoolMatches.tsx';
import type { CensusWork, ReadCensus } from './useCensus.ts';
import './census.css';

/** What a new census was understood to be: schools, problems, the forecast beside what came; nothing is kept yet. */
export function CensusPreview({
  work,
  read,
  upload,
  onKept,
}: {
  readonly work: CensusWork;
  readonly read: ReadCensus;
  readonly upload: PlaceUpload | undefined;
  readonly onKept: (place: string, byService: boolean) => Promise<void>;
}) {
  const { say, number } = useReader();
  const { picture, place, answers, again, shapes } = read;
  const { problems, notices, tables, year, whole, rest } = picture;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const besides = (accepted: PlaceWithReview): KeptBesides => {
    const before = placeKeeper.find(keepable(accepted).id);
    const reviews = place.here === true ? (before?.reviews ?? []) : [];
    return { reviews: [...reviews, accepted.review], ...(shapes === undefined ? {} : { shapes }) };
  };
  const accept = (accepted: PlaceWithReview, label: string) => (
    <AcceptButtons
      place={accepted}
      besides={besides(accepted)}
      label={label}
      upload={upload}
      onKept={onKept}
    />
  );
  const shown = whole ?? rest;
  const title = say(openWords.problems, { count: number(problems.length) });
  return (
    <section className="card stack preview" aria-labelledby="census-preview" aria-busy={again}>
      <div className="card-head">
        <h2 id="census-preview" tabIndex={-1} ref={head}>
          {year === undefined
            ? say(words.previewUnknown, { place: say(place.name) })
            : say(words.preview, { place: say(place.name), year })}
        </h2>
        <Button onClick={work.reset}>{say(openWords.again)}</Button>
      </div>
      <p role="status">
        {again ? say(words.again) : whole === undefined ? say(openWords.nothingKept) : say(words.sound)}
      </p>
      {whole !== undefined && accept(whole, say(words.accept))}
      {picture.schools.length > 0 && (
        <SchoolMatches picture={picture} answers={answers} onAnswer={work.answer} busy={again} />
      )}
      {problems.length > 0 && (
        <>
          <h3>{title}</h3>
          <ProblemTable problems={problems} name="problems" title={title} />
          {rest === undefined ? (
            <p className="note">{say(words.noRest)}</p>
          ) : (
            <div className="rest stack">
              <p>{say(words.restLead, { count: number(rest.leftOut.length) })}</p>
              {accept(rest, say(words.acceptRest))}
            </div>
          )}
        </>
      )}
      {shown !== undefined && (
        <ReviewParts
          review={shown.review}
          districts={shown.summary.districts}
          file={`census-${shown.summary.place.id}`}
        />
      )}
      {tables.length > 0 && (
        <details>
          <summary>{say(openWords.tables)}</summary>
          <Understood {...{ tables, notices }} />
        </details>
      )}
      {notices.length > 0 && (
        <details>
          <summary>{say(openWords.notices, { count: notices.length })}</summary>
          <ProblemList problems={notices} />
        </details>
      )}
    </section>
  );
}
