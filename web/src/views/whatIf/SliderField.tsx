import { Slider } from 'antd';
import { BoundedNumber } from '../../parts/BoundedNumber.tsx';

/** A number by slider, where it has one, and by typing; with its unit. */
export function SliderField({
  label,
  unit,
  value,
  range,
  slider,
  digits,
  step = 1,
  onChange,
  onEnd,
}: {
  readonly label: string;
  readonly unit: string;
  readonly value: number | undefined;
  readonly range: readonly [number, number];
  readonly slider?: readonly [number, number] | undefined;
  /** Decimals that may be typed. */
  readonly digits: number;
  /** What one press of an arrow key moves the slider by. */
  readonly step?: number;
  /** Undefined where the field was emptied. */
  readonly onChange: (value: number | undefined) => void;
  /** The slider is taken hold of anew, or it or the field is left. */
  readonly onEnd: () => void;
}) {
  const [least, most] = slider ?? range;
  return (
    // A new hold of the slider is a new step; arrow keys one after another are one.
    <div className="lever-number" onPointerDownCapture={onEnd}>
      {slider !== undefined && (
        <Slider
          min={least}
          max={most}
          step={step}
          value={Math.min(most, Math.max(least, value ?? least))}
          onChange={onChange}
          onBlur={onEnd}
          ariaLabelForHandle={label}
          ariaValueTextFormatterForHandle={(shown) => `${shown} ${unit}`}
          tooltip={{ open: false }}
        />
      )}
      <BoundedNumber {...{ label, unit, value, range, digits, onChange, onEnd }} />
    </div>
  );
}
