import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Region } from '../../src/domain/region/region.ts';
import { drawFutures } from '../../src/draws/drawFutures.ts';
import { judgeForecasts } from '../../src/projection/judgeForecasts.ts';
import { missOf, wideningOf } from '../../src/projection/missOf.ts';
import { spreadOf } from '../../src/projection/spreadOf.ts';
import { prepareDraws } from '../../src/study/draws/prepareDraws.ts';
import { ecasd } from '../../worlds/ecasd.ts';
import { heldByDraws } from '../reference/heldByDraws.ts';
import { convertedRegion } from '../worlds/convertedRegion.ts';
import { readSeed } from './readSeed.ts';
import { replaced, tableOf } from './replaced.ts';

const folder = process.env.XUEWEI_REFERENCE_DATA ?? '';
if (folder === '') throw new Error('Set XUEWEI_REFERENCE_DATA to the folder of the reference data.');

const draws = 200;

/** What a row of the table is of: a level’s figures some years ahead. */
const kinds = [
  { level: 'district', what: 'entrants', holds: (step: number) => step === 0 },
  { level: 'district', what: 'cohorts that moved up', holds: (step: number, years: number) => step >= years },
  { level: 'districtTotal', what: 'whole stage', holds: (step: number) => step < 0 },
  { level: 'school', what: 'entrants', holds: (step: number) => step === 0 },
  { level: 'school', what: 'cohorts that moved up', holds: (step: number, years: number) => step >= years },
  {
    ...{ level: 'school', what: 'entered within the forecast' },
    holds: (step: number, years: number) => step > 0 && step < years,
  },
  { level: 'schoolTotal', what: 'whole stage', holds: (step: number) => step < 0 },
] as const;
const horizons = [1, 3] as const;

/** One figure’s miss of its central path, in units of forecast^¾. */
interface Miss {
  readonly level: string;
  /** Place of the grade in its stage; −1: of all grades. */
  readonly step: number;
  readonly horizon: number;
  readonly miss: number;
}

/** Misses of the past, as wide as they would be with today's years of history. */
function pastMisses(region: Region): Miss[] {
  const { pairs, figures } = judgeForecasts(region, 3, 3);
  return figures.map((figure) => {
    const { level, step = -1, horizon } = figure;
    return { level, step, horizon, miss: missOf(figure) * wideningOf(pairs) };
  });
}

function drawnMisses(region: Region): Miss[] {
  const { world, layout } = prepareDraws(region, region);
  const groups = layout.cells.map(({ district, school, stage, step }) => [
    { level: 'school', step, key: `${school}|${stage}|${step}` },
    { level: 'schoolTotal', step: -1, key: `${school}|${stage}` },
    { level: 'district', step, key: `${district}|${stage}|${step}` },
    { level: 'districtTotal', step: -1, key: `${district}|${stage}` },
  ]);
  const misses: Miss[] = [];
  drawFutures(world, { seed: 3, first: 0, count: draws }, (state, _, year) => {
    const horizon = horizons.find((each) => each === year);
    if (horizon === undefined) return;
    const sums = new Map<string, { level: string; step: number; central: number; drawn: number }>();
    groups.forEach((own, cell) => {
      for (const { level, step, key } of own) {
        const sum = sums.get(`${level}|${key}`) ?? { level, step, central: 0, drawn: 0 };
        sums.set(`${level}|${key}`, sum);
        sum.central += world.demand[year * world.cells + cell] ?? 0;
        sum.drawn += state.coming[cell] ?? 0;
      }
    });
    for (const { level, step, central, drawn } of sums.values())
      if (central > 0)
        misses.push({ level, step, horizon, miss: Math.abs(drawn - central) / spreadOf(central) });
  });
  return misses;
}

/** The miss that 80 % do not exceed, for every kind and horizon; – where nothing is known. */
function widths(misses: readonly Miss[]): string[] {
  return kinds.flatMap(({ level, holds }) =>
    horizons.map((horizon) => {
      const own = misses.filter(
        (each) => each.level === level && each.horizon === horizon && holds(each.step, horizon),
      );
      const sorted = Float64Array.from(own, ({ miss }) => miss).sort();
      return sorted[Math.ceil((sorted.length + 1) * 0.8) - 1]?.toFixed(2) ?? '–';
    }),
  );
}

const eauClaire = convertedRegion(ecasd, folder);
function widthTable(): string {
  const columns = [eauClaire, readSeed('seeds/zibo')].flatMap((region) => [
    widths(pastMisses(region)),
    widths(drawnMisses(region)),
  ]);
  const rows = kinds.flatMap(({ level, what }, kind) =>
    horizons.map((horizon, at) => {
      const row = columns.map((column) => column[kind * horizons.length + at] ?? '–');
      return [`${level.replace('Total', '')}, ${what}`, horizon, ...row];
    }),
  );
  const heads = ['level', 'years ahead', 'Eau Claire: past', 'drawn', 'Zibo: past', 'drawn'];
  return tableOf(
    heads,
    rows.filter((row) => row[2] !== '–' || row[4] !== '–'),
  );
}

function heldTable(): string {
  const shares = heldByDraws(eauClaire, [2004, 2006, 2008, 2010]);
  const percent = (share: number) => (share * 100).toFixed(0);
  const rows = shares
    .filter(({ claimed }) => claimed === 0.8)
    .map(({ level, years, figures }) => {
      const held = shares
        .filter((each) => each.level === level && each.years === years)
        .map(({ share, from, to, claimed }) => {
          const text = `${percent(share)} (${percent(from)}–${percent(to)})`;
          return from <= claimed && claimed <= to ? text : `**${text}**`;
        });
      return [`${level}, grade`, years, figures, ...held];
    });
  return tableOf(['level', 'years ahead', 'figures', 'held by 80 %', 'held by 95 %'], rows);
}

const [width, held] = [widthTable(), heldTable()];
console.log(`${width}\n\n${held}`);
if (process.argv.includes('--write')) {
  const path = join('docs', 'draws.md');
  const page = replaced(readFileSync(path, 'utf8'), 'widths', width);
  writeFileSync(path, replaced(page, 'held', held));
}
