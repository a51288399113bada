import { Input } from 'antd';
import { memo } from 'react';
import type { SaidProblem } from '../../core/messages.ts';
import { useReader } from '../../say.ts';
import { ProblemList } from '../../shell/ProblemList.tsx';
import { whatIfWords as words } from './whatIfWords.ts';

/** The draft's text beside its levers, and all that is wrong with it. */
export const TextCard = memo(function TextCard({
  text,
  problems,
  onChange,
  onEnd,
}: {
  readonly text: string;
  readonly problems: readonly SaidProblem[];
  readonly onChange: (text: string) => void;
  readonly onEnd: () => void;
}) {
  const { say } = useReader();
  return (
    <section className="card" aria-labelledby="text-title">
      <div className="card-head">
        <h2 id="text-title">{say(words.textTitle)}</h2>
      </div>
      <p id="text-hint" className="quiet small">
        {say(words.textHint)}
      </p>
      <Input.TextArea
        aria-labelledby="text-title"
        aria-describedby="text-hint"
        className="code"
        rows={Math.min(26, Math.max(8, text.split('\n').length + 1))}
        spellCheck={false}
        lang="und"
        value={text}
        status={problems.length === 0 ? '' : 'error'}
        onChange={({ target }) => onChange(target.value)}
        onBlur={onEnd}
      />
      {problems.length > 0 && (
        <div role="status" className="text-problems">
          <h3>{say(words.problems, { count: problems.length })}</h3>
          <p className="quiet">{say(words.lastGood)}</p>
          <ProblemList problems={problems} />
        </div>
      )}
    </section>
  );
});
