import type { DrawnVerdict, PlaceDraws } from '../../domain/draws.ts';
import type { Region } from '../../domain/region/region.ts';
import type { StudyReport, Verdict } from '../../domain/report.ts';
import type { StudyRun } from '../../domain/study.ts';
import { drawFutures } from '../../draws/drawFutures.ts';
import { openJudge } from '../../report/buildReport.ts';
import { DrawCounter, shareOf } from './countDraws.ts';
import { FutureBook } from './drawnFuture.ts';
import { sayHow, sayProbability } from './drawTexts.ts';
import { prepareDraws } from './prepareDraws.ts';

/** How a place is to be drawn; the same order gives the same bytes. */
export interface DrawsOrder {
  /** Futures; 1,000 make a probability exact to about three per cent. */
  readonly draws: number;
  readonly seed: number;
  /** Pupils from which a class counts as oversize. */
  readonly threshold: number;
  /** Grades are told from this probability on. */
  readonly leastProbability: number;
}

/** What draws are made by when nothing else is said. */
export const usualDraws: DrawsOrder = { draws: 1000, seed: 1, threshold: 56, leastProbability: 0.1 };

/** The readings of one target in every draw. */
interface Readings {
  met: number;
  judged: number;
  readonly values: Float64Array;
}

function verdictOf(
  { target, scope }: { target: { id: string }; scope: Verdict['scope'] },
  { met, judged, values }: Readings,
  draws: number,
): DrawnVerdict {
  const sorted = values.slice(0, judged).sort();
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * judged) - 1)] as number;
  const fixed = judged === draws && sorted[0] === sorted.at(-1) && (met === 0 || met === draws);
  const share = fixed
    ? { probability: met / draws, from: met / draws, to: met / draws }
    : shareOf(met, draws);
  return {
    ...{ target: target.id, scope, ...share, judged, fixed },
    value: judged === 0 ? undefined : { low: at(0.1), middle: at(0.5), high: at(0.9) },
    words: sayProbability({ met, judged, fixed, from: share.from, to: share.to }, draws),
  };
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
  const { world, layout, spread } = prepared;
  const counter = new DrawCounter(prepared, prepared.run, draws, threshold);
  const judge = openJudge(prepared.run);
  const book = new FutureBook(layout, prepared.run);
  const readings = judge.asked.map((): Readings => ({ met: 0, judged: 0, values: new Float64Array(draws) }));
  drawFutures(world, { seed, first: 0, count: draws }, (state, draw, ahead) => {
    if (ahead === 0) onProgress(draw);
    counter.count(state, draw, ahead);
    book.keep(state, ahead);
    if (ahead < world.years) return;
    judge.judge(book.future()).forEach(({ holds, value }, index) => {
      const reading = readings[index] as Readings;
      if (holds) reading.met += 1;
      if (value === undefined) return;
      reading.values[reading.judged] = value;
      reading.judged += 1;
    });
  });
  const { baseYear } = prepared.run.enrolment;
  return {
    ...{ draws, seed, threshold, leastProbability, spread },
    verdicts: judge.asked.map((asked, index) => verdictOf(asked, readings[index] as Readings, draws)),
    classes: counter.classes(baseYear),
    grades: counter.grades(baseYear, leastProbability),
    how: sayHow(spread),
  };
}

/** A report whose computed verdicts know how likely they are met. */
export function withProbabilities(report: StudyReport, { verdicts }: PlaceDraws): StudyReport {
  const drawn = new Map(verdicts.map((each) => [keyOf(each), each]));
  return {
    ...report,
    verdicts: report.verdicts.map((verdict) => {
      const found = drawn.get(keyOf(verdict));
      return found === undefined
        ? verdict
        : { ...verdict, probability: found.probability, probabilityWords: found.words };
    }),
  };
}

const keyOf = ({ target, scope }: Pick<Verdict, 'target' | 'scope'>) =>
  `${target}|${scope.district ?? ''}|${scope.unitScope ?? ''}`;
