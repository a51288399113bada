import { Button } from 'antd';
import type { ReadyShortage, ReadyWay } from '../../../../src/domain/allocation/readyWay.ts';
import type { ShortageSource } from '../../../../src/domain/allocation/shortage.ts';
import { shortageLeverWords, unitWords } from '../../../../src/domain/glossary.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import type { Words } from '../../../../src/domain/words.ts';
import type { ProposalPicture } from '../../pictures/proposalPicture.ts';
import { useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { resultWords } from './resultWords.ts';
import { sayMoney } from './sayMoney.ts';
import { type MissingRow, missingRows, type YearSpan } from './shortRows.ts';

const shown = 6;
const sourceWords: Readonly<Record<ShortageSource, Words>> = {
  plan: resultWords.fromPlan,
  lp: resultWords.fromLp,
  branchAndBound: resultWords.fromTree,
};

/** "2020" or "2020–2024". */
export function sayYears({ from, to }: YearSpan): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function Way({
  way,
  proposal,
  onTake,
}: {
  readonly way: ReadyWay;
  readonly proposal: ProposalPicture;
  readonly onTake: ((way: ReadyWay) => void) | undefined;
}) {
  const { say, number, language } = useReader();
  const { schools, districts } = proposal;
  const rows = missingRows(way.missing);
  const whereOf = ({ school, district, stage }: MissingRow) =>
    [
      school === undefined ? undefined : (schools[school] ?? school),
      district === undefined
        ? undefined
        : say(districts.find(({ id }) => id === district)?.name ?? words.wholePlace),
      stage === undefined ? undefined : say(stageWords[stage]),
    ]
      .filter((part) => part !== undefined)
      .join(' · ') || say(words.wholePlace);
  const amountOf = ({ amount }: MissingRow) =>
    way.unit === 'yuan'
      ? { amount: sayMoney(amount, language), unit: '' }
      : { amount: number(Math.ceil(amount - 1e-3), 0), unit: say(unitWords[way.unit]) };
  const left =
    way.left === undefined
      ? ''
      : way.left < 0.5
        ? say(resultWords.wayAll)
        : say(resultWords.wayLeft, { left: number(way.left, 0) });
  const price =
    way.price === undefined ? '' : say(resultWords.wayPrice, { price: sayMoney(way.price, language) });
  return (
    <li>
      <strong>{say(resultWords.way, { lever: say(shortageLeverWords[way.lever]) })}</strong>{' '}
      <span className="quiet">
        ({[price, left, say(sourceWords[way.source])].filter(Boolean).join(language === 'zh' ? '；' : '; ')})
      </span>{' '}
      {onTake !== undefined && way.interventions.length > 0 && (
        <Button
          size="small"
          title={say(resultWords.wayTakeHint)}
          aria-label={say(resultWords.wayTakeThis, { lever: say(shortageLeverWords[way.lever]) })}
          onClick={() => onTake(way)}
        >
          {say(resultWords.wayTake)}
        </Button>
      )}
      {way.interventions.length === 0 && <span className="quiet small">{say(resultWords.wayByHand)}</span>}
      <ul className="plain">
        {rows.slice(0, shown).map((row) => (
          <li key={`${row.school}|${row.district}|${row.stage}`}>
            {say(resultWords.wayAt, { where: whereOf(row), years: sayYears(row), ...amountOf(row) })}
          </li>
        ))}
        {rows.length > shown && <li>{say(resultWords.wayMore, { count: rows.length - shown })}</li>}
      </ul>
    </li>
  );
}

/** Why something stays short, the earliest year as a bracket, and the least that would help. */
export function ShortageReasons({
  shortage,
  proposal,
  onTake,
}: {
  readonly shortage: ReadyShortage;
  readonly proposal: ProposalPicture;
  /** Begins a draft with the lines of a way out; undefined where the plan belongs to another place or scenario. */
  readonly onTake: ((way: ReadyWay) => void) | undefined;
}) {
  const { say, number, language } = useReader();
  const { binding, earliest, cheapestWayOut } = shortage;
  const { notBefore, possibleBy } = earliest;
  const years = [
    notBefore && say(resultWords.notBefore, { year: notBefore.year }),
    possibleBy && say(resultWords.possibleBy, { year: possibleBy.year }),
  ].filter((part) => part !== undefined);
  const comma = language === 'zh' ? '、' : ', ';
  return (
    <>
      {binding.reasons.length + binding.unknown.length > 0 && (
        <section className="stack">
          <h3>
            {say(resultWords.why)} <span className="quiet">({say(sourceWords[binding.source])})</span>
          </h3>
          <ul className="plain">
            {binding.reasons.map(({ lever, relief }) => (
              <li key={lever}>
                {say(resultWords.reason, {
                  lever: say(shortageLeverWords[lever]),
                  relief: number(relief, 0),
                })}
              </li>
            ))}
          </ul>
          {binding.unknown.length > 0 && (
            <p className="quiet small">
              {say(resultWords.unknownLevers, {
                levers: binding.unknown.map((lever) => say(shortageLeverWords[lever])).join(comma),
              })}
            </p>
          )}
        </section>
      )}
      <section className="stack">
        <h3>{say(resultWords.when)}</h3>
        <p>
          {years.length === 0 ? say(resultWords.noYear) : years.join(language === 'zh' ? '，' : '; ')}
          <span className="quiet">{say(resultWords.earliestNote)}</span>
        </p>
      </section>
      {cheapestWayOut.length > 0 && (
        <section className="stack">
          <h3>{say(resultWords.wayOut)}</h3>
          <ul className="plain">
            {cheapestWayOut.map((way) => (
              <Way key={way.lever} {...{ way, proposal, onTake }} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
