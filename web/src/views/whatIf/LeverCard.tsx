import { Button, Input } from 'antd';
import { useId } from 'react';
import type { Change } from '../../../../src/domain/scenario.ts';
import type { FieldValue } from '../../../../src/study/changeScenarioText.ts';
import type { SaidProblem } from '../../core/messages.ts';
import { useReader } from '../../say.ts';
import { LabelledField } from './LabelledField.tsx';
import { LeverField } from './LeverField.tsx';
import { isLeverKind, leverFields } from './leverFields.ts';
import type { LeverGround } from './leverGround.ts';
import { kindWords, whatIfWords as words } from './whatIfWords.ts';

/** One line of a scenario as a lever: its fields, its reason, what it did, and what is wrong with it. */
export function LeverCard({
  number,
  line,
  change,
  problems,
  ground,
  onSet,
  onRemove,
  onEnd,
}: {
  /** Place in the order, from 1. */
  readonly number: number;
  readonly line: Readonly<Record<string, unknown>>;
  /** What it did when it was last tried; undefined before that. */
  readonly change: Change | undefined;
  readonly problems: readonly SaidProblem[];
  readonly ground: LeverGround;
  readonly onSet: (key: string, value: FieldValue | undefined) => void;
  readonly onRemove: () => void;
  readonly onEnd: () => void;
}) {
  const { say, language } = useReader();
  const id = useId();
  const { kind } = line;
  const name = isLeverKind(kind) ? say(kindWords[kind]) : String(kind ?? '?');
  return (
    <li className="lever">
      <fieldset aria-describedby={`${id}-told`}>
        <legend>
          {number}. {name}
        </legend>
        <Button size="small" onClick={onRemove} aria-label={`${say(words.removeLever)}: ${number}. ${name}`}>
          {say(words.removeLever)}
        </Button>
        <div className="lever-fields">
          {isLeverKind(kind) &&
            leverFields[kind].map((plan) => (
              <LeverField
                key={plan.key}
                plan={plan}
                line={line}
                name={name}
                ground={ground}
                onChange={(value) => onSet(plan.key, value)}
                onEnd={onEnd}
              />
            ))}
          <LabelledField label={say(words.because)} wide>
            <Input.TextArea
              aria-label={`${name}: ${say(words.because)}`}
              rows={2}
              value={String(line.because ?? '')}
              onChange={({ target }) => onSet('because', target.value)}
              onBlur={onEnd}
            />
          </LabelledField>
        </div>
        <div id={`${id}-told`} role="status">
          {problems.map((problem) => (
            <p key={`${problem.en.code}${problem.en.where}`} className="wrong small">
              {problem[language].what} {problem[language].remedy}
            </p>
          ))}
          {problems.length === 0 && change !== undefined && <p className="quiet small">{say(change.what)}</p>}
        </div>
      </fieldset>
    </li>
  );
}
