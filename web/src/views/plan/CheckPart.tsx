import type { OpenRequest } from '../../../../src/study/openPlace.ts';
import { CardHead } from '../../parts/CardHead.tsx';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { ChancePart } from '../today/chance/ChancePart.tsx';
import { useChance } from '../today/chance/useChance.ts';
import { keptVerdicts } from '../today/keptVerdicts.ts';
import { todayWords } from '../today/todayWords.ts';
import { VerdictList } from '../today/VerdictList.tsx';
import { planWords } from './planWords.ts';
import { StillOver } from './StillOver.tsx';
import { verdictGroups } from './verdictGroups.ts';

/** Every computed target's verdict at its deadline, and the classes that stay over: how many, where and why. */
export function CheckPart({
  study,
  request,
  district,
}: {
  readonly study: StudyPicture;
  readonly request: OpenRequest;
  readonly district: string | undefined;
}) {
  const reader = useReader();
  const { say } = reader;
  const { drawn } = useChance(request);
  const groups = verdictGroups(study.report.verdicts, district);
  return (
    <div className="check">
      <section className="card" aria-labelledby="check-title">
        <CardHead
          id="check-title"
          title={say(planWords.check)}
          table={
            groups.length === 0
              ? undefined
              : keptVerdicts(
                  study,
                  groups.flatMap(({ verdicts }) => verdicts),
                  'check',
                  reader,
                )
          }
        />
        <p className="quiet">{say(planWords.checkLead)}</p>
        {groups.length > 0 && <ChancePart request={request} />}
        {groups.length === 0 && <p>{say(todayWords.noDeadline)}</p>}
        {groups.map(({ due, verdicts, missed, unjudged }, index) => (
          <details key={due ?? 'standing'} className="project-group" open={index === 0}>
            <summary>
              {due === undefined ? say(planWords.standing) : say(words.verdictsOf, { year: due })}
              {' · '}
              <span className={missed > 0 ? 'mark missed' : 'mark'}>
                {missed > 0 ? '⚠ ' : '✓ '}
                {say(planWords.missedOf, { missed, all: verdicts.length - unjudged })}
                {unjudged > 0 && say(planWords.unjudged, { count: unjudged })}
              </span>
            </summary>
            <VerdictList {...{ study, verdicts, drawn }} />
          </details>
        ))}
      </section>
      <StillOver
        title={say(planWords.whereWhy)}
        file={`over-${study.place.id}`}
        spots={study.report.spots}
        baseYear={study.place.baseYear}
        districts={study.districts}
        district={district}
      />
    </div>
  );
}
