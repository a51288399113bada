import * as z from 'zod';
import { writeDataset } from '../dataset/writeDataset.ts';
import { backtestPlace } from './backtestPlace.ts';
import { checkExpectations } from './checkExpectations.ts';
import { checkFigures } from './checkFigures.ts';
import { drawPlace, drawPlaceTogether, usualDraws } from './draws/drawPlace.ts';
import { tellDraws } from './draws/tellDraws.ts';
import { fitClasses } from './fitClasses.ts';
import type { Opened } from './openPlace.ts';
import { planOpened } from './planFiles.ts';
import type { PlanProgress } from './planPlace.ts';
import { reportStudy } from './reportStudy.ts';
import type { RunControls } from './runControls.ts';
import type { RunKind, RunProgress, RunRequest } from './runner.ts';
import { runStudy } from './runStudy.ts';
import { summarisePlace } from './summarisePlace.ts';
import { planFormat } from './tellPlan.ts';
import { tellBacktest, tellStudy } from './tellStudy.ts';
import { usualWork } from './usualWork.ts';

/** Version of the JSON that tells what a place is. */
export const placeFormat = 'xuewei.place/1';

/** Version of the JSON that holds a place's tables. */
export const tablesFormat = 'xuewei.tables/1';

/** Most moves that may be asked for in each part: minutes at a district of forty schools. */
const mostWork = 10_000_000;

/** Most futures that may be asked for: a few minutes at a county. */
const mostDraws = 10_000;

type OpenPlace = Extract<Opened, { ok: true }>;

/** One thing that can be asked of a place that was opened: its settings, and how its result document is made. */
interface Kind<S extends z.ZodType> {
  readonly settings: S;
  /** @returns Plain JSON; values that are undefined are left out when it is written. */
  readonly answer: (
    opened: OpenPlace,
    request: Omit<RunRequest, 'settings'> & { readonly settings: z.output<S> },
    controls: RunControls,
  ) => object | Promise<object>;
}

const kind = <S extends z.ZodType>(entry: Kind<S>): Kind<S> => entry;
const noSettings = z.strictObject({});
const planSettings = z.strictObject({
  work: z.int().min(1).max(mostWork).default(usualWork).meta({
    unit: 'moves',
    description: 'Moves that the search weighs in each part: the same work and seed give the same plan.',
  }),
});
const drawsSettings = z.strictObject({
  draws: z.int().min(1).max(mostDraws).default(usualDraws.draws).meta({
    unit: 'futures',
    description: 'Futures to draw: the same number and seed give the same bytes.',
  }),
  threshold: z.int().min(1).max(1000).default(usualDraws.threshold).meta({
    unit: 'pupils',
    description: 'Pupils from which a class counts as oversize.',
  }),
});
type PlanRunRequest = Omit<RunRequest, 'settings'> & { readonly settings: z.output<typeof planSettings> };

/** Reading takes a fifth of the work, the years near two fifths, report and back-test the rest. */
function shareOf(year: number, { baseYear, horizonYear }: { baseYear: number; horizonYear: number }): number {
  return 0.2 + (0.35 * (year - baseYear)) / Math.max(1, horizonYear - baseYear);
}

function study(
  { baseline, region, scenario, changes }: OpenPlace,
  request: RunRequest,
  { tell }: RunControls,
): object {
  const run = runStudy(region, (step, year) => tell({ step, year, share: shareOf(year, region.place) }));
  tell({ step: 'report', share: 0.6 });
  const report = reportStudy(run);
  tell({ step: 'backtest', share: 0.8 });
  const accuracy = backtestPlace(baseline);
  const expectations = [...checkExpectations(scenario, report), ...checkFigures(scenario, run)];
  const { provenance } = request;
  return tellStudy({
    opened: { region, scenario, changes },
    run,
    report,
    accuracy,
    expectations,
    provenance,
  });
}

/** The run as decided takes a tenth of the work, the parts all but another tenth. */
function shareOfPlan(progress: PlanProgress, place: { baseYear: number; horizonYear: number }): number {
  if (!('year' in progress)) {
    const [done, of] = [progress.index + (progress.step === 'explain' ? 0.8 : 0), Math.max(1, progress.of)];
    return 0.1 + (0.8 * done) / of;
  }
  const past = (progress.year - place.baseYear) / Math.max(1, place.horizonYear - place.baseYear);
  return (progress.step === 'before' ? 0 : 0.9) + 0.09 * past;
}

function tellPlanning(progress: PlanProgress, { region }: OpenPlace): RunProgress {
  const share = shareOfPlan(progress, region.place);
  if ('year' in progress) return { step: 'year', year: progress.year, share };
  const { step, ...part } = progress;
  return { step: step === 'part' ? 'plan' : 'explain', part, share };
}

async function plan(
  opened: OpenPlace,
  { provenance, seed, settings: { work } }: PlanRunRequest,
  { tell, shouldStop }: RunControls,
): Promise<object> {
  const onProgress = (progress: PlanProgress) => tell(tellPlanning(progress, opened));
  const document = await planOpened(opened, { seed, work }, { shouldStop, onProgress });
  return { format: planFormat, provenance, ...document };
}

/** Everything that can be asked; a new kind is one entry here. */
export const studyKinds = {
  /** What the place is, and what a scenario changes in it; nothing is projected. */
  check: kind({
    settings: noSettings,
    answer: ({ region, changes }, { provenance }) => ({
      format: placeFormat,
      provenance,
      ...summarisePlace(region),
      changes,
    }),
  }),
  /** The tables as they were understood, and nothing else of the files: what may be kept of them. */
  tables: kind({
    settings: noSettings,
    answer: ({ baseline }, { provenance }) => ({
      format: tablesFormat,
      provenance,
      files: writeDataset(baseline),
    }),
  }),
  study: kind({ settings: noSettings, answer: study }),
  plan: kind({ settings: planSettings, answer: plan }),
  /** How sure verdicts and classes are: futures drawn around the projection. */
  draws: kind({
    settings: drawsSettings,
    answer: async ({ region, baseline }, { provenance, seed, settings }, { tell, crew }) => {
      tell({ step: 'draw', share: 0.2 });
      const onProgress = (done: number) =>
        tell({ step: 'draw', share: 0.2 + (0.79 * done) / settings.draws });
      const order = { ...usualDraws, ...settings, seed };
      const drawn =
        crew === undefined
          ? drawPlace(region, baseline, order, { onProgress })
          : await drawPlaceTogether(crew, region, baseline, order, { onProgress });
      return tellDraws(drawn, provenance);
    },
  }),
  backtest: kind({
    settings: z.strictObject({
      maxHorizon: z.int().min(1).max(30).optional().meta({
        unit: 'years',
        description: 'Longest horizon; as long as the history allows when left out.',
      }),
    }),
    answer: ({ baseline }, { provenance, settings }, { tell }) => {
      tell({ step: 'backtest', share: 0.2 });
      return tellBacktest(backtestPlace(baseline, settings.maxHorizon), fitClasses(baseline), provenance);
    },
  }),
} as const satisfies Record<RunKind, unknown>;
