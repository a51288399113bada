import { Button, Switch } from 'antd';
import { useId, useState } from 'react';
import type { FieldValue } from '../../../../../src/study/changeScenarioText.ts';
import { BoundedNumber } from '../../../parts/BoundedNumber.tsx';
import { SidePage } from '../../../parts/SidePage.tsx';
import type { StudyPicture } from '../../../pictures/studyPicture.ts';
import { useReader } from '../../../say.ts';
import { type PriceField, priceGroups } from './priceFields.ts';
import { keyOf, type PriceEdits, standing } from './priceText.ts';
import { priceWords as words } from './priceWords.ts';

/** A value in the field's unit, free of the noise of dividing. */
const inUnit = (value: number, scale: number) => Number((value / scale).toPrecision(12));

function Field({
  field,
  value,
  onChange,
}: {
  readonly field: PriceField;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue | undefined) => void;
}) {
  const { say } = useReader();
  const id = useId();
  const { as } = field;
  return (
    <div className="price-field">
      <label htmlFor={id}>{say(field.words)}</label>
      {as.kind === 'use' ? (
        <Switch id={id} checked={value === true} onChange={onChange} />
      ) : (
        <BoundedNumber
          id={id}
          value={typeof value === 'number' ? inUnit(value, as.scale) : undefined}
          range={as.range}
          digits={as.digits}
          unit={say(as.unit)}
          placeholder={as.isOptional ? say(words.none) : ''}
          onChange={(typed) => {
            if (typed !== undefined) onChange(Number((typed * as.scale).toPrecision(12)));
            else if (as.isOptional) onChange(undefined);
          }}
        />
      )}
    </div>
  );
}

/** Levers and prices of the planner to be filled in, lever by lever; what is changed is saved into a scenario. */
export function PricesPage({
  study: { planning },
  into,
  onKeep,
  onClose,
}: {
  readonly study: Pick<StudyPicture, 'planning'>;
  /** Whether a draft is in view, into which it is written. */
  readonly into: boolean;
  /** @returns Whether it could be written. */
  readonly onKeep: (edits: PriceEdits) => boolean;
  readonly onClose: () => void;
}) {
  const { say } = useReader();
  const [edits, setEdits] = useState<PriceEdits>(new Map());
  const [refused, setRefused] = useState(false);
  const id = useId();
  const change = (field: PriceField, value: FieldValue | undefined) => {
    const others = [...edits].filter(([key]) => key !== keyOf(field));
    const isAsItWas = value === standing(planning, field);
    setEdits(new Map(isAsItWas ? others : [...others, [keyOf(field), { field, value }]]));
  };
  const shownIn = (field: PriceField) => {
    const edit = edits.get(keyOf(field));
    return edit === undefined ? standing(planning, field) : edit.value;
  };
  return (
    <SidePage open onClose={onClose} title={say(words.title)} width={560}>
      <p className="quiet">{say(words.lead)}</p>
      {priceGroups.map(({ words: name, fields }, at) => (
        <section key={name.en} aria-labelledby={`${id}-${at}`}>
          <h3 id={`${id}-${at}`}>{say(name)}</h3>
          {fields.map((field) => (
            <Field
              key={keyOf(field)}
              field={field}
              value={shownIn(field)}
              onChange={(value) => change(field, value)}
            />
          ))}
        </section>
      ))}
      <p className="quiet small">{say(words.rest)}</p>
      {refused && (
        <p className="wrong" role="alert">
          {say(words.cannot)}
        </p>
      )}
      <div className="row">
        <Button
          type="primary"
          disabled={edits.size === 0}
          onClick={() => (onKeep(edits) ? onClose() : setRefused(true))}
        >
          {say(into ? words.keepInto : words.keep)}
        </Button>
        <span className="quiet" role="status">
          {edits.size > 0 && say(words.changed, { count: edits.size })}
        </span>
      </div>
    </SidePage>
  );
}
