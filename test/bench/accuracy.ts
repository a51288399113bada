import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitClassRules } from '../../src/classes/fitClassRules.ts';
import { type BacktestReport, type BacktestRow, backtestMethods } from '../../src/domain/backtest.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { backtestProjection } from '../../src/projection/backtestProjection.ts';
import { ecasd } from '../../worlds/ecasd.ts';
import { maryland } from '../../worlds/maryland.ts';
import { nyc } from '../../worlds/nyc/nyc.ts';
import { nycClasses } from '../../worlds/nyc/nycClasses.ts';
import { taiwan } from '../../worlds/taiwan.ts';
import type { World } from '../../worlds/world.ts';
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
const classPlaces: readonly { name: string; world: World }[] = [
  { name: 'Eau Claire', world: ecasd },
  { name: 'Taiwan', world: taiwan },
  { name: 'New York City', world: nycClasses },
];

const fitted = classPlaces.flatMap(({ name, world }) => {
  const report = fitClassRules(convertedRegion(world, folder));
  if (report === undefined) return [];
  console.log(JSON.stringify({ name, classes: report.all }));
  return [{ name, report }];
});
if (process.argv.includes('--write'))
  writeFileSync(join('docs', 'accuracy.md'), accuracyPage(tested, fitted, folder));
