import { Button } from 'antd';
import type { ChartConfiguration } from 'chart.js';
import { memo, type RefObject } from 'react';
import { downloadFile } from '../parts/downloadFile.ts';
import { useReader } from '../say.ts';
import { words } from '../words.ts';
import { keepPicture } from './keepPicture.ts';
import { type Caption, chartSvg } from './svg/chartSvg.ts';

/** Buttons that keep a chart: as it is seen, in pixels (PNG), and in lines and texts that can be edited (SVG). */
export const KeepButtons = memo(function KeepButtons({
  canvas,
  chart,
  file,
  captionNow,
  small = false,
}: {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  /** What is kept when a button is pressed: the same functions each time, where a chart moves many times a second. */
  readonly chart: () => ChartConfiguration<'line' | 'bar'>;
  /** Name of the files, without their ending. */
  readonly file: string;
  /** What stands around the chart when the button is pressed. */
  readonly captionNow: () => Caption;
  readonly small?: boolean;
}) {
  const { say } = useReader();
  const size = small ? 'small' : 'middle';
  const keepPixels = () => {
    if (canvas.current !== null) keepPicture(canvas.current, file, captionNow().ground);
  };
  const keepLines = () =>
    downloadFile(`${file}.svg`, new Blob([chartSvg(chart(), captionNow())], { type: 'image/svg+xml' }));
  return (
    <span className="row">
      <Button size={size} onClick={keepPixels}>
        {say(words.downloadPng)}
      </Button>
      <Button size={size} onClick={keepLines}>
        {say(words.downloadSvg)}
      </Button>
    </span>
  );
});
