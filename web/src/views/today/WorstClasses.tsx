import { Button } from 'antd';
import { headWords } from '../../../../src/domain/glossary.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import { classStory } from '../../figures/classStories.ts';
import { FigureButton } from '../../figures/FigureBoard.tsx';
import { BandMark } from '../../parts/BandMark.tsx';
import { CardHead } from '../../parts/CardHead.tsx';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { type WorstClass, worstListed } from '../../pictures/worstClasses.ts';
import { sayGrade, sayGrades, useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { keptWorst } from './keptWorst.ts';

/** The largest classes of what is selected; each leads to its grade. */
export function WorstClasses({
  study,
  district,
  stage,
  onClass,
}: {
  readonly study: StudyPicture;
  readonly district: string | undefined;
  readonly stage: string | undefined;
  readonly onClass: (worst: WorstClass) => void;
}) {
  const reader = useReader();
  const { say, head, number, language } = reader;
  const names = new Map(study.schools.map(({ id, name }) => [id, name]));
  const shown = study.worstClasses
    .filter((each) => (district ?? each.district) === each.district && (stage ?? each.stage) === each.stage)
    .slice(0, worstListed);
  if (shown.length === 0) return null;
  const gradeOf = ({ grade, grades }: WorstClass) =>
    grades === undefined ? sayGrade(grade, language) : sayGrades(grades, language);
  const storyOf = (worst: WorstClass) => {
    const { school, stage: own, grade, grades, pupils } = worst;
    const where = [names.get(school) ?? school, say(stageWords[own]), gradeOf(worst)];
    const of = { school, stage: own, ...(grades === undefined ? { grade } : {}) };
    return classStory(pupils, where, of, study.place.baseYear, reader);
  };
  return (
    <section className="card stack worst" aria-labelledby="worst-title">
      <CardHead
        id="worst-title"
        title={say(words.worstClasses, { count: shown.length })}
        table={keptWorst(study, shown, reader)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard. */}
      <section className="scroll" aria-labelledby="worst-title" tabIndex={0}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{head(headWords.school)}</th>
              <th scope="col">{head(headWords.stage)}</th>
              <th scope="col">{head(headWords.grade)}</th>
              <th scope="col">{head(headWords.class)}</th>
              <th scope="col" className="number">
                {head(headWords.pupils)}
              </th>
              <th scope="col">{head(headWords.band)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((worst) => (
              <tr key={`${worst.school}|${worst.grade}|${worst.number}`}>
                <th scope="row">
                  <Button type="link" size="small" onClick={() => onClass(worst)}>
                    {names.get(worst.school) ?? worst.school}
                  </Button>
                </th>
                <td>{say(stageWords[worst.stage])}</td>
                <td>{gradeOf(worst)}</td>
                <td>
                  {worst.grades === undefined
                    ? say(words.classNumber, { number: worst.number })
                    : say(words.sharedBar)}
                </td>
                <td className="number">
                  <FigureButton name={head(headWords.pupils)} story={() => storyOf(worst)}>
                    {number(worst.pupils)}
                  </FigureButton>
                </td>
                <td>
                  <BandMark band={worst.band} oversizeFrom={study.oversizeFrom} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
