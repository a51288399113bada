import { useMemo } from 'react';
import { stageWords } from '../../../../src/domain/stage.ts';
import { nationalFigures } from '../../../../src/study/nationalBirths.ts';
import { birthChart } from '../../charts/birthChart.ts';
import { ChartCanvas } from '../../charts/ChartCanvas.tsx';
import { FigureLink } from '../../figures/FigureBoard.tsx';
import type { FigureStory } from '../../figures/figureStory.ts';
import type { PupilLines } from '../../pictures/pupilLines.ts';
import { type Reader, sayTick, useReader } from '../../say.ts';
import { chartInk, lineColours, useLook } from '../../theme.ts';
import { words } from '../../words.ts';

/** The last year of national births, and the years in which stages were foretold to be fullest. */
function nationWords({ say }: Reader) {
  const { births, peaks } = nationalFigures;
  return {
    last: Math.max(...births.map(({ year }) => year)),
    peaks: peaks.map(({ stage, year }) => `${say(stageWords[stage])} ${year}`).join(' · '),
  };
}

/** The births behind the pupils, recorded and assumed, and the nation’s course where it is known. */
export function BirthsCard({
  births,
  story,
}: {
  readonly births: PupilLines['births'];
  readonly story: () => FigureStory;
}) {
  const reader = useReader();
  const { say, head, number, language } = reader;
  const look = useLook();
  const chart = useMemo(
    () =>
      birthChart({
        births,
        words: {
          known: head(words.birthsRegistered),
          assumed: head(words.birthsAssumed),
          atShare: head(words.birthsAtShare),
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
      <div className="card-head">
        <h2 id="births-title">{say(words.birthsTitle)}</h2>
        <FigureLink name={say(words.birthsTitle)} story={story} />
      </div>
      <div className="stack">
        <p className="quiet">{say(words.birthsNote)}</p>
        {births.some(({ atShare }) => atShare !== undefined) && (
          <p className="quiet">{say(words.birthsNationNote, nationWords(reader))}</p>
        )}
        <ChartCanvas chart={chart} title={say(words.birthsTitle)} label={label} file="births" height={210} />
      </div>
    </section>
  );
}
