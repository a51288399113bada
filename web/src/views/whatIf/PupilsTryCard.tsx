import { memo, useMemo } from 'react';
import type { IndicatorSeries } from '../../../../src/domain/report.ts';
import { type Stage, stages, stageWords } from '../../../../src/domain/stage.ts';
import { IndicatorChart } from '../../parts/IndicatorChart.tsx';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { useReader } from '../../say.ts';
import { lineColours, useLook } from '../../theme.ts';
import { words as pageWords } from '../../words.ts';
import { valuesOn } from './tryLines.ts';
import { whatIfWords as words } from './whatIfWords.ts';

function stageSeries(
  indicators: readonly IndicatorSeries[],
  stage: Stage,
  district: string | undefined,
): IndicatorSeries | undefined {
  return indicators.find(
    ({ indicator, scope }) =>
      indicator === 'pupils' &&
      scope.district === district &&
      scope.stages?.length === 1 &&
      scope.stages[0] === stage,
  );
}

/** Pupils of one stage after another: each stage in its own colour, faint as it stands and strong as tried. */
export const PupilsTryCard = memo(function PupilsTryCard({
  study,
  tried,
  district,
  years,
}: {
  readonly study: StudyPicture;
  readonly tried: readonly IndicatorSeries[] | undefined;
  readonly district: string | undefined;
  readonly years: readonly number[];
}) {
  const { say, head } = useReader();
  const look = useLook();
  const lines = useMemo(
    () =>
      study.ladder.flatMap(({ stage }) => {
        const colour = lineColours[look][stages.indexOf(stage)] ?? '#555b66';
        const name = head(stageWords[stage]);
        const still = valuesOn(stageSeries(study.report.indicators, stage, district), years);
        const moved = tried && valuesOn(stageSeries(tried, stage, district), years);
        const same = moved === undefined || moved.every((value, index) => value === still[index]);
        return same
          ? [{ name, colour, values: still }]
          : [
              { name: `${name} (${say(words.baseline)})`, colour: `${colour}66`, values: still },
              { name, colour, values: moved },
            ];
      }),
    [study, tried, district, years, look, say, head],
  );
  const title = `${say(pageWords.pupilsTitle)} · ${say(pageWords.byStage)}`;
  return (
    <section className="card" aria-label={title}>
      <h3>{title}</h3>
      <IndicatorChart
        study={study}
        years={years}
        lines={lines}
        axis={say(pageWords.pupilsAxis)}
        title={title}
        label={`${title}: ${lines.map(({ name }) => name).join(' · ')}`}
        file={`what-if-${study.place.id}-pupils`}
        height={320}
      />
    </section>
  );
});
