import { Button, Input } from 'antd';
import { memo, useCallback, useId } from 'react';
import { changeWords } from '../../../../src/domain/changeWords.ts';
import type { InterventionKind } from '../../../../src/domain/interventions.ts';
import type { Change } from '../../../../src/domain/scenario.ts';
import type { FieldValue } from '../../../../src/study/changeScenarioText.ts';
import type { SaidProblem } from '../../core/messages.ts';
import { useReader } from '../../say.ts';
import { LabelledField } from './LabelledField.tsx';
import { LeverField } from './LeverField.tsx';
import { isLeverKind, leverFields } from './leverFields.ts';
import type { LeverGround } from './leverGround.ts';
import { whatIfWords as words } from './whatIfWords.ts';

interface Properties {
  /** Place in the order, from 1. */
  readonly number: number;
  readonly line: Readonly<Record<string, unknown>>;
  /** What it did when it was last tried; undefined before that. */
  readonly change: Change | undefined;
  readonly problems: readonly SaidProblem[];
  readonly ground: LeverGround;
  /** Set a field of the line at an index, from 0. */
  readonly onSet: (index: number, key: string, value: FieldValue | undefined) => void;
  readonly onRemove: (index: number) => void;
  readonly onEnd: () => void;
}

/** Whether a lever would be drawn as it is: every edit reads all lines anew, and changes one. */
function isSame(before: Properties, after: Properties): boolean {
  const said = ({ line, change, problems }: Properties) => JSON.stringify([line, change?.what, problems]);
  return (
    before.number === after.number &&
    before.ground === after.ground &&
    before.onSet === after.onSet &&
    before.onRemove === after.onRemove &&
    before.onEnd === after.onEnd &&
    said(before) === said(after)
  );
}

const BecauseField = memo(function BecauseField({
  name,
  value,
  onSet,
  onEnd,
}: Pick<Parameters<typeof LeverField>[0], 'name' | 'onSet' | 'onEnd'> & { readonly value: string }) {
  const { say } = useReader();
  return (
    <LabelledField label={say(words.because)} wide>
      <Input.TextArea
        aria-label={`${name}: ${say(words.because)}`}
        rows={2}
        value={value}
        onChange={({ target }) => onSet('because', target.value)}
        onBlur={onEnd}
      />
    </LabelledField>
  );
});

const RemoveButton = memo(function RemoveButton({
  name,
  onRemove,
}: {
  readonly name: string;
  readonly onRemove: () => void;
}) {
  const { say } = useReader();
  return (
    <Button size="small" onClick={onRemove} aria-label={`${say(words.removeLever)}: ${name}`}>
      {say(words.removeLever)}
    </Button>
  );
});

/** What the fields of a lever mean, for who asks. */
const Meanings = memo(function Meanings({ kind }: { readonly kind: InterventionKind }) {
  const { say } = useReader();
  return (
    <details className="lever-meanings small">
      <summary>{say(words.meanings)}</summary>
      <dl>
        {leverFields[kind].map(({ key, label, meaning }) => (
          <div key={key}>
            <dt>{say(label)}</dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
});

/** One line of a scenario as a lever: its fields, its reason, what it did, and what is wrong with it. */
export const LeverCard = memo(function LeverCard({
  number,
  line,
  change,
  problems,
  ground,
  onSet,
  onRemove,
  onEnd,
}: Properties) {
  const { say, language } = useReader();
  const id = useId();
  const { kind } = line;
  const name = isLeverKind(kind) ? say(changeWords[kind]) : String(kind ?? '?');
  const index = number - 1;
  const set = useCallback(
    (key: string, value: FieldValue | undefined) => onSet(index, key, value),
    [onSet, index],
  );
  const remove = useCallback(() => onRemove(index), [onRemove, index]);
  return (
    <li className="lever">
      <fieldset aria-describedby={`${id}-told`}>
        <legend>
          {number}. {name}
        </legend>
        <RemoveButton name={`${number}. ${name}`} onRemove={remove} />
        <div className="lever-fields">
          {isLeverKind(kind) &&
            leverFields[kind].map((plan) => (
              <LeverField
                key={plan.key}
                plan={plan}
                line={line}
                name={name}
                ground={ground}
                onSet={set}
                onEnd={onEnd}
              />
            ))}
          <BecauseField name={name} value={String(line.because ?? '')} onSet={set} onEnd={onEnd} />
        </div>
        {isLeverKind(kind) && <Meanings kind={kind} />}
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
}, isSame);
