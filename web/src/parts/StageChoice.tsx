import { Select } from 'antd';
import { type Stage, stageWords } from '../../../src/domain/stage.ts';
import { useReader } from '../say.ts';
import { words } from '../words.ts';

/** Choose one stage, or all where `all` is allowed. */
export function StageChoice({
  stages,
  value,
  all,
  onChange,
}: {
  readonly stages: readonly Stage[];
  readonly value: Stage | undefined;
  readonly all: boolean;
  readonly onChange: (stage: Stage | undefined) => void;
}) {
  const { say, head } = useReader();
  return (
    <Select<string>
      aria-label={say(words.stages)}
      value={value ?? ''}
      options={[
        ...(all ? [{ value: '', label: say(words.allStages) }] : []),
        ...stages.map((stage) => ({ value: stage, label: head(stageWords[stage]) })),
      ]}
      onChange={(stage) => onChange(stage === '' ? undefined : (stage as Stage))}
      popupMatchSelectWidth={false}
      style={{ minWidth: 130 }}
    />
  );
}
