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
import { LazyCell } from '../lazyCell.ts';
import { openSeats } from '../seatsByCell.ts';
import type { Question } from './demandOf.ts';
import { decidingReading } from './judgeComputed.ts';
import { holds } from './readTarget.ts';
import { targetScopes } from './targetScopes.ts';

/** One stage of one district in one year of a drawn future. */
export interface DrawnPart {
  readonly pupils: GradePupils[];
  readonly groups: ClassGroup[];
  readonly unplaced: UnplacedPupils[];
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

type PartName = readonly [SchoolYear, DistrictId, Stage];

/** What a path's futures bring cells of their own for: the stages of its districts in every year after the base year. */
function drawnParts({ years, districts }: ReportContext): ReadonlyMap<string, PartName> {
  const names = years
    .slice(1)
    .flatMap((year) =>
      districts.flatMap((district) => stages.map((stage): PartName => [year, district, stage])),
    );
  return new Map(names.map((name) => [cellKey(...name), name]));
}

/** Cells of a future, written when an indicator asks for them. */
class FutureCells extends Map<string, Cell> {
  readonly #central: ReportContext;
  readonly #parts: ReadonlyMap<string, PartName>;
  readonly #future: DrawnFuture;

  constructor(central: ReportContext, parts: ReadonlyMap<string, PartName>, future: DrawnFuture) {
    super();
    this.#central = central;
    this.#parts = parts;
    this.#future = future;
  }

  override get(key: string): Cell | undefined {
    const known = super.get(key);
    if (known !== undefined) return known;
    const part = this.#parts.get(key);
    if (part === undefined) return this.#central.cells.get(key);
    const cell = this.#write(part);
    super.set(key, cell);
    return cell;
  }

  #write([year, district, stage]: PartName): Cell {
    const part = this.#future.partOf(year, district, stage);
    return new LazyCell(
      { year, district, stage, pupilsUnknown: 0, classesUnknown: 0 },
      {
        pupils: () => part.pupils,
        groups: () => part.groups,
        waiting: () => part.unplaced.map(({ grade, pupils }) => ({ grade, pupils, outside: true })),
      },
    );
  }
}

/** Opens the contexts of a path's futures. */
function contextsOf(central: ReportContext): (future: DrawnFuture) => ReportContext {
  const { ladders, rooms, rules, years } = central;
  const [drawn, schools] = [drawnParts(central), [...central.schools.values()]];
  return (future) => {
    const cells = new FutureCells(central, drawn, future);
    const seatsIn = openSeats({ schools, ladders, cells, rooms, rules }, years);
    return { ...central, run: future.run, cells, seatsIn };
  };
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
    return {
      asked,
      judge(future) {
        const context = open(future);
        return questions.map(({ question }) => {
          const reading = decidingReading({ ...question, context });
          return { holds: holds(reading), value: 'missing' in reading ? undefined : reading.value };
        });
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
