import { useMemo } from 'react';
import { birthChart } from '../../charts/birthChart.ts';
import { ChartCanvas } from '../../charts/ChartCanvas.tsx';
import type { PupilLines } from '../../pictures/pupilLines.ts';
import { sayTick, useReader } from '../../say.ts';
import { chartInk, lineColours, useLook } from '../../theme.ts';
import { words } from '../../words.ts';

/** The births behind the pupils, recorded and assumed. */
export function BirthsCard({ births }: { readonly births: PupilLines['births'] }) {
  const { say, head, number, language } = useReader();
  const look = useLook();
  const chart = useMemo(
    () =>
      birthChart({
        births,
        words: {
          known: head(words.birthsRegistered),
          assumed: head(words.birthsAssumed),
          x: say(words.calendarAxis),
          y: say(words.birthsAxis),
        },
        colours: { known: lineColours[look][2] ?? '', assumed: lineColours[look][2] ?? '' },
        ...chartInk[look],
        number,
        tick: (value) => sayTick(value, language),
      }),
    [births, say, head, number, language, look],
  );
  const label = births.map(({ year, births: count }) => `${year}: ${number(count)}`).join(', ');
  return (
    <section className="card" aria-labelledby="births-title">
      <h2 id="births-title">{say(words.birthsTitle)}</h2>
      <div className="stack">
        <p className="quiet">{say(words.birthsNote)}</p>
        <ChartCanvas chart={chart} label={label} file="births" height={210} />
      </div>
    </section>
  );
}
