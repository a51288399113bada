import { headWords } from '../../../../../src/domain/glossary.ts';
import type { BalanceFigure, BalancePart, BalanceSchool } from '../../../../../src/domain/report.ts';
import { FigureButton } from '../../../figures/FigureBoard.tsx';
import type { FigureStory } from '../../../figures/figureStory.ts';
import { CsvButton } from '../../../parts/CsvButton.tsx';
import { ScrollPart } from '../../../parts/ScrollPart.tsx';
import { useReader } from '../../../say.ts';
import { markStory, reachedStory, resourceStory, sharersStory, variationStory } from './balanceStories.ts';
import { balanceWords as words } from './balanceWords.ts';
import { resourceHead, sayPasses, sayVariation } from './sayBalance.ts';
import { shownAmount } from './shownAmount.ts';

function FigureCell({
  figure: { indicator, perPupil, mark },
  name,
  story,
}: {
  readonly figure: BalanceFigure;
  readonly name: string;
  readonly story: () => FigureStory;
}) {
  const { say, number } = useReader();
  const below = perPupil !== undefined && perPupil / mark < 1 - 1e-9;
  return (
    <td className={below ? 'number wrong' : 'number'}>
      {below && <span aria-hidden="true">▼ </span>}
      <FigureButton name={name} story={story}>
        {number(shownAmount(indicator, perPupil), 2)}
      </FigureButton>
      {below && <span className="unseen"> {say(words.below)}</span>}
    </td>
  );
}

/** The schools of one stage of a unit with their seven figures, over the marks and the variation between them. */
export function BalanceTable({
  part,
  title,
  file,
  baseYear,
}: {
  readonly part: BalancePart;
  readonly title: string;
  /** School year of the last census. */
  readonly baseYear: number;
  readonly file: string;
}) {
  const reader = useReader();
  const { say, head, number } = reader;
  const { variations, schools, limit } = part;
  const marks = schools[0]?.figures ?? [];
  const names = variations.map((each) => resourceHead(each.indicator, reader));
  const heads = [
    head(headWords.school),
    head(headWords.pupils),
    ...names,
    say(words.reached),
    say(words.verdict),
  ];
  const missing = schools.filter(({ figures }) => figures.some(({ perPupil }) => perPupil === undefined));
  const told = ({ figures, reached }: BalanceSchool) => `${reached}/${figures.length}`;
  return (
    <div className="stack">
      {missing.length > 0 && (
        <p className="note">
          {say(words.missing, { schools: missing.map(({ schoolName }) => schoolName).join('、') })}
        </p>
      )}
      <div className="row">
        <CsvButton
          file={file}
          heads={heads}
          rows={() =>
            schools.map((school) => [
              ...[school.schoolName, school.pupils],
              ...school.figures.map(({ indicator, perPupil }) => shownAmount(indicator, perPupil)),
              ...[told(school), sayPasses(school.passes, reader)],
            ])
          }
        />
      </div>
      <ScrollPart label={title} className="scroll">
        <table className="figures">
          <thead>
            <tr>
              {heads.map((text, at) => (
                <th key={text} scope="col" className={at === 0 ? undefined : 'number'}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{say(words.mark)}</th>
              <td />
              {marks.map((figure, at) => (
                <td key={figure.indicator} className="number">
                  <FigureButton name={names[at] ?? ''} story={() => markStory(part, figure, reader)}>
                    {number(shownAmount(figure.indicator, figure.mark), 2)}
                  </FigureButton>
                </td>
              ))}
              <td colSpan={2} />
            </tr>
            <tr>
              <th scope="row">{say(words.variation, { limit: limit.toFixed(2) })}</th>
              <td />
              {variations.map(({ indicator, value }, at) => (
                <td key={indicator} className={(value ?? 0) > limit ? 'number wrong' : 'number'}>
                  {(value ?? 0) > limit ? '▲ ' : ''}
                  <FigureButton
                    name={names[at] ?? ''}
                    story={() => variationStory(part, at, title, baseYear, reader)}
                  >
                    {sayVariation(value)}
                  </FigureButton>
                </td>
              ))}
              <td colSpan={2} />
            </tr>
            {schools.map((school) => (
              <tr key={school.school}>
                <th scope="row">{school.schoolName}</th>
                <td className="number">
                  <FigureButton
                    name={head(headWords.pupils)}
                    story={() => sharersStory(part, school, baseYear, reader)}
                  >
                    {number(school.pupils, 0)}
                  </FigureButton>
                </td>
                {school.figures.map((figure, at) => (
                  <FigureCell
                    key={figure.indicator}
                    figure={figure}
                    name={names[at] ?? ''}
                    story={() => resourceStory(part, school, figure, baseYear, reader)}
                  />
                ))}
                <td className="number">
                  <FigureButton name={say(words.reached)} story={() => reachedStory(part, school, reader)}>
                    {told(school)}
                  </FigureButton>
                </td>
                <td className="number">{sayPasses(school.passes, reader)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollPart>
    </div>
  );
}
