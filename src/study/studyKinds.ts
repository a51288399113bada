import * as z from 'zod';
import { writeDataset } from '../dataset/writeDataset.ts';
import { backtestPlace } from './backtestPlace.ts';
import { checkExpectations } from './checkExpectations.ts';
import { checkFigures } from './checkFigures.ts';
import { drawPlace, drawPlaceTogether, usualDraws } from './draws/drawPlace.ts';
import { tellDraws } from './draws/tellDraws.ts';
import { fitClasses } from './fitClasses.ts';
import { curve, curveSettings, plan, planSettings, sure, sureSettings } from './planKinds.ts';
import { reportStudy } from './reportStudy.ts';
import type { RunControls } from './runControls.ts';
import { kind, type OpenPlace } from './runKind.ts';
import type { RunKind, RunRequest } from './runner.ts';
import { runStudy } from './runStudy.ts';
import { summarisePlace } from './summarisePlace.ts';
import { tellBacktest, tellStudy } from './tellStudy.ts';

/** Version of the JSON that tells what a place is. */
export const placeFormat = 'xuewei.place/1';

/** Version of the JSON that holds a place's tables. */
export const tablesFormat = 'xuewei.tables/1';

/** Most futures that may be asked for: a few minutes at a county. */
const mostDraws = 10_000;

const noSettings = z.strictObject({});
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
  /** What plans cost against the deadline, or against the share of classes within their caps. */
  curve: kind({ settings: curveSettings, answer: curve }),
  /** A plan that meets its targets in a share of the futures. */
  sure: kind({ settings: sureSettings, answer: sure }),
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
