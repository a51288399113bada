import { Button, Radio } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { PlanFilesRequest } from '../../../../src/study/planFiles.ts';
import { usualWork } from '../../../../src/study/usualWork.ts';
import { BoundedNumber } from '../../parts/BoundedNumber.tsx';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { leverLines, scopeLine } from './leverLines.ts';
import { planWords } from './planWords.ts';

/** Moves of the search in each part, and whether the plan is polished then. */
const efforts = {
  quick: { work: usualWork / 20 },
  thorough: { work: usualWork },
  polished: { work: usualWork, polish: true },
} as const;
type Effort = keyof typeof efforts;

function Levers({ study, more }: { readonly study: StudyPicture; readonly more: ReactNode }) {
  const { say } = useReader();
  const { planning, assumedLevers } = study;
  const names = new Map(study.districts.map(({ id, name }) => [id, name]));
  const scope = scopeLine(planning, (id) => names.get(id) ?? { zh: id, en: id });
  return (
    <section className="stack">
      <h3>{say(planWords.levers)}</h3>
      {planning.because !== undefined && <p>{say(words.because, { because: planning.because })}</p>}
      <p>{say(scope)}</p>
      <ul className="plain levers">
        {leverLines(planning, assumedLevers).map(({ key, words: line, assumed }) => (
          <li key={key}>
            {say(line)}{' '}
            <span className={assumed ? 'tag assumed' : 'tag'}>
              {say(assumed ? planWords.assumed : planWords.fromScenario)}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet small">{say(planWords.leversNote)}</p>
      <div className="row">{more}</div>
    </section>
  );
}

/** What is settled before a plan is sought: how much work, the seed, and the levers and prices that hold. */
export function StartCard({
  study,
  again,
  prices,
  onStart,
}: {
  readonly study: StudyPicture;
  /** Whether there is a plan for this study already. */
  readonly again: boolean;
  /** What changes levers and prices. */
  readonly prices: ReactNode;
  readonly onStart: (settings: Pick<PlanFilesRequest, 'work' | 'seed' | 'polish'>) => void;
}) {
  const { say } = useReader();
  const [effort, setEffort] = useState<Effort>('quick');
  const [seed, setSeed] = useState(1);
  const id = useId();
  return (
    <section className="card stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say(planWords.startTitle)}</h2>
      <p className="quiet">{say(planWords.startLead)}</p>
      <div className="row start-row controls">
        <div className="row">
          <span id={`${id}-effort`}>{say(planWords.effort)}</span>
          <Radio.Group
            aria-labelledby={`${id}-effort`}
            value={effort}
            onChange={(event) => setEffort(event.target.value as Effort)}
          >
            <Radio value="quick">
              {say(planWords.quick)} <span className="quiet">{say(planWords.quickHint)}</span>
            </Radio>
            <Radio value="thorough">
              {say(planWords.thorough)} <span className="quiet">{say(planWords.thoroughHint)}</span>
            </Radio>
            <Radio value="polished">
              {say(planWords.polished)} <span className="quiet">{say(planWords.polishedHint)}</span>
            </Radio>
          </Radio.Group>
        </div>
        <div className="row">
          <label htmlFor={`${id}-seed`}>{say(planWords.seed)}</label>
          <BoundedNumber
            id={`${id}-seed`}
            range={[1, 999_999]}
            value={seed}
            onChange={(value) => setSeed(value ?? 1)}
          />
        </div>
        <Button type="primary" onClick={() => onStart({ ...efforts[effort], seed })}>
          {say(again ? planWords.startAgain : planWords.start)}
        </Button>
      </div>
      <p className="quiet small controls">{say(planWords.seedHint)}</p>
      {again ? (
        <details>
          <summary>{say(planWords.levers)}</summary>
          <Levers study={study} more={prices} />
        </details>
      ) : (
        <Levers study={study} more={prices} />
      )}
    </section>
  );
}
