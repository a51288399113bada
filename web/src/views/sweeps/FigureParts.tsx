import { Select } from 'antd';
import { useMemo, useState } from 'react';
import type { Stage } from '../../../../src/domain/stage.ts';
import type { SweepCount } from '../../../../src/domain/sweepFigures.ts';
import { FigureLink } from '../../figures/FigureBoard.tsx';
import { useReader } from '../../say.ts';
import { FigureChart } from './FigureChart.tsx';
import { PlaceTable, YearTable } from './FigureTables.tsx';
import { figuresOf, type ShownFigures, sayYears } from './figureRows.ts';
import { useSweepNames } from './SweepNames.ts';
import type { ShownSweep, SweepFigures } from './sweepClient.ts';
import { sweepStory } from './sweepStory.ts';
import { sweepWords as words } from './sweepWords.ts';

/** What is not added up or not drawn, and why. */
function LeftOut({ shown: { years, leftOut, lines } }: { readonly shown: ShownFigures }) {
  const { say, language } = useReader();
  const { scenarioName } = useSweepNames();
  const between = language === 'zh' ? '、' : ', ';
  const others = lines.filter(({ comparable }) => !comparable).map(({ scenario }) => scenarioName(scenario));
  return (
    <>
      {years.length === 0 && <p className="note">{say(words.noWholeYear)}</p>}
      {years.length > 0 && leftOut.length > 0 && (
        <p className="note">{say(words.yearsLeftOut, { years: sayYears(leftOut, between) })}</p>
      )}
      {others.length > 0 && (
        <p className="note">{say(words.linesLeftOut, { names: others.join(between) })}</p>
      )}
    </>
  );
}

/** One subject's figures as a chart and by year, and every place's in a year. */
export function FigureParts({
  told: { figures },
  sweep,
  subject,
  count,
  stage,
}: {
  readonly told: SweepFigures;
  readonly sweep: ShownSweep;
  readonly subject: string;
  readonly count: SweepCount;
  readonly stage: Stage;
}) {
  const reader = useReader();
  const { say } = reader;
  const [wanted, setWanted] = useState<number>();
  const { scenarios, groups } = sweep;
  const shown = useMemo(
    () => figuresOf(figures, subject, stage, { scenarios, groups }),
    [figures, subject, stage, scenarios, groups],
  );
  const { years, leftOut } = shown;
  const all = [...years, ...leftOut].sort((left, right) => left - right);
  if (all.length === 0) return <p className="quiet">{say(words.noneHere)}</p>;
  const year = wanted !== undefined && all.includes(wanted) ? wanted : (years.at(-1) ?? all.at(-1) ?? 0);
  return (
    <>
      <LeftOut shown={shown} />
      {years.length > 0 && (
        <>
          <FigureChart {...{ shown, count, stage }} />
          <div className="card-head">
            <h3>{say(words.byYear)}</h3>
            <FigureLink name={say(words.byYear)} story={() => sweepStory(sweep, count, stage, reader)} />
          </div>
          <YearTable shown={shown} chosen={year} onChoose={setWanted} />
        </>
      )}
      <div className="row">
        <h3>{say(words.byPlace, { year })}</h3>
        <FigureLink
          name={say(words.byPlace, { year })}
          story={() => sweepStory(sweep, count, stage, reader)}
        />
        <Select<number>
          aria-label={say(words.year)}
          value={year}
          options={all.map((each) => ({ value: each, label: String(each) }))}
          onChange={setWanted}
          popupMatchSelectWidth={false}
        />
      </div>
      <PlaceTable {...{ figures, scenarios, stage, year }} />
    </>
  );
}
