import type { ClassBand } from '../pictures/classBand.ts';
import { useReader } from '../say.ts';
import { bandColours, useLook } from '../theme.ts';
import { bandWords } from './bandWords.ts';

/** A band by colour and word. */
export function BandMark({
  band,
  oversizeFrom,
}: {
  readonly band: ClassBand;
  readonly oversizeFrom: number;
}) {
  const { head } = useReader();
  const { fill, ink } = bandColours[useLook()][band];
  return (
    <span className="band" style={{ background: fill, color: ink }}>
      {head(bandWords[band], { from: oversizeFrom })}
    </span>
  );
}
