import type { SweepRow } from '../../../../src/domain/sweeps.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { ScrollPart } from '../../parts/ScrollPart.tsx';
import { useReader } from '../../say.ts';
import { placesIn, type ShownFigures } from './figureRows.ts';
import { keptSweep } from './keptSweep.ts';
import { useSweepNames } from './SweepNames.ts';
import { sweepWords as words } from './sweepWords.ts';

/** A middle figure with its band, as one text. */
function FigureCell({ row }: { readonly row: SweepRow | undefined }) {
  const { number } = useReader();
  if (row === undefined) return <td className="number">–</td>;
  const { low, median, high } = row;
  return (
    <td className="number">
      {number(median, 0)}
      {low !== high && (
        <span className="quiet small">
          {' '}
          {number(low, 0)} – {number(high, 0)}
        </span>
      )}
    </td>
  );
}

/** A scenario at the head of its column, with how many places it tells of where that is not all of them. */
function ScenarioHead({ scenario, some }: { readonly scenario: string; readonly some?: string | undefined }) {
  const { scenarioName } = useSweepNames();
  return (
    <th className={scenario === '' ? 'number' : 'number as-is'}>
      {scenarioName(scenario)}
      {some !== undefined && <div className="quiet small">{some}</div>}
    </th>
  );
}

/** One subject's figures year by year; a year can be chosen, for its places. */
export function YearTable({
  shown: { years, lines, of },
  chosen,
  onChoose,
}: {
  readonly shown: ShownFigures;
  readonly chosen: number;
  readonly onChoose: (year: number) => void;
}) {
  const reader = useReader();
  const { say } = reader;
  const { scenarioName } = useSweepNames();
  const table = keptSweep(
    'sweep-years',
    say(words.year),
    lines.map(({ scenario }) => scenarioName(scenario)),
    years.map((year, at) => ({ name: year, figures: lines.map(({ rows }) => rows[at]) })),
    reader,
  );
  return (
    <>
      <CsvButton {...table} />
      <ScrollPart label={say(words.byYear)}>
        <table className="figures narrow">
          <thead>
            <tr>
              <th>{say(words.year)}</th>
              {lines.map(({ scenario, places }) => (
                <ScenarioHead
                  key={scenario}
                  scenario={scenario}
                  some={places < of ? say(words.placesOf, { done: places, of }) : undefined}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year, at) => (
              <tr key={year} aria-current={year === chosen}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => onChoose(year)}>
                    {year}
                  </button>
                </th>
                {lines.map(({ scenario, rows }) => (
                  <FigureCell key={scenario} row={rows[at]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollPart>
    </>
  );
}

/** Every place's figures in one year. */
export function PlaceTable({
  figures,
  scenarios,
  stage,
  year,
}: {
  readonly figures: readonly SweepRow[];
  readonly scenarios: readonly string[];
  readonly stage: string;
  readonly year: number;
}) {
  const reader = useReader();
  const { say } = reader;
  const { placeName, scenarioName } = useSweepNames();
  const places = placesIn(figures, stage, year);
  const told = scenarios.filter((scenario) => places.some(({ byScenario }) => byScenario.has(scenario)));
  const table = keptSweep(
    `sweep-places-${stage}-${year}`,
    say(words.place),
    told.map(scenarioName),
    places.map(({ name, byScenario }) => ({
      name: placeName(name),
      figures: told.map((scenario) => byScenario.get(scenario)),
    })),
    reader,
  );
  return (
    <>
      <CsvButton {...table} />
      <ScrollPart label={say(words.byPlace, { year })} className="sweep-places">
        <table className="figures narrow">
          <thead>
            <tr>
              <th>{say(words.place)}</th>
              {told.map((scenario) => (
                <ScenarioHead key={scenario} scenario={scenario} />
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map(({ name, byScenario }) => (
              <tr key={name}>
                <th scope="row" className="as-is">
                  {placeName(name)}
                </th>
                {told.map((scenario) => (
                  <FigureCell key={scenario} row={byScenario.get(scenario)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollPart>
    </>
  );
}
