import { Select } from 'antd';
import type { Words } from '../../../src/domain/words.ts';
import { useReader } from '../say.ts';

/** Choose one term of a list, or all. */
export function TermChoice<Term extends string>({
  label,
  all,
  terms,
  value,
  onChange,
}: {
  /** What is chosen, for those who hear the page. */
  readonly label: string;
  /** What stands for no choice. */
  readonly all: string;
  readonly terms: Readonly<Record<Term, Words>>;
  readonly value: Term | undefined;
  readonly onChange: (term: Term | undefined) => void;
}) {
  const { head } = useReader();
  const known = Object.keys(terms) as Term[];
  return (
    <Select<Term | ''>
      aria-label={label}
      value={value ?? ''}
      options={[
        { value: '', label: all },
        ...known.map((each) => ({ value: each, label: head(terms[each]) })),
      ]}
      onChange={(each) => onChange(each === '' ? undefined : each)}
      popupMatchSelectWidth={false}
      style={{ minWidth: 130 }}
    />
  );
}
