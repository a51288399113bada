import { useMemo, useState } from 'react';
import { headWords, indicatorWords } from '../../../../src/domain/glossary.ts';
import type { Stage } from '../../../../src/domain/stage.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import { useAnswer } from '../../core/CoreContext.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { SchoolSearch } from '../../parts/SchoolSearch.tsx';
import type { HeatQuestion } from '../../pictures/classHeat.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { sayGrade, useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { HeatGrid, type OpenedCell } from './HeatGrid.tsx';
import { HeatOrderChoice } from './HeatOrderChoice.tsx';
import { type HeatOrder, orderHeat } from './heatOrder.ts';

/** The heat map of a stage and year: asked of the core, drawn as a grid, kept as CSV. */
export function Heat({
  study,
  year,
  stage,
  district,
  school,
  onOpen,
}: {
  readonly study: StudyPicture;
  readonly year: number;
  readonly stage: Stage;
  readonly district: string | undefined;
  readonly school: string | undefined;
  readonly onOpen: (cell: OpenedCell) => void;
}) {
  const { say, number, language } = useReader();
  const [search, setSearch] = useState('');
  const [wanted, setWanted] = useState<HeatOrder>('worst');
  const question: HeatQuestion = { year, stage, ...(district === undefined ? {} : { district }) };
  const heat = useAnswer('heat', question);
  const found = heat.kind === 'answer' ? heat.answer.rows : undefined;
  const grades = useMemo(() => {
    const present = new Set(found?.flatMap(({ cells }) => cells.map(({ grade }) => grade)));
    const taught = study.ladder.find((part) => part.stage === stage)?.grades ?? [];
    return taught.filter((grade) => present.has(grade));
  }, [found, study, stage]);
  // Another stage has other grades.
  const order = typeof wanted === 'string' || grades.includes(wanted.grade) ? wanted : 'worst';
  const rows = useMemo(() => {
    const named = (found ?? []).filter(({ name }) => name.includes(search.trim()));
    return orderHeat(
      named,
      order,
      study.districts.map(({ id }) => id),
    );
  }, [found, search, order, study]);
  if (heat.kind === 'failure') return <p role="alert">{heat.error.message}</p>;
  if (heat.kind === 'waiting') return <p role="status">{say(words.loading)}</p>;
  const shared = rows.some(({ cells }) => cells.some((cell) => cell.shared !== undefined));
  const over = rows.reduce((sum, row) => sum + row.oversize, 0);
  const districts = new Map(study.districts.map(({ id, name }) => [id, say(name)]));
  if (heat.answer.rows.length === 0) return <p>{say(words.nothingHere)}</p>;
  return (
    <>
      <div className="row table-tools">
        <SchoolSearch value={search} onChange={setSearch} />
        <HeatOrderChoice grades={grades} order={order} onOrder={setWanted} />
        <span className="quiet" role="status">
          {say(words.heatRows, { count: number(rows.length), over: number(over) })}
        </span>
        <CsvButton
          file={`classes-${study.place.id}-${stage}-${year}`}
          heads={[
            say(headWords.district),
            say(headWords.school),
            say(indicatorWords.oversizeClasses),
            ...grades.map((grade) => sayGrade(grade, language)),
          ]}
          rows={() =>
            rows.map((row) => [
              ...[districts.get(row.district), row.name, row.oversize],
              ...grades.map((grade) => row.cells.find((cell) => cell.grade === grade)?.largest),
            ])
          }
        />
      </div>
      {shared && <p className="quiet table-tools">{say(words.sharedNote)}</p>}
      <p className="on-paper">
        {say(stageWords[stage])} · {say(words.yearLabel)} {year}
      </p>
      <HeatGrid
        study={study}
        rows={rows}
        grades={grades}
        label={say(words.heatLabel, { stage: say(stageWords[stage]), year })}
        chosen={school}
        onOpen={onOpen}
      />
    </>
  );
}
