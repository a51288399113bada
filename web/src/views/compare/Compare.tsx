import './compare.css';
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { AddressPatch } from '../../address.ts';
import { isDraftId } from '../../drafts/draft.ts';
import { DistrictChoice } from '../../parts/DistrictChoice.tsx';
import { asItStandsId, scenarioColours } from '../../parts/scenarioColour.ts';
import { useDesk } from '../../places/DeskContext.ts';
import { useReader } from '../../say.ts';
import type { ViewProperties } from '../../shell/views.ts';
import { useLook } from '../../theme.ts';
import { chartedIndicators } from '../whatIf/tryLines.ts';
import type { AskedBehind } from './behind/asked.ts';
import { BehindPage } from './behind/BehindPage.tsx';
import { CostCard } from './CostCard.tsx';
import { compareWords as words } from './compareWords.ts';
import { IndicatorCard } from './IndicatorCard.tsx';
import { SideBar } from './SideBar.tsx';
import { SideCards } from './SideCards.tsx';
import type { ShownSide } from './shownSide.ts';
import { addressOf, sidesOf } from './sidesOf.ts';
import { useSides } from './useSides.ts';
import { VerdictCard } from './VerdictCard.tsx';

/** Up to four scenarios side by side: their headline figures by year, their verdicts, and how their ledgers differ. */
export function Compare({ study, address, go }: ViewProperties) {
  const { say } = useReader();
  const { scenarios } = useDesk();
  const look = useLook();
  const ids = useMemo(() => sidesOf(address), [address]);
  const district = study.districts.find(({ id }) => id === address.district)?.id;
  const { sides, stopped, stop, goOn, again } = useSides(ids, district);
  const colours = useMemo(() => scenarioColours(ids, scenarios, look), [ids, scenarios, look]);
  const titleOf = useCallback(
    (id: string) =>
      id === asItStandsId
        ? say(words.asItStands)
        : say(
            scenarios.find((each) => each.id === id)?.title ??
              (isDraftId(id) ? words.goneDraft : { zh: id, en: id }),
          ),
    [scenarios, say],
  );
  const { baseYear, horizonYear } = study.place;
  const years = useMemo(
    () => Array.from({ length: horizonYear - baseYear + 1 }, (_, index) => baseYear + index),
    [baseYear, horizonYear],
  );
  const shown = sides.flatMap((side, index): ShownSide[] =>
    side.kind === 'answer' && side.answer.ok
      ? [
          {
            ...{ id: side.id, title: titleOf(side.id), colour: colours[index] ?? '' },
            ...{ answer: side.answer, file: side.file },
          },
        ]
      : [],
  );
  const [asked, setAsked] = useState<AskedBehind>();
  const [first] = shown;
  const against = shown.find(({ id }) => id === asked?.id);
  const open = useCallback(
    (id: string, where: AddressPatch) =>
      go({ scenario: id === asItStandsId ? undefined : id, with: undefined, ...where }),
    [go],
  );
  const waiting = sides.find(({ kind }) => kind === 'waiting');
  const done = sides.filter(({ kind }) => kind !== 'waiting').length;
  return (
    <div className="compare" aria-busy={waiting !== undefined && !stopped}>
      <section className="card" aria-labelledby="compare-title">
        <div className="card-head">
          <h2 id="compare-title">{say(words.title)}</h2>
          <DistrictChoice study={study} value={district} onChange={(id) => go({ district: id })} />
        </div>
        <p className="quiet small">{say(words.hint)}</p>
        <SideBar ids={ids} colours={colours} titleOf={titleOf} onChange={(next) => go(addressOf(next))} />
        <div className="row" role="status">
          {waiting !== undefined && !stopped && (
            <>
              <span>{say(words.working, { title: titleOf(waiting.id), done, all: ids.length })}</span>
              <Button size="small" onClick={stop}>
                {say(words.stop)}
              </Button>
            </>
          )}
          {stopped && (
            <>
              <span>{say(words.stopped)}</span>
              <Button size="small" onClick={goOn}>
                {say(words.goOn)}
              </Button>
            </>
          )}
          {ids.length < 2 && <span>{say(words.addOne)}</span>}
        </div>
      </section>
      <SideCards {...{ sides, colours, titleOf, again, go }} onBehind={setAsked} />
      {shown.length > 0 && (
        <div className="compare-cards">
          {chartedIndicators.map((indicator) => (
            <IndicatorCard
              key={indicator}
              study={study}
              sides={shown}
              indicator={indicator}
              district={district}
              years={years}
              onBehind={setAsked}
            />
          ))}
        </div>
      )}
      {shown.length > 0 && (
        <CostCard study={study} sides={shown} district={district} years={years} onOpen={open} />
      )}
      {shown.length > 1 && <VerdictCard study={study} sides={shown} onBehind={setAsked} />}
      {asked !== undefined && first !== undefined && against !== undefined && (
        <BehindPage
          {...{ study, asked, district }}
          sides={{
            files: {
              ...(first.file === undefined ? {} : { left: first.file }),
              ...(against.file === undefined ? {} : { right: against.file }),
            },
            titles: [first.title, against.title],
          }}
          onOpen={(where) => {
            setAsked(undefined);
            open(against.id, where);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}
