import { Table } from 'antd';
import { useId } from 'react';
import { causeWords, headWords } from '../../../../src/domain/glossary.ts';
import type { OversizeSpot } from '../../../../src/domain/report.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import { FigureButton } from '../../figures/FigureBoard.tsx';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { usePrinting } from '../../parts/usePrinting.ts';
import type { NamedPlace } from '../../pictures/studyPicture.ts';
import { sayGrade, useReader } from '../../say.ts';
import { overStory } from './checkStories.ts';
import { planWords } from './planWords.ts';
import { type SpotGroup, spotGroups } from './verdictGroups.ts';

type Named = ReadonlyMap<string, string>;

function CauseTable({
  group,
  names,
  baseYear,
}: {
  readonly group: SpotGroup;
  readonly names: Named;
  readonly baseYear: number;
}) {
  const reader = useReader();
  const { say, number } = reader;
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{say(headWords.district)}</th>
          {group.causes.map((cause) => (
            <th key={cause} scope="col" className="number">
              {say(causeWords[cause])}
            </th>
          ))}
          <th scope="col" className="number">
            {say(planWords.total)}
          </th>
        </tr>
      </thead>
      <tbody>
        {group.districts.map(({ district, byCause, over }) => (
          <tr key={district}>
            <th scope="row">{names.get(district) ?? district}</th>
            {group.causes.map((cause) => (
              <td key={cause} className="number">
                <FigureButton
                  name={say(causeWords[cause])}
                  story={() =>
                    overStory(group, district, names.get(district) ?? district, cause, baseYear, reader)
                  }
                >
                  {number(byCause[cause])}
                </FigureButton>
              </td>
            ))}
            <td className="number">
              <FigureButton
                name={say(planWords.total)}
                story={() =>
                  overStory(group, district, names.get(district) ?? district, undefined, baseYear, reader)
                }
              >
                {number(over)}
              </FigureButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SpotTable({
  group,
  file,
  names,
}: {
  readonly group: SpotGroup;
  readonly file: string;
  readonly names: Named;
}) {
  const { say, number, language } = useReader();
  const printing = usePrinting();
  const grade = (spot: OversizeSpot) => `${say(stageWords[spot.stage])} · ${sayGrade(spot.grade, language)}`;
  const sizes = (spot: OversizeSpot) => spot.sizes.join(language === 'zh' ? '、' : ', ');
  const heads = [headWords.school, headWords.district, headWords.grade, headWords.over, headWords.sizes];
  return (
    <details className="spots">
      <summary>{say(planWords.places, { count: number(group.spots.length) })}</summary>
      <div className="row table-tools">
        <CsvButton
          file={`${file}-${group.year}`}
          heads={[...heads, planWords.whyInWords].map((head) => say(head))}
          rows={() =>
            group.spots.map((spot) => [
              ...[spot.schoolName, names.get(spot.district) ?? spot.district, grade(spot), spot.over],
              ...[sizes(spot), say(spot.plainCause)],
            ])
          }
        />
      </div>
      <Table<OversizeSpot>
        virtual={!printing}
        size="small"
        rowKey={({ school, stage, grade: each }) => `${school}|${stage}|${each}`}
        dataSource={[...group.spots]}
        pagination={false}
        {...(printing ? {} : { scroll: { x: 1000, y: 360 } })}
        columns={[
          { title: say(headWords.school), dataIndex: 'schoolName', fixed: 'left', width: 170 },
          { title: say(headWords.district), width: 100, render: (_, spot) => names.get(spot.district) },
          { title: say(headWords.grade), width: 150, render: (_, spot) => grade(spot) },
          { title: say(headWords.over), dataIndex: 'over', width: 90, align: 'right' },
          { title: say(headWords.sizes), width: 130, render: (_, spot) => sizes(spot) },
          { title: say(planWords.whyInWords), width: 360, render: (_, spot) => say(spot.plainCause) },
        ]}
      />
    </details>
  );
}

/** The classes that stay over at the deadlines: how many by district and cause, then one by one. */
export function StillOver({
  title,
  file,
  spots,
  baseYear,
  districts,
  district,
}: {
  readonly title: string;
  readonly file: string;
  readonly spots: readonly OversizeSpot[];
  /** School year of the last census. */
  readonly baseYear: number;
  readonly districts: readonly NamedPlace[];
  readonly district: string | undefined;
}) {
  const { say, number } = useReader();
  const id = useId();
  const groups = spotGroups(spots, district);
  const names = new Map(districts.map(({ id: each, name }) => [each, say(name)]));
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {groups.length === 0 && <p className="mark">✓ {say(planWords.nothingOver)}</p>}
      {groups.map((group) => (
        <div key={`${group.year}|${group.target}`} className="stack wide">
          <h3>{say(planWords.stillOver, { year: group.year, over: number(group.over) })}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard. */}
          <section className="scroll" tabIndex={0} aria-label={say(planWords.scrollTable, { name: title })}>
            <CauseTable {...{ group, names, baseYear }} />
          </section>
          <SpotTable group={group} file={file} names={names} />
        </div>
      ))}
    </section>
  );
}
