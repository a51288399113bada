import { Button } from 'antd';
import { useRef } from 'react';
import { KeepButtons } from '../../charts/KeepButtons.tsx';
import type { Deck, Slide } from '../../deck/deck.ts';
import { FigureLink } from '../../figures/FigureBoard.tsx';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { useReader } from '../../say.ts';
import { presentWords } from './presentWords.ts';
import { SlideSheet } from './SlideSheet.tsx';
import { slideChart } from './slideChart.ts';
import { slideStory } from './slideStory.ts';
import { useFullScreen } from './useFullScreen.ts';
import { useSlideKeys } from './useSlideKeys.ts';

/** The figures behind a slide as CSV: its chart's, else its table's, else its tiles'. */
function figuresOf({ chart, table, figures }: Slide) {
  if (chart !== undefined)
    return {
      heads: [chart.axes.x, ...chart.series.map(({ name }) => name)],
      rows: () =>
        chart.categories.map((name, index) => [name, ...chart.series.map(({ values }) => values[index])]),
    };
  if (table !== undefined)
    return {
      heads: table.columns.map(({ head }) => head),
      rows: () => table.rows.map((row) => row.map(({ text }) => text)),
    };
  if (figures.length === 0) return undefined;
  return { heads: [], rows: () => figures.map(({ name, value, unit }) => [name, value, unit]) };
}

/** The slide in view with its controls; by keys, buttons, and filling the screen. */
export function Stage({
  deck,
  number,
  turn,
}: {
  readonly deck: Deck;
  /** The slide in view, from 1. */
  readonly number: number;
  readonly turn: (slide: number) => void;
}) {
  const reader = useReader();
  const { say } = reader;
  const stage = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { full, enter, leave } = useFullScreen(stage);
  const all = deck.slides.length;
  useSlideKeys(stage, number, all, turn);
  const slide = deck.slides[number - 1];
  if (slide === undefined) return null;
  const told = say(presentWords.slideOf, { number, all, title: slide.title });
  const figures = figuresOf(slide);
  const { chart, title, source } = slide;
  const file = `${deck.place}-${slide.id}`;
  return (
    <section
      ref={stage}
      className={full ? 'stage full' : 'stage'}
      tabIndex={-1}
      aria-label={say(presentWords.slides)}
    >
      <p className="unseen" role="status">
        {told}
      </p>
      <div className="stage-room">
        <SlideSheet key={slide.id} deck={deck} slide={slide} number={number} canvas={canvas} />
      </div>
      <div className="stage-bar">
        <Button onClick={() => turn(number - 1)} disabled={number === 1}>
          {say(presentWords.previous)}
        </Button>
        <span className="number">{say(presentWords.numberOf, { number, all })}</span>
        <Button onClick={() => turn(number + 1)} disabled={number === all}>
          {say(presentWords.next)}
        </Button>
        <Button type={full ? 'default' : 'primary'} onClick={full ? leave : enter}>
          {say(full ? presentWords.leave : presentWords.fullScreen)}
        </Button>
        {!full && <FigureLink name={title} story={() => slideStory(slide, reader)} />}
        {!full && chart !== undefined && (
          <KeepButtons
            {...{ canvas, file }}
            chart={() => slideChart(chart, reader)}
            captionNow={() => ({ title, source, ground: '#ffffff' })}
          />
        )}
        {!full && figures !== undefined && <CsvButton file={file} {...figures} />}
      </div>
    </section>
  );
}
