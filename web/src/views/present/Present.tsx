import './present.css';
import { Segmented } from 'antd';
import { useCallback, useEffect, useMemo } from 'react';
import type { Deck } from '../../deck/deck.ts';
import { deckOf } from '../../deck/deckOf.ts';
import { useReader } from '../../say.ts';
import { Plight } from '../../shell/Plight.tsx';
import type { ViewProperties } from '../../shell/views.ts';
import { words } from '../../words.ts';
import { presentWords } from './presentWords.ts';
import { ReportView } from './report/ReportView.tsx';
import { SlideSheet } from './SlideSheet.tsx';
import { Stage } from './Stage.tsx';
import { DistrictSheets } from './sheet/DistrictSheets.tsx';
import { sheetWords } from './sheet/sheetWords.ts';
import { TakeAlong } from './TakeAlong.tsx';
import { slideAt } from './turnSlide.ts';
import { useDeckSources } from './useDeckSources.ts';

/** Fetch the parts of the page's font that any slide needs: the printer does not wait for them. */
function useFontOf(deck: Deck | undefined): void {
  useEffect(() => {
    if (deck === undefined) return;
    const text = [...new Set(JSON.stringify(deck.slides))].join('');
    for (const weight of [400, 700])
      document.fonts.load(`${weight} 16px "Noto Sans SC Variable"`, text).catch(() => undefined);
  }, [deck]);
}

/** What every sheet says of its figures: scenario and data as on the first slide, and what is assumed. */
function linesOf({ slides, watermark }: Deck): string[] {
  return [slides[0]?.lead, watermark].filter((line) => line !== undefined);
}

/** The study as slides, shown one by one, printed all together and taken along as office files; and as sheets by district. */
export function Present({ study, request, address, go }: ViewProperties) {
  const reader = useReader();
  const { say } = reader;
  const sources = useDeckSources(study, request);
  const deck = useMemo(
    () => (sources === undefined || sources instanceof Error ? undefined : deckOf(sources, reader)),
    [sources, reader],
  );
  useFontOf(deck);
  const turn = useCallback((slide: number) => go({ slide: String(slide) }, 'replace'), [go]);
  if (sources instanceof Error)
    return <Plight title={say(words.failedTitle)} hint={say(words.failedHint)} detail={sources.message} />;
  if (sources === undefined || deck === undefined)
    return (
      <section className="card" aria-busy="true">
        <p role="status">{say(words.loading)}</p>
      </section>
    );
  const shown = address.list === 'sheets' || address.list === 'report' ? address.list : 'slides';
  return (
    <>
      <div className="row table-tools">
        <Segmented
          aria-label={say(sheetWords.choose)}
          value={shown}
          options={[
            { value: 'slides', label: say(presentWords.slides) },
            { value: 'report', label: say(presentWords.report) },
            { value: 'sheets', label: say(sheetWords.tab) },
          ]}
          onChange={(list) => go({ list: list === 'slides' ? undefined : list })}
        />
      </div>
      {shown === 'sheets' && (
        <DistrictSheets {...{ sources, go }} lines={linesOf(deck)} district={address.district} />
      )}
      {shown === 'report' && <ReportView sources={sources} />}
      {shown === 'slides' && (
        <>
          <div className="present">
            <Stage deck={deck} number={slideAt(address.slide, deck.slides.length)} turn={turn} />
            <TakeAlong deck={deck} sources={sources} />
          </div>
          <div className="printed-deck">
            {deck.slides.map((slide, index) => (
              <SlideSheet key={slide.id} deck={deck} slide={slide} number={index + 1} printed />
            ))}
          </div>
        </>
      )}
    </>
  );
}
