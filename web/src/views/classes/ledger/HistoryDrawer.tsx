import { useEffect, useState } from 'react';
import type { LedgerEdit } from '../../../../../src/domain/ledgerEdit.ts';
import type { Standing } from '../../../ledger/filledWords.ts';
import type { LedgerBook } from '../../../ledger/ledgerBook.ts';
import { SidePage } from '../../../parts/SidePage.tsx';
import { sayError } from '../../../places/sayError.ts';
import { useReader } from '../../../say.ts';
import { words as pageWords } from '../../../words.ts';
import { historyLines, sayInstant } from './historyLines.ts';
import { fieldWords, editWords as words } from './ledgerEditWords.ts';

type Reading =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'read'; readonly edits: readonly LedgerEdit[] };

/** Who changed a row when, and from what to what. */
export function HistoryDrawer({
  row,
  standing,
  book,
  onClose,
}: {
  readonly row: string;
  readonly standing: Standing;
  readonly book: LedgerBook;
  readonly onClose: () => void;
}) {
  const reader = useReader();
  const { say } = reader;
  const [reading, setReading] = useState<Reading>({ kind: 'waiting' });
  useEffect(() => {
    let asked = true;
    Promise.all(standing.lines.map((line) => book.history(line))).then(
      (spots) => asked && setReading({ kind: 'read', edits: spots.flat() }),
      (error) => asked && setReading({ kind: 'failed', error }),
    );
    return () => {
      asked = false;
    };
  }, [book, standing]);
  const lines = reading.kind === 'read' ? historyLines(reading.edits, reader) : [];
  const shown = (text: string) => (text === '' ? say(words.empty) : text);
  return (
    <SidePage open title={say(words.historyOf, { row })} width={520} onClose={onClose}>
      {reading.kind === 'waiting' && <p role="status">{say(pageWords.loading)}</p>}
      {reading.kind === 'failed' && <p role="alert">{sayError(reading.error, say)}</p>}
      {reading.kind === 'read' && lines.length === 0 && <p>{say(words.noHistory)}</p>}
      <ol className="ledger-history">
        {lines.map(({ edit, changes }) => (
          <li key={`${edit.grade} ${edit.year} ${edit.number} ${edit.revision}`}>
            <p className="quiet">
              {say(words.historyLine, { author: edit.author, at: sayInstant(edit.at) })}
              {edit.number === null && ` · ${say(words.wholeGrade)}`}
            </p>
            <ul>
              {changes.map(({ field, from, to }) => (
                <li key={field}>
                  {say(words.changed, { field: say(fieldWords[field]), from: shown(from), to: shown(to) })}
                </li>
              ))}
              {changes.length === 0 && <li>{say(words.sameAgain)}</li>}
            </ul>
          </li>
        ))}
      </ol>
    </SidePage>
  );
}
