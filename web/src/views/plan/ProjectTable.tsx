import { projectKindWords } from '../../../../src/domain/glossary.ts';
import { FigureButton } from '../../figures/FigureBoard.tsx';
import { useReader } from '../../say.ts';
import { roomsStory } from './checkStories.ts';
import { ganttWords } from './gantt/ganttWords.ts';
import { MovableBar } from './gantt/MovableBar.tsx';
import type { Shifts } from './gantt/shiftText.ts';
import { sayDue } from './keptProjects.ts';
import { planWords } from './planWords.ts';
import type { ProjectDeadline, ProjectRow } from './projectRows.ts';
import { type Timeline, timelineOf } from './timeline.ts';

function Bar({
  row,
  line,
  moving,
}: {
  readonly row: ProjectRow;
  readonly line: Timeline;
  readonly moving: Moving;
}) {
  const start = line.at(row.start ?? row.finish);
  const end = line.at(row.finish, 1);
  return (
    <div className="gantt-track">
      {row.movable ? (
        <MovableBar
          row={row}
          line={line}
          shift={moving.shifts[row.id] ?? 0}
          onShift={(months, group) => moving.onShift(row.id, months, group)}
        />
      ) : (
        <span
          className={row.late ? 'gantt-bar late' : 'gantt-bar'}
          style={{ left: `${start}%`, width: `${Math.max(0.6, end - start)}%` }}
        />
      )}
      <span className="gantt-open" style={{ left: `${line.at(`${row.opens}-09`)}%` }} />
      {[...new Set(row.dues.map(({ due }) => due))].map((due) => (
        <span key={due} className="gantt-due" style={{ left: `${line.at(`${due}-12`, 1)}%` }} />
      ))}
    </div>
  );
}

function Due({ deadline }: { readonly deadline: ProjectDeadline }) {
  const reader = useReader();
  return (
    <li className={deadline.late ? 'mark missed' : 'mark'}>
      {deadline.late ? '⚠' : '✓'} {sayDue(deadline, reader)}
    </li>
  );
}

function TickRow({ line }: { readonly line: Timeline }) {
  return (
    <div className="gantt-track ticks" aria-hidden="true">
      {line.ticks.map((year) => (
        <span key={year} style={{ left: `${line.at(`${year}-01`)}%` }}>
          {year}
        </span>
      ))}
    </div>
  );
}

/** How far projects are moved, what moves them, and what is known of those on which a verdict depends. */
export interface Moving {
  readonly shifts: Shifts;
  readonly onShift: (project: string, months: number, group?: string) => void;
  /** Verdicts that change when a project comes a year later. */
  readonly critical: ReadonlyMap<string, number>;
}

/** One district's projects: a row says in words what its bar draws. */
export function ProjectTable({
  name,
  rows,
  firstYear,
  lastYear,
  moving,
}: {
  readonly name: string;
  readonly rows: readonly ProjectRow[];
  readonly firstYear: number;
  readonly lastYear: number;
  readonly moving: Moving;
}) {
  const reader = useReader();
  const { say, number } = reader;
  // A year more than is planned, so that a project can be seen to be late.
  const line = timelineOf(firstYear, lastYear + 1);
  const label = say(planWords.scrollTable, { name });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
    <section className="scroll" tabIndex={0} aria-label={label}>
      <table className="figures gantt">
        <thead>
          <tr>
            <th scope="col">{say(planWords.project)}</th>
            <th scope="col">{say(planWords.kind)}</th>
            <th scope="col">{say(planWords.works)}</th>
            <th scope="col">{say(planWords.opens)}</th>
            <th scope="col" className="number">
              {say(planWords.roomsSeats)}
            </th>
            <th scope="col" className="gantt-head">
              <span className="unseen">{say(planWords.timeline)}</span>
              <TickRow line={line} />
            </th>
            <th scope="col">{say(planWords.deadline)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.name}
                {(moving.critical.get(row.id) ?? 0) > 0 && (
                  <span className="mark missed critical">
                    ★ {say(ganttWords.critical, { count: number(moving.critical.get(row.id), 0) })}
                  </span>
                )}
                {row.funded !== undefined && row.funded < 1 && (
                  <span className="mark missed critical">
                    ⚠ {say(planWords.funded, { percent: number(Math.floor(row.funded * 100), 0) })}
                  </span>
                )}
              </th>
              <td>{say(projectKindWords[row.kind])}</td>
              <td className="number-text">{[row.start, row.finish].filter(Boolean).join(' – ')}</td>
              <td className="number-text">{row.opens}</td>
              <td className="number">
                <FigureButton name={say(planWords.roomsSeats)} story={() => roomsStory(row, reader)}>
                  {`${number(row.rooms)} / ${number(row.seats)}`}
                </FigureButton>
              </td>
              <td>
                <Bar row={row} line={line} moving={moving} />
              </td>
              <td>
                {row.dues.length === 0 ? (
                  <span className="quiet">{say(planWords.noDeadline)}</span>
                ) : (
                  <ul className="dues">
                    {row.dues.map((deadline) => (
                      <Due key={`${deadline.due}|${deadline.over ?? ''}`} deadline={deadline} />
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
