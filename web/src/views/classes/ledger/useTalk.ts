import { useCallback, useEffect, useState } from 'react';
import type { CommentCount } from '../../../../../src/domain/comment.ts';
import { speaksOf } from '../../../../../src/domain/ledgerEdit.ts';
import type { LedgerRow } from '../../../../../src/domain/report.ts';
import { commentClient } from '../../../comments/commentClient.ts';
import { useDesk } from '../../../places/DeskContext.ts';
import { useReader } from '../../../say.ts';
import { serviceRoot } from '../../../service.ts';

/** What people say about the ledger's rows: how much, and which row's discussion is open. */
export interface Talk {
  readonly place: string;
  readonly root: string;
  readonly countOf: (row: LedgerRow) => number;
  readonly open: LedgerRow | undefined;
  readonly show: (row: LedgerRow | undefined) => void;
  /** Count anew. */
  readonly refresh: () => void;
}

/** The talk about the ledger of the place that is open; undefined where no service knows the place. */
export function useTalk(): Talk | undefined {
  const { language } = useReader();
  const desk = useDesk();
  const place = desk.place.id;
  // Undefined where no service serves the page, or the place is kept in this browser.
  const root = desk.keeper === undefined ? undefined : serviceRoot;
  const [counts, setCounts] = useState<readonly CommentCount[]>();
  const [open, show] = useState<LedgerRow>();
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` asks anew.
  useEffect(() => {
    if (root === undefined) return;
    let gone = false;
    commentClient(root, language)
      .counts(place)
      .then((told) => !gone && setCounts(told.ok ? told.value : undefined));
    return () => {
      gone = true;
    };
  }, [root, place, language, asked]);
  const refresh = useCallback(() => setAsked((times) => times + 1), []);
  if (root === undefined || counts === undefined) return undefined;
  const countOf = (row: LedgerRow) =>
    counts.reduce(
      (sum, { topic, count }) => sum + (topic.kind === 'ledger' && speaksOf(topic, row) ? count : 0),
      0,
    );
  return { place, root, countOf, open, show, refresh };
}
