import { Button } from 'antd';
import type { Go } from '../../address.ts';
import { isDraftId } from '../../drafts/draft.ts';
import { asItStandsId } from '../../parts/scenarioColour.ts';
import { useDesk } from '../../places/DeskContext.ts';
import { sayError } from '../../places/sayError.ts';
import { useReader } from '../../say.ts';
import { linkWords } from '../../shell/linkWords.ts';
import { ProblemList } from '../../shell/ProblemList.tsx';
import { words as pageWords } from '../../words.ts';
import type { AskedBehind } from './behind/asked.ts';
import { compareWords as words } from './compareWords.ts';
import { LedgerLine } from './LedgerLine.tsx';
import type { Side } from './useSides.ts';

function isSound(side: Side | undefined): side is Extract<Side, { kind: 'answer' }> {
  return side?.kind === 'answer' && side.answer.ok;
}

const isRefused = (side: Side) => side.kind === 'answer' && !side.answer.ok;

/** Every scenario by itself: what differs in its ledger, ways on to its other views, or why there is no result. */
export function SideCards({
  sides,
  colours,
  titleOf,
  again,
  go,
  onBehind,
}: {
  readonly sides: readonly Side[];
  readonly colours: readonly string[];
  readonly titleOf: (id: string) => string;
  /** Tries a scenario once more that could not be fetched or computed. */
  readonly again: (id: string) => void;
  readonly go: Go;
  /** Look into the schools behind a difference. */
  readonly onBehind: (asked: AskedBehind) => void;
}) {
  const { say } = useReader();
  const { scenarios } = useDesk();
  const [first] = sides;
  const open = (view: string, id: string) =>
    go({ view, scenario: id === asItStandsId ? undefined : id, with: undefined });
  const isDraft = (id: string) => scenarios.some((each) => each.id === id && each.draft);
  return (
    <ul className="side-cards">
      {sides.map((side, index) => (
        <li key={side.id} className="card" style={{ borderTopColor: colours[index] }}>
          <h3>{titleOf(side.id)}</h3>
          {side.kind === 'gone' && (
            <p className="wrong">
              {isDraftId(side.id) ? say(linkWords.noSuchDraft) : say(words.gone, { id: side.id })}
            </p>
          )}
          {side.kind === 'failure' && (
            <div role="alert">
              <p className="wrong">
                {say(words.unreachable, { title: titleOf(side.id), why: sayError(side.error, say) })}
              </p>
              <Button size="small" onClick={() => again(side.id)}>
                {say(pageWords.tryAgain)}
              </Button>
            </div>
          )}
          {side.kind === 'answer' && !side.answer.ok && (
            <>
              <p className="wrong">{say(words.problems, { title: titleOf(side.id) })}</p>
              <ProblemList problems={side.answer.problems} />
            </>
          )}
          {index > 0 && isSound(side) && isSound(first) && (
            <LedgerLine
              left={first.file}
              right={side.file}
              leftTitle={titleOf(first.id)}
              onBehind={() => onBehind({ id: side.id, kind: 'ledger' })}
            />
          )}
          {side.kind !== 'gone' && (
            <div className="row">
              {!isRefused(side) && (
                <>
                  <Button size="small" onClick={() => open('today', side.id)}>
                    {say(words.openToday)}
                  </Button>
                  <Button size="small" onClick={() => open('classes', side.id)}>
                    {say(words.openClasses)}
                  </Button>
                </>
              )}
              {isDraft(side.id) && (
                <Button size="small" onClick={() => open('whatIf', side.id)}>
                  {say(isRefused(side) ? words.mend : words.openWhatIf)}
                </Button>
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
