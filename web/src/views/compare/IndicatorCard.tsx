import { useMemo } from 'react';
import { indicatorWords, unitWords } from '../../../../src/domain/glossary.ts';
import { sameLine } from '../../charts/sharedLines.ts';
import { FigureButton } from '../../figures/FigureBoard.tsx';
import { scenarioStory } from '../../figures/scenarioStory.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { IndicatorChart } from '../../parts/IndicatorChart.tsx';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { useReader } from '../../say.ts';
import { words as pageWords } from '../../words.ts';
import { HowComputed } from '../today/HowComputed.tsx';
import { leftOut } from '../today/leftOut.ts';
import { type ChartedIndicator, seriesFrom, valuesOn } from '../whatIf/tryLines.ts';
import { type AskedBehind, figureBehind } from './behind/asked.ts';
import { behindWords } from './behind/behindWords.ts';
import { compareWords as words } from './compareWords.ts';
import type { ShownSide } from './shownSide.ts';

/** One headline indicator of every scenario: their lines over each other, and the figures with their differences. */
export function IndicatorCard({
  study,
  sides,
  indicator,
  district,
  years,
  onBehind,
}: {
  readonly study: StudyPicture;
  readonly sides: readonly ShownSide[];
  readonly indicator: ChartedIndicator;
  readonly district: string | undefined;
  readonly years: readonly number[];
  /** Look into the schools behind a difference. */
  readonly onBehind: (asked: AskedBehind) => void;
}) {
  const reader = useReader();
  const { say, head, number } = reader;
  const { columns, unit, tile } = useMemo(() => {
    const found = sides.map(({ id, title, colour, answer }) => {
      const { series, without, only } = seriesFrom(answer.indicators, indicator, district);
      const tile = { without, only };
      return { id, name: title, colour, values: valuesOn(series, years), unit: series?.unit, tile };
    });
    return { columns: found, unit: found[0]?.unit ?? 'pupils', tile: found[0]?.tile };
  }, [sides, indicator, district, years]);
  const title = head(indicatorWords[indicator]);
  const where = say(study.districts.find(({ id }) => id === district)?.name ?? study.place.name);
  const heads = [say(pageWords.yearLabel), ...columns.map(({ name }) => name)];
  const differenceOf = (value: number | undefined, index: number) => {
    const first = columns[0]?.values[index];
    if (value === undefined || first === undefined || value === first) return '';
    return ` (${value > first ? '+' : ''}${number(value - first, 0)})`;
  };
  const file = `compare-${study.place.id}-${indicator}`;
  return (
    <section className="card compare-card" aria-label={title}>
      <div className="card-head">
        <h3>{title}</h3>
        <HowComputed {...{ study, indicator, district }} />
        <CsvButton
          file={file}
          heads={heads}
          rows={() => years.map((year, index) => [year, ...columns.map(({ values }) => values[index])])}
        />
      </div>
      {leftOut(tile, say).map((line) => (
        <p key={line} className="quiet small">
          {line}
        </p>
      ))}
      <IndicatorChart
        study={study}
        years={years}
        lines={columns}
        axis={say(unitWords[unit as keyof typeof unitWords])}
        title={title}
        label={`${title}: ${columns.map(({ name }) => name).join(' · ')}`}
        file={file}
        height={280}
        apart
      />
      {columns.map((column, at) => {
        const same = sameLine(columns, at);
        return (
          same && (
            <p key={column.id} className="quiet small">
              {say(words.sameLine, { title: column.name, other: same.name })}
            </p>
          )
        );
      })}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard. */}
      <section className="scroll" tabIndex={0} aria-label={`${title}: ${say(words.indicators)}`}>
        <table className="figures">
          <caption className="quiet small">
            {columns.length > 1 ? say(words.whole, { title: columns[0]?.name ?? '' }) : say(words.wholeAlone)}
          </caption>
          <thead>
            <tr>
              {heads.map((each, index) => (
                <th key={each} scope="col" className={index === 0 ? undefined : 'number'}>
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year, index) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {columns.map(({ id, values }, column) => (
                  <td key={id} className="number">
                    <FigureButton
                      name={`${title} ${year}`}
                      story={() =>
                        scenarioStory(
                          {
                            ...{ side: columns[column]?.name ?? '', indicator, where, unit },
                            ...{ years, values, index },
                          },
                          study.place.baseYear,
                          reader,
                        )
                      }
                    >
                      {number(values[index], 0)}
                    </FigureButton>
                    {column > 0 && differenceOf(values[index], index) !== '' && (
                      <button
                        type="button"
                        className="link difference"
                        title={say(behindWords.lookAt, { title: columns[column]?.name ?? '', year })}
                        onClick={() =>
                          onBehind({ id, kind: 'figure', figure: figureBehind(indicator), year })
                        }
                      >
                        {differenceOf(values[index], index)}
                      </button>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
