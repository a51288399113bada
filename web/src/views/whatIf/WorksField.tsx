import { Input, Select } from 'antd';
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { projectKindWords } from '../../../../src/domain/glossary.ts';
import type { ProjectKind } from '../../../../src/domain/region/project.ts';
import type { Words } from '../../../../src/domain/words.ts';
import type { FieldValue } from '../../../../src/study/changeScenarioText.ts';
import { BoundedNumber } from '../../parts/BoundedNumber.tsx';
import { useReader } from '../../say.ts';
import { LabelledField } from './LabelledField.tsx';
import type { LeverGround } from './leverGround.ts';
import { whatIfWords as words } from './whatIfWords.ts';
import { yearBounds } from './yearBounds.ts';

type Works = Readonly<Record<string, FieldValue>>;

/** Kinds of works that add rooms to a school that is there. */
const kinds: readonly ProjectKind[] = ['extension', 'temporaryBlock', 'conversion'];

/** Whoever writes the text may write any word: one that is no kind is shown as it stands, the problem says the rest. */
const isKnown = (kind: string): kind is ProjectKind => Object.hasOwn(projectKindWords, kind);

type Put = (change: Record<string, FieldValue | undefined>) => void;

const TextPart = memo(function TextPart({
  of,
  label,
  value,
  onPut,
  onEnd,
}: {
  readonly of: string;
  readonly label: string;
  readonly value: string;
  readonly onPut: Put;
  readonly onEnd: () => void;
}) {
  return (
    <LabelledField label={label}>
      <Input
        aria-label={label}
        value={value}
        onChange={({ target }) => onPut({ [of]: target.value === '' ? undefined : target.value })}
        onBlur={onEnd}
      />
    </LabelledField>
  );
});

const NumberPart = memo(function NumberPart({
  of,
  label,
  unit,
  scale = 1,
  range = [0, 1e9],
  value,
  onPut,
  onEnd,
}: {
  readonly of: string;
  readonly label: string;
  readonly unit: string;
  /** How many of what is written make one of what is shown. */
  readonly scale?: number;
  /** Least and greatest number that may be typed. */
  readonly range?: readonly [number, number];
  readonly value: FieldValue | undefined;
  readonly onPut: Put;
  readonly onEnd: () => void;
}) {
  return (
    <LabelledField label={label}>
      <BoundedNumber
        {...{ label, unit, range, onEnd }}
        value={typeof value === 'number' ? value / scale : undefined}
        onChange={(typed) => onPut({ [of]: typed === undefined ? undefined : typed * scale })}
      />
    </LabelledField>
  );
});

const KindPart = memo(function KindPart({ kind, onPut }: { readonly kind: string; readonly onPut: Put }) {
  const { say, head } = useReader();
  const shown: readonly string[] = kinds.some((each) => each === kind) ? kinds : [...kinds, kind];
  return (
    <LabelledField label={say(words.worksKind)}>
      <Select
        aria-label={say(words.worksKind)}
        value={kind}
        options={shown.map((each) => ({
          value: each,
          label: isKnown(each) ? head(projectKindWords[each]) : each,
        }))}
        onChange={(next) => onPut({ kind: next, removalYear: undefined })}
        popupMatchSelectWidth={false}
      />
    </LabelledField>
  );
});

const SchoolPart = memo(function SchoolPart({
  school,
  ground,
  onPut,
}: {
  readonly school: string;
  readonly ground: LeverGround;
  readonly onPut: Put;
}) {
  const { say, language } = useReader();
  const { schools, districts } = ground.study;
  const options = useMemo(() => {
    const names = new Map(districts.map(({ id, name }) => [id, name[language]]));
    return schools.map(({ id, name, district }) => ({
      value: id,
      label: `${names.get(district) ?? district} · ${name}`,
    }));
  }, [schools, districts, language]);
  return (
    <LabelledField label={say(words.worksSchool)}>
      <Select
        aria-label={say(words.worksSchool)}
        showSearch={{ optionFilterProp: 'label' }}
        value={school}
        options={options}
        onChange={(id) => onPut({ school: id, district: schools.find((each) => each.id === id)?.district })}
        popupMatchSelectWidth={false}
      />
    </LabelledField>
  );
});

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
  const { say } = useReader();
  const works = (value !== null && typeof value === 'object' ? value : {}) as Works;
  const newest = useRef(works);
  useEffect(() => {
    newest.current = works;
  });
  const put = useCallback<Put>(
    (change) => {
      const next = Object.entries({ ...newest.current, ...change }).filter(([, each]) => each !== undefined);
      onChange(Object.fromEntries(next) as Works);
    },
    [onChange],
  );
  const kind = String(works.kind ?? 'extension');
  const part = (of: string, label: Words) => ({ of, label: say(label), onPut: put, onEnd });
  const text = (of: string) => String(works[of] ?? '');
  return (
    <>
      <TextPart {...part('name', words.worksName)} value={text('name')} />
      <KindPart kind={kind} onPut={put} />
      <SchoolPart school={text('school')} ground={ground} onPut={put} />
      <NumberPart {...part('homeRooms', words.worksRooms)} unit={say(words.rooms)} value={works.homeRooms} />
      <TextPart {...part('start', words.worksStart)} value={text('start')} />
      <TextPart {...part('finish', words.worksFinish)} value={text('finish')} />
      {(kind === 'temporaryBlock' || kind === 'conversion') && (
        <NumberPart
          {...part('removalYear', words.worksRemoval)}
          unit=""
          range={yearBounds}
          value={works.removalYear}
        />
      )}
      <NumberPart
        {...part('cost', words.worksCost)}
        unit={say(words.tenThousand)}
        scale={10_000}
        value={works.cost}
      />
    </>
  );
}
