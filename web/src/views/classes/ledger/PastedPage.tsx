import { sayProblem } from '../../../../../src/domain/problem.ts';
import { ledgerProblemTexts } from '../../../ledger/ledgerProblems.ts';
import type { BookChanges } from '../../../ledger/readChanges.ts';
import { useReader } from '../../../say.ts';
import { BookPreview } from './BookPreview.tsx';
import { editWords as words } from './ledgerEditWords.ts';
import type { Filling } from './useFilling.ts';

/** What cells of a spreadsheet that were pasted would change, before anything is kept. */
export function PastedPage({
  filling,
  found,
  onClose,
}: {
  readonly filling: Filling;
  readonly found: BookChanges;
  readonly onClose: () => void;
}) {
  const { say, language } = useReader();
  return (
    <BookPreview
      filling={filling}
      title={say(words.pastedTitle)}
      found={found}
      problems={found.problems.map((problem) => sayProblem(problem, ledgerProblemTexts, language))}
      onClose={onClose}
    />
  );
}
