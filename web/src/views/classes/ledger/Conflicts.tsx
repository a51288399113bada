import { Button } from 'antd';
import { differences, filledOf } from '../../../ledger/filledWords.ts';
import { spotKey } from '../../../ledger/ledgerBook.ts';
import type { LedgerConflict } from '../../../ledger/ledgerDesk.ts';
import { useReader } from '../../../say.ts';
import { fieldWords, editWords as words } from './ledgerEditWords.ts';
import { sayFilled } from './sayFilled.ts';

/** What two people wrote at once, side by side, until one is chosen. */
export function Conflicts({
  conflicts,
  nameOf,
  onSettle,
}: {
  readonly conflicts: readonly LedgerConflict[];
  readonly nameOf: (conflict: LedgerConflict) => string;
  readonly onSettle: (conflict: LedgerConflict, choice: 'mine' | 'theirs') => void;
}) {
  const reader = useReader();
  const { say } = reader;
  if (conflicts.length === 0) return null;
  const shown = (text: string) => (text === '' ? say(words.empty) : text);
  return (
    <section className="ledger-conflicts" role="alert">
      <h3>{say(words.conflictTitle, { count: conflicts.length })}</h3>
      <p>{say(words.conflictLead)}</p>
      {conflicts.map((conflict) => {
        const { change, theirs } = conflict;
        const fields = [
          ...new Set([
            ...differences(change.seen, change.words),
            ...differences(change.seen, filledOf(theirs)),
          ]),
        ];
        return (
          <div key={`${spotKey(change.spot)} ${theirs.revision}`} className="ledger-conflict">
            <h4>{nameOf(conflict)}</h4>
            <table className="figures">
              <thead>
                <tr>
                  <td />
                  <th scope="col">{say(words.mine)}</th>
                  <th scope="col">{say(words.theirs, { author: theirs.author })}</th>
                </tr>
              </thead>
              <tbody>
                {fields.map((field) => (
                  <tr key={field}>
                    <th scope="row">{say(fieldWords[field])}</th>
                    <td>{shown(sayFilled(change.words, field, reader))}</td>
                    <td>{shown(sayFilled(theirs, field, reader))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <div className="row">
              <Button size="small" onClick={() => onSettle(conflict, 'mine')}>
                {say(words.keepMine)}
              </Button>
              <Button size="small" onClick={() => onSettle(conflict, 'theirs')}>
                {say(words.keepTheirs)}
              </Button>
            </div>
          </div>
        );
      })}
    </section>
  );
}
