import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useReader } from '../../say.ts';
import { nationWords as words } from './nationWords.ts';

/** Milliseconds of a year while years are played. */
const beat = 700;

/** Milliseconds without a move of the slider, after which figures and address follow; the picture follows at once. */
const rest = 150;

/**
 * Go through the years, by hand or by themselves. The slider is the browser's own and holds its place itself: while it
 * moves nothing is made anew, so that a year is shown within a frame.
 */
export function NationYear({
  years,
  year,
  onShow,
  onRest,
}: {
  readonly years: readonly number[];
  /** Index of the year that figures are shown of. */
  readonly year: number;
  /** Told of every year on the way, once a frame at most. */
  readonly onShow: (year: number) => void;
  /** Told where it came to rest. */
  readonly onRest: (year: number) => void;
}) {
  const { say } = useReader();
  const slider = useRef<HTMLInputElement>(null);
  const output = useRef<HTMLOutputElement>(null);
  const [playing, setPlaying] = useState(false);
  const waiting = useRef({ frame: 0, timer: 0 });
  const last = years.length - 1;
  const told = useRef({ onShow, onRest });
  told.current = { onShow, onRest };

  const show = useCallback(
    (next: number) => {
      const name = String(years[next] ?? '');
      if (slider.current !== null) slider.current.value = String(next);
      slider.current?.setAttribute('aria-valuetext', name);
      if (output.current !== null) output.current.textContent = name;
    },
    [years],
  );
  const move = useCallback(
    (next: number) => {
      const { current: pending } = waiting;
      cancelAnimationFrame(pending.frame);
      pending.frame = requestAnimationFrame(() => {
        show(next);
        told.current.onShow(next);
      });
      clearTimeout(pending.timer);
      pending.timer = window.setTimeout(() => told.current.onRest(next), rest);
    },
    [show],
  );
  useEffect(() => show(year), [show, year]);
  useEffect(
    () => () => {
      cancelAnimationFrame(waiting.current.frame);
      clearTimeout(waiting.current.timer);
    },
    [],
  );
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const next = Number(slider.current?.value ?? last) + 1;
      if (next <= last) move(next);
      if (next >= last) setPlaying(false);
    }, beat);
    return () => clearInterval(timer);
  }, [playing, last, move]);
  return (
    <div className="nation-year">
      <Button
        onClick={() => {
          if (!playing && Number(slider.current?.value) === last) move(0);
          setPlaying(!playing);
        }}
      >
        {say(playing ? words.pause : words.play)}
      </Button>
      <input
        ref={slider}
        type="range"
        aria-label={say(words.year)}
        {...{ min: 0, max: last, step: 1, defaultValue: year }}
        onInput={({ currentTarget }) => {
          setPlaying(false);
          move(Number(currentTarget.value));
        }}
      />
      <output ref={output} />
    </div>
  );
}
