import { Table, type TableColumnType, type TableRef } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { headWords, indicatorWords } from '../../../../src/domain/glossary.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import { BandMark } from '../../parts/BandMark.tsx';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { SchoolSearch } from '../../parts/SchoolSearch.tsx';
import { usePrinting } from '../../parts/usePrinting.ts';
import type { SchoolPicture } from '../../pictures/schoolPicture.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { useReader } from '../../say.ts';
import { words } from '../../words.ts';

function numeric(
  title: string,
  key: 'pupils' | 'classes' | 'oversize' | 'largest',
  number: (value: number) => string,
): TableColumnType<SchoolPicture> {
  return {
    title,
    dataIndex: key,
    align: 'right',
    width: 96,
    sorter: (left, right) => left[key] - right[key],
    sortDirections: ['descend', 'ascend'],
    render: (value: number) => <span className="number">{number(value)}</span>,
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
  const { say, number } = useReader();
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
    numeric(say(indicatorWords.oversizeClasses), 'oversize', number),
    numeric(say(indicatorWords.largestClass), 'largest', number),
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
    numeric(say(indicatorWords.classes), 'classes', number),
    numeric(say(indicatorWords.pupils), 'pupils', number),
    {
      title: say(headWords.rooms),
      dataIndex: 'rooms',
      align: 'right',
      width: 80,
      render: (rooms: number | undefined) => <span className="number">{number(rooms)}</span>,
    },
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
