import './chart.css';
import { Button } from 'antd';
import type { ChartConfiguration } from 'chart.js';
import { useEffect, useRef } from 'react';
import { useReader } from '../say.ts';
import { words } from '../words.ts';
import { Chart } from './chartParts.ts';
import { keepPicture } from './keepPicture.ts';

/** A chart of a specification, with its words for those who do not see it, and a button to keep it as a picture. */
export function ChartCanvas<K extends 'line' | 'bar'>({
  chart,
  label,
  file,
  height,
}: {
  readonly chart: ChartConfiguration<K>;
  /** What the chart shows, for screen readers; the figures stand in the table beneath. */
  readonly label: string;
  /** Name of the picture's file, without its ending. */
  readonly file: string;
  readonly height: number;
}) {
  const { say } = useReader();
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Chart<K>>(undefined);
  useEffect(() => {
    if (canvas.current === null) return;
    const made = new Chart(canvas.current, chart);
    drawn.current = made;
    // The page's font comes in parts, as its signs are met: where drawing met new ones, draw once more when they are there.
    if (document.fonts.status === 'loading')
      document.fonts.ready.then(() => {
        if (drawn.current === made) made.update('none');
      });
    return () => {
      drawn.current = undefined;
      made.destroy();
    };
  }, [chart]);
  const keep = () => {
    const ground = getComputedStyle(document.documentElement).getPropertyValue('--card');
    if (canvas.current !== null) keepPicture(canvas.current, file, ground);
  };
  return (
    <>
      <div className="chart" style={{ height }}>
        <canvas ref={canvas} role="img" aria-label={label} />
      </div>
      <Button size="small" onClick={keep}>
        {say(words.downloadPng)}
      </Button>
    </>
  );
}
