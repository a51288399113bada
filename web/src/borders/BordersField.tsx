import { Button } from 'antd';
import { useRef } from 'react';
import { sayProblem } from '../../../src/domain/problem.ts';
import type { StudyPicture } from '../pictures/studyPicture.ts';
import { useReader } from '../say.ts';
import { borderProblemTexts } from './borderProblems.ts';
import { borderWords as words } from './borderWords.ts';
import type { BordersDesk } from './useBorders.ts';

/** Where a reader's own borders are loaded and removed, with what was found in them. */
export function BordersField({ study, desk }: { readonly study: StudyPicture; readonly desk: BordersDesk }) {
  const { say, number, language } = useReader();
  const input = useRef<HTMLInputElement>(null);
  const { borders, problems, unkept } = desk;
  const drawn = new Set(borders?.shapes?.features.map(({ properties }) => properties.district)).size;
  return (
    <div className="borders-field small">
      <div className="row">
        <Button size="small" onClick={() => input.current?.click()}>
          {say(words.load)}
        </Button>
        {borders === undefined ? (
          <span className="quiet">{say(words.hint)}</span>
        ) : (
          <>
            <span role="status">
              {say(words.found, {
                file: borders.file,
                drawn: number(drawn),
                all: number(study.districts.length),
                others: number(borders.others.length),
              })}
            </span>
            <Button size="small" onClick={desk.remove}>
              {say(words.remove)}
            </Button>
          </>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".geojson,.json"
        aria-label={say(words.load)}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) desk.take(file);
          // The same file chosen again, mended meanwhile, must be heard of.
          target.value = '';
        }}
      />
      {unkept && <p role="alert">{say(words.unkept)}</p>}
      {problems.length > 0 && (
        <div role="alert">
          {problems
            .map((problem) => sayProblem(problem, borderProblemTexts, language))
            .map(({ code, where, what, remedy }) => (
              <p key={code}>
                {where} · {what} {remedy}
              </p>
            ))}
        </div>
      )}
    </div>
  );
}
