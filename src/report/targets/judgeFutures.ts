import type { GradePupils, UnplacedPupils } from '../../domain/enrolment.ts';
import type { Target } from '../../domain/region/target.ts';
import type { Verdict } from '../../domain/report.ts';
import type { ClassGroup } from '../../domain/sections.ts';
import { type Stage, stages } from '../../domain/stage.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { DistrictId, SchoolYear } from '../../domain/units.ts';
import { type Cell, cellKey } from '../cells.ts';
import { buildContext, type ReportContext } from '../context.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { indicators, isIndicator } from '../indicators/indicators.ts';
import { asksFor } from '../indicators/projects.ts';
import { openSeats } from '../seatsByCell.ts';
import type { Question } from './demandOf.ts';
import { decidingReading } from './judgeComputed.ts';
import { holds } from './readTarget.ts';
import { targetScopes } from './targetScopes.ts';

/** One stage of one district in one year of a drawn future. */
export interface DrawnPart {
  readonly pupils: readonly GradePupils[];
  readonly groups: readonly ClassGroup[];
  readonly unplaced: readonly UnplacedPupils[];
}

/** A future of the place other than the central path: what differs, made when it is asked for. */
export interface DrawnFuture {
  /** The run as it would have been; the years before its first projected one are the central run’s. */
  readonly run: StudyRun;
  partOf(year: SchoolYear, district: DistrictId, stage: Stage): DrawnPart;
}

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

/** Cells of a future, written when an indicator asks for them. */
class FutureCells extends Map<string, Cell> {
  readonly #central: ReportContext;
  readonly #future: DrawnFuture;

  constructor(central: ReportContext, future: DrawnFuture) {
    super();
    this.#central = central;
    this.#future = future;
    for (const year of central.years.slice(1))
      for (const district of central.districts)
        for (const stage of stages) this.#parts.set(cellKey(year, district, stage), [year, district, stage]);
  }

  readonly #parts = new Map<string, readonly [SchoolYear, DistrictId, Stage]>();

  override get(key: string): Cell | undefined {
    const part = this.#parts.get(key);
    if (part === undefined) return this.#central.cells.get(key);
    const known = super.get(key) ?? this.#write(part);
    super.set(key, known);
    return known;
  }

  #write([year, district, stage]: readonly [SchoolYear, DistrictId, Stage]): Cell {
    const { pupils, groups, unplaced } = this.#future.partOf(year, district, stage);
    const waiting = unplaced.map((row) => ({ grade: row.grade, pupils: row.pupils, outside: true }));
    const out = waiting.reduce((sum, row) => sum + row.pupils, 0);
    return {
      ...{ year, district, stage, waiting, groups: [...groups], pupils: [...pupils] },
      ...{ unplaced: out, outside: out, pupilsUnknown: 0, classesUnknown: 0 },
    };
  }
}

function contextOf(central: ReportContext, future: DrawnFuture): ReportContext {
  const cells = new FutureCells(central, future);
  const { ladders, rooms, rules, years } = central;
  const parts = { schools: [...central.schools.values()], ladders, cells, rooms, rules };
  return { ...central, run: future.run, cells, seatsIn: openSeats(parts, years) };
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
  const judgeOf = (path: ReportContext): FutureJudge => ({
    asked,
    judge(future) {
      const context = contextOf(path, future);
      return questions.map(({ question }) => {
        const reading = decidingReading({ ...question, context });
        return { holds: holds(reading), value: 'missing' in reading ? undefined : reading.value };
      });
    },
    under: (other) => judgeOf(buildContext(other)),
  });
  return judgeOf(central);
}

/** Whether any project that a target rests on may come out earlier or later. */
function restsOnDelays({ projects }: ReportContext, target: Target, { evidence }: Indicator): boolean {
  if (!evidence.includes('projects')) return false;
  const slips = projects.filter((project) => project.delays !== undefined);
  const named = target.projects !== undefined || target.programme !== undefined;
  return named ? slips.some((project) => asksFor(project, target, [])) : slips.length > 0;
}
