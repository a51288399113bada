import './chart.css';
import type { ChartConfiguration } from 'chart.js';
import { useCallback, useContext, useEffect, useRef } from 'react';
import { usePrinting } from '../parts/usePrinting.ts';
import { ChartSource } from './ChartSource.ts';
import type { Chart } from './chartParts.ts';
import { KeepButtons } from './KeepButtons.tsx';
import { showChart } from './showChart.ts';
import { useSeen } from './useSeen.ts';

/** A chart of a specification, with its words for those who do not see it, and buttons to keep it as a picture. */
export function ChartCanvas<K extends 'line' | 'bar'>({
  chart,
  title,
  label,
  file,
  height,
}: {
  readonly chart: ChartConfiguration<K>;
  /** What stands over the chart where it is kept as a picture of its own. */
  readonly title: string;
  /** What the chart shows, for screen readers; the figures stand in the table beneath. */
  readonly label: string;
  /** Name of the picture's file, without its ending. */
  readonly file: string;
  readonly height: number;
}) {
  const source = useContext(ChartSource);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Chart<K>>(undefined);
  useEffect(
    () => () => {
      drawn.current?.destroy();
      drawn.current = undefined;
    },
    [],
  );
  const seen = useSeen(canvas);
  const printing = usePrinting();
  useEffect(() => {
    const draw = () => {
      if (canvas.current === null) return;
      if (printing) {
        // The printer takes what is drawn in this very moment; a chart that goes on may wait for a frame.
        drawn.current?.destroy();
        drawn.current = undefined;
      }
      drawn.current = showChart(drawn.current, canvas.current, chart);
      const made = drawn.current;
      // The page's font comes in parts, as its signs are met: where drawing met new ones, draw once more when they are there.
      if (document.fonts.status === 'loading')
        document.fonts.ready.then(() => {
          if (drawn.current === made) made.update('none');
        });
    };
    if (drawn.current === undefined || printing || seen.now()) return draw();
    // Nobody looks at it: it follows when it comes into view, or when figures rest.
    return seen.whenSeenOrRested(draw);
  }, [chart, seen, printing]);
  const newest = useRef(chart);
  useEffect(() => {
    newest.current = chart;
  }, [chart]);
  const chartNow = useCallback(() => newest.current as ChartConfiguration<'line' | 'bar'>, []);
  const captionNow = useCallback(() => {
    const ground = getComputedStyle(document.documentElement).getPropertyValue('--card').trim();
    return { title, source, ground };
  }, [title, source]);
  return (
    <>
      <div className="chart" style={{ height }}>
        <canvas ref={canvas} role="img" aria-label={label} />
      </div>
      <KeepButtons {...{ canvas, file, captionNow }} chart={chartNow} small />
    </>
  );
}
