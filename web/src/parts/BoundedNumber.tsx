import { InputNumber } from 'antd';
import { useId, useRef, useState } from 'react';
import type { Words } from '../../../src/domain/words.ts';
import { sayNumber, useReader } from '../say.ts';

const words = {
  notTaken: {
    zh: '{typed} 不在 {least} 至 {most} 之间，没有采用，仍为 {value}。',
    en: '{typed} is not between {least} and {most}: it was not taken, and is still {value}.',
  },
  stillEmpty: {
    zh: '{typed} 不在 {least} 至 {most} 之间，没有采用，此栏仍空着。',
    en: '{typed} is not between {least} and {most}: it was not taken, and the field is still empty.',
  },
} as const satisfies Record<string, Words>;

/** What was typed outside of the bounds, and what the field held then. */
interface Refused {
  readonly typed: number;
  readonly value: number | undefined;
}

/** A number that is typed. What lies outside of its bounds is not taken, which is said when the field is left. */
export function BoundedNumber({
  id,
  label,
  unit,
  value,
  range: [least, most],
  digits = 0,
  placeholder,
  onChange,
  onEnd,
}: {
  /** Where a label of the page's own stands for it. */
  readonly id?: string;
  /** Where there is no such label. */
  readonly label?: string;
  readonly unit?: string;
  readonly value: number | undefined;
  readonly range: readonly [number, number];
  /** Decimals that may be typed. */
  readonly digits?: number;
  readonly placeholder?: string;
  /** Undefined where the field was emptied. */
  readonly onChange: (value: number | undefined) => void;
  /** The field is left. */
  readonly onEnd?: () => void;
}) {
  const { say, language } = useReader();
  const told = useId();
  const outside = useRef<number>(undefined);
  const [refused, setRefused] = useState<Refused>();
  const note = (typed: number) => {
    outside.current = typed < least || typed > most ? typed : undefined;
    return outside.current === undefined;
  };
  const take = (typed: number | null) => {
    if (typed === null || note(typed)) onChange(typed ?? undefined);
  };
  const tell = () => {
    if (outside.current !== undefined) setRefused({ typed: outside.current, value });
  };
  // A year bears no separators, and is told from other numbers by its bounds alone.
  const write = (number: number) =>
    Math.abs(number) < 10_000 ? String(number) : sayNumber(number, language, digits);
  const shown = refused?.value === value ? refused : undefined;
  return (
    <div className="bounded">
      <InputNumber
        {...(id === undefined ? {} : { id })}
        {...(label === undefined ? {} : { 'aria-label': label })}
        {...(unit === undefined ? {} : { suffix: unit })}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(shown === undefined ? {} : { 'aria-describedby': told })}
        aria-valuemin={least}
        aria-valuemax={most}
        precision={digits}
        value={value ?? null}
        // What was refused is handed over once more after the field was left, when it has been told.
        onFocus={() => {
          outside.current = undefined;
        }}
        // What is typed last is not handed over where it is the number that stands.
        onInput={(text) => {
          note(text.trim() === '' ? least : Number(text));
          setRefused(undefined);
        }}
        onChange={take}
        onStep={tell}
        onPressEnter={tell}
        onBlur={() => {
          tell();
          onEnd?.();
        }}
      />
      {shown !== undefined && (
        <p id={told} role="alert" className="wrong small">
          {say(value === undefined ? words.stillEmpty : words.notTaken, {
            ...{ typed: write(shown.typed), least: write(least), most: write(most) },
            value: value === undefined ? '' : write(value),
          })}
        </p>
      )}
    </div>
  );
}
