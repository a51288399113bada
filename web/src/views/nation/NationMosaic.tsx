import { useEffect, useMemo, useRef, useState } from 'react';
import { type Look, useLook } from '../../theme.ts';
import { countyAt, layMosaic, type MosaicScale, paletteOf } from './mosaic.ts';
import type { NationPicture } from './readNation.ts';

const inks: Readonly<Record<Look, string>> = { light: '#33404f', dark: '#dfe4ea' };

/** Counties as squares in the colour of their figure; a click chooses one. */
export function NationMosaic({
  picture,
  scale,
  figureOf,
  label,
  chosen,
  onChoose,
}: {
  readonly picture: NationPicture;
  readonly scale: MosaicScale;
  readonly figureOf: (county: number) => number;
  /** What it shows, for those who do not see it. */
  readonly label: string;
  readonly chosen: number | undefined;
  readonly onChoose: (county: number) => void;
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
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined || width === 0) return;
    const dense = window.devicePixelRatio;
    context.canvas.width = width * dense;
    context.canvas.height = mosaic.height * dense;
    painted.current = [];
    context.scale(dense, dense);
    context.font = '11px sans-serif';
    context.fillStyle = inks[look];
    for (const { province, x, y } of mosaic.blocks)
      context.fillText(provinces[province]?.id ?? '', x, y + 11);
  }, [mosaic, look, width, provinces]);
  const colour = useMemo(() => paletteOf(scale), [scale]);
  // From one year to the next most squares keep their colour: only those that change are painted.
  const painted = useRef<string[]>([]);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined || width === 0) return;
    for (const { squares } of mosaic.blocks)
      for (const square of squares) {
        const own = colour(figureOf(square.county));
        const isChosen = square.county === chosen;
        const shown = isChosen ? `${own} ${inks[look]}` : own;
        if (painted.current[square.county] === shown) continue;
        painted.current[square.county] = shown;
        context.fillStyle = own;
        context.fillRect(square.x, square.y, mosaic.side, mosaic.side);
        if (!isChosen) continue;
        context.fillStyle = inks[look];
        context.fillRect(square.x + 2, square.y + 2, mosaic.side - 4, mosaic.side - 4);
      }
  }, [mosaic, colour, figureOf, chosen, look, width]);
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
