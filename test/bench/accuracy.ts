import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BacktestReport, type BacktestRow, backtestMethods } from '../../src/domain/backtest.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { backtestProjection } from '../../src/projection/backtestProjection.ts';
import { ecasd } from '../../worlds/ecasd.ts';
import { maryland } from '../../worlds/maryland.ts';
import { nyc } from '../../worlds/nyc/nyc.ts';
import { convertedRegion } from '../worlds/convertedRegion.ts';
import { accuracyPage } from './accuracyPage.ts';

const folder = process.env.XUEWEI_REFERENCE_DATA ?? '';
if (folder === '') throw new Error('Set XUEWEI_REFERENCE_DATA to the folder of the reference data.');

/** What is known of New York are districts: its "schools" are districts once more and are left out. */
const places: readonly { name: string; region: Region; levels: readonly BacktestRow['level'][] }[] = [
  {
    name: 'Eau Claire',
    region: convertedRegion(ecasd, folder),
    levels: ['district', 'districtTotal', 'school', 'schoolTotal'],
  },
  {
    name: 'Maryland',
    region: convertedRegion(maryland, folder),
    levels: ['district', 'districtTotal', 'school', 'schoolTotal'],
  },
  {
    name: 'New York City',
    region: convertedRegion(nyc, folder),
    levels: ['district', 'districtTotal'],
  },
];

/** Rows of the levels that a place has, in their order. */
function rowsOf(report: BacktestReport, levels: readonly BacktestRow['level'][]): BacktestRow[] {
  return levels.flatMap((level) => report.rows.filter((row) => row.level === level));
}

const tested = places.map(({ name, region, levels }) => {
  const rows = rowsOf(backtestProjection(region), levels);
  for (const row of rows) {
    const wape = Object.fromEntries(backtestMethods.map((method) => [method, row.scores[method].wape]));
    const { level, stage = 'all', horizon, cells } = row;
    console.log(JSON.stringify({ name, level, stage, horizon, cells, wape }));
  }
  return { name, rows };
});
if (process.argv.includes('--write'))
  writeFileSync(join('docs', 'accuracy.md'), accuracyPage(tested, folder));
