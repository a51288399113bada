import { Checkbox } from 'antd';
import { useMemo } from 'react';
import { onlyLateProjects, readAddress } from '../../address.ts';
import { useAnswer } from '../../core/CoreContext.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import type { DecidedProjects } from '../../pictures/decidedProjects.ts';
import { useDesk } from '../../places/DeskContext.ts';
import { useReader } from '../../say.ts';
import type { ViewProperties } from '../../shell/views.ts';
import { words } from '../../words.ts';
import { CriticalPart } from './gantt/CriticalPart.tsx';
import { ganttWords } from './gantt/ganttWords.ts';
import { ShiftResult } from './gantt/ShiftResult.tsx';
import { StepButtons } from './gantt/StepButtons.tsx';
import { type Shifts, shiftedText } from './gantt/shiftText.ts';
import { useCritical } from './gantt/useCritical.ts';
import { useShifts } from './gantt/useShifts.ts';
import { keptProjects } from './keptProjects.ts';
import { ProjectTable } from './ProjectTable.tsx';
import { planWords } from './planWords.ts';
import { projectGroups } from './projectRows.ts';
import { useKeepText } from './useKeepText.ts';

function Groups({
  study,
  decided,
  district,
  request,
  go,
}: Pick<ViewProperties, 'study' | 'request' | 'go'> & {
  readonly decided: DecidedProjects;
  readonly district: string | undefined;
}) {
  const reader = useReader();
  const { say, number } = reader;
  const { place } = useDesk();
  const { scenario = '', late } = readAddress(window.location.search);
  const onlyLate = late === onlyLateProjects;
  const under = request.scenario?.text;
  const moves = useShifts(`${place.id} ${scenario}`);
  const { shifts } = moves;
  const textOf = (of: Shifts) => shiftedText(place.id, under, of, say);
  const { search, find, stop } = useCritical(study.report.verdicts, (project) => textOf({ [project]: 12 }));
  const moving = {
    ...{ shifts, critical: search.changes },
    onShift: moves.move,
  };
  const moved = Object.values(shifts).filter((months) => months !== 0).length;
  const text = moved === 0 ? undefined : textOf(shifts);
  const steps = <StepButtons undo={moves.undo} redo={moves.redo} />;
  const keep = useKeepText(go, ganttWords.title, moves.forget);
  const order = study.districts.map(({ id }) => id);
  const { criticalProjects } = study.report;
  const all = useMemo(
    () => projectGroups(decided.projects, criticalProjects, order, { district }),
    [decided, criticalProjects, order, district],
  );
  const shown = onlyLate
    ? projectGroups(decided.projects, criticalProjects, order, { district, onlyLate })
    : all;
  const count = (of: (group: (typeof all)[number]) => number) => all.reduce((sum, each) => sum + of(each), 0);
  const names = new Map(study.districts.map(({ id, name }) => [id, say(name)]));
  return (
    <>
      <div className="row table-tools">
        <p role="status">
          {say(planWords.projectsLead, {
            count: number(count(({ rows }) => rows.length)),
            late: number(count(({ late }) => late)),
          })}
        </p>
        <Checkbox
          checked={onlyLate}
          onChange={({ target }) => go({ late: target.checked ? onlyLateProjects : undefined })}
        >
          {say(planWords.onlyLate)}
        </Checkbox>
        {shown.length > 0 && <CsvButton {...keptProjects(shown, names, study.place.id, reader)} />}
      </div>
      <p className="quiet small">
        {say(planWords.barLegend)} {say(ganttWords.hint)}
      </p>
      <CriticalPart
        search={search}
        onFind={() =>
          find(all.flatMap(({ rows }) => rows.filter(({ movable }) => movable).map(({ id }) => id)))
        }
        onStop={stop}
      />
      {moved > 0 &&
        (text === undefined ? (
          <p className="wrong" role="alert">
            {say(ganttWords.noText)}
          </p>
        ) : (
          <ShiftResult
            study={study}
            district={district}
            text={text}
            count={moved}
            into={keep.into}
            onKeep={() => keep.keep(text)}
            onUndo={moves.moveBack}
            steps={steps}
          />
        ))}
      {moved === 0 && (moves.undo ?? moves.redo) !== undefined && <div className="row">{steps}</div>}
      {shown.length === 0 && <p>{say(words.nothingHere)}</p>}
      {shown.map((group, index) => (
        <details key={group.district} className="project-group" open={index === 0 || district !== undefined}>
          <summary>
            {say(planWords.groupHead, {
              district: names.get(group.district) ?? group.district,
              count: number(group.rows.length),
            })}
            {group.late > 0 && (
              <span className="mark missed"> ⚠ {say(planWords.groupLate, { late: number(group.late) })}</span>
            )}
          </summary>
          <ProjectTable
            name={names.get(group.district) ?? group.district}
            rows={group.rows}
            firstYear={decided.firstYear}
            lastYear={decided.lastYear}
            moving={moving}
          />
        </details>
      ))}
    </>
  );
}

/** The decided projects by district beside the deadlines they serve. */
export function ProjectsPart({
  study,
  district,
  request,
  go,
}: Pick<ViewProperties, 'study' | 'request' | 'go'> & { readonly district: string | undefined }) {
  const { say } = useReader();
  const decided = useAnswer('projects', null);
  return (
    <section className="card" aria-labelledby="projects-title">
      <h2 id="projects-title">{say(planWords.projects)}</h2>
      {decided.kind === 'waiting' && <p role="status">{say(words.loading)}</p>}
      {decided.kind === 'failure' && <p role="alert">{decided.error.message}</p>}
      {decided.kind === 'answer' &&
        (decided.answer.projects.length === 0 ? (
          <p>{say(planWords.noProjects)}</p>
        ) : (
          <Groups study={study} decided={decided.answer} district={district} request={request} go={go} />
        ))}
    </section>
  );
}
