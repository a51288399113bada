import { Select } from 'antd';
import { headWords } from '../../../../src/domain/glossary.ts';
import { sayGrade, useReader } from '../../say.ts';
import { words } from '../../words.ts';
import type { HeatOrder } from './heatOrder.ts';

/** Chooses in which order schools stand in the heat map. */
export function HeatOrderChoice({
  grades,
  order,
  onOrder,
}: {
  readonly grades: readonly string[];
  readonly order: HeatOrder;
  readonly onOrder: (order: HeatOrder) => void;
}) {
  const { say, language } = useReader();
  const keyOf = (each: HeatOrder) => (typeof each === 'string' ? each : `grade ${each.grade}`);
  const choices: readonly { readonly order: HeatOrder; readonly label: string }[] = [
    { order: 'worst', label: say(words.orderWorst) },
    { order: 'name', label: say(words.schoolName) },
    { order: 'district', label: say(headWords.district) },
    ...grades.map((grade) => ({
      order: { grade },
      label: say(words.orderGrade, { grade: sayGrade(grade, language) }),
    })),
  ];
  return (
    <Select<string>
      aria-label={say(words.orderBy)}
      prefix={<span className="quiet">{say(words.orderBy)}</span>}
      value={keyOf(order)}
      options={choices.map((each) => ({ value: keyOf(each.order), label: each.label }))}
      onChange={(key) => onOrder(choices.find((each) => keyOf(each.order) === key)?.order ?? 'worst')}
      popupMatchSelectWidth={false}
    />
  );
}
