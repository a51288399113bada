import { classBands } from '../pictures/classBand.ts';
import { useReader } from '../say.ts';
import { words } from '../words.ts';
import { BandMark } from './BandMark.tsx';

/** The colours of the bands with their words. */
export function BandLegend({ oversizeFrom }: { readonly oversizeFrom: number }) {
  const { say } = useReader();
  return (
    <ul className="legend" aria-label={say(words.legend)}>
      {classBands.map((band) => (
        <li key={band}>
          <BandMark band={band} oversizeFrom={oversizeFrom} />
        </li>
      ))}
    </ul>
  );
}
