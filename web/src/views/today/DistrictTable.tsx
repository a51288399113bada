import { Table, type TableColumnType } from 'antd';
import { indicatorWords } from '../../../../src/domain/glossary.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import type { Words } from '../../../../src/domain/words.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { sayValue, useReader } from '../../say.ts';
import { words } from '../../words.ts';
import {
  baseValue,
  cityTeachersShort,
  type DistrictIndicator,
  districtIndicators,
  tileSeries,
} from './headlineFigures.ts';
import { todayWords } from './todayWords.ts';

/** Heads that are shorter than the indicator's name, so that all columns fit. */
const shortHeads: Partial<Record<DistrictIndicator, Words>> = {
  oversizeSchools: words.oversizeSchoolsHead,
  teachersShort: words.teachersShortHead,
};

/** Columns whose English heads have a word too long for the others' width. */
const longHeads: ReadonlySet<DistrictIndicator> = new Set([
  'oversizeClasses',
  'oversizeSchools',
  'seatsShort',
  'teachersShort',
]);

type DistrictRow = { readonly id: string; readonly name: string } & {
  readonly [I in DistrictIndicator]: number | undefined;
};

function rowsOf(study: StudyPicture, say: (name: { zh: string; en: string }) => string): DistrictRow[] {
  const figures = (district: string | undefined) =>
    Object.fromEntries(
      districtIndicators.map((indicator) => [
        indicator,
        baseValue(tileSeries(study, indicator, district).series, study.place.baseYear),
      ]),
    ) as Record<DistrictIndicator, number | undefined>;
  return study.districts.map(({ id, name }) => ({ id, name: say(name), ...figures(id) }));
}

/** The base year's census by district; a row selects its district on the whole page. */
export function DistrictTable({
  study,
  selected,
  onSelect,
  onFigure,
}: {
  readonly study: StudyPicture;
  readonly selected: string | undefined;
  readonly onSelect: (district: string | undefined) => void;
  /** Open how a district's figure came to be. */
  readonly onFigure: (indicator: DistrictIndicator, district: string) => void;
}) {
  const { say, number, language } = useReader();
  const rows = rowsOf(study, say);
  const ofCity = cityTeachersShort(study);
  const columns: TableColumnType<DistrictRow>[] = [
    {
      title: say(words.districtsTable),
      dataIndex: 'name',
      fixed: 'left',
      width: language === 'zh' ? 92 : 100,
      render: (name: string, { id }) => (
        <button
          type="button"
          className="link"
          aria-pressed={id === selected}
          onClick={() => onSelect(id === selected ? undefined : id)}
        >
          {name}
        </button>
      ),
    },
    ...districtIndicators.map(
      (indicator): TableColumnType<DistrictRow> => ({
        title: say(shortHeads[indicator] ?? indicatorWords[indicator]),
        dataIndex: indicator,
        align: 'right',
        width: language === 'zh' ? 82 : longHeads.has(indicator) ? 93 : 79,
        sorter: (left, right) => (left[indicator] ?? -1) - (right[indicator] ?? -1),
        sortDirections: ['descend', 'ascend'],
        ...(indicator === 'oversizeClasses' ? { defaultSortOrder: 'descend' as const } : {}),
        render: (value: number | undefined, { id, name }) => {
          const said = sayValue(value, '', language);
          const how = say(todayWords.howFigure, {
            district: name,
            indicator: say(indicatorWords[indicator]),
          });
          return (
            <button
              type="button"
              className="link number figure"
              aria-label={`${said} · ${say(words.howComputed)}: ${say(indicatorWords[indicator])}`}
              title={how}
              onClick={() => onFigure(indicator, id)}
            >
              {said}
            </button>
          );
        },
      }),
    ),
  ];
  return (
    <>
      <Table<DistrictRow>
        className="district-table"
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={rows}
        pagination={false}
        scroll={{ x: language === 'zh' ? 666 : 709 }}
        rowClassName={({ id }) => (id === selected ? 'chosen' : '')}
        {...(ofCity === 0
          ? {}
          : { footer: () => say(words.cityTeachersShort, { count: number(ofCity, 0) }) })}
      />
      <div className="table-foot">
        <p className="quiet small">
          {say(todayWords.allStages, {
            stages: study.ladder.map(({ stage }) => say(stageWords[stage])).join(' · '),
          })}
        </p>
        <CsvButton
          file={`districts-${study.place.id}-${study.place.baseYear}`}
          heads={[
            say(words.districtsTable),
            ...districtIndicators.map((indicator) => say(indicatorWords[indicator])),
          ]}
          rows={() => rows.map((row) => [row.name, ...districtIndicators.map((indicator) => row[indicator])])}
        />
      </div>
    </>
  );
}
