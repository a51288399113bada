import { Button } from 'antd';
import { useReader } from '../../../say.ts';
import { ganttWords as words } from './ganttWords.ts';
import type { CriticalSearch } from './useCritical.ts';

/** Starts and stops the search for critical projects, and says how far it has come. */
export function CriticalPart({
  search: { changes, all, running, failed },
  onFind,
  onStop,
}: {
  readonly search: CriticalSearch;
  readonly onFind: () => void;
  readonly onStop: () => void;
}) {
  const { say, number } = useReader();
  const count = [...changes.values()].filter((changed) => changed > 0).length;
  return (
    <div className="row">
      {running ? (
        <Button size="small" onClick={onStop}>
          {say(words.stop)}
        </Button>
      ) : (
        <Button size="small" onClick={onFind}>
          {say(words.findCritical)}
        </Button>
      )}
      <span role="status" className="quiet small">
        {running
          ? say(words.finding, { done: number(changes.size), all: number(all) })
          : all > 0
            ? say(words.found, { done: number(changes.size), count: number(count) })
            : say(words.criticalHint)}
      </span>
      {failed !== undefined && (
        <span className="wrong" role="alert">
          {say(words.failed, { why: failed })}
        </span>
      )}
    </div>
  );
}
