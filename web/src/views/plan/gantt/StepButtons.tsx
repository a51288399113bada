import { Button } from 'antd';
import { useStepKeys } from '../../../parts/useStepKeys.ts';
import { useReader } from '../../../say.ts';
import { ganttWords as words } from './ganttWords.ts';

/** The last move taken back, and taken again, by button and by key. */
export function StepButtons({
  undo,
  redo,
}: {
  /** Undefined where there is no such step. */
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}) {
  const { say } = useReader();
  useStepKeys(undo, redo);
  return (
    <>
      <Button disabled={undo === undefined} aria-keyshortcuts="Control+Z" onClick={undo}>
        {say(words.stepBack)}
      </Button>
      <Button disabled={redo === undefined} aria-keyshortcuts="Control+Y Control+Shift+Z" onClick={redo}>
        {say(words.stepAgain)}
      </Button>
    </>
  );
}
