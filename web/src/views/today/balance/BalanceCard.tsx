import { useState } from 'react';
import { groupBy } from '../../../../../src/domain/groupBy.ts';
import type { BalancePart } from '../../../../../src/domain/report.ts';
import { type Stage, stageWords } from '../../../../../src/domain/stage.ts';
import type { StudyPicture } from '../../../pictures/studyPicture.ts';
import { useReader } from '../../../say.ts';
import { BalanceTable } from './BalanceTable.tsx';
import { balanceWords as words } from './balanceWords.ts';
import { sayPasses, sayVariation } from './sayBalance.ts';

/** Units, stages and years that are listed one by one; of more a stage and year is one line. */
const mostLines = 6;

function Part({ study, part }: { readonly study: StudyPicture; readonly part: BalancePart }) {
  const reader = useReader();
  const { say } = reader;
  // A city has hundreds of schools: a table is made when it is opened.
  const [open, setOpen] = useState(false);
  const { unitScope, districts, stage, year, schools, combined, passes } = part;
  const unit =
    study.evaluationUnits.find(({ id }) => id === unitScope) ??
    study.districts.find(({ id }) => id === districts[0]);
  const name = unit === undefined ? (unitScope ?? '') : say(unit.name);
  const title = say(words.part, { unit: name, stage: say(stageWords[stage]), year });
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <strong>{title}</strong>{' '}
        {say(words.sum, {
          passing: schools.filter((school) => school.passes === true).length,
          schools: schools.length,
          combined: sayVariation(combined),
          verdict: sayPasses(passes, reader),
        })}
      </summary>
      {open && (
        <BalanceTable
          part={part}
          title={title}
          baseYear={study.place.baseYear}
          file={`balance-${study.place.id}-${unitScope ?? districts[0] ?? ''}-${stage}-${year}`}
        />
      )}
    </details>
  );
}

/** A stage and year that many units are judged in: one line, and theirs below it when it is opened. */
function Group({ study, parts }: { readonly study: StudyPicture; readonly parts: readonly BalancePart[] }) {
  const { say, head } = useReader();
  const [first] = parts;
  if (first === undefined) return null;
  const passing = parts.filter(({ passes }) => passes === true).length;
  const unknown = parts.filter(({ passes }) => passes === undefined).length;
  return (
    <details>
      <summary>
        <strong>{head(words.group, { stage: say(stageWords[first.stage]), year: first.year })}</strong>{' '}
        {say(words.units, { passing, units: parts.length })}
        {unknown > 0 && say(words.unitsUnknown, { count: unknown })}
      </summary>
      <div className="balance-units">
        {parts.map((part) => (
          <Part key={part.unitScope ?? part.districts[0]} {...{ study, part }} />
        ))}
      </div>
    </details>
  );
}

/** The balance of resources between schools (优质均衡) of every unit, stage and year that is asked for. */
export function BalanceCard({
  study,
  district,
  stage,
}: {
  readonly study: StudyPicture;
  readonly district: string | undefined;
  readonly stage: Stage | undefined;
}) {
  const { say } = useReader();
  const { balance } = study.report;
  const shown = balance.filter(
    (part) =>
      (district === undefined || part.districts.includes(district)) &&
      (stage === undefined || part.stage === stage),
  );
  const groups = [...groupBy(shown, (part) => `${part.year} ${part.stage}`)];
  return (
    <section className="card stack balance" aria-labelledby="balance-title">
      <h2 id="balance-title">{say(words.title)}</h2>
      {shown.length === 0 ? (
        <p>{say(balance.length === 0 ? words.none : words.noneOf)}</p>
      ) : (
        <>
          <p className="quiet">{say(words.lead)}</p>
          {groups.length === shown.length || shown.length <= mostLines
            ? shown.map((part) => (
                <Part
                  key={`${part.unitScope ?? part.districts[0]}|${part.stage}|${part.year}`}
                  {...{ study, part }}
                />
              ))
            : groups.map(([key, parts]) => <Group key={key} {...{ study, parts }} />)}
        </>
      )}
    </section>
  );
}
