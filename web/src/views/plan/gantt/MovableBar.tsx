import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { openingYear, shiftMonth } from '../../../../../src/domain/calendar.ts';
import { useReader } from '../../../say.ts';
import type { ProjectRow } from '../projectRows.ts';
import type { Timeline } from '../timeline.ts';
import { ganttWords as words } from './ganttWords.ts';

/** Months by a key: arrows a month, page keys a year. */
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 12,
  PageDown: -12,
};
/** Furthest that a project is moved either way, in months. */
const most = 60;
const bounded = (months: number) => Math.max(-most, Math.min(most, months));

/** A project's bar that is moved by dragging or by keys, in whole months. */
export function MovableBar({
  row,
  line,
  shift,
  onShift,
}: {
  readonly row: ProjectRow;
  readonly line: Timeline;
  /** Months by which it is moved. */
  readonly shift: number;
  /** `group`: moves that follow one another and are one step. */
  readonly onShift: (months: number, group?: string) => void;
}) {
  const { say } = useReader();
  const [held, setHeld] = useState<number>();
  const from = useRef(0);
  const months = held ?? shift;
  const finish = shiftMonth(row.finish, months);
  const start = line.at(row.start ?? row.finish, months);
  const width = Math.max(0.6, line.at(row.finish, months + 1) - start);
  const told = months === 0 ? words.stays : months > 0 ? words.later : words.earlier;
  const opens = openingYear(finish);
  const text = say(told, { finish, opens, months: Math.abs(months) });
  const monthsAt = (event: PointerEvent<HTMLElement>) => {
    const track = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 1;
    return bounded(shift + Math.round(((event.clientX - from.current) / track) * line.months));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const next = event.key === 'Home' || event.key === 'Escape' ? 0 : step && bounded(shift + step);
    if (next === undefined) return;
    event.preventDefault();
    // A bar that is dragged is not moved by keys as well; Escape lets go of it where it stood.
    if (held === undefined) onShift(next, `keys ${row.id}`);
    else if (event.key === 'Escape') setHeld(undefined);
  };
  return (
    <>
      <span
        role="slider"
        tabIndex={0}
        aria-label={say(words.bar, { name: row.name })}
        aria-valuemin={-most}
        aria-valuemax={most}
        aria-valuenow={months}
        aria-valuetext={text}
        title={text}
        className={`gantt-bar movable${row.late ? ' late' : ''}${months === 0 ? '' : ' moved'}`}
        // Moved past the last year it stays in hand at the edge.
        style={{ left: `min(${start}%, 100% - max(${width}%, 4px))`, width: `${width}%` }}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = event.clientX;
          setHeld(shift);
        }}
        onPointerMove={(event) => held !== undefined && setHeld(monthsAt(event))}
        onPointerUp={(event) => {
          if (held === undefined) return;
          setHeld(undefined);
          onShift(monthsAt(event));
        }}
        onPointerCancel={() => setHeld(undefined)}
      />
      {months !== 0 && (
        <>
          <span className="gantt-open moved" style={{ left: `${line.at(`${opens}-09`)}%` }} />
          <span className="gantt-told" aria-hidden="true">
            {text}
          </span>
        </>
      )}
    </>
  );
}
