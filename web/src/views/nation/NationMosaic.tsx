import { useEffect, useMemo, useRef, useState } from 'react';
import { useLook } from '../../theme.ts';
import { colourOf, countyAt, layMosaic, type MosaicScale } from './mosaic.ts';
import type { NationPicture } from './readNation.ts';

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
    context.scale(dense, dense);
    context.font = '11px sans-serif';
    const ink = look === 'dark' ? '#dfe4ea' : '#33404f';
    for (const { province, x, y, squares } of mosaic.blocks) {
      context.fillStyle = ink;
      context.fillText(provinces[province]?.id ?? '', x, y + 11);
      for (const square of squares) {
        context.fillStyle = colourOf(scale, figureOf(square.county));
        context.fillRect(square.x, square.y, mosaic.side, mosaic.side);
        if (square.county !== chosen) continue;
        context.strokeStyle = ink;
        context.lineWidth = 2;
        context.strokeRect(square.x - 1, square.y - 1, mosaic.side + 2, mosaic.side + 2);
      }
    }
  }, [mosaic, scale, figureOf, chosen, look, width, provinces]);
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
