import type { Target } from '../../domain/region/target.ts';
import type { Verdict } from '../../domain/report.ts';
import type { StudyRun } from '../../domain/study.ts';
import { buildContext, type ReportContext } from '../context.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { indicators, isIndicator } from '../indicators/indicators.ts';
import { asksFor } from '../indicators/projects.ts';
import type { Question } from './demandOf.ts';
import { contextsOf, type DrawnFuture, drawnIn } from './futureContext.ts';
import { decidingReading } from './judgeComputed.ts';
import { holds } from './readTarget.ts';
import { targetScopes } from './targetScopes.ts';

/** How a target stands in a drawn future. */
export interface FutureReading {
  readonly holds: boolean;
  /** Undefined where it cannot be measured in this future. */
  readonly value: number | undefined;
}

/** A computed target that futures are asked for. */
export interface AskedTarget {
  readonly target: Target;
  readonly scope: Verdict['scope'];
  /** Whether its figure rests on pupils; if not, drawn pupils tell nothing of it. */
  readonly onPupils: boolean;
  /** Whether its figure rests on works whose dates may be drawn. */
  readonly onDelays: boolean;
}

/** Judges futures by the same rules as the report’s verdicts. */
export interface FutureJudge {
  /** The computed targets that the central path can judge, by target and scope, in the order of the verdicts. */
  readonly asked: readonly AskedTarget[];
  /** One reading per target asked. */
  judge(future: DrawnFuture): FutureReading[];
  /** The judge of futures around another path of the same place, with the same targets in the same order. */
  under(run: StudyRun): FutureJudge;
}

/**
 * Get ready to judge many futures of a run’s place by its computed targets.
 *
 * @param run The central path.
 */
export function openJudge(run: StudyRun): FutureJudge {
  const central = buildContext(run);
  const questions = central.targets.flatMap((target) => {
    const { indicator } = target;
    if (target.role !== 'computed' || !isIndicator(indicator)) return [];
    return targetScopes(central, target).flatMap(({ scope, named }) => {
      const question: Question = { context: central, target, scope, indicator: indicators[indicator] };
      return 'missing' in decidingReading(question) ? [] : [{ question, named }];
    });
  });
  const asked = questions.map(({ question: { target, indicator }, named }): AskedTarget => {
    const onPupils = indicator.evidence.includes('enrolment');
    return { target, scope: named, onPupils, onDelays: restsOnDelays(central, target, indicator) };
  });
  const judgeOf = (path: ReportContext): FutureJudge => {
    const open = contextsOf(path);
    const looksAtDrawn = drawnIn(path);
    const read = (question: Question, context: ReportContext): FutureReading => {
      const reading = decidingReading({ ...question, context });
      return { holds: holds(reading), value: 'missing' in reading ? undefined : reading.value };
    };
    // What looks at nothing that is drawn is the same in every future: it is read once.
    const known = questions.map(({ question }) =>
      looksAtDrawn((context) => decidingReading({ ...question, context })) ? undefined : read(question, path),
    );
    return {
      asked,
      judge(future) {
        const context = open(future);
        return questions.map(({ question }, index) => known[index] ?? read(question, context));
      },
      under: (other) => judgeOf(buildContext(other)),
    };
  };
  return judgeOf(central);
}

/** Whether any project that a target rests on may come out earlier or later. */
function restsOnDelays({ projects }: ReportContext, target: Target, { evidence }: Indicator): boolean {
  if (!evidence.includes('projects')) return false;
  const slips = projects.filter((project) => project.delays !== undefined);
  const named = target.projects !== undefined || target.programme !== undefined;
  return named ? slips.some((project) => asksFor(project, target, [])) : slips.length > 0;
}
