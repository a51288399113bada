import { Button, Checkbox, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { BoundedNumber } from '../../parts/BoundedNumber.tsx';
import type { ListedPlace } from '../../places/placeClient.ts';
import { useReader } from '../../say.ts';
import { type ChosenGroup, groupsOf, SweepGroups } from './SweepGroups.tsx';
import { sweepClient } from './sweepClient.ts';
import { sweepWords as words } from './sweepWords.ts';

/** Most signs of a title that is made of the places' names. */
const longest = 60;
/** Pupils from which a class counts as oversize (大班额) when nothing else is asked. */
const usualThreshold = 56;

/** Choose places, scenarios and futures, and hand the sweep in. */
export function StartSweep({
  root,
  places,
  onStarted,
}: {
  readonly root: string;
  readonly places: readonly ListedPlace[];
  readonly onStarted: (id: string) => void;
}) {
  const { say, language, number } = useReader();
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [scenarios, setScenarios] = useState<readonly string[]>([]);
  const [asItIs, setAsItIs] = useState(true);
  const [draws, setDraws] = useState(200);
  const [seed, setSeed] = useState(1);
  const [threshold, setThreshold] = useState(usualThreshold);
  const [named, setNamed] = useState<readonly ChosenGroup[]>([]);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const [nameField, drawField, seedField, sizeField] = [useId(), useId(), useId(), useId()];
  const meant = places.filter(({ id }) => chosen.includes(id));
  const { groups, twice, half } = groupsOf(named, chosen);
  const wrong = [
    ...(half ? [say(words.groupHalf)] : []),
    ...twice.map((name) => say(words.groupTwice, { name })),
  ];
  const offered = meant.map((place) => ({
    label: say(place.name),
    title: say(place.name),
    options: place.scenarios
      .filter(({ draft }) => !draft)
      .map(({ id, title: name }) => ({ value: id, label: say(name) })),
  }));
  const known = offered.flatMap(({ options }) => options.map(({ value }) => value));
  const laid = scenarios.filter((id) => known.includes(id));
  const runs = laid.length + (asItIs ? 1 : 0);
  const submit = async () => {
    setBusy(true);
    const names = meant.map(({ name }) => say(name)).join(language === 'zh' ? '、' : ', ');
    const told = await sweepClient(root, language).submit({
      title: title.trim() || (names.length > longest ? `${names.slice(0, longest)}…` : names),
      places: chosen,
      scenarios: laid.map((id) => ({ id })),
      ...{ asItIs, draws, seed, threshold, groups },
    });
    setBusy(false);
    setSaid(told.ok ? '' : told.said);
    if (told.ok) onStarted(told.value.id);
  };
  return (
    <section className="card stack" aria-labelledby="sweep-start">
      <h2 id="sweep-start">{say(words.start)}</h2>
      <div className="sweep-form">
        <div>
          <span>{say(words.places)}</span>
          <Select<string[]>
            mode="multiple"
            aria-label={say(words.places)}
            value={[...chosen]}
            options={places.map(({ id, name }) => ({ value: id, label: say(name) }))}
            optionFilterProp="label"
            maxTagCount="responsive"
            onChange={setChosen}
          />
          <Button size="small" onClick={() => setChosen(places.map(({ id }) => id))}>
            {say(words.allPlaces)}
          </Button>
        </div>
        <div>
          <span>{say(words.scenarios)}</span>
          <Select<string[]>
            mode="multiple"
            aria-label={say(words.scenarios)}
            value={[...laid]}
            options={offered}
            optionFilterProp="label"
            maxTagCount="responsive"
            onChange={setScenarios}
          />
          <Checkbox checked={asItIs} onChange={({ target }) => setAsItIs(target.checked)}>
            {say(words.asItIs)}
          </Checkbox>
          <p className="quiet small">{say(words.scenarioHint)}</p>
        </div>
        <div>
          <label htmlFor={drawField}>{say(words.draws)}</label>
          <BoundedNumber
            {...{ id: drawField, range: [0, 10_000], value: draws }}
            onChange={(value) => setDraws(value ?? 0)}
          />
          <p className="quiet small">{say(words.drawsHint)}</p>
        </div>
        <div>
          <label htmlFor={seedField}>{say(words.seed)}</label>
          <BoundedNumber
            {...{ id: seedField, range: [0, 0xffff_ffff], value: seed }}
            onChange={(value) => setSeed(value ?? 1)}
          />
        </div>
        <div>
          <label htmlFor={sizeField}>{say(words.threshold)}</label>
          <BoundedNumber
            {...{ id: sizeField, range: [1, 1000], value: threshold }}
            onChange={(value) => setThreshold(value ?? usualThreshold)}
          />
        </div>
        <div>
          <label htmlFor={nameField}>{say(words.name)}</label>
          <Input
            {...{ id: nameField, maxLength: 200, value: title, placeholder: say(words.nameHint) }}
            onChange={({ target }) => setTitle(target.value)}
          />
        </div>
      </div>
      <SweepGroups
        groups={named}
        options={meant.map(({ id, name }) => ({ value: id, label: say(name) }))}
        onChange={setNamed}
      />
      <p className="wrong" role="alert">
        {wrong.length > 0 ? wrong.join(' ') : said}
      </p>
      <div className="row">
        <Button
          type="primary"
          disabled={meant.length === 0 || runs === 0 || wrong.length > 0}
          loading={busy}
          onClick={submit}
        >
          {say(words.submit)}
        </Button>
        <span className="quiet" role="status">
          {say(words.runs, {
            ...{ places: number(meant.length, 0), scenarios: runs, draws: number(Math.max(1, draws), 0) },
          })}
        </span>
      </div>
    </section>
  );
}
