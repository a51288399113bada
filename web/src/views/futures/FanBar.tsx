import { Button, Checkbox } from 'antd';
import { useReader } from '../../say.ts';
import { fanWords as words } from './fanWords.ts';
import type { Fans } from './useFans.ts';

/** Whether futures are drawn around the lines, how far that has come, and what the bands mean. */
export function FanBar({
  fans,
  isWanted,
  onWant,
}: {
  readonly fans: Fans;
  readonly isWanted: boolean;
  readonly onWant: (wanted: boolean) => void;
}) {
  const { say, number } = useReader();
  const { drawn, drawing, failed, stop } = fans;
  return (
    <div className="stack" data-futures={drawn?.draws ?? 0}>
      <div className="row">
        <Checkbox checked={isWanted} onChange={(event) => onWant(event.target.checked)}>
          {say(words.wanted)}
        </Checkbox>
        {drawing !== undefined && (
          <>
            <span className="quiet" role="status">
              {say(words.drawing, { draws: number(drawing, 0) })}
            </span>
            <Button size="small" onClick={stop}>
              {say(words.stop)}
            </Button>
          </>
        )}
      </div>
      {failed !== undefined && (
        <p className="wrong" role="alert">
          {say(words.failed, { why: failed })}
        </p>
      )}
      {drawn !== undefined && <p className="quiet small">{say(words.how)}</p>}
    </div>
  );
}
