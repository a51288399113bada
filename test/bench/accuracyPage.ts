import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import {
  type BacktestLevel,
  type BacktestMethod,
  type BacktestRow,
  backtestLevels,
} from '../../src/domain/backtest.ts';
import { classesSection, type FittedPlace } from './classesSection.ts';

/** The rows of one place's back-test. */
export interface TestedPlace {
  readonly name: string;
  readonly rows: readonly BacktestRow[];
}

const levelWords: Readonly<Record<BacktestLevel, string>> = {
  school: 'school, grade',
  schoolTotal: 'school',
  district: 'district, grade',
  districtTotal: 'district',
};
const baselines = ['persistence', 'plainCohort'] as const;
/** A cell is lost when a baseline's error is exceeded by more than this share of it. */
const lostBy = 0.05;

const percent = (share: number | undefined, digits = 2) =>
  share === undefined ? '–' : (share * 100).toFixed(digits);
const wape = (row: BacktestRow, method: BacktestMethod) => row.scores[method].wape ?? Number.NaN;
const tableRow = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [tableRow(heads), tableRow(heads.map(() => '---')), ...rows.map(tableRow)].join('\n');

/** Rows of all stages together: of the only stage, where there is but one. */
function wholeRows({ rows }: TestedPlace): BacktestRow[] {
  const several = rows.some(({ stage }) => stage === undefined);
  return rows.filter(({ stage }) => !several || stage === undefined);
}

/** How much nearer (below 1) than a baseline, as the geometric mean over cells. */
function pooledRatio(rows: readonly BacktestRow[], baseline: BacktestMethod): number {
  const logs = rows.map((row) => Math.log(wape(row, 'ours') / wape(row, baseline)));
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
}

/** Most by which a cell exceeds a baseline, as a share of the baseline's error. */
const worst = (rows: readonly BacktestRow[], baseline: BacktestMethod) =>
  Math.max(...rows.map((row) => wape(row, 'ours') / wape(row, baseline) - 1));

function summary(tested: readonly TestedPlace[]): string {
  const all = tested.flatMap(wholeRows);
  const rows = backtestLevels.map((level) => {
    const own = all.filter((row) => row.level === level);
    const ratios = baselines.flatMap((baseline) => [
      pooledRatio(own, baseline).toFixed(3),
      `${percent(worst(own, baseline), 1)} %`,
    ]);
    return [levelWords[level], own.length, ...ratios];
  });
  const heads = ['level', 'cells', '÷ no change', 'worst cell', '÷ plain cohort', 'worst cell'];
  return table(heads, rows);
}

function marks(row: BacktestRow): string {
  const lost = baselines.filter((baseline) => wape(row, 'ours') > wape(row, baseline) * (1 + lostBy));
  const words = { persistence: 'no change', plainCohort: 'plain cohort' };
  return lost.length === 0 ? '' : `loses to ${lost.map((baseline) => words[baseline]).join(', ')}`;
}

/** Rows of single stages that a baseline beats by more than {@link lostBy}. */
function countLost(tested: readonly TestedPlace[]): string {
  const rows = stageRows(tested);
  return `${rows.filter((row) => marks(row) !== '').length} of ${rows.length}`;
}

function errors(place: TestedPlace, rows: readonly BacktestRow[]): string {
  const heads = ['level', 'stage', 'years ahead', 'origins', 'figures', 'ours', 'no change', 'plain cohort'];
  const lines = rows.map((row) => [
    ...[levelWords[row.level], row.stage ?? 'all', row.horizon, row.origins, row.cells],
    ...(['ours', ...baselines] as const).map((method) => percent(wape(row, method))),
    ...[percent(row.scores.ours.mape), percent(row.scores.ours.bias), marks(row)],
  ]);
  return `### ${place.name}\n\n${table([...heads, 'MAPE of ours', 'bias of ours', ''], lines)}`;
}

function coverageLine(name: string, row: BacktestRow): (string | number)[][] {
  const held = row.intervals.map(({ share, coverage }) => {
    if (coverage === undefined) return '–';
    const inside = coverage.from <= share && share <= coverage.to;
    return `${percent(coverage.share, 1)} (${percent(coverage.from, 1)}–${percent(coverage.to, 1)})${inside ? '' : ' **outside**'}`;
  });
  const [first] = row.intervals;
  if (first?.coverage === undefined) return [];
  const { figures, independent } = first.coverage;
  return [[name, levelWords[row.level], row.horizon, figures, Math.round(independent), ...held]];
}

function coverage(tested: readonly TestedPlace[]): string {
  const lines = tested.flatMap((place) => wholeRows(place).flatMap((row) => coverageLine(place.name, row)));
  const heads = ['place', 'level', 'years ahead', 'figures', 'worth', 'of 80 %', 'of 95 %'];
  return table(heads, lines);
}

/** Rows of single stages of the places that have several. */
function stageRows(tested: readonly TestedPlace[]): BacktestRow[] {
  return tested
    .filter((place) => place.rows.some(({ stage }) => stage === undefined))
    .flatMap((place) => place.rows.filter(({ stage }) => stage !== undefined));
}

function countInside(rows: readonly BacktestRow[]): string {
  const all = rows.flatMap(({ intervals }) => intervals);
  const scored = all.filter(({ coverage }) => coverage !== undefined);
  const inside = scored.filter(
    ({ share, coverage }) => coverage !== undefined && coverage.from <= share && share <= coverage.to,
  );
  return `${inside.length} of ${scored.length}`;
}

/** Errors of authorities' own forecasts: pooled, mean and median share. */
function yardstick(folder: string): string {
  const lines = ['primary', 'secondary'].flatMap((stage) => {
    const path = join(folder, `dfe/la_2019_scorecard_${stage}_capacity_forecast_actual.csv`);
    const rows = parse(readFileSync(path), { columns: true, bom: true }) as Record<string, string>[];
    return [
      ['scap18_1yr_forecast_of_2018_19', 1],
      ['scap16_3yr_forecast_of_2018_19', 3],
    ].map(([column, ahead]) => {
      const pairs = rows
        .map((row) => [Number(row[column as string]), Number(row.actual_2018_19)] as const)
        .filter(([forecast, actual]) => forecast > 0 && actual > 0);
      const shares = pairs.map(([forecast, actual]) => Math.abs(forecast - actual) / actual);
      const sorted = [...shares].sort((left, right) => left - right);
      const missed = pairs.reduce((sum, [forecast, actual]) => sum + Math.abs(forecast - actual), 0);
      const pooled = missed / pairs.reduce((sum, [, actual]) => sum + actual, 0);
      const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      const errors = [pooled, mean, sorted[Math.floor(sorted.length / 2)]].map((share) => percent(share));
      return [stage, ahead as number, pairs.length, ...errors];
    });
  });
  return table(['stage', 'years ahead', 'authorities', 'WAPE', 'MAPE', 'median'], lines);
}

/**
 * The page that tells how accurate the projection, and the forming of classes, are; losses included.
 *
 * @param folder The folder of the reference data, for the professionals' own errors.
 */
export function accuracyPage(
  tested: readonly TestedPlace[],
  fitted: readonly FittedPlace[],
  folder: string,
): string {
  return `# Accuracy

How near the projection comes on real places, beside two baselines: *no change* (every figure stays as it is) and *plain cohort* survival (three-year mean ratios, every school with its district's, last year's shares). Written by \`npm run bench -- accuracy --write\` with \`XUEWEI_REFERENCE_DATA\` set; do not edit by hand. For your own place: \`xuewei backtest <place>\`.

Forecasts are made from every year with three years of history behind it, knowing nothing later: every figure is scored on years that the fit has not seen. The form of the method, however (which windows, how steeply weights fall with the error, where the last value counts, how strongly small places are drawn to the higher level, how much wider misses are after a short history), was settled with these places in sight: only other places can judge it. Errors are WAPE, Σ|forecast − actual| ÷ Σ actual, in per cent. Eau Claire: one district, 16 schools, 1998–2015. Maryland: 16 counties, 820 schools, 2009–2014. New York City: 32 districts, 2005–2011, no schools.

## Summary

A cell is a place, a level and a horizon, all stages together. The ratio is the geometric mean over cells of our error ÷ the baseline's: below 1 ours is nearer. The worst cell is the most by which ours exceeds the baseline, in per cent of the baseline's error; negative: nearer in every cell.

${summary(tested)}

## What professionals reach

English local authorities' own forecasts of the school year 2018/19 (Department for Education, scorecards 2019), totals of authorities: compare with the level "district".

${yardstick(folder)}

## Classes

${classesSection(fitted)}

## Every cell

${tested.map((place) => errors(place, wholeRows(place))).join('\n\n')}

## Intervals

Half-widths of 80 % and 95 % intervals are fitted on the misses known in each year of origin and scored on that origin's forecasts. What was forecast from few years missed by more: a forecast from *m* pairs of school years is taken to miss √(1 + 1.5 ÷ *m*) times as widely as one from endless years, in every place, level and year ahead alike. *Worth* is the number of independent figures, since figures of one year and district are hit together; the binomial interval (95 %) in brackets rests on it. It holds the nominal share in ${countInside(tested.flatMap(wholeRows))} cases; those in which it does not are marked. Those of Maryland and New York City rest on the misses of one to three years, held against the forecasts of as many others. Stage by stage (the same misses in smaller groups, not looked at when the 1.5 was settled; not listed) it is ${countInside(stageRows(tested))}.

${coverage(tested)}

## By stage

Places with several stages. Rows in which a baseline's error is exceeded by more than 5 % are marked: ${countLost(tested)}.

In junior and senior stages what a grade had last year counts beside the cohort that moves up into it, by the weight from 0 to ½ that was nearest one year ahead on the place's own history (0 where cohorts alone are). Children whom a scenario brings move up whole all the same. In kindergartens and primary schools it does not count: it brings grades nearer there, too, but takes the totals of Maryland's and Eau Claire's primary schools further off, since birth waves run through them whole.

${tested
  .filter((place) => place.rows.some(({ stage }) => stage === undefined))
  .map((place) =>
    errors(
      place,
      place.rows.filter(({ stage }) => stage !== undefined),
    ),
  )
  .join('\n\n')}
`;
}
