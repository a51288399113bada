import { causeWords, headWords } from '../../../../src/domain/glossary.ts';
import { type Stage, stageWords } from '../../../../src/domain/stage.ts';
import type { Words } from '../../../../src/domain/words.ts';
import { useAnswer } from '../../core/CoreContext.ts';
import { CardHead } from '../../parts/CardHead.tsx';
import { SidePage } from '../../parts/SidePage.tsx';
import type { CellYear } from '../../pictures/cellClasses.ts';
import { sayGrade, sayGrades, useReader } from '../../say.ts';
import { bandColours, useLook } from '../../theme.ts';
import { words } from '../../words.ts';
import { keptClasses } from './keptClasses.ts';

const basisWords: Readonly<Record<CellYear['basis'], Words>> = {
  counted: words.basisCounted,
  bins: words.basisBins,
  spread: words.basisSpread,
  projected: words.basisProjected,
};

function ClassBars({ year }: { readonly year: CellYear }) {
  const { say, number } = useReader();
  const colours = bandColours[useLook()];
  const widest = Math.max(year.cap ?? 0, ...year.classes.map(({ size }) => size));
  return (
    <ol className="bars">
      {year.classes.map(({ size, band }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a class has no other name than its number.
        <li key={index}>
          <span className="bar-name">
            {year.shared === undefined ? say(words.classNumber, { number: index + 1 }) : say(words.sharedBar)}
          </span>
          <span className="bar-track">
            <span
              className="bar number"
              style={{
                width: `${(100 * size) / widest}%`,
                background: colours[band].fill,
                color: colours[band].ink,
              }}
            >
              {say(words.classSize, { size: number(size) })}
            </span>
            {year.cap !== undefined && (
              <span className="bar-cap" style={{ left: `${(100 * year.cap) / widest}%` }} />
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

function CellStory({ year }: { readonly year: CellYear }) {
  const { say, language } = useReader();
  return (
    <ul className="plain">
      {year.shared !== undefined && (
        <li>{say(words.sharedClass, { ...year.shared, grades: sayGrades(year.shared.grades, language) })}</li>
      )}
      {year.cap !== undefined && <li>{say(words.capIs, { cap: year.cap })}</li>}
      <li>{say(words.cellWanted, { wanted: year.wanted })}</li>
      <li>
        {year.rooms === undefined
          ? say(words.cellRoomsUnknown, { sections: year.sections })
          : say(words.cellRooms, { sections: year.sections, rooms: year.rooms })}
      </li>
      <li>{say(words.cellCause, { cause: say(causeWords[year.cause]) })}</li>
      <li>{say(basisWords[year.basis])}</li>
    </ul>
  );
}

/** The classes of one grade at one school: their sizes in the chosen year, why, and the other years. */
export function ClassDrawer({
  cell,
  name,
  year,
  onClose,
}: {
  readonly cell: { readonly school: string; readonly stage: Stage; readonly grade: string };
  readonly name: string;
  readonly year: number;
  readonly onClose: () => void;
}) {
  const reader = useReader();
  const { say, language } = reader;
  const answered = useAnswer('classes', cell);
  const years = answered.kind === 'answer' ? answered.answer.years : [];
  const shown = years.find((each) => each.year === year);
  const grade = sayGrade(cell.grade, language);
  return (
    <SidePage open onClose={onClose} title={`${name} · ${grade}`} width={520}>
      {answered.kind === 'failure' && <p role="alert">{answered.error.message}</p>}
      {answered.kind === 'waiting' && <p role="status">{say(words.loading)}</p>}
      {answered.kind === 'answer' && (
        <>
          <section>
            <h3>
              {say(headWords.year)} {year} · {say(stageWords[cell.stage])}
            </h3>
            {shown === undefined ? (
              <p>{say(words.noClasses, { year })}</p>
            ) : (
              <>
                <ClassBars year={shown} />
                <CellStory year={shown} />
              </>
            )}
          </section>
          <section>
            <CardHead level={3} title={say(words.otherYears)} table={keptClasses(cell, years, reader)} />
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{say(headWords.year)}</th>
                  <th scope="col">{say(headWords.sizes)}</th>
                  <th scope="col">{say(headWords.cause)}</th>
                </tr>
              </thead>
              <tbody>
                {years.map((each) => (
                  <tr key={each.year} className={each.year === year ? 'chosen' : ''}>
                    <th scope="row">{each.year}</th>
                    <td className="number-text">
                      {each.classes.map(({ size }) => size).join(' ')}
                      {each.shared !== undefined && ` · ${sayGrades(each.shared.grades, language)}`}
                    </td>
                    <td>{each.cause === 'none' ? '–' : say(causeWords[each.cause])}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </SidePage>
  );
}
