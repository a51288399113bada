import { useMemo } from 'react';
import type { BacktestReport } from '../../../../src/domain/backtest.ts';
import { type Stage, stageWords } from '../../../../src/domain/stage.ts';
import { ChartCanvas } from '../../charts/ChartCanvas.tsx';
import { missChart } from '../../charts/missChart.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { sayShare, useReader } from '../../say.ts';
import { chartInk, lineColours, useLook } from '../../theme.ts';
import { words } from '../../words.ts';
import { MissTable } from './MissTable.tsx';
import { coverageOf, levelOf, missesOf, testedRows } from './missBand.ts';

/** How far this method missed here in the past, beside "no change", as a chart and in words. */
export function BacktestCard({
  study,
  report,
  school,
  stage,
}: {
  readonly study: StudyPicture;
  readonly report: BacktestReport;
  readonly school: string | undefined;
  readonly stage: Stage | undefined;
}) {
  const { say, head, language, number } = useReader();
  const look = useLook();
  const level = levelOf(school);
  const misses = useMemo(() => missesOf(report, level, stage), [report, level, stage]);
  const ahead = (horizon: number) => say(horizon === 1 ? words.missYear : words.missYears, { horizon });
  const compared = [
    say(level === 'schoolTotal' ? words.levelSchool : words.levelDistrict),
    head(stage === undefined ? words.allStages : stageWords[stage]),
  ].join(' · ');
  const chart = missChart({
    rows: misses.map(({ horizon, ours, still }) => ({ ahead: ahead(horizon), ours, still })),
    words: { ours: head(words.missOurs), still: head(words.missStill), y: say(words.missAxis) },
    colours: { ours: lineColours[look][0] ?? '', still: lineColours[look][9] ?? '' },
    ...chartInk[look],
    number,
  });
  const lines = misses.map(({ horizon, ours, still }) =>
    say(words.missWords, {
      ahead: ahead(horizon),
      ours: sayShare(ours, language),
      still: sayShare(still, language),
    }),
  );
  const losses = report.losses.filter((loss) => loss.level === level);
  const held = coverageOf(report, level, stage).map(({ horizon, interval: { share, coverage } }) =>
    say(words.missHeld, {
      ahead: ahead(horizon),
      made: sayShare(share, language),
      held: sayShare(coverage?.share, language),
      from: sayShare(coverage?.from, language),
      to: sayShare(coverage?.to, language),
    }),
  );
  const hardest = report.hardest.filter((tested) => stage === undefined || tested.stage === stage);
  const official = report.official.filter((scored) => stage === undefined || scored.stage === stage);
  const nameOf = (id: string) => study.schools.find((school) => school.id === id)?.name ?? id;
  const [first, last] = [report.origins[0], report.origins.at(-1)];
  return (
    <section className="card" aria-labelledby="miss-title">
      <h2 id="miss-title">{say(words.missTitle)}</h2>
      {first === undefined || last === undefined || misses.length === 0 ? (
        <p>{say(words.missNone)}</p>
      ) : (
        <div className="stack">
          <p className="quiet">{say(words.missLead, { from: first, to: last })}</p>
          <p className="quiet">{say(words.missLevel, { level: compared })}</p>
          <ChartCanvas
            chart={chart}
            title={say(words.missTitle)}
            label={lines.join(' ')}
            file="backtest"
            height={190}
          />
          <ul className="plain">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {study.assumedShare > 0 && <p className="note">{say(words.missSynthetic)}</p>}
          <MissTable rows={testedRows(report, level, stage)} place={study.place.id} />
          {held.length > 0 && (
            <details>
              <summary>{say(words.missHeldTitle)}</summary>
              <ul className="plain">
                {held.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          )}
          {hardest.length > 0 && (
            <details>
              <summary>{say(words.missHardest)}</summary>
              <ul className="plain">
                {hardest.map((tested) => (
                  <li key={`${tested.school}|${tested.stage}`}>
                    {say(words.missHardestLine, {
                      school: nameOf(tested.school),
                      stage: say(stageWords[tested.stage]),
                      ahead: ahead(tested.horizon),
                      ours: sayShare(tested.ours, language),
                      still: sayShare(tested.persistence, language),
                    })}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {official.length > 0 && (
            <details open>
              <summary>{say(words.missOfficial)}</summary>
              <ul className="plain">
                {official.map(({ source, words: title, stage: whose, horizon, figures, scores }) => (
                  <li key={`${source ?? ''}|${whose}|${horizon}`}>
                    {say(words.missOfficialLine, {
                      source: say(title),
                      ...{ stage: say(stageWords[whose]), ahead: ahead(horizon), figures },
                      official: sayShare(scores.official.wape, language),
                      ours: sayShare(scores.ours.wape, language),
                      still: sayShare(scores.persistence.wape, language),
                      plain: sayShare(scores.plainCohort.wape, language),
                    })}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {losses.length > 0 && (
            <details>
              <summary>{say(words.missWorse)}</summary>
              <ul className="plain">
                {losses.map((loss) => (
                  <li key={`${loss.stage ?? ''}|${loss.horizon}`}>{say(loss.words)}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
    </section>
  );
}
