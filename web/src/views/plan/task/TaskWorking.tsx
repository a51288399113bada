import { Button, Progress } from 'antd';
import type { ReactNode } from 'react';
import { useReader } from '../../../say.ts';
import { taskWords } from './taskWords.ts';

/** A task under way: what it is at, how far it is, and how to end it. */
export function TaskWorking({
  step,
  share,
  onStop,
  children,
}: {
  readonly step: string;
  /** Share of the work that is done, 0 to 1. */
  readonly share: number;
  readonly onStop: () => void;
  /** Another button, before that which ends it. */
  readonly children?: ReactNode;
}) {
  const { say } = useReader();
  return (
    <div className="stack" aria-busy="true">
      <p role="status">{step}</p>
      <Progress percent={Math.round(share * 100)} status="active" showInfo={false} aria-label={step} />
      <div className="row">
        {children}
        <Button onClick={onStop}>{say(taskWords.stop)}</Button>
      </div>
    </div>
  );
}
