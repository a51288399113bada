import { StandingLines } from '../../../ledger/filledWords.ts';
import { sayGrade, useReader } from '../../../say.ts';
import { AuthorPage } from './AuthorPage.tsx';
import { Conflicts } from './Conflicts.tsx';
import { HistoryDrawer } from './HistoryDrawer.tsx';
import { editWords as words } from './ledgerEditWords.ts';
import { sayFilled } from './sayFilled.ts';
import type { Filling } from './useFilling.ts';

/** What stands beside and above the ledger: conflicts, history, who writes, and entries of classes not in view. */
export function LedgerPages({ filling }: { readonly filling: Filling }) {
  const reader = useReader();
  const { say, language } = reader;
  const { study, desk, now, author, asking, told, standing, nameOf, ask, setAuthor, tell } = filling;
  const schools = new Map(study.schools.map(({ id, name }) => [id, name]));
  const others = new StandingLines(desk.place, now.edits).others(study.report.ledger);
  const nameOfSpot = (spot: { school: string; year: number; grade: string; number: number | null }) =>
    say(words.otherSpot, {
      school: schools.get(spot.school) ?? spot.school,
      year: spot.year,
      grade: sayGrade(spot.grade, language),
      number: spot.number === null ? '' : say(words.otherNumber, { number: spot.number }),
    });
  return (
    <>
      <Conflicts
        conflicts={now.conflicts}
        nameOf={({ change }) => nameOfSpot(change.spot)}
        onSettle={(conflict, choice) => desk.settle(conflict, choice, author)}
      />
      {others.length > 0 && (
        <details className="small table-tools">
          <summary>{say(words.others, { count: others.length })}</summary>
          <ul>
            {others.map((edit) => (
              <li key={`${edit.school} ${edit.grade} ${edit.year} ${edit.number}`}>
                {nameOfSpot(edit)} · {sayFilled(edit, 'state', reader)} · {edit.responsible} · {edit.note} ·{' '}
                {edit.author}
              </li>
            ))}
          </ul>
        </details>
      )}
      {told !== undefined && (
        <HistoryDrawer
          row={nameOf(told)}
          standing={standing(told)}
          book={desk.book}
          onClose={() => tell(undefined)}
        />
      )}
      {asking && <AuthorPage author={author} onKeep={setAuthor} onClose={() => ask(false)} />}
    </>
  );
}
