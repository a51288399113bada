import { memo, useMemo } from 'react';
import { indicatorWords, unitWords } from '../../../../src/domain/glossary.ts';
import type { IndicatorSeries } from '../../../../src/domain/report.ts';
import { FigureButton } from '../../figures/FigureBoard.tsx';
import { scenarioStory } from '../../figures/scenarioStory.ts';
import { IndicatorChart } from '../../parts/IndicatorChart.tsx';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { useReader } from '../../say.ts';
import { HowComputed } from '../today/HowComputed.tsx';
import { leftOut } from '../today/leftOut.ts';
import { bandLabel } from './bandLabel.ts';
import { type ChartedIndicator, edgesOf, greatestDifference, seriesFrom, valuesOn } from './tryLines.ts';
import type { Bands } from './useBands.ts';
import { whatIfWords as words } from './whatIfWords.ts';

/** One headline indicator: the draft's line beside the one that is not changed, and where they lie furthest apart. */
export const TryCard = memo(function TryCard({
  study,
  tried,
  indicator,
  district,
  years,
  name,
  colours,
  bands,
}: {
  readonly study: StudyPicture;
  /** Undefined before the first answer. */
  readonly tried: readonly IndicatorSeries[] | undefined;
  readonly indicator: ChartedIndicator;
  readonly district: string | undefined;
  readonly years: readonly number[];
  /** What the draft is called. */
  readonly name: string;
  /** Of the place as it stands, and of the draft. */
  readonly colours: readonly [string, string];
  /** Around what was tried; undefined until futures are drawn. */
  readonly bands: Bands | undefined;
}) {
  const reader = useReader();
  const { say, head, number } = reader;
  const [plain, own] = colours;
  const { before, after, tile, unit, edges } = useMemo(() => {
    const still = seriesFrom(study.report.indicators, indicator, district);
    const moved = tried && seriesFrom(tried, indicator, district).series;
    return {
      ...{ before: valuesOn(still.series, years), after: moved && valuesOn(moved, years) },
      ...{ tile: still, unit: still.series?.unit ?? 'pupils' },
      edges: edgesOf(bands, tried && seriesFrom(tried, indicator, district), years),
    };
  }, [study, tried, indicator, district, years, bands]);
  const lines = useMemo(
    () => [
      { name: say(words.baseline), colour: plain, values: before },
      ...(after === undefined
        ? []
        : [{ name, colour: own, values: after, ...(edges === undefined ? {} : { edges }) }]),
    ],
    [before, after, edges, name, plain, own, say],
  );
  const most = after && greatestDifference(years, before, after);
  const change = most && most.after - most.before;
  const told =
    most === undefined || change === undefined
      ? say(words.noDifference)
      : say(words.greatest, {
          ...{ year: most.year, before: number(most.before, 0), after: number(most.after, 0) },
          change: `${change > 0 ? '+' : ''}${number(change, 0)}`,
        });
  const title = head(indicatorWords[indicator]);
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <h3>{title}</h3>
        <HowComputed {...{ study, indicator, district }} />
      </div>
      <p className="number">
        {after === undefined ? (
          '–'
        ) : most === undefined ? (
          told
        ) : (
          <FigureButton
            name={title}
            story={() =>
              scenarioStory(
                {
                  ...{ side: name, indicator, unit, years, values: after, index: years.indexOf(most.year) },
                  where: say(study.districts.find(({ id }) => id === district)?.name ?? study.place.name),
                },
                study.place.baseYear,
                reader,
              )
            }
          >
            {told}
          </FigureButton>
        )}
      </p>
      {leftOut(tile, say).map((line) => (
        <p key={line} className="quiet small">
          {line}
        </p>
      ))}
      <IndicatorChart
        study={study}
        years={years}
        lines={lines}
        axis={say(unitWords[unit as keyof typeof unitWords])}
        title={title}
        label={`${title}. ${told}`}
        file={`what-if-${study.place.id}-${indicator}`}
        bandWords={bands && bandLabel(say, bands)}
        height={240}
      />
    </section>
  );
});
