import { useMemo } from 'react';
import { speaksOf } from '../../../../../src/domain/ledgerEdit.ts';
import type { LedgerRow } from '../../../../../src/domain/report.ts';
import { commentWords as words } from '../../../comments/commentWords.ts';
import { Discussion } from '../../../comments/Discussion.tsx';
import { SidePage } from '../../../parts/SidePage.tsx';
import { useReader } from '../../../say.ts';
import type { Talk } from './useTalk.ts';

/** What people say about a row of the ledger: about this class wherever it stands as it moves up. */
export function TalkPage({
  row,
  name,
  talk,
}: {
  readonly row: LedgerRow;
  readonly name: string;
  readonly talk: Talk;
}) {
  const { say } = useReader();
  const { place, root, show, refresh } = talk;
  const { school, grade, since: year, number } = row;
  const shown = useMemo(() => ({ place, school }), [place, school]);
  return (
    <SidePage open title={say(words.of, { row: name })} width={520} onClose={() => show(undefined)}>
      <Discussion
        root={root}
        shown={shown}
        topic={{ kind: 'ledger', place, school, grade, year, number }}
        speaks={({ topic }) => topic.kind === 'ledger' && speaksOf(topic, row)}
        onChange={refresh}
      />
    </SidePage>
  );
}
