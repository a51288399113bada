import './chart.css';
import { Button } from 'antd';
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import annotationPlugin from 'chartjs-plugin-annotation';
import { useEffect, useRef } from 'react';
import { downloadFile } from '../parts/downloadFile.ts';
import { useReader } from '../say.ts';
import { words } from '../words.ts';

Chart.register(
  ...[BarController, BarElement, CategoryScale, Filler, Legend, LinearScale],
  ...[LineController, LineElement, PointElement, Tooltip, annotationPlugin],
);
Chart.defaults.font.family =
  "'Noto Sans SC Variable', system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** A copy of a chart on the page's ground: on its own it is transparent, and light ink would vanish on a white slide. */
function onGround(drawn: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [drawn.width, drawn.height];
  const context = copy.getContext('2d');
  if (context === null) return drawn;
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--card');
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(drawn, 0, 0);
  return copy;
}

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
    // The page's font comes in parts, as its signs are met: draw once more when they are there.
    document.fonts.ready.then(() => {
      if (drawn.current === made) made.update('none');
    });
    return () => {
      drawn.current = undefined;
      made.destroy();
    };
  }, [chart]);
  const keep = () =>
    canvas.current !== null &&
    onGround(canvas.current).toBlob((blob) => blob && downloadFile(`${file}.png`, blob));
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
