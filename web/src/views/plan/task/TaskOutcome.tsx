import type { ReactNode } from 'react';
import { useReader } from '../../../say.ts';
import { ProblemList } from '../../../shell/ProblemList.tsx';
import { words } from '../../../words.ts';
import type { TaskState } from './taskDesk.ts';
import { taskWords } from './taskWords.ts';

/** What came of a task: problems, a failure or its picture, as far as it belongs to the place and scenario that are open. */
export function TaskOutcome<Progress, Picture>({
  state,
  of,
  show,
}: {
  readonly state: TaskState<Progress, Picture>;
  /** Names the place and scenario that are open. */
  readonly of: string;
  readonly show: (picture: Picture) => ReactNode;
}) {
  const { say } = useReader();
  if (state.kind === 'none') return null;
  if (state.of !== of) return <p className="quiet small">{say(taskWords.other)}</p>;
  if (state.kind === 'problems') return <ProblemList problems={state.problems} />;
  if (state.kind === 'ready') return show(state.picture);
  if (state.kind === 'working') return null;
  return (
    <p role="alert">
      {say(words.failedTitle)} {state.message}
    </p>
  );
}
