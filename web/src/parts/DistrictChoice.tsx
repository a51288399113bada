import { Select } from 'antd';
import { memo } from 'react';
import type { StudyPicture } from '../pictures/studyPicture.ts';
import { useReader } from '../say.ts';
import { words } from '../words.ts';

/** Choose one district or all. */
export const DistrictChoice = memo(function DistrictChoice({
  study,
  value,
  onChange,
}: {
  readonly study: StudyPicture;
  readonly value: string | undefined;
  readonly onChange: (district: string | undefined) => void;
}) {
  const { say } = useReader();
  return (
    <Select<string>
      aria-label={say(words.districtsTable)}
      value={value ?? ''}
      options={[
        { value: '', label: say(words.allDistricts) },
        ...study.districts.map(({ id, name }) => ({ value: id, label: say(name) })),
      ]}
      onChange={(id) => onChange(id === '' ? undefined : id)}
      popupMatchSelectWidth={false}
      style={{ minWidth: 130 }}
    />
  );
});
