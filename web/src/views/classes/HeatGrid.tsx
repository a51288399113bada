import {
  type CSSProperties,
  type KeyboardEvent,
  memo,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { headWords } from '../../../../src/domain/glossary.ts';
import { bandWords } from '../../parts/bandWords.ts';
import type { GridPlace } from '../../parts/grid/moveFocus.ts';
import { useGridFocus } from '../../parts/grid/useGridFocus.ts';
import { useVirtualRows } from '../../parts/grid/useVirtualRows.ts';
import { usePrinting } from '../../parts/usePrinting.ts';
import type { HeatCell, HeatRow } from '../../pictures/classHeat.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { type Reader, sayGrade, sayGrades, shortGrades, useReader } from '../../say.ts';
import { bandColours, useLook } from '../../theme.ts';
import { words } from '../../words.ts';

const rowHeight = 36;
const headHeight = 38;

/** A grade of a school that the reader opens. */
export interface OpenedCell {
  readonly school: string;
  readonly grade: string;
}

interface Properties {
  readonly study: StudyPicture;
  readonly rows: readonly HeatRow[];
  readonly grades: readonly string[];
  readonly label: string;
  readonly chosen: string | undefined;
  readonly onOpen: (cell: OpenedCell) => void;
}

function cellClass(cell: HeatCell | undefined): string {
  if (cell === undefined) return 'heat-cell none';
  return cell.shared === undefined ? 'heat-cell number' : 'heat-cell number shared';
}

function tellCell(row: HeatRow, cell: HeatCell, from: number, { say, language }: Reader): string {
  const { shared } = cell;
  const place = { school: row.name, grade: sayGrade(cell.grade, language) };
  const band = say(bandWords[cell.band], { from });
  return shared === undefined
    ? say(words.cellWords, { ...place, band, classes: cell.classes, largest: cell.largest })
    : say(words.sharedCell, { ...place, band, ...shared, grades: sayGrades(shared.grades, language) });
}

/** What stands small behind the largest class: how many are oversize, and which grades share it. */
function moreOf({ oversize, shared }: HeatCell): string | undefined {
  const over = oversize > 0 ? [`×${oversize}`] : [];
  const more = [...over, ...(shared === undefined ? [] : [shortGrades(shared.grades)])].join(' ');
  return more === '' ? undefined : more;
}

/** One school's grades. A row that stays in view while others come and go is not drawn anew. */
const HeatLine = memo(function HeatLine({
  row,
  place,
  grades,
  district,
  chosen,
  active,
  from,
  onCell,
}: {
  readonly row: HeatRow;
  /** Its place in the list, from 0. */
  readonly place: number;
  readonly grades: readonly string[];
  readonly district: string;
  readonly chosen: boolean;
  /** The column that the keyboard stands in; undefined in other rows. */
  readonly active: number | undefined;
  /** Pupils from which a class is oversize. */
  readonly from: number;
  readonly onCell: (row: number, column: number) => void;
}) {
  const reader = useReader();
  const colours = bandColours[useLook()];
  return (
    <div
      className={chosen ? 'heat-row chosen-row' : 'heat-row'}
      role="row"
      aria-rowindex={place + 2}
      style={{ top: place * rowHeight }}
    >
      <span role="rowheader" title={`${row.name} · ${district}`}>
        {row.name}
      </span>
      {grades.map((grade, column) => {
        const cell = row.cells.find((each) => each.grade === grade);
        const shade = cell && { background: colours[cell.band].fill, color: colours[cell.band].ink };
        return (
          <span
            key={grade}
            role="gridcell"
            tabIndex={active === column ? 0 : -1}
            className={cellClass(cell)}
            {...(shade === undefined ? {} : { style: shade })}
            aria-label={cell === undefined ? reader.say(words.noGrade) : tellCell(row, cell, from, reader)}
            data-more={cell && moreOf(cell)}
            data-row={place}
            data-column={column}
            onClick={() => onCell(place, column)}
          >
            {cell?.largest}
          </span>
        );
      })}
    </div>
  );
});

/** Schools by grades as an ARIA grid (a table cannot draw only the rows in view), coloured by the largest class; thousands of rows, of which those in view are drawn. */
export function HeatGrid({ study, rows, grades, label, chosen, onOpen }: Properties) {
  const { say, head, language } = useReader();
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  const drawn = useVirtualRows(box, {
    ...{ count: rows.length, height: rowHeight, head: headHeight, held: active.row },
  });
  const printing = usePrinting();
  const shown = printing ? rows.map((_, place) => place) : drawn;
  const size = { rows: rows.length, columns: grades.length };
  const focus = useGridFocus(box, size, rowHeight, { held: active, hold: setActive });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list begins at its first row.
  useEffect(() => {
    const row = Math.max(
      0,
      rows.findIndex(({ school }) => school === chosen),
    );
    setActive({ row, column: 0 });
    if (box.current !== null) box.current.scrollTop = row * rowHeight;
  }, [rows]);
  const onKeyDown = (event: KeyboardEvent) => {
    focus.onKeyDown(event);
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onCell(active.row, active.column);
  };
  const districts = useMemo(
    () => new Map(study.districts.map(({ id, name }) => [id, say(name)])),
    [study, say],
  );
  const onCell = useCallback(
    (row: number, column: number) => {
      setActive({ row, column });
      const [line, grade] = [rows[row], grades[column]];
      if (line === undefined || grade === undefined) return;
      if (line.cells.some((cell) => cell.grade === grade)) onOpen({ school: line.school, grade });
    },
    [rows, grades, onOpen],
  );
  return (
    <div
      ref={box}
      className="heat"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={grades.length + 1}
      style={{ '--heat-width': `calc(var(--heat-name) + ${grades.length * 64}px)` } as CSSProperties}
      {...focus}
      onKeyDown={onKeyDown}
    >
      <div className="heat-head" role="row" aria-rowindex={1}>
        <span role="columnheader">{head(headWords.school)}</span>
        {grades.map((grade) => (
          <span key={grade} role="columnheader">
            {sayGrade(grade, language)}
          </span>
        ))}
      </div>
      <div
        className="heat-body"
        role="rowgroup"
        {...(printing ? {} : { style: { height: rows.length * rowHeight } })}
      >
        {shown.map((place) => {
          const row = rows[place];
          if (row === undefined) return null;
          return (
            <HeatLine
              key={row.school}
              row={row}
              place={place}
              grades={grades}
              district={districts.get(row.district) ?? ''}
              chosen={row.school === chosen}
              active={active.row === place ? active.column : undefined}
              from={study.oversizeFrom}
              onCell={onCell}
            />
          );
        })}
      </div>
    </div>
  );
}
