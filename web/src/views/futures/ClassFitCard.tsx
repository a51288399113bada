import type { ClassFit, ClassFitReport } from '../../../../src/domain/classFit.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import { CardHead } from '../../parts/CardHead.tsx';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { sayGrades, sayShare, useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { classFitWords } from './classFitWords.ts';
import { keptClassFit } from './keptFits.ts';

/** Class rules fitted to the place's own classes, and how often they give the real number, beside bare ⌈n ÷ cap⌉. */
export function ClassFitCard({
  study,
  report,
}: {
  readonly study: StudyPicture;
  readonly report: ClassFitReport;
}) {
  const reader = useReader();
  const { say, language, number } = reader;
  const { heldBack, fits, all, sizes } = report;
  const shareOf = (hits: number, cells: number) => sayShare(hits / cells, language);
  const ruleOf = ({ rule: { mergeBelow, keepLast, splitOversize, sizeRange } }: ClassFit) =>
    [
      ...(mergeBelow === undefined ? [] : [say(classFitWords.fitMerge, { below: mergeBelow })]),
      ...(keepLast === true ? [say(classFitWords.fitKeep)] : []),
      ...(splitOversize === true ? [say(classFitWords.fitSplit)] : []),
      ...(sizeRange === undefined ? [] : [say(classFitWords.fitRange, { range: sizeRange })]),
    ].join('');
  const lines = fits.map((fit) => {
    const { stage, district, grades, rule, matches } = fit;
    const own = study.districts.find(({ id }) => id === district)?.name;
    return say(classFitWords.fitRule, {
      stage: [say(stageWords[stage]), ...(own === undefined ? [] : [say(own)])].join(' '),
      grades: language === 'zh' ? sayGrades(grades, language) : grades.join(' '),
      ...{ target: rule.targetSize, cap: rule.capSize, more: ruleOf(fit) },
      fitted: shareOf(matches.fitted, matches.cells),
      bare: shareOf(matches.bare, matches.cells),
    });
  });
  return (
    <section className="card" aria-labelledby="class-fit-title">
      <CardHead
        id="class-fit-title"
        title={say(classFitWords.fitTitle)}
        table={keptClassFit(study, report, reader)}
      />
      <div className="stack">
        <p className="quiet">
          {heldBack.kind === 'years' ? say(classFitWords.fitYears, heldBack) : say(classFitWords.fitSchools)}
        </p>
        <p>
          {say(classFitWords.fitMatches, {
            fitted: shareOf(all.fitted, all.cells),
            bare: shareOf(all.bare, all.cells),
            best: shareOf(all.bareFitted, all.cells),
            cells: number(all.cells),
          })}
        </p>
        <ul className="plain">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {sizes !== undefined && (
          <p className="quiet">
            {say(classFitWords.fitSizes, {
              ...{ real: number(sizes.real.mean), realFrom: sizes.real.tenth, realTo: sizes.real.ninetieth },
              ...{ formed: number(sizes.formed.mean), formedFrom: sizes.formed.tenth },
              ...{ formedTo: sizes.formed.ninetieth, overlap: sayShare(sizes.overlap, language) },
            })}
          </p>
        )}
        {study.assumedShare > 0 && <p className="note">{say(words.missSynthetic)}</p>}
      </div>
    </section>
  );
}
