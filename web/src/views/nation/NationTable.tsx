import { Input, Table } from 'antd';
import { useMemo, useState } from 'react';
import { FigureLink } from '../../figures/FigureBoard.tsx';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { usePrinting } from '../../parts/usePrinting.ts';
import { useReader } from '../../say.ts';
import { nationStory } from './nationStory.ts';
import { nationWords as words } from './nationWords.ts';
import { type NationPicture, roomsOf } from './readNation.ts';

interface CountyRow {
  readonly county: number;
  readonly id: string;
  readonly pupils: number;
  readonly classes: number;
  readonly large: number;
  readonly rooms: number;
  readonly short: number;
  readonly empty: number;
}

const figures = ['pupils', 'classes', 'large', 'rooms', 'short', 'empty'] as const;

/** Counties of one stage in one year, the one that was chosen first; sorted by any figure, found by identifier. */
export function NationTable({
  picture,
  year,
  stage,
  chosen,
  onChoose,
}: {
  readonly picture: NationPicture;
  readonly year: number;
  readonly stage: number;
  readonly chosen: number | undefined;
  readonly onChoose: (county: number) => void;
}) {
  const reader = useReader();
  const { say, number } = reader;
  const printing = usePrinting();
  const [search, setSearch] = useState('');
  const { told, median } = picture;
  const rows = useMemo(() => {
    const wanted = search.trim().toUpperCase();
    const found = told.counties.ids.flatMap((id, county): CountyRow[] => {
      if (!id.includes(wanted)) return [];
      const pupils = median(county, year, stage, 'pupils');
      const large = median(county, year, stage, 'above3');
      return [{ ...{ county, id, pupils, large }, ...roomsOf(picture, county, year, stage) }];
    });
    const first = found.findIndex(({ county }) => county === chosen);
    return first <= 0 ? found : [found[first] as CountyRow, ...found.filter((_, at) => at !== first)];
  }, [told, median, picture, year, stage, search, chosen]);
  const headOf = (name: (typeof figures)[number]) => say(words[name], { size: told.sizes[stage]?.[2] ?? 0 });
  return (
    <>
      <div className="row">
        <Input.Search
          allowClear
          aria-label={say(words.search)}
          placeholder={say(words.search)}
          onChange={({ target }) => setSearch(target.value)}
          style={{ maxWidth: 320 }}
        />
        <FigureLink name={say(words.county)} story={() => nationStory(picture, reader)} />
        <CsvButton
          file={`counties-${told.stages[stage]}-${told.years[year]}`}
          heads={[say(words.county), ...figures.map(headOf)]}
          rows={() => rows.map((row) => [row.id, ...figures.map((name) => row[name])])}
        />
      </div>
      <Table<CountyRow>
        virtual={!printing}
        size="small"
        rowKey="county"
        dataSource={rows}
        pagination={false}
        {...(printing ? {} : { scroll: { x: 760, y: 420 } })}
        onRow={({ county }) => ({ onClick: () => onChoose(county) })}
        rowClassName={({ county }) => (county === chosen ? 'ant-table-row-selected' : '')}
        columns={[
          {
            ...{ title: say(words.county), dataIndex: 'id', width: 130 },
            render: (id: string, { county }: CountyRow) => (
              <button
                {...{ type: 'button', className: 'link', 'aria-pressed': county === chosen }}
                onClick={() => onChoose(county)}
              >
                {id}
              </button>
            ),
          },
          ...figures.map((name) => ({
            title: headOf(name),
            dataIndex: name,
            align: 'right' as const,
            width: 105,
            sorter: (left: CountyRow, right: CountyRow) => left[name] - right[name],
            render: (value: number) => number(value),
          })),
        ]}
      />
    </>
  );
}
