import { type RefObject, useEffect, useMemo } from 'react';
import { Chart } from '../../charts/chartParts.ts';
import type { DeckChart } from '../../deck/deck.ts';
import { useReader } from '../../say.ts';
import { slideChart } from './slideChart.ts';

/** Pixels of a chart on a printed slide, whose width of 1280 pixels is that of the sheet. */
export interface PrintedSize {
  readonly width: number;
  readonly height: number;
}

/** Letters of a chart this wide, in pixels: readable from the back of the room, and on a telephone. */
const letters = (width: number) => Math.max(11, Math.min(26, width * 0.021));

/**
 * A slide's chart: as large as its room on the page, of a fixed size for the printer, who cannot wait until it is
 * measured.
 */
export function SlideChart({
  chart,
  canvas,
  printed,
}: {
  readonly chart: DeckChart;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly printed: PrintedSize | undefined;
}) {
  const reader = useReader();
  const specification = useMemo(() => slideChart(chart, reader), [chart, reader]);
  useEffect(() => {
    if (canvas.current === null) return;
    const made = new Chart(canvas.current, {
      ...specification,
      options: {
        ...specification.options,
        font: { size: letters(printed?.width ?? canvas.current.parentElement?.clientWidth ?? 600) },
        ...(printed === undefined
          ? {
              onResize: (drawn, { width }) => {
                drawn.options.font = { size: letters(width) };
              },
            }
          : { responsive: false, devicePixelRatio: 2 }),
      },
    });
    // Where drawing met signs of the font that are not there yet, draw once more when they are.
    if (document.fonts.status === 'loading')
      document.fonts.ready.then(() => {
        if (made.ctx !== null) made.update('none');
      });
    return () => made.destroy();
  }, [specification, canvas, printed]);
  return (
    <div className="slide-chart">
      <canvas ref={canvas} role="img" aria-label={chart.label} {...printed} />
    </div>
  );
}
