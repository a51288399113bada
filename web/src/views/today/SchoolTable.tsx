import { Table, type TableColumnType, type TableRef } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { headWords, indicatorWords } from '../../../../src/domain/glossary.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import { FigureButton } from '../../figures/FigureBoard.tsx';
import { BandMark } from '../../parts/BandMark.tsx';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { SchoolSearch } from '../../parts/SchoolSearch.tsx';
import { usePrinting } from '../../parts/usePrinting.ts';
import type { SchoolPicture } from '../../pictures/schoolPicture.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { type Reader, useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { type SchoolFigure, schoolFigureWords, schoolStory } from './schoolStories.ts';

function figureColumn(
  study: StudyPicture,
  figure: SchoolFigure,
  width: number,
  reader: Reader,
): TableColumnType<SchoolPicture> {
  const { say, number } = reader;
  const name = say(schoolFigureWords(figure));
  return {
    ...{ title: name, dataIndex: figure, align: 'right', width },
    sorter: (left, right) => (left[figure] ?? -1) - (right[figure] ?? -1),
    sortDirections: ['descend', 'ascend'],
    render: (value: number | undefined, school) => (
      <FigureButton name={name} story={() => schoolStory(study, school, figure, reader)}>
        {number(value)}
      </FigureButton>
    ),
  };
}

/** Heads of a school's figures in its file. */
const figureHeads = [
  indicatorWords.pupils,
  indicatorWords.classes,
  indicatorWords.oversizeClasses,
  indicatorWords.largestClass,
  headWords.rooms,
];

/** Schools of the base year with their classes, the worst first; a row selects its school on the map. */
export function SchoolTable({
  study,
  schools,
  selected,
  onSelect,
  onClasses,
}: {
  readonly study: StudyPicture;
  readonly schools: readonly SchoolPicture[];
  readonly selected: string | undefined;
  readonly onSelect: (school: string | undefined) => void;
  readonly onClasses: (school: SchoolPicture) => void;
}) {
  const reader = useReader();
  const { say, number } = reader;
  const printing = usePrinting();
  const [search, setSearch] = useState('');
  const rows = useMemo(
    () =>
      schools
        .filter(({ name }) => name.includes(search.trim()))
        .sort((left, right) => right.oversize - left.oversize || right.largest - left.largest),
    [schools, search],
  );
  const table = useRef<TableRef>(null);
  useEffect(() => {
    if (selected !== undefined) table.current?.scrollTo({ key: selected });
  }, [selected]);
  const districts = new Map(study.districts.map(({ id, name }) => [id, say(name)]));
  const columns: TableColumnType<SchoolPicture>[] = [
    {
      title: say(words.schoolName),
      dataIndex: 'name',
      fixed: 'left',
      width: 200,
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
    figureColumn(study, 'oversize', 96, reader),
    figureColumn(study, 'largest', 96, reader),
    {
      title: say(words.worstBand),
      dataIndex: 'band',
      width: 150,
      render: (band: SchoolPicture['band']) =>
        band && <BandMark band={band} oversizeFrom={study.oversizeFrom} />,
    },
    {
      title: say(words.seeClasses),
      key: 'classes-link',
      width: 110,
      render: (_, school) => (
        <button type="button" className="link" onClick={() => onClasses(school)}>
          {say(words.seeClasses)}
          <span className="unseen"> {school.name}</span>
        </button>
      ),
    },
    {
      title: say(headWords.district),
      dataIndex: 'district',
      width: 110,
      render: (id: string) => districts.get(id),
    },
    {
      title: say(headWords.stage),
      dataIndex: 'stages',
      width: 120,
      render: (own: SchoolPicture['stages']) => own.map((stage) => say(stageWords[stage])).join(' · '),
    },
    figureColumn(study, 'classes', 96, reader),
    figureColumn(study, 'pupils', 96, reader),
    figureColumn(study, 'rooms', 80, reader),
  ];
  return (
    <>
      <div className="row table-tools">
        <SchoolSearch value={search} onChange={setSearch} />
        <span className="quiet" role="status">
          {say(words.schoolsShown, { count: number(rows.length) })}
        </span>
        <CsvButton
          file={`schools-${study.place.id}-${study.place.baseYear}`}
          heads={[words.schoolName, headWords.district, headWords.stage, ...figureHeads].map((each) =>
            say(each),
          )}
          rows={() =>
            rows.map(({ name, district, stages, pupils, classes, oversize, largest, rooms }) => [
              ...[name, districts.get(district), stages.map((stage) => say(stageWords[stage])).join(' · ')],
              ...[pupils, classes, oversize, largest, rooms],
            ])
          }
        />
      </div>
      <Table<SchoolPicture>
        ref={table}
        virtual={!printing}
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={rows}
        pagination={false}
        {...(printing ? {} : { scroll: { x: 1160, y: 420 } })}
        rowClassName={({ id }) => (id === selected ? 'chosen' : '')}
        locale={{ emptyText: say(words.nothingHere) }}
      />
    </>
  );
}
