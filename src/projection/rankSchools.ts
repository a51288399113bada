import type { BacktestSchool } from '../domain/backtest.ts';
import { byText } from '../domain/region/region.ts';
import type { Judged } from './missOf.ts';
import { scoreForecasts } from './scoreForecasts.ts';

/** Schools that are named, and the years ahead at which they are compared where the history reaches so far. */
const [named, ahead] = [10, 3];

/**
 * The schools whose totals were hardest to foretell, three years ahead or as far as the history reaches.
 *
 * @param judged All judged figures of school totals.
 * @returns At most ten, the hardest first.
 */
export function rankSchools(judged: readonly Judged[]): BacktestSchool[] {
  const horizon = judged.reduce((far, figure) => Math.max(far, Math.min(ahead, figure.horizon)), 0);
  const bySchool = new Map<string, Judged[]>();
  for (const figure of judged) {
    if (figure.horizon !== horizon || figure.school === undefined) continue;
    const key = `${figure.school}|${figure.stage}`;
    bySchool.set(key, [...(bySchool.get(key) ?? []), figure]);
  }
  const ranked = [...bySchool.values()].flatMap((figures): BacktestSchool[] => {
    const [{ school, stage, district }] = figures as [Judged];
    const { ours, persistence } = scoreForecasts(figures);
    if (school === undefined || ours.wape === undefined || persistence.wape === undefined) return [];
    const errors = { ours: ours.wape, persistence: persistence.wape };
    return [{ school, district, stage, horizon, figures: figures.length, ...errors }];
  });
  return ranked
    .sort((left, right) => right.ours - left.ours || byText(left.school, right.school))
    .slice(0, named);
}
