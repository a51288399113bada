import { memo } from 'react';
import { indicatorWords } from '../../../../src/domain/glossary.ts';
import type { IndicatorSeries } from '../../../../src/domain/report.ts';
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
  const { say, head, number } = useReader();
  const columns = chartedIndicators.flatMap((indicator) => {
    const title = head(indicatorWords[indicator]);
    const of = (from: readonly IndicatorSeries[]) =>
      valuesOn(seriesFrom(from, indicator, district).series, years);
    return [
      { title: `${title} · ${say(words.baseline)}`, values: of(study.report.indicators) },
      { title: `${title} · ${name}`, values: of(tried) },
    ];
  });
  const heads = [say(pageWords.yearLabel), ...columns.map(({ title }) => title)];
  return (
    <details className="card">
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
            {years.map((year, index) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {columns.map(({ title, values }) => (
                  <td key={title} className="number">
                    {number(values[index], 0)}
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
