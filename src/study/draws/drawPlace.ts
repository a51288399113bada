import { type DrawnVerdict, type PlaceDraws, stateWhenDrawn } from '../../domain/draws.ts';
import type { Region } from '../../domain/region/region.ts';
import type { StudyReport, Verdict } from '../../domain/report.ts';
import type { StudyRun } from '../../domain/study.ts';
import { drawFutures } from '../../draws/drawFutures.ts';
import { type AskedTarget, type FutureReading, openJudge } from '../../report/buildReport.ts';
import { runStudy } from '../runStudy.ts';
import { DrawCounter, shareOf } from './countDraws.ts';
import { FutureBook } from './drawnFuture.ts';
import { sayHow, sayProbability } from './drawTexts.ts';
import { drawTimetables, type Timetables } from './drawTimetables.ts';
import { compileDraws, prepareDraws } from './prepareDraws.ts';
import { worksDrawn } from './worksDrawn.ts';

/** How a place is to be drawn; the same order gives the same bytes. */
export interface DrawsOrder {
  /** Futures; 1,000 make a probability exact to about three per cent. */
  readonly draws: number;
  readonly seed: number;
  /** Pupils from which a class counts as oversize. */
  readonly threshold: number;
  /** Grades are told from this probability on. */
  readonly leastProbability: number;
  /** Timetables of works that may be run anew; more make a place’s draws slower and, where works slip, surer. */
  readonly timetables: number;
}

/** What draws are made by when nothing else is said. */
export const usualDraws: DrawsOrder = {
  draws: 1000,
  seed: 1,
  threshold: 56,
  leastProbability: 0.1,
  timetables: 50,
};

/** The readings of one target in every draw. */
interface Readings {
  met: number;
  judged: number;
  readonly values: Float64Array;
}

function verdictOf(
  { target, scope, onPupils, onDelays }: AskedTarget,
  { met, judged, values }: Readings,
  draws: number,
  { slipping, independent }: Timetables,
): DrawnVerdict {
  const sorted = values.slice(0, judged).sort();
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * judged) - 1)] as number;
  const fixed = !onPupils && !onDelays;
  const share = fixed
    ? { probability: met / draws, from: met / draws, to: met / draws }
    : shareOf(met, draws, independent);
  const told = { met, judged, fixed, from: share.from, to: share.to, worksDrawn: slipping.length > 0 };
  return {
    ...{ target: target.id, scope, ...share, judged, fixed },
    value: judged === 0 ? undefined : { low: at(0.1), middle: at(0.5), high: at(0.9) },
    words: sayProbability(told, draws),
  };
}

/** Runs of neighbouring numbers: where each begins, and how many there are. */
function neighbours(numbers: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && number === last.first + last.count) last.count += 1;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
}

/**
 * Draw a place’s futures and tell how sure its verdicts and classes are.
 *
 * @param region The place after its scenario.
 * @param baseline The place as its tables say; its history tells how wide the draws are.
 * @param onProgress Told before each draw: how many are done.
 * @param run The central path, where it is known already.
 */
export function drawPlace(
  region: Region,
  baseline: Region,
  order: DrawsOrder = usualDraws,
  onProgress: (done: number) => void = () => {},
  run?: StudyRun,
): PlaceDraws {
  const { draws, seed, threshold, leastProbability } = order;
  const prepared = prepareDraws(region, baseline, run);
  const timetables = drawTimetables(region, seed, draws, order.timetables);
  const { slipping, independent } = timetables;
  const counter = new DrawCounter(prepared, prepared.run, { draws, threshold, independent });
  const judge = openJudge(prepared.run);
  const readings = judge.asked.map((): Readings => ({ met: 0, judged: 0, values: new Float64Array(draws) }));
  const read = (reading: FutureReading, index: number) => {
    const { holds, value } = reading;
    const all = readings[index] as Readings;
    if (holds) all.met += 1;
    if (value === undefined) return;
    all.values[all.judged] = value;
    all.judged += 1;
  };
  let done = 0;
  for (const part of timetables.parts) {
    const path = part.central ? prepared : compileDraws(part.region, runStudy(part.region), prepared.spread);
    const judging = part.central ? judge : judge.under(path.run);
    const book = new FutureBook(path.layout, path.run);
    counter.under(path);
    for (const { first, count } of neighbours(part.draws))
      drawFutures(path.world, { seed, first, count }, (state, draw, ahead) => {
        if (ahead === 0) onProgress(done);
        counter.count(state, draw, ahead);
        book.keep(state, ahead);
        if (ahead < path.world.years) return;
        done += 1;
        const works = slipping.length === 0 ? undefined : timetables.regionOf(draw);
        judging.judge(book.future(works)).forEach(read);
      });
  }
  const { baseYear } = prepared.run.enrolment;
  return {
    ...{ draws, seed, threshold, leastProbability, spread: prepared.spread },
    verdicts: judge.asked.map((asked, index) =>
      verdictOf(asked, readings[index] as Readings, draws, timetables),
    ),
    classes: counter.classes(baseYear),
    grades: counter.grades(baseYear, leastProbability),
    ...(slipping.length === 0
      ? {}
      : { works: worksDrawn(prepared.run, timetables, draws), timetables: independent }),
    how: sayHow(prepared.spread, { draws, works: slipping.length, independent }),
  };
}

/**
 * A report whose computed verdicts know how likely they are met, and are at risk where that is not sure; those that do
 * not rest on pupils know why not.
 */
export function withProbabilities(report: StudyReport, { verdicts }: PlaceDraws): StudyReport {
  const drawn = new Map(verdicts.map((each) => [keyOf(each), each]));
  return {
    ...report,
    verdicts: report.verdicts.map((verdict) => {
      const found = drawn.get(keyOf(verdict));
      return found === undefined
        ? verdict
        : {
            ...verdict,
            state: stateWhenDrawn(verdict.state, found),
            probability: found.fixed ? null : found.probability,
            probabilityWords: found.words,
          };
    }),
  };
}

const keyOf = ({ target, scope }: Pick<Verdict, 'target' | 'scope'>) =>
  `${target}|${scope.district ?? ''}|${scope.unitScope ?? ''}`;
