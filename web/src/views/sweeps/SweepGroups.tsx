import { Button, Input, Select } from 'antd';
import { useReader } from '../../say.ts';
import { sweepWords as words } from './sweepWords.ts';

/** Places that are also told together, as they are being chosen. */
export interface ChosenGroup {
  readonly key: number;
  readonly name: string;
  readonly places: readonly string[];
}

/** Groups of places of the sweep, by name; what keeps them from being told. Lines that are left empty are none. */
export function groupsOf(groups: readonly ChosenGroup[], chosen: readonly string[]) {
  const written = groups
    .map(({ name, places }) => ({ name: name.trim(), places: places.filter((id) => chosen.includes(id)) }))
    .filter(({ name, places }) => name !== '' || places.length > 0);
  const names = written.map(({ name }) => name);
  return {
    groups: Object.fromEntries(written.map(({ name, places }) => [name, places])),
    twice: [...new Set(names.filter((name, at) => name !== '' && names.indexOf(name) !== at))],
    half: written.some(({ name, places }) => name === '' || places.length === 0),
  };
}

/** Name groups of the chosen places, such as the counties of a city, whose figures are told together. */
export function SweepGroups({
  groups,
  options,
  onChange,
}: {
  readonly groups: readonly ChosenGroup[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (groups: readonly ChosenGroup[]) => void;
}) {
  const { say } = useReader();
  const put = (changed: ChosenGroup) =>
    onChange(groups.map((group) => (group.key === changed.key ? changed : group)));
  const add = () => {
    const key = 1 + Math.max(0, ...groups.map((group) => group.key));
    onChange([...groups, { key, name: '', places: [] }]);
  };
  return (
    <div className="sweep-groups">
      <span>{say(words.groups)}</span>
      {groups.map((group, at) => (
        <fieldset key={group.key} aria-label={say(words.group, { n: at + 1 })}>
          <Input
            {...{ 'aria-label': say(words.groupName), maxLength: 100, value: group.name }}
            placeholder={say(words.groupName)}
            onChange={({ target }) => put({ ...group, name: target.value })}
          />
          <Select<string[]>
            mode="multiple"
            aria-label={say(words.groupPlaces)}
            placeholder={say(words.groupPlaces)}
            value={group.places.filter((id) => options.some(({ value }) => value === id))}
            options={[...options]}
            optionFilterProp="label"
            maxTagCount="responsive"
            onChange={(places) => put({ ...group, places })}
          />
          <Button onClick={() => onChange(groups.filter(({ key }) => key !== group.key))}>
            {say(words.dropGroup)}
          </Button>
        </fieldset>
      ))}
      <Button size="small" disabled={options.length === 0} onClick={add}>
        {say(words.addGroup)}
      </Button>
      <p className="quiet small">{say(words.groupHint)}</p>
    </div>
  );
}
