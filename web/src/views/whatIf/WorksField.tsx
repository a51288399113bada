import { Input, InputNumber, Select } from 'antd';
import { projectKindWords } from '../../../../src/domain/glossary.ts';
import type { ProjectKind } from '../../../../src/domain/region/project.ts';
import type { FieldValue } from '../../../../src/study/changeScenarioText.ts';
import { useReader } from '../../say.ts';
import { LabelledField } from './LabelledField.tsx';
import type { LeverGround } from './leverGround.ts';
import { whatIfWords as words } from './whatIfWords.ts';

type Works = Readonly<Record<string, FieldValue>>;

/** Kinds of works that add rooms to a school that is there. */
const kinds: readonly ProjectKind[] = ['extension', 'temporaryBlock', 'conversion'];

/** New works that add rooms to a school: what, where, how many rooms, from when to when, at what cost. */
export function WorksField({
  value,
  ground,
  onChange,
  onEnd,
}: {
  readonly value: unknown;
  readonly ground: LeverGround;
  readonly onChange: (works: Works) => void;
  readonly onEnd: () => void;
}) {
  const { say, head, language } = useReader();
  const works = (value !== null && typeof value === 'object' ? value : {}) as Works;
  const put = (change: Record<string, FieldValue | undefined>) => {
    const next = Object.entries({ ...works, ...change }).filter(([, each]) => each !== undefined);
    onChange(Object.fromEntries(next) as Works);
  };
  const { schools, districts } = ground.study;
  const districtName = (id: string) => districts.find((each) => each.id === id)?.name[language] ?? id;
  const kind = String(works.kind ?? 'extension');
  const known = kinds.some((each) => each === kind) ? kinds : [...kinds, kind as ProjectKind];
  const text = (key: string, label: string) => (
    <LabelledField label={label}>
      <Input
        aria-label={label}
        value={String(works[key] ?? '')}
        onChange={({ target }) => put({ [key]: target.value === '' ? undefined : target.value })}
        onBlur={onEnd}
      />
    </LabelledField>
  );
  const number = (key: string, label: string, unit: string, scale = 1) => (
    <LabelledField label={label}>
      <InputNumber
        aria-label={label}
        min={0}
        precision={0}
        suffix={unit}
        value={typeof works[key] === 'number' ? works[key] / scale : null}
        onChange={(typed) => put({ [key]: typed === null ? undefined : typed * scale })}
        onBlur={onEnd}
      />
    </LabelledField>
  );
  return (
    <>
      {text('name', say(words.worksName))}
      <LabelledField label={say(words.worksKind)}>
        <Select
          aria-label={say(words.worksKind)}
          value={kind}
          options={known.map((each) => ({ value: each, label: head(projectKindWords[each]) }))}
          onChange={(next) => put({ kind: next, removalYear: undefined })}
          popupMatchSelectWidth={false}
        />
      </LabelledField>
      <LabelledField label={say(words.worksSchool)}>
        <Select
          aria-label={say(words.worksSchool)}
          showSearch={{ optionFilterProp: 'label' }}
          value={String(works.school ?? '')}
          options={schools.map((school) => ({
            value: school.id,
            label: `${districtName(school.district)} · ${school.name}`,
          }))}
          onChange={(id) => put({ school: id, district: schools.find((each) => each.id === id)?.district })}
          popupMatchSelectWidth={false}
        />
      </LabelledField>
      {number('homeRooms', say(words.worksRooms), say(words.rooms))}
      {text('start', say(words.worksStart))}
      {text('finish', say(words.worksFinish))}
      {(kind === 'temporaryBlock' || kind === 'conversion') &&
        number('removalYear', say(words.worksRemoval), '')}
      {number('cost', say(words.worksCost), say(words.tenThousand), 10_000)}
    </>
  );
}
