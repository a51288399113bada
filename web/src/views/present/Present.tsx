import './present.css';
import { useCallback, useEffect, useMemo } from 'react';
import type { Deck } from '../../deck/deck.ts';
import { deckOf } from '../../deck/deckOf.ts';
import { useReader } from '../../say.ts';
import { Plight } from '../../shell/Plight.tsx';
import type { ViewProperties } from '../../shell/views.ts';
import { words } from '../../words.ts';
import { SlideSheet } from './SlideSheet.tsx';
import { Stage } from './Stage.tsx';
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

/** The study as slides: shown one by one, printed all together, and taken along as office files. */
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
  return (
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
  );
}
