import { Select } from 'antd';
import { useMemo, useState } from 'react';
import type { Verdict } from '../../../../src/domain/report.ts';
import type { AddressPatch } from '../../address.ts';
import { ChartCanvas } from '../../charts/ChartCanvas.tsx';
import { scatterChart } from '../../charts/scatterChart.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { useReader } from '../../say.ts';
import { chartInk, useLook } from '../../theme.ts';
import { words as pageWords } from '../../words.ts';
import { sayMoney } from '../plan/sayMoney.ts';
import { type CostRow, CostTable } from './CostTable.tsx';
import { compareWords as words } from './compareWords.ts';
import { placeOfScope } from './placeOfScope.ts';
import type { ShownSide } from './shownSide.ts';
import { sizeDeadline, sizeVerdicts, worksOf } from './sizeDeadline.ts';
import { verdictKey, verdictRows } from './verdictRows.ts';

/** What the works of every scenario cost, and the school year from which its targets on sizes hold. */
export function CostCard({
  study,
  sides,
  district,
  years,
  onOpen,
}: {
  readonly study: StudyPicture;
  readonly sides: readonly ShownSide[];
  readonly district: string | undefined;
  readonly years: readonly number[];
  /** Open a scenario where its works, or its oversize classes, can be looked into. */
  readonly onOpen: (id: string, where: AddressPatch) => void;
}) {
  const { say, number, language } = useReader();
  const look = useLook();
  const { baseYear, horizonYear } = study.place;
  const [chosen, setChosen] = useState('');
  const judged = useMemo(
    () => sides.map(({ answer }) => sizeVerdicts(answer.verdicts, district)),
    [sides, district],
  );
  const targets = useMemo(() => verdictRows(judged), [judged]);
  const only = targets.some(({ key }) => key === chosen) ? chosen : '';
  const rows = useMemo(
    () =>
      sides.map(({ id, title, colour, answer }, index): CostRow => {
        const own = (judged[index] ?? []).filter((each) => only === '' || verdictKey(each) === only);
        return { id, title, colour, deadline: sizeDeadline(own), ...worksOf(answer.works) };
      }),
    [sides, judged, only],
  );
  const chart = useMemo(
    () =>
      scatterChart({
        ...{ years, lastKnown: baseYear, ...chartInk[look] },
        axes: { x: say(words.yearAxis), y: say(words.costAxis) },
        baseWords: say(pageWords.baseLine, { year: baseYear }),
        dueYears: rows.flatMap(({ deadline }) => deadline?.due ?? []),
        dueWords: say(pageWords.dueLine),
        number: (value) => sayMoney(value, language),
        tick: (value) => (language === 'zh' ? sayMoney(value, 'zh') : number(value / 1_000_000, 1)),
        never: say(words.never),
        points: rows.flatMap(({ title, colour, deadline, cost }) =>
          deadline === undefined ? [] : [{ name: title, colour, year: deadline.year, cost }],
        ),
      }),
    [rows, years, baseYear, look, say, number, language],
  );
  const title = say(words.costAndYear);
  const file = `compare-${study.place.id}-cost`;
  const heads = [pageWords.scenario, words.works, words.cost, words.yearAxis].map((head) => say(head));
  const yearOf = ({ deadline }: CostRow) => deadline && (deadline.year ?? say(words.never));
  const counts = rows.map(({ deadline }) => deadline?.targets ?? 0);
  const told = rows.map((row) => `${row.title} ${sayMoney(row.cost, language)}, ${yearOf(row) ?? '–'}`);
  const nameOf = ({ words: name, scope }: Verdict) => {
    const place = placeOfScope(study, scope);
    return [name, ...(place === undefined ? [] : [place])].map((each) => say(each)).join(' · ');
  };
  return (
    <section className="card compare-card compare-cost" aria-label={title}>
      <div className="card-head">
        <h3>{title}</h3>
        <span className="row">
          {targets.length > 1 && (
            <Select<string>
              aria-label={say(words.whichTargets)}
              value={only}
              options={[
                { value: '', label: say(words.allSizes) },
                ...targets.map(({ key, told }) => ({ value: key, label: nameOf(told) })),
              ]}
              onChange={setChosen}
              popupMatchSelectWidth={false}
            />
          )}
          <CsvButton
            file={file}
            heads={heads}
            rows={() => rows.map((row) => [row.title, row.projects, row.cost, yearOf(row)])}
          />
        </span>
      </div>
      {targets.length === 0 ? (
        <p>{say(words.noSizeTargets)}</p>
      ) : (
        <>
          <p className="quiet small">
            {say(words.costAndYearHint, { targets: Math.max(...counts), from: baseYear })}
          </p>
          {new Set(counts).size > 1 && (
            <p className="quiet small">
              {say(words.sidesJudged, {
                counts: rows.map((row, index) => `${row.title} ${counts[index]}`).join('; '),
              })}
            </p>
          )}
          <ChartCanvas
            chart={chart}
            title={title}
            label={`${title}: ${told.join(' · ')}`}
            file={file}
            height={280}
          />
        </>
      )}
      <CostTable rows={rows} heads={heads} label={title} horizon={horizonYear} onOpen={onOpen} />
    </section>
  );
}
