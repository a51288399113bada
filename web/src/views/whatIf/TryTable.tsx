import { memo, useState } from 'react';
import { indicatorWords } from '../../../../src/domain/glossary.ts';
import type { IndicatorSeries } from '../../../../src/domain/report.ts';
import { FigureButton } from '../../figures/FigureBoard.tsx';
import { scenarioStory } from '../../figures/scenarioStory.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { TableHead } from '../../parts/TableHead.tsx';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { useReader } from '../../say.ts';
import { words as pageWords } from '../../words.ts';
import { chartedIndicators, seriesFrom, valuesOn } from './tryLines.ts';
import { whatIfWords as words } from './whatIfWords.ts';

/** The figures of the charts: every indicator as it stands and as tried, year by year. */
export const TryTable = memo(function TryTable({
  study,
  tried,
  district,
  years,
  name,
}: {
  readonly study: StudyPicture;
  readonly tried: readonly IndicatorSeries[];
  readonly district: string | undefined;
  readonly years: readonly number[];
  readonly name: string;
}) {
  const reader = useReader();
  const { say, head, number } = reader;
  // Its many cells are made when they are looked at: a lever that moves does not wait for them.
  const [isOpen, setIsOpen] = useState(false);
  const { baseYear } = study.place;
  const where = say(study.districts.find(({ id }) => id === district)?.name ?? study.place.name);
  const columns = chartedIndicators.flatMap((indicator) => {
    const title = head(indicatorWords[indicator]);
    const of = (from: readonly IndicatorSeries[], side: string) => {
      const { series } = seriesFrom(from, indicator, district);
      const values = valuesOn(series, years);
      return { title: `${title} · ${side}`, side, indicator, unit: series?.unit ?? 'pupils', values };
    };
    return [of(study.report.indicators, say(words.baseline)), of(tried, name)];
  });
  const heads = [say(pageWords.yearLabel), ...columns.map(({ title }) => title)];
  return (
    <details className="card" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{say(pageWords.table)}</summary>
      <CsvButton
        file={`what-if-${study.place.id}`}
        heads={heads}
        rows={() => years.map((year, index) => [year, ...columns.map(({ values }) => values[index])])}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard. */}
      <section className="scroll" tabIndex={0} aria-label={say(pageWords.table)}>
        <table className="figures">
          <TableHead heads={heads} isNumber={(at) => at > 0} />
          <tbody>
            {(isOpen ? years : []).map((year, index) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {columns.map(({ title, ...column }) => (
                  <td key={title} className="number">
                    <FigureButton
                      name={`${title} ${year}`}
                      story={() => scenarioStory({ ...column, where, years, index }, baseYear, reader)}
                    >
                      {number(column.values[index], 0)}
                    </FigureButton>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
});
