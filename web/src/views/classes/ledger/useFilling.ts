import { useEffect, useMemo, useState } from 'react';
import type { LedgerRow } from '../../../../../src/domain/report.ts';
import { type FilledWords, type Standing, StandingLines } from '../../../ledger/filledWords.ts';
import type { LedgerChange, LedgerDesk, LedgerNow, Written } from '../../../ledger/ledgerDesk.ts';
import { useLedgerDesk } from '../../../ledger/useLedgerDesk.ts';
import type { StudyPicture } from '../../../pictures/studyPicture.ts';
import { useDesk } from '../../../places/DeskContext.ts';
import { sayGrade, useReader } from '../../../say.ts';
import { remember, remembered } from '../../../shell/remembered.ts';
import { words } from '../../../words.ts';
import { editWords } from './ledgerEditWords.ts';

/** The ledger in view as people fill it in. */
export interface Filling {
  readonly study: StudyPicture;
  readonly desk: LedgerDesk;
  readonly now: LedgerNow;
  readonly author: string;
  /** Whether somebody is asked who writes. */
  readonly asking: boolean;
  /** The row whose history is shown. */
  readonly told: LedgerRow | undefined;
  readonly standing: (row: LedgerRow) => Standing;
  readonly nameOf: (row: LedgerRow) => string;
  /** Whether it is known who writes; if not, that is asked. */
  readonly ready: () => boolean;
  readonly ask: (asking: boolean) => void;
  readonly setAuthor: (author: string) => void;
  readonly tell: (row: LedgerRow | undefined) => void;
  readonly keep: (row: LedgerRow, words: FilledWords) => Promise<Written>;
  readonly write: (changes: readonly LedgerChange[]) => Promise<Written>;
}

/** What is filled in of the ledger in view, and what can be done with it. */
export function useFilling(study: StudyPicture): Filling {
  const { place } = useDesk();
  const { say, language } = useReader();
  const { desk, now } = useLedgerDesk(place.id);
  const [author, setAuthor] = useState(() => remembered('author') ?? '');
  const [asking, ask] = useState(false);
  const [told, tell] = useState<LedgerRow>();
  // Others may have written since this window read the ledger.
  useEffect(() => void desk.read(), [desk]);
  const lines = useMemo(() => new StandingLines(place.id, now.edits), [place.id, now.edits]);
  const standing = (row: LedgerRow) => lines.of(row);
  const write = (changes: readonly LedgerChange[]) => desk.write(changes, author);
  return {
    ...{ study, desk, now, author, asking, told, standing, ask, tell, write },
    nameOf: (row) => {
      const classOf = say(words.classOf, { grade: sayGrade(row.grade, language), number: row.number });
      return say(editWords.rowName, { school: row.schoolName, class: classOf });
    },
    ready: () => {
      if (author === '') ask(true);
      return author !== '';
    },
    setAuthor: (name) => {
      setAuthor(name);
      remember('author', name);
      ask(false);
    },
    keep: (row, filled) => {
      const { spot, own, words: seen } = standing(row);
      return write([{ spot, before: own, seen, words: filled }]);
    },
  };
}
