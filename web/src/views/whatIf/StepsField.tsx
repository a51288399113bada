import { Button } from 'antd';
import { BoundedNumber } from '../../parts/BoundedNumber.tsx';
import { useReader } from '../../say.ts';
import { factorOf, percentOf } from './FactorField.tsx';
import { type FactorStep, readSteps, writeSteps } from './factorSteps.ts';
import { SliderField } from './SliderField.tsx';
import { whatIfWords as words } from './whatIfWords.ts';
import { yearBounds } from './yearBounds.ts';

/** Dated steps of a factor: from which year on, and how much. */
export function StepsField({
  label,
  formula,
  onChange,
  onEnd,
}: {
  readonly label: string;
  readonly formula: string;
  readonly onChange: (formula: string) => void;
  readonly onEnd: () => void;
}) {
  const { say } = useReader();
  const steps = readSteps(formula) ?? [];
  const put = (index: number, change: Partial<FactorStep>) =>
    onChange(writeSteps(steps.map((step, at) => (at === index ? { ...step, ...change } : step))));
  const last = steps.at(-1);
  const add = () => {
    onEnd();
    const fromYear = (last?.fromYear ?? 2000) + 2;
    onChange(writeSteps([...steps, { fromYear, factor: last?.factor ?? 1 }]));
  };
  return (
    <div className="lever-steps">
      {steps.map(({ fromYear, factor }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the order.
        <div key={index} className="lever-step">
          {fromYear !== undefined && (
            <BoundedNumber
              label={say(words.stepYear, { number: index + 1 })}
              range={[
                (steps[index - 1]?.fromYear ?? yearBounds[0]) + 1,
                (steps[index + 1]?.fromYear ?? yearBounds[1] + 1) - 1,
              ]}
              value={fromYear}
              onChange={(year) => year !== undefined && put(index, { fromYear: year })}
              onEnd={onEnd}
            />
          )}
          <SliderField
            label={`${label} · ${say(words.stepFactor, { number: index + 1 })}`}
            unit={say(words.percent)}
            value={percentOf(factor)}
            range={[-100, 9900]}
            slider={[-50, 50]}
            digits={2}
            onChange={(percent) => put(index, { factor: factorOf(percent ?? 0) })}
            onEnd={onEnd}
          />
        </div>
      ))}
      <div className="row">
        <Button size="small" onClick={add}>
          {say(words.addStep)}
        </Button>
        {steps.length > 2 && (
          <Button size="small" onClick={() => onChange(writeSteps(steps.slice(0, -1)))}>
            {say(words.removeStep)}
          </Button>
        )}
      </div>
    </div>
  );
}
