import { headWords, verdictWords } from '../../../../src/domain/glossary.ts';
import type { Verdict } from '../../../../src/domain/report.ts';
import { FigureButton } from '../../figures/FigureBoard.tsx';
import { verdictStory } from '../../figures/verdictStory.ts';
import { CardHead } from '../../parts/CardHead.tsx';
import type { ProposalPicture } from '../../pictures/proposalPicture.ts';
import { useReader } from '../../say.ts';
import { sayDemand, sayFigure, scopeOf } from '../today/sayVerdict.ts';
import { keptTargets } from './keptTargets.ts';
import { verdictPairs } from './resultFigures.ts';
import { resultWords } from './resultWords.ts';

function Side({
  proposal,
  verdict,
  side,
}: {
  readonly proposal: ProposalPicture;
  readonly verdict: Verdict;
  readonly side: string;
}) {
  const reader = useReader();
  const missed = verdict.state === 'missed';
  return (
    <>
      <FigureButton
        name={reader.say(verdict.words)}
        story={() => verdictStory(proposal, verdict, proposal.place.baseYear, reader, side)}
      >
        {sayFigure(verdict.value, verdict.unit, reader)}
      </FigureButton>{' '}
      <span className={missed ? 'mark missed' : 'mark'}>
        {missed ? '⚠' : '✓'} {reader.say(verdictWords[verdict.state])}
      </span>
      {missed &&
        verdict.notes.map((note) => (
          <p key={note.zh} className="quiet small">
            {reader.say(note)}
          </p>
        ))}
    </>
  );
}

/** Every computed target without and with the plan; what the plan changes stands first. */
export function TargetTable({ proposal }: { readonly proposal: ProposalPicture }) {
  const reader = useReader();
  const { say } = reader;
  const pairs = verdictPairs(proposal);
  const changed = pairs.filter((pair) => pair.changed).length;
  return (
    <section className="card stack" aria-labelledby="targets-title">
      <CardHead
        id="targets-title"
        title={say(resultWords.targets)}
        table={keptTargets(proposal, pairs, reader)}
      />
      <p className="quiet">{say(resultWords.targetsChanged, { count: changed })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard. */}
      <section className="scroll tall" tabIndex={0} aria-label={say(resultWords.targets)}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{say(headWords.target)}</th>
              <th scope="col">{say(headWords.due)}</th>
              <th scope="col">{say(headWords.demanded)}</th>
              <th scope="col">{say(resultWords.before)}</th>
              <th scope="col">{say(resultWords.after)}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ key, before, after }) => (
              <tr key={key}>
                <th scope="row">
                  {say(before.words)} <span className="quiet">{scopeOf(proposal, before, reader)}</span>
                </th>
                <td>{before.due ?? '–'}</td>
                <td>{sayDemand(before, reader)}</td>
                <td>
                  <Side proposal={proposal} verdict={before} side={say(resultWords.before)} />
                </td>
                <td>
                  <Side proposal={proposal} verdict={after} side={say(resultWords.after)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
