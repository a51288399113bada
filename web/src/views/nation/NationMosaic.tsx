import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { type Look, useLook } from '../../theme.ts';
import { countyAt, layMosaic } from './mosaic.ts';
import type { NationPicture } from './readNation.ts';

const inks: Readonly<Record<Look, string>> = { light: '#33404f', dark: '#dfe4ea' };

/** Of a square that has not been painted. */
const unpainted = 255;

/** Shows another year at once, without the page around it being made anew. */
export interface MosaicHandle {
  readonly show: (year: number) => void;
}

/** Counties as squares in the colour of their figure; a click chooses one. */
export function NationMosaic({
  picture,
  colours,
  stepsOf,
  year,
  label,
  chosen,
  onChoose,
  ref,
}: {
  readonly picture: NationPicture;
  readonly colours: readonly string[];
  /** Which of the colours each county has in a year. */
  readonly stepsOf: (year: number) => Uint8Array;
  readonly year: number;
  /** What it shows, for those who do not see it. */
  readonly label: string;
  readonly chosen: number | undefined;
  readonly onChoose: (county: number) => void;
  readonly ref: Ref<MosaicHandle>;
}) {
  const look = useLook();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (frame.current === null) return;
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watcher.observe(frame.current);
    return () => watcher.disconnect();
  }, []);
  const { counties, provinces } = picture.told;
  const mosaic = useMemo(() => layMosaic(counties.province, width), [counties, width]);
  const squares = useMemo(() => mosaic.blocks.flatMap((block) => block.squares), [mosaic]);
  /** What each square was painted as; from one year to the next only those that change are painted. */
  const painted = useRef(new Uint8Array());
  const marked = useRef<number>(undefined);
  const inked = useRef<readonly string[]>(undefined);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined || width === 0) return;
    const dense = window.devicePixelRatio;
    context.canvas.width = width * dense;
    context.canvas.height = mosaic.height * dense;
    painted.current = new Uint8Array(counties.ids.length).fill(unpainted);
    context.scale(dense, dense);
    context.font = '11px sans-serif';
    context.fillStyle = inks[look];
    for (const { province, x, y } of mosaic.blocks)
      context.fillText(provinces[province]?.id ?? '', x, y + 11);
  }, [mosaic, look, width, provinces, counties]);
  const paint = useCallback(
    (shown: number) => {
      const context = canvas.current?.getContext('2d');
      if (context === null || context === undefined || width === 0) return;
      const [steps, before, { side }] = [stepsOf(shown), painted.current, mosaic];
      for (const { county, x, y } of squares) {
        const step = steps[county] as number;
        if (before[county] === step) continue;
        before[county] = step;
        context.fillStyle = colours[step] ?? '';
        context.fillRect(x, y, side, side);
        if (county !== marked.current) continue;
        context.fillStyle = inks[look];
        context.fillRect(x + 2, y + 2, side - 4, side - 4);
      }
    },
    [stepsOf, mosaic, squares, colours, look, width],
  );
  useEffect(() => {
    // A mark that comes or goes, and colours that are others, are painted although the steps are the same.
    const touched = colours === inked.current ? [marked.current, chosen] : counties.ids.keys();
    for (const county of touched) if (county !== undefined) painted.current[county] = unpainted;
    inked.current = colours;
    marked.current = chosen;
    paint(year);
  }, [paint, year, chosen, colours, counties]);
  useImperativeHandle(ref, () => ({ show: paint }), [paint]);
  return (
    <div ref={frame} className="nation-mosaic">
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        style={{ width, height: mosaic.height }}
        onClick={({ nativeEvent: { offsetX, offsetY } }) => {
          const county = countyAt(mosaic, offsetX, offsetY);
          if (county !== undefined) onChoose(county);
        }}
      />
    </div>
  );
}
