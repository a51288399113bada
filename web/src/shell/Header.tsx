import { Button, Select } from 'antd';
import { type Address, type Go, openAddress, openView } from '../address.ts';
import { scenarioOptions } from '../parts/scenarioOptions.ts';
import type { ListedPlace, ListedScenario } from '../places/placeClient.ts';
import { useReader } from '../say.ts';
import { useLook } from '../theme.ts';
import { words } from '../words.ts';
import { CopyLink } from './CopyLink.tsx';

/** The last entry of the places; no place's identifier holds a space. */
const importing = 'import a place';

/** The head of the page: which place, which scenario, from when to when; language and look. */
export function Header({
  places,
  place,
  scenarios,
  address,
  go,
  onLook,
}: {
  readonly places: readonly ListedPlace[];
  readonly place: ListedPlace | undefined;
  /** The place's scenarios and the reader's drafts of it. */
  readonly scenarios: readonly ListedScenario[];
  readonly address: Address;
  readonly go: Go;
  readonly onLook: () => void;
}) {
  const { say, language } = useReader();
  const look = useLook();
  const known = scenarios.some(({ id }) => id === address.scenario);
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <header className="page-head">
      <h1>
        <img src="/icon.svg" alt="" width="28" height="28" />
        {say(words.product)} <span>{say(words.tagline)}</span>
      </h1>
      <div className="page-choice">
        <Select
          aria-label={say(words.place)}
          value={place?.id ?? null}
          placeholder={say(words.place)}
          options={[
            ...places.map(({ id, name, here }) => ({
              value: id,
              label: here ? say(words.placeHere, { place: say(name) }) : say(name),
            })),
            { value: importing, label: say(words.importPlace) },
          ]}
          onChange={(id) => go(id === importing ? { view: openView } : openAddress(id))}
          popupMatchSelectWidth={false}
        />
        <Select
          aria-label={say(words.scenario)}
          className="scenario-choice"
          value={known ? (address.scenario ?? '') : ''}
          options={[{ value: '', label: say(words.asItStands) }, ...scenarioOptions(scenarios, say)]}
          onChange={(id: string) => go({ scenario: id === '' ? undefined : id })}
          popupMatchSelectWidth={false}
        />
        {place !== undefined && (
          <span className="page-years" title={say(words.yearsHint)}>
            {say(words.years, { base: place.baseYear, horizon: place.horizonYear })}
          </span>
        )}
      </div>
      <div className="page-settings">
        <CopyLink own={place?.here === true} address={address} />
        <Button
          type="text"
          lang={other === 'zh' ? 'zh-CN' : 'en'}
          onClick={() => go({ lang: other }, 'replace')}
        >
          {say(words.switchLanguage)}
        </Button>
        <Button type="text" aria-label={say(look === 'dark' ? words.toLight : words.toDark)} onClick={onLook}>
          {say(look === 'dark' ? words.light : words.dark)}
        </Button>
      </div>
    </header>
  );
}
