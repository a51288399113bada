import { Segmented } from 'antd';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useReader } from '../../say.ts';
import { FormulaField } from './FormulaField.tsx';
import { readSteps, writeSteps } from './factorSteps.ts';
import { SliderField } from './SliderField.tsx';
import { StepsField } from './StepsField.tsx';
import { whatIfWords as words } from './whatIfWords.ts';

/** A factor as per cent of change, two decimals. */
export const percentOf = (factor: number) => Math.round((factor - 1) * 10_000) / 100;
/** The factor of a change in per cent. */
export const factorOf = (percent: number) => Math.round(percent * 100 + 10_000) / 10_000;

type Mode = 'plain' | 'steps' | 'formula';

function modeOf(value: unknown): Mode {
  if (typeof value !== 'string') return 'plain';
  return readSteps(value) === undefined ? 'formula' : 'steps';
}

/** How a factor is given. */
const ModeChoice = memo(function ModeChoice({
  mode,
  onTurn,
}: {
  readonly mode: Mode;
  readonly onTurn: (mode: Mode) => void;
}) {
  const { say } = useReader();
  const options = useMemo(
    () => [
      { value: 'plain' as const, label: say(words.sameEachYear) },
      { value: 'steps' as const, label: say(words.bySteps) },
      { value: 'formula' as const, label: say(words.byFormula) },
    ],
    [say],
  );
  return (
    <Segmented<Mode>
      aria-label={say(words.howFactor)}
      size="small"
      value={mode}
      options={options}
      onChange={onTurn}
    />
  );
});

/** A factor: the same every year by slider, in dated steps, or as a formula that is checked as it is typed. */
export function FactorField({
  name,
  value,
  years,
  baseYear,
  onChange,
  onEnd,
}: {
  /** What the lever is called, for those who hear the page. */
  readonly name: string;
  readonly value: unknown;
  /** Years for which the factor is worked out. */
  readonly years: readonly number[];
  readonly baseYear: number;
  readonly onChange: (value: number | string) => void;
  readonly onEnd: () => void;
}) {
  const { say } = useReader();
  // Dated steps are a formula too: whoever asks for the formula sees it written out, and stays there while typing.
  const [asFormula, setAsFormula] = useState(modeOf(value) === 'formula');
  const mode = asFormula && typeof value === 'string' ? 'formula' : modeOf(value);
  const label = `${name}: ${say(words.factorOf)}`;
  const first = years[0] ?? baseYear;
  const plain = typeof value === 'number' ? value : (readSteps(String(value))?.[0]?.factor ?? 0.9);
  const turn = (next: Mode) => {
    onEnd();
    setAsFormula(next === 'formula');
    if (next === 'plain') onChange(plain);
    else if (next === 'formula') onChange(String(value ?? plain));
    else
      onChange(
        writeSteps([
          { fromYear: undefined, factor: plain },
          { fromYear: first + 3, factor: plain },
        ]),
      );
  };
  const newest = useRef(turn);
  useEffect(() => {
    newest.current = turn;
  });
  const turnNow = useCallback((next: Mode) => newest.current(next), []);
  return (
    <div className="lever-factor">
      <ModeChoice mode={mode} onTurn={turnNow} />
      {mode === 'plain' && (
        <SliderField
          label={label}
          unit={say(words.percent)}
          value={typeof value === 'number' ? percentOf(value) : undefined}
          range={[-100, 9900]}
          slider={[-50, 50]}
          digits={2}
          onChange={(percent) => onChange(factorOf(percent ?? 0))}
          onEnd={onEnd}
        />
      )}
      {mode === 'steps' && (
        <StepsField label={label} formula={String(value)} onChange={onChange} onEnd={onEnd} />
      )}
      {mode === 'formula' && (
        <FormulaField
          label={name}
          formula={String(value)}
          years={years}
          baseYear={baseYear}
          onChange={onChange}
          onEnd={onEnd}
        />
      )}
    </div>
  );
}
