import type { OpenRequest } from '../../../../src/study/openPlace.ts';
import { useAnswer } from '../../core/CoreContext.ts';
import { useReader } from '../../say.ts';
import { behindWords } from './behind/behindWords.ts';
import { compareWords as words } from './compareWords.ts';

/** How the oversize classes of two scenarios differ, in one sentence. */
export function LedgerLine({
  left,
  right,
  leftTitle,
  onBehind,
}: {
  readonly left: OpenRequest['scenario'];
  readonly right: OpenRequest['scenario'];
  readonly leftTitle: string;
  /** Look into the schools behind the difference. */
  readonly onBehind: () => void;
}) {
  const { say, number } = useReader();
  const answered = useAnswer('ledger', {
    ...(left === undefined ? {} : { left }),
    ...(right === undefined ? {} : { right }),
  });
  if (answered.kind !== 'answer') return null;
  const { onlyLeft, onlyRight, closesEarlier, closesLater } = answered.answer;
  const none = onlyLeft + onlyRight + closesEarlier + closesLater === 0;
  return (
    <p className="small">
      {none
        ? say(words.ledgerSame)
        : say(words.ledgerTold, {
            title: leftTitle,
            ...{ onlyLeft: number(onlyLeft), onlyRight: number(onlyRight) },
            ...{ closesEarlier: number(closesEarlier), closesLater: number(closesLater) },
          })}{' '}
      {!none && (
        <button type="button" className="link" onClick={onBehind}>
          {say(behindWords.look)}
        </button>
      )}
    </p>
  );
}
