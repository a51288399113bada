import { Select } from 'antd';
import { memo, useCallback, useMemo, useState } from 'react';
import { changeWords } from '../../../../src/domain/changeWords.ts';
import type { InterventionKind } from '../../../../src/domain/interventions.ts';
import type { Change } from '../../../../src/domain/scenario.ts';
import type { FieldValue } from '../../../../src/study/changeScenarioText.ts';
import type { SaidProblem } from '../../core/messages.ts';
import { useReader } from '../../say.ts';
import { LeverCard } from './LeverCard.tsx';
import { leverKinds } from './leverFields.ts';
import type { LeverGround } from './leverGround.ts';
import { newLine } from './newLine.ts';
import { problemsOfLine } from './problemsOfLine.ts';
import type { DraftEdit } from './useDraftEdit.ts';
import { whatIfWords as words } from './whatIfWords.ts';

type Lines = NonNullable<DraftEdit['written']>['lines'];

/** Identifiers of the works that lines add. */
export function addedWorks(lines: Lines): string[] {
  return lines.flatMap(({ project }) =>
    project !== null && typeof project === 'object' && 'id' in project ? [String(project.id)] : [],
  );
}

const AddChoice = memo(function AddChoice({
  options,
  disabled,
  onAdd,
}: {
  readonly options: readonly { readonly value: InterventionKind; readonly label: string }[];
  readonly disabled: boolean;
  readonly onAdd: (kind: InterventionKind) => void;
}) {
  const { say } = useReader();
  return (
    <Select<InterventionKind | null>
      aria-label={say(words.addLever)}
      placeholder={say(words.addLever)}
      value={null}
      disabled={disabled}
      options={[...options]}
      onChange={(kind) => kind !== null && onAdd(kind)}
      popupMatchSelectWidth={false}
      listHeight={420}
    />
  );
});

/** The levers of a draft in their order, and a list to add one from. */
export const LeverList = memo(function LeverList({
  draft,
  changes,
  problems,
  ground,
}: {
  readonly draft: DraftEdit;
  readonly changes: readonly Change[];
  /** Of the text and of its trial alike. */
  readonly problems: readonly SaidProblem[];
  readonly ground: LeverGround;
}) {
  const { say } = useReader();
  // The last lines that could be read: a text half-way through a change does not take the levers away.
  const [last, setLast] = useState<Lines>([]);
  const lines = draft.written?.lines ?? last;
  if (draft.written !== undefined && draft.written.lines !== last) setLast(draft.written.lines);
  const { edit, endStep } = draft;
  // What can be added does not change while levers move: finding it looks through all schools.
  const options = useMemo(
    () =>
      leverKinds.map((kind) => {
        const disabled = newLine(kind, ground, [], say) === undefined;
        const name = say(changeWords[kind]);
        return { value: kind, disabled, label: disabled ? `${name} (${say(words.noneToMove)})` : name };
      }),
    [ground, say],
  );
  const set = useCallback(
    (index: number, key: string, value: FieldValue | undefined) =>
      edit({ do: 'set', index, key, value }, `${index} ${key}`),
    [edit],
  );
  const remove = useCallback((index: number) => edit({ do: 'remove', index }), [edit]);
  const taken = addedWorks(lines).join('\n');
  const add = useCallback(
    (kind: InterventionKind) => {
      const line = newLine(kind, ground, taken.split('\n'), say);
      if (line !== undefined) edit({ do: 'add', lines: [line] });
    },
    [edit, ground, say, taken],
  );
  return (
    <section className="card" aria-labelledby="levers-title">
      <div className="card-head">
        <h2 id="levers-title">{say(words.levers)}</h2>
        <AddChoice options={options} disabled={draft.written === undefined} onAdd={add} />
      </div>
      {draft.written === undefined && (
        <p className="wrong" role="alert">
          {say(words.textBroken)}
        </p>
      )}
      {lines.length === 0 && <p className="quiet">{say(words.noLevers)}</p>}
      <ol className="levers" inert={draft.written === undefined}>
        {lines.map((line, index) => (
          <LeverCard
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the order.
            key={`${index} ${String(line.kind)}`}
            number={index + 1}
            line={line}
            change={changes.find((change) => change.index === index)}
            problems={problemsOfLine(problems, index)}
            ground={ground}
            onSet={set}
            onRemove={remove}
            onEnd={endStep}
          />
        ))}
      </ol>
    </section>
  );
});
