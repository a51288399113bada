import { useMemo } from 'react';
import { headWords } from '../../../../src/domain/glossary.ts';
import { beforeAfterChart } from '../../charts/beforeAfterChart.ts';
import { ChartCanvas } from '../../charts/ChartCanvas.tsx';
import { FigureButton } from '../../figures/FigureBoard.tsx';
import { CsvButton } from '../../parts/CsvButton.tsx';
import type { ProposalPicture } from '../../pictures/proposalPicture.ts';
import { useReader } from '../../say.ts';
import { chartInk, lineColours, useLook } from '../../theme.ts';
import { words } from '../../words.ts';
import { keptPlanYears } from './keptResults.ts';
import { courseStory } from './planStories.ts';
import { oversizeDues } from './resultFigures.ts';
import { resultWords } from './resultWords.ts';

/** Oversize classes by year without and with the plan, as a chart and as a table with the children without a seat. */
export function YearChart({ proposal }: { readonly proposal: ProposalPicture }) {
  const reader = useReader();
  const { say, number } = reader;
  const look = useLook();
  const { years } = proposal;
  const counted = years.some(({ over: [before] }) => before !== undefined);
  const chart = useMemo(
    () =>
      beforeAfterChart({
        years: years.map(({ year, over: [before, after] }) => ({ year, before, after })),
        dueYears: oversizeDues(proposal),
        words: {
          before: say(resultWords.before),
          after: say(resultWords.after),
          ...{ due: say(words.dueLine), x: say(words.yearAxis), y: say(resultWords.overAxis) },
        },
        colours: { before: lineColours[look][1] ?? '', after: lineColours[look][0] ?? '' },
        ...chartInk[look],
        number,
      }),
    [proposal, years, say, number, look],
  );
  const heads = [
    resultWords.overBefore,
    resultWords.overAfter,
    resultWords.seatBefore,
    resultWords.seatAfter,
  ];
  return (
    <section className="card stack" aria-labelledby="years-title">
      <h2 id="years-title">{say(resultWords.chart)}</h2>
      {counted ? (
        <ChartCanvas
          chart={chart}
          title={say(resultWords.chart)}
          label={say(resultWords.chartLabel)}
          file={`plan-${proposal.place.id}-oversize`}
          height={280}
        />
      ) : (
        <p>{say(resultWords.noOver)}</p>
      )}
      <details>
        <summary>{say(words.table)}</summary>
        <div className="row table-tools">
          <CsvButton {...keptPlanYears(years, proposal.place.id, reader)} />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard. */}
        <section className="scroll" tabIndex={0} aria-label={say(words.table)}>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{say(headWords.year)}</th>
                {heads.map((head) => (
                  <th key={head.en} scope="col" className="number">
                    {say(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {years.map(({ year, over, unplaced }) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  {[over[0], over[1], unplaced[0], unplaced[1]].map((value, at) => (
                    <td key={heads[at]?.en} className="number">
                      <FigureButton
                        name={say(heads[at] ?? resultWords.overBefore)}
                        story={() => courseStory(proposal, at < 2 ? 'over' : 'unplaced', year, reader)}
                      >
                        {number(value)}
                      </FigureButton>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  );
}
