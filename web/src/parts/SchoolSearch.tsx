import { Input } from 'antd';
import { useReader } from '../say.ts';
import { words } from '../words.ts';

/** A field that narrows a table to the schools whose name holds what is typed. */
export function SchoolSearch({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (search: string) => void;
}) {
  const { say } = useReader();
  return (
    <Input
      allowClear
      aria-label={say(words.searchSchool)}
      placeholder={say(words.searchSchool)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      style={{ maxWidth: 260 }}
    />
  );
}
