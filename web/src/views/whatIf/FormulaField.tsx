import { Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { sayProblem } from '../../../../src/domain/problem.ts';
import { type CheckedFormula, checkFormula } from '../../../../src/study/checkFormula.ts';
import { scenarioProblemTexts } from '../../../../src/study/scenarioProblemTexts.ts';
import { useReader } from '../../say.ts';
import { whatIfWords as words } from './whatIfWords.ts';

/** A formula, checked as it is typed: its values by year, or what is wrong and at which character. */
export function FormulaField({
  label,
  formula,
  years,
  baseYear,
  onChange,
  onEnd,
}: {
  readonly label: string;
  readonly formula: string;
  readonly years: readonly number[];
  readonly baseYear: number;
  readonly onChange: (formula: string) => void;
  readonly onEnd: () => void;
}) {
  const { say, language, number } = useReader();
  const id = useId();
  const [checked, setChecked] = useState<CheckedFormula>();
  const span = years.join(' ');
  useEffect(() => {
    let wanted = true;
    checkFormula(formula, baseYear, span.split(' ').map(Number)).then((next) => wanted && setChecked(next));
    return () => {
      wanted = false;
    };
  }, [formula, baseYear, span]);
  const told =
    checked?.ok === false ? sayProblem(checked.problem, scenarioProblemTexts, language) : undefined;
  const values = checked?.ok ? checked.values : [];
  return (
    <div className="lever-formula">
      <label htmlFor={id}>{say(words.formulaIs)}</label>
      <Input.TextArea
        id={id}
        aria-label={`${label}: ${say(words.formulaIs)}`}
        aria-describedby={`${id}-told`}
        aria-invalid={told !== undefined}
        status={told === undefined ? '' : 'error'}
        className="code"
        rows={2}
        spellCheck={false}
        value={formula}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onEnd}
      />
      <p id={`${id}-told`} className={told === undefined ? 'quiet small' : 'wrong small'} role="status">
        {told === undefined
          ? say(words.formulaValues, {
              values: values.map((value, index) => `${years[index]} ${number(value, 3)}`).join(' · '),
            })
          : `${told.what} ${told.remedy}`}
      </p>
    </div>
  );
}
