import type { ReadyWay } from '../../../../src/domain/allocation/readyWay.ts';
import type { Shortage } from '../../../../src/domain/allocation/shortage.ts';
import { headWords } from '../../../../src/domain/glossary.ts';
import { FigureCells } from '../../figures/FigureCells.tsx';
import { CardHead } from '../../parts/CardHead.tsx';
import type { ProposalPicture } from '../../pictures/proposalPicture.ts';
import { useReader } from '../../say.ts';
import { keptShortages } from './keptResults.ts';
import { planStoryWords } from './planStoryWords.ts';
import { seatsBeyondPlan } from './resultFigures.ts';
import { resultWords } from './resultWords.ts';
import { ShortageReasons, sayYears } from './ShortageReasons.tsx';
import { shortRows } from './shortRows.ts';

const shown = 12;

function ShortTable({
  shortage,
  schools,
}: {
  readonly shortage: Pick<Shortage, 'bySchool'>;
  readonly schools: ProposalPicture['schools'];
}) {
  const { say, number } = useReader();
  const rows = shortRows(shortage);
  const heads = [
    ...[resultWords.shortOver, resultWords.shortAbove, resultWords.shortSize],
    ...[resultWords.shortUnplaced, resultWords.shortRooms],
  ];
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard. */}
      <section className="scroll" tabIndex={0} aria-label={say(resultWords.whatShort)}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{say(headWords.school)}</th>
              <th scope="col">{say(resultWords.yearsHead)}</th>
              {heads.map((head) => (
                <th key={head.en} scope="col" className="number">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={row.school}>
                <th scope="row">{schools[row.school] ?? row.school}</th>
                <td className="number-text">{sayYears(row)}</td>
                <FigureCells
                  name={schools[row.school] ?? row.school}
                  heads={heads.map((head) => say(head))}
                  cells={[row.over, row.above, row.size, row.unplaced, row.rooms].map((value) =>
                    number(value, 0),
                  )}
                  how={[say(planStoryWords.short)]}
                  more={{
                    rows: [
                      { table: 'enrolment', school: row.school },
                      { table: 'schools', school: row.school },
                    ],
                    forecast: { school: row.school },
                  }}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > shown && (
        <p className="quiet small">{say(resultWords.moreSchools, { count: rows.length - shown })}</p>
      )}
    </>
  );
}

/** Where something stays short: what, where, why, from when on it need not be, and the least that would help. */
export function Shortages({
  proposal,
  onTake,
}: {
  readonly proposal: ProposalPicture;
  /** Begins a draft with the lines of a way out; undefined where the plan belongs to another place or scenario. */
  readonly onTake: ((way: ReadyWay) => void) | undefined;
}) {
  const reader = useReader();
  const { say, number } = reader;
  const beyond = seatsBeyondPlan(proposal.years);
  const short = proposal.parts.flatMap(({ name, shortage }) =>
    shortage === undefined ? [] : [{ name, shortage }],
  );
  const planned = proposal.parts.some(({ vector }) => vector !== undefined);
  return (
    <section className="card stack" aria-labelledby="short-title">
      <CardHead
        id="short-title"
        title={say(resultWords.short)}
        table={short.length === 0 ? undefined : keptShortages(proposal, reader)}
      />
      {short.length === 0 && planned && <p className="mark">✓ {say(resultWords.nothingShort)}</p>}
      {short.length === 0 && planned && beyond !== undefined && (
        <p className="mark missed">
          ⚠ {say(resultWords.shortBeyond, { count: number(beyond.unplaced[1]), year: beyond.year })}
        </p>
      )}
      {short.map(({ name, shortage }, index) => (
        <details key={name.zh} className="project-group wide" open={index === 0}>
          <summary>
            {say(resultWords.shortLead, { part: say(name), sentence: say(shortage.sentence) })}
          </summary>
          <div className="short">
            <section className="stack">
              <h3>{say(resultWords.whatShort)}</h3>
              <ShortTable shortage={shortage} schools={proposal.schools} />
            </section>
            <ShortageReasons shortage={shortage} proposal={proposal} onTake={onTake} />
          </div>
        </details>
      ))}
    </section>
  );
}
