import { Button, Select } from 'antd';
import { asItStandsId } from '../../parts/scenarioColour.ts';
import { scenarioOptions } from '../../parts/scenarioOptions.ts';
import { useDesk } from '../../places/DeskContext.ts';
import { useReader } from '../../say.ts';
import { compareWords as words } from './compareWords.ts';
import { mostSides } from './sidesOf.ts';

/** Which scenarios stand side by side: one list for each, and one to add another. */
export function SideBar({
  ids,
  colours,
  titleOf,
  onChange,
}: {
  readonly ids: readonly string[];
  readonly colours: readonly string[];
  readonly titleOf: (id: string) => string;
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const { say } = useReader();
  const { scenarios } = useDesk();
  /** What a list offers: every scenario, those that other lists hold as not to be chosen. */
  const optionsBut = (own?: string) => {
    const taken = new Set(ids.filter((id) => id !== own));
    const offer = <T extends { readonly value: string }>(option: T) => ({
      ...option,
      disabled: taken.has(option.value),
    });
    return [
      offer({ value: asItStandsId, label: say(words.asItStands) }),
      ...scenarioOptions(scenarios, say).map((option) =>
        'options' in option ? { ...option, options: option.options.map(offer) } : offer(option),
      ),
    ];
  };
  const put = (index: number, id: string) => onChange(ids.map((each, at) => (at === index ? id : each)));
  return (
    <ol className="sides">
      {ids.map((id, index) => (
        <li key={id} className="side" style={{ borderColor: colours[index] }}>
          <Select<string>
            aria-label={say(words.side, { number: index + 1 })}
            value={id}
            options={optionsBut(id)}
            onChange={(next) => put(index, next)}
            popupMatchSelectWidth={false}
            labelRender={() => titleOf(id)}
          />
          {index > 0 && (
            <Button
              type="text"
              aria-label={say(words.remove, { title: titleOf(id) })}
              onClick={() => onChange(ids.filter((_, at) => at !== index))}
            >
              ×
            </Button>
          )}
        </li>
      ))}
      {ids.length < mostSides && (
        <li className="side adding">
          <Select<string | null>
            aria-label={say(words.add)}
            placeholder={say(words.add)}
            value={null}
            options={optionsBut()}
            onChange={(next) => next !== null && onChange([...ids, next])}
            popupMatchSelectWidth={false}
          />
        </li>
      )}
    </ol>
  );
}
