import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { headWords } from '../../../../src/domain/glossary.ts';
import { bandWords } from '../../parts/bandWords.ts';
import type { HeatCell, HeatRow } from '../../pictures/classHeat.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { sayGrade, sayGrades, shortGrades, useReader } from '../../say.ts';
import { bandColours, useLook } from '../../theme.ts';
import { words } from '../../words.ts';
import { type GridPlace, moveFocus } from './moveFocus.ts';
import { useVirtualRows } from './useVirtualRows.ts';

const rowHeight = 36;

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

function CellFace({
  row,
  cell,
  from,
}: {
  readonly row: HeatRow;
  readonly cell: HeatCell;
  readonly from: number;
}) {
  const { say, language } = useReader();
  const { shared } = cell;
  const place = { school: row.name, grade: sayGrade(cell.grade, language) };
  const band = say(bandWords[cell.band], { from });
  const told =
    shared === undefined
      ? say(words.cellWords, { ...place, band, classes: cell.classes, largest: cell.largest })
      : say(words.sharedCell, { ...place, band, ...shared, grades: sayGrades(shared.grades, language) });
  return (
    <>
      <span aria-hidden="true">
        {cell.largest}
        {cell.oversize > 0 && <small> ×{cell.oversize}</small>}
        {shared !== undefined && <small> {shortGrades(shared.grades)}</small>}
      </span>
      <span className="unseen">{told}</span>
    </>
  );
}

/** One school's grades. A row that stays in view while others come and go is not drawn anew. */
const HeatLine = memo(function HeatLine({
  row,
  place,
  grades,
  template,
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
  /** The widths of the columns. */
  readonly template: string;
  readonly district: string;
  readonly chosen: boolean;
  /** The column that the keyboard stands in; undefined in other rows. */
  readonly active: number | undefined;
  /** Pupils from which a class is oversize. */
  readonly from: number;
  readonly onCell: (row: number, column: number) => void;
}) {
  const { say } = useReader();
  const colours = bandColours[useLook()];
  return (
    <div
      className={chosen ? 'heat-row chosen-row' : 'heat-row'}
      role="row"
      aria-rowindex={place + 2}
      style={{ gridTemplateColumns: template, transform: `translateY(${place * rowHeight}px)` }}
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
            onClick={() => onCell(place, column)}
          >
            {cell === undefined ? (
              <span className="unseen">{say(words.noGrade)}</span>
            ) : (
              <CellFace row={row} cell={cell} from={from} />
            )}
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
  const focusing = useRef(false);
  const { from, to } = useVirtualRows(box, rows.length, rowHeight);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list begins at its first row.
  useEffect(() => {
    const row = Math.max(
      0,
      rows.findIndex(({ school }) => school === chosen),
    );
    setActive({ row, column: 0 });
    if (box.current !== null) box.current.scrollTop = row * rowHeight;
  }, [rows]);
  useEffect(() => {
    if (!focusing.current) return;
    focusing.current = false;
    box.current?.querySelector<HTMLElement>('[tabindex="0"][role="gridcell"]')?.focus();
  });
  const onKey = (event: KeyboardEvent) => {
    const element = box.current;
    if (element === null) return;
    const page = Math.max(1, Math.floor(element.clientHeight / rowHeight) - 2);
    const next = moveFocus(event.key, active, { rows: rows.length, columns: grades.length, page });
    if (event.key === 'Enter' || event.key === ' ') {
      const [row, grade] = [rows[active.row], grades[active.column]];
      if (row?.cells.some((cell) => cell.grade === grade) && grade !== undefined) {
        event.preventDefault();
        onOpen({ school: row.school, grade });
      }
    }
    if (next === undefined) return;
    event.preventDefault();
    const top = next.row * rowHeight;
    const seen = element.clientHeight - 2 * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    if (top > element.scrollTop + seen) element.scrollTop = top - seen;
    focusing.current = true;
    setActive(next);
  };
  const template = `minmax(var(--heat-name), 1fr) repeat(${grades.length}, minmax(62px, 1fr))`;
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
      onKeyDown={onKey}
    >
      <div className="heat-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
        <span role="columnheader">{head(headWords.school)}</span>
        {grades.map((grade) => (
          <span key={grade} role="columnheader">
            {sayGrade(grade, language)}
          </span>
        ))}
      </div>
      <div className="heat-body" role="rowgroup" style={{ height: rows.length * rowHeight }}>
        {rows.slice(from, to).map((row, offset) => (
          <HeatLine
            key={row.school}
            row={row}
            place={from + offset}
            grades={grades}
            template={template}
            district={districts.get(row.district) ?? ''}
            chosen={row.school === chosen}
            active={active.row === from + offset ? active.column : undefined}
            from={study.oversizeFrom}
            onCell={onCell}
          />
        ))}
      </div>
    </div>
  );
}
