import { Input, Select } from 'antd';
import { memo, useCallback } from 'react';
import type { FieldValue } from '../../../../src/study/changeScenarioText.ts';
import { BoundedNumber } from '../../parts/BoundedNumber.tsx';
import { useReader } from '../../say.ts';
import { FactorField } from './FactorField.tsx';
import { LabelledField } from './LabelledField.tsx';
import { controlReads, type LeverFieldPlan } from './leverFields.ts';
import type { LeverGround } from './leverGround.ts';
import { leverOptions } from './leverOptions.ts';
import { SliderField } from './SliderField.tsx';
import { WorksField } from './WorksField.tsx';
import { whatIfWords as words } from './whatIfWords.ts';
import { yearBounds } from './yearBounds.ts';

/** The years for which a line's factor is worked out. */
function yearsOf(line: Readonly<Record<string, unknown>>, horizon: number): number[] {
  const from = typeof line.fromYear === 'number' ? line.fromYear : horizon;
  const to = typeof line.toYear === 'number' ? line.toYear : horizon;
  const count = Math.min(40, Math.max(1, to - from + 1));
  return Array.from({ length: count }, (_, index) => from + index);
}

const asNumber = (value: unknown) => (typeof value === 'number' ? value : undefined);

interface Properties {
  readonly plan: LeverFieldPlan;
  readonly line: Readonly<Record<string, unknown>>;
  /** What the lever is called. */
  readonly name: string;
  readonly ground: LeverGround;
  readonly onSet: (key: string, value: FieldValue | undefined) => void;
  readonly onEnd: () => void;
}

const sameValue = (left: unknown, right: unknown) =>
  Object.is(left, right) || JSON.stringify(left) === JSON.stringify(right);

/** Whether a field would be drawn as it is: while one field of a line moves, the others stay. */
function isSame(before: Properties, after: Properties): boolean {
  const { plan } = after;
  const read = [plan.key, ...(controlReads[plan.control] ?? [])];
  return (
    before.plan === plan &&
    before.name === after.name &&
    before.ground === after.ground &&
    before.onSet === after.onSet &&
    before.onEnd === after.onEnd &&
    read.every((key) => sameValue(before.line[key], after.line[key]))
  );
}

/** One field of a lever, set by the control that fits it. */
export const LeverField = memo(function LeverField({ plan, line, name, ground, onSet, onEnd }: Properties) {
  const reader = useReader();
  const onChange = useCallback((next: FieldValue | undefined) => onSet(plan.key, next), [onSet, plan]);
  const { say } = reader;
  const value = line[plan.key];
  const { baseYear, horizonYear } = ground.study.place;
  const label = say(plan.label);
  const none = plan.none === undefined ? undefined : say(plan.none);
  switch (plan.control) {
    case 'factor':
      return (
        <LabelledField label={label} wide>
          <FactorField
            name={name}
            value={value}
            years={yearsOf(line, horizonYear)}
            baseYear={baseYear}
            onChange={onChange}
            onEnd={onEnd}
          />
        </LabelledField>
      );
    case 'works':
      return <WorksField value={value} ground={ground} onChange={onChange} onEnd={onEnd} />;
    case 'number':
      return (
        <LabelledField label={label} wide={plan.slider !== undefined}>
          <SliderField
            label={`${name}: ${label}`}
            unit={plan.unit === undefined ? '' : say(plan.unit)}
            value={asNumber(value)}
            range={plan.range ?? [0, 100_000]}
            slider={plan.slider}
            digits={plan.digits ?? 0}
            step={plan.digits === undefined ? 1 : 10 ** -plan.digits}
            onChange={(next) => onChange(next ?? (plan.none === undefined ? 0 : undefined))}
            onEnd={onEnd}
          />
        </LabelledField>
      );
    case 'grades':
      return (
        <LabelledField label={label} wide>
          <Select<string[]>
            mode="multiple"
            aria-label={`${name}: ${label}`}
            value={Array.isArray(value) ? value.map(String) : []}
            placeholder={none ?? ''}
            options={leverOptions(plan.control, ground, line, reader)}
            onChange={(next) => onChange(next.length === 0 ? undefined : next)}
            onBlur={onEnd}
          />
        </LabelledField>
      );
    case 'text':
      return (
        <LabelledField label={label}>
          <Input
            aria-label={`${name}: ${label}`}
            placeholder={none ?? ''}
            value={typeof value === 'string' ? value : ''}
            onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
            onBlur={onEnd}
          />
        </LabelledField>
      );
    case 'year':
      return (
        <LabelledField label={label}>
          <BoundedNumber
            label={`${name}: ${label}`}
            range={yearBounds}
            placeholder={none ?? ''}
            value={asNumber(value)}
            onChange={(year) => (year !== undefined || plan.none !== undefined) && onChange(year)}
            onEnd={onEnd}
          />
        </LabelledField>
      );
    default:
      return (
        <LabelledField label={label}>
          <Select<string>
            aria-label={`${name}: ${label}`}
            showSearch={{ optionFilterProp: 'label' }}
            value={typeof value === 'string' ? value : none === undefined ? null : ''}
            placeholder={say(words.choose)}
            options={[
              ...(none === undefined ? [] : [{ value: '', label: none }]),
              ...leverOptions(plan.control, ground, line, reader),
            ]}
            onChange={(next) => onChange(next === '' ? undefined : next)}
            popupMatchSelectWidth={false}
          />
        </LabelledField>
      );
  }
}, isSame);
