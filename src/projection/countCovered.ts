import type { BacktestCoverage } from '../domain/backtest.ts';
import { binomialInterval } from '../domain/binomial.ts';

/** Figures that were hit by the same shocks: of one year of origin and one district. */
export interface Group {
  covered: number;
  figures: number;
}

/**
 * How many independent figures the groups are worth: figures of one group hit or miss together, so that thousands of
 * them can say no more than a handful.
 *
 * @source Kish (1965), Survey Sampling: the design effect of clusters, from the variance of a ratio.
 */
function worth(groups: readonly Group[], share: number, figures: number): number {
  if (groups.length < 2 || share === 0 || share === 1) return groups.length;
  const squares = groups.reduce((sum, group) => sum + (group.covered - share * group.figures) ** 2, 0);
  const variance = ((groups.length / (groups.length - 1)) * squares) / figures ** 2;
  return variance > 0 ? Math.max(1, Math.min(figures, (share * (1 - share)) / variance)) : figures;
}

/**
 * The share of figures inside their intervals, with its own binomial interval.
 *
 * @param groups Figures that hit or miss together; at least one with a figure.
 * @returns The share and its 95 % interval, from as many figures as the groups are worth.
 */
export function countCovered(groups: readonly Group[]): BacktestCoverage {
  const figures = groups.reduce((sum, group) => sum + group.figures, 0);
  const share = groups.reduce((sum, group) => sum + group.covered, 0) / figures;
  const independent = worth(groups, share, figures);
  return { figures, independent, share, ...binomialInterval(share, independent) };
}
