import { Button } from 'antd';
import { type ReactNode, useCallback } from 'react';
import { useStepKeys } from '../../../parts/useStepKeys.ts';
import { sayError } from '../../../places/sayError.ts';
import { useReader } from '../../../say.ts';
import { editWords as words } from './ledgerEditWords.ts';
import type { Filling } from './useFilling.ts';

/** What can be done with what is filled in: who writes, the last change taken back, what went wrong. */
export function LedgerTools({
  filling,
  children,
}: {
  readonly filling: Filling;
  readonly children: ReactNode;
}) {
  const { say } = useReader();
  const { desk, now, author, ask } = filling;
  const undo = useCallback(() => desk.undo(author), [desk, author]);
  useStepKeys(now.steps === 0 ? undefined : undo);
  return (
    <>
      <p className="quiet table-tools">
        {say(words.lead)} {say(desk.book.shared ? words.keptThere : words.keptHere)}
      </p>
      <div className="row table-tools">
        <Button size="small" onClick={() => ask(true)}>
          {say(words.author, { author: author === '' ? say(words.empty) : author })}
        </Button>
        <Button size="small" aria-keyshortcuts="Control+Z" disabled={now.steps === 0} onClick={undo}>
          {say(words.undo)}
        </Button>
        {children}
        {now.waiting > 0 && (
          <span className="note" role="status">
            {say(words.waiting, { count: now.waiting })}
          </span>
        )}
        {now.error !== undefined && (
          <span className="wrong" role="alert">
            {say(words.failed, { reason: sayError(now.error, say) })}{' '}
            <Button size="small" onClick={() => desk.read()}>
              {say(words.readAgain)}
            </Button>
          </span>
        )}
      </div>
    </>
  );
}
