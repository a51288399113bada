import {
  type BacktestLevel,
  type BacktestLoss,
  type BacktestReport,
  type BacktestRow,
  backtestLevels,
} from '../domain/backtest.ts';
import { groupBy } from '../domain/groupBy.ts';
import type { Region } from '../domain/region/region.ts';
import { type Stage, stages, stageWords } from '../domain/stage.ts';
import type { Words } from '../domain/words.ts';
import { calibrateIntervals } from './calibrateIntervals.ts';
import { judgeForecasts } from './judgeForecasts.ts';
import type { Judged } from './missOf.ts';
import { rankSchools } from './rankSchools.ts';
import { scoreForecasts } from './scoreForecasts.ts';
import { scoreOfficial } from './scoreOfficial.ts';

export { fitSpread } from './fitSpread.ts';

const levelWords: Readonly<Record<BacktestLevel, Words>> = {
  school: { zh: '学校各年级', en: 'grades of schools' },
  schoolTotal: { zh: '学校', en: 'schools' },
  district: { zh: '区县各年级', en: 'grades of districts' },
  districtTotal: { zh: '区县', en: 'districts' },
};

/** The row of one stage, or of all, from the figures of its level and horizon. */
function rowOf(
  judged: readonly Judged[],
  level: BacktestLevel,
  stage: Stage | undefined,
  horizon: number,
  pairs: number,
): BacktestRow[] {
  const own = judged.filter(
    (figure) =>
      figure.level === level && figure.horizon === horizon && (stage === undefined || figure.stage === stage),
  );
  if (own.length === 0) return [];
  const origins = new Set(own.map(({ origin }) => origin)).size;
  const [scores, intervals] = [scoreForecasts(own), calibrateIntervals(own, pairs)];
  return [{ level, stage, horizon, origins, cells: own.length, scores, intervals }];
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function lossOf({ level, stage, horizon, scores }: BacktestRow): BacktestLoss[] {
  const [ours, persistence] = [scores.ours.wape, scores.persistence.wape];
  if (ours === undefined || persistence === undefined || ours <= persistence) return [];
  const of = stage === undefined ? { zh: '全学段', en: 'all stages' } : stageWords[stage];
  const what = levelWords[level];
  const words: Words = {
    zh: `${of.zh}${what.zh}提前 ${horizon} 年的预测不如沿用上年数：误差 ${percent(ours)}，沿用上年数 ${percent(persistence)}。`,
    en: `${of.en}, ${what.en}, ${horizon} year(s) ahead: the forecast was worse than holding the last value (error ${percent(ours)} against ${percent(persistence)}).`,
  };
  return [{ level, stage, horizon, ours, persistence, words }];
}

/**
 * Test the projection on the region’s own history: forecast from every earlier year as if nothing later were known,
 * and compare with what came, beside holding the last value and beside plain cohort survival.
 *
 * @param options.maxHorizon Years ahead to judge, 10 when left out.
 * @param options.minHistory School years that a forecast must have behind it, 3 when left out.
 * @returns Errors by level, stage and horizon, intervals with the share that they held, every row in which holding the
 *   last value was nearer, the hardest schools, and the place’s official forecasts scored beside ours; nothing when the
 *   history is too short.
 */
export function backtestProjection(
  region: Region,
  options: { readonly maxHorizon?: number; readonly minHistory?: number } = {},
): BacktestReport {
  const { maxHorizon = 10, minHistory = 3 } = options;
  const { origins, pairs, figures } = judgeForecasts(region, maxHorizon, minHistory);
  const judged = groupBy(figures, ({ level, horizon }) => `${level}|${horizon}`);
  const seen = new Set(figures.map((figure) => figure.stage));
  const present = stages.filter((stage) => seen.has(stage));
  const groups = present.length > 1 ? [...present, undefined] : present;
  const rows = backtestLevels.flatMap((level) =>
    groups.flatMap((stage) =>
      Array.from({ length: maxHorizon }, (_, ahead) => {
        return rowOf(judged.get(`${level}|${ahead + 1}`) ?? [], level, stage, ahead + 1, pairs);
      }).flat(),
    ),
  );
  const totals = figures.filter(({ level }) => level === 'schoolTotal');
  return {
    origins,
    rows,
    losses: rows.flatMap(lossOf),
    hardest: rankSchools(totals),
    official: scoreOfficial(region, figures),
  };
}
