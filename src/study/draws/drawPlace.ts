import { type PlaceDraws, stateWhenDrawn } from '../../domain/draws.ts';
import type { PlannedSeating } from '../../domain/plannedSeating.ts';
import type { Region } from '../../domain/region/region.ts';
import type { StudyReport, Verdict } from '../../domain/report.ts';
import type { StudyRun } from '../../domain/study.ts';
import { cutDraws } from './cutDraws.ts';
import { type DrawCrew, helpersFor, shareDraws } from './drawCrew.ts';
import { DrawDesk, type DrawnStretch, type DrawSetup, type DrawStretch } from './drawStretch.ts';
import { sayHow } from './drawTexts.ts';
import { drawTimetables, type Timetables } from './drawTimetables.ts';
import { CountGathering } from './gatherCounts.ts';
import { ReadingGathering } from './gatherReadings.ts';
import { prepareDraws } from './prepareDraws.ts';
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

/** How draws are told and shared out. */
export interface DrawsOptions {
  /** Told before each draw: how many are done. What it throws ends the work. */
  readonly onProgress?: (done: number) => void;
  /** The central path, where it is known already. */
  readonly run?: StudyRun;
  /** The proposed plan that every future carries out; its works stand in the region’s projects. */
  readonly plan?: PlannedSeating;
}

/** A place whose draws are under way: the stretches to be made, and what they come to together. */
interface OpenedDraws {
  readonly desk: DrawDesk;
  readonly setup: DrawSetup;
  readonly timetables: Timetables;
  add(stretch: DrawStretch, drawn: DrawnStretch): void;
  tell(): PlaceDraws;
}

function openDraws(
  region: Region,
  baseline: Region,
  order: DrawsOrder,
  { run, plan }: DrawsOptions,
): OpenedDraws {
  const { draws, seed, threshold, leastProbability } = order;
  const prepared = prepareDraws(region, baseline, run, plan);
  const timetables = drawTimetables(region, seed, draws, order.timetables);
  const { slipping, independent } = timetables;
  const setup: DrawSetup = { region, prepared, seed, threshold, independent };
  const desk = new DrawDesk(setup);
  const counts = new CountGathering(prepared, desk.expected, draws, independent);
  const readings = new ReadingGathering(desk.asked, draws);
  const { baseYear } = prepared.run.enrolment;
  return {
    ...{ desk, setup, timetables },
    add(stretch, drawn) {
      counts.add(stretch.draws, drawn.counts);
      readings.add(stretch.draws.length, drawn.readings);
    },
    tell: () => ({
      ...{ draws, seed, threshold, leastProbability, spread: prepared.spread },
      verdicts: readings.verdicts(timetables),
      classes: counts.classes(baseYear),
      grades: counts.grades(baseYear, leastProbability),
      ...(slipping.length === 0
        ? {}
        : { works: worksDrawn(prepared.run, timetables, draws), timetables: independent }),
      how: sayHow(prepared.spread, { draws, works: slipping.length, independent }),
    }),
  };
}

/**
 * Draw a place’s futures and tell how sure its verdicts and classes are.
 *
 * @param region The place after its scenario.
 * @param baseline The place as its tables say; its history tells how wide the draws are.
 */
export function drawPlace(
  region: Region,
  baseline: Region,
  order: DrawsOrder = usualDraws,
  options: DrawsOptions = {},
): PlaceDraws {
  const { onProgress = () => {} } = options;
  const { desk, timetables, add, tell } = openDraws(region, baseline, order, options);
  let done = 0;
  for (const stretch of cutDraws(timetables, order.draws, 1)) {
    add(
      stretch,
      desk.draw(stretch, (drawn) => onProgress(done + drawn)),
    );
    done += stretch.draws.length;
  }
  return tell();
}

/** A run of the place takes as long as so many draws of it. */
const drawsOfRun = 50;

/** Draw a place’s futures as `drawPlace` does, to the byte, with whatever threads it is worth while to hire. */
export async function drawPlaceTogether(
  crew: DrawCrew,
  region: Region,
  baseline: Region,
  order: DrawsOrder = usualDraws,
  options: DrawsOptions = {},
): Promise<PlaceDraws> {
  const { onProgress = () => {} } = options;
  const { desk, setup, timetables, add, tell } = openDraws(region, baseline, order, options);
  const { cells, years } = setup.prepared.world;
  const draws = order.draws + (timetables.parts.length - 1) * drawsOfRun;
  const hired = helpersFor(crew, draws, cells * years);
  const helpers = Array.from({ length: hired }, () => crew.hire(setup));
  let done = 0;
  try {
    await shareDraws({
      stretches: cutDraws(timetables, order.draws, 1 + helpers.length),
      ...{ helpers, eager: crew.always, breathe: crew.breathe },
      here: (stretch) => desk.draw(stretch, (drawn) => onProgress(done + drawn)),
      onDone: ({ draws }) => {
        done += draws.length;
        onProgress(done);
      },
      take: add,
    });
  } finally {
    crew.dismiss();
  }
  return tell();
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
