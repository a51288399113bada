import './largest.css';
import { Button } from 'antd';
import { useState } from 'react';
import { type Stage, stageWords } from '../../../../../src/domain/stage.ts';
import type { RowsAsked } from '../../../../../src/study/rowsBehind.ts';
import { useAnswer } from '../../../core/CoreContext.ts';
import { censusDate } from '../../../deck/slides/titleSlide.ts';
import { classStory } from '../../../figures/classStories.ts';
import { FigureButton } from '../../../figures/FigureBoard.tsx';
import { figureWords } from '../../../figures/figureWords.ts';
import { CsvButton } from '../../../parts/CsvButton.tsx';
import { downloadFile } from '../../../parts/downloadFile.ts';
import { ScrollPart } from '../../../parts/ScrollPart.tsx';
import type { StudyPicture } from '../../../pictures/studyPicture.ts';
import { sayGrade, useReader } from '../../../say.ts';
import { words as pageWords } from '../../../words.ts';
import { type LargestRow, largestOf, largestRows, largestSheet } from './largestRows.ts';
import { largestWords as words } from './largestWords.ts';

/** The base year's largest class of every grade, school by school, to be printed or published. */
export function LargestPage({
  study,
  stage,
  district,
}: {
  readonly study: StudyPicture;
  readonly stage: Stage;
  readonly district: string | undefined;
}) {
  const reader = useReader();
  const { say, head, language, number } = reader;
  const [failed, setFailed] = useState(false);
  const { baseYear: year } = study.place;
  const heat = useAnswer('heat', { year, stage, ...(district === undefined ? {} : { district }) });
  if (heat.kind === 'waiting') return <p role="status">{say(pageWords.loading)}</p>;
  if (heat.kind === 'failure') return <p role="alert">{heat.error.message}</p>;
  const grades = study.ladder.find((part) => part.stage === stage)?.grades ?? [];
  const names = new Map(study.districts.map(({ id, name }) => [id, say(name)]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const rows = largestRows(
    heat.answer.rows,
    grades,
    study.districts.map(({ id }) => id),
  );
  const shared = heat.answer.rows.some(({ cells }) => cells.some((cell) => cell.shared !== undefined));
  const place = district === undefined ? say(study.place.name) : nameOf(district);
  const title = say(words.title, { place, stage: say(stageWords[stage]), year });
  const heads = [
    ...[say(words.district), say(words.school), say(words.classes)],
    ...grades.map((grade) => sayGrade(grade, language)),
    say(words.whole),
  ];
  const over = rows.filter(({ largest }) => largest >= study.oversizeFrom).length;
  const keep = async () => {
    setFailed(false);
    try {
      const { writeWorkbook } = await import('../../../office/writeWorkbook.ts');
      const sheet = largestSheet(say(words.tab), heads, rows, nameOf);
      const bytes = await writeWorkbook([sheet], say(words.sum), censusDate({ study }));
      downloadFile(`${title}.xlsx`, new Blob([bytes as Uint8Array<ArrayBuffer>]));
    } catch {
      setFailed(true);
    }
  };
  const size = (pupils: number | undefined) =>
    pupils === undefined ? '–' : `${pupils >= study.oversizeFrom ? '▲ ' : ''}${number(pupils, 0)}`;
  const cells = (
    sizes: readonly (number | undefined)[],
    where: string,
    of: Pick<RowsAsked, 'school' | 'district'>,
  ) =>
    sizes.map((pupils, at) => (
      <td
        key={grades[at] ?? 'whole'}
        className={(pupils ?? 0) >= study.oversizeFrom ? 'number largest-over' : 'number'}
      >
        {pupils === undefined ? (
          size(pupils)
        ) : (
          <FigureButton
            name={`${where} ${heads[at + 3] ?? ''}`}
            story={() => {
              const grade = grades[at];
              const named = [where, say(stageWords[stage]), heads[at + 3] ?? ''];
              // A class that grades share holds pupils of other rows than its grade's own.
              const rows = { ...of, stage, ...(grade === undefined || shared ? {} : { grade }) };
              return classStory(pupils, named, rows, year, reader);
            }}
          >
            {size(pupils)}
          </FigureButton>
        )}
      </td>
    ));
  const districts = [...new Set(rows.map((row) => row.district))];
  const part = (id: string): readonly LargestRow[] => rows.filter((row) => row.district === id);
  return (
    <div className="largest-page stack">
      <h3 className="largest-title">{title}</h3>
      <p>{say(words.lead, { schools: number(rows.length), over: number(over), from: study.oversizeFrom })}</p>
      {shared && <p className="quiet">{say(words.shared)}</p>}
      {study.assumedShare > 0 && <p className="note">{say(words.assumed)}</p>}
      <div className="row largest-tools">
        <Button onClick={() => window.print()}>{say(words.print)}</Button>
        <Button onClick={keep}>{say(words.workbook)}</Button>
        <CsvButton
          file={title}
          heads={heads}
          rows={() =>
            rows.map((row) => [...[nameOf(row.district), row.name, row.classes, ...row.byGrade, row.largest]])
          }
        />
        {failed && (
          <span className="wrong" role="alert">
            {say(words.failed)}
          </span>
        )}
      </div>
      <ScrollPart label={title} className="largest-scroll">
        <table className="figures">
          <thead>
            <tr>
              {heads.map((text, at) => (
                <th key={text} scope="col" className={at < 2 ? undefined : 'number'}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          {districts.map((id) => (
            <tbody key={id}>
              {part(id).map((row) => (
                <tr key={row.school}>
                  <td>{nameOf(id)}</td>
                  <th scope="row">{row.name}</th>
                  <td className="number">
                    <FigureButton
                      name={say(words.classes)}
                      story={() => ({
                        title: [say(words.classes), row.name, say(stageWords[stage]), String(year)].join(
                          ' · ',
                        ),
                        value: number(row.classes, 0),
                        how: [say(figureWords.classes)],
                        rows: [{ table: 'enrolment', school: row.school, stage, years: [year, year] }],
                      })}
                    >
                      {number(row.classes, 0)}
                    </FigureButton>
                  </td>
                  {cells([...row.byGrade, row.largest], row.name, { school: row.school })}
                </tr>
              ))}
              <tr className="largest-district">
                <th scope="row" colSpan={3}>
                  {head(words.districtLargest, { district: nameOf(id) })}
                </th>
                {cells(
                  [
                    ...largestOf(part(id), grades.length),
                    Math.max(...part(id).map(({ largest }) => largest)),
                  ],
                  nameOf(id),
                  { district: id },
                )}
              </tr>
            </tbody>
          ))}
        </table>
      </ScrollPart>
    </div>
  );
}
