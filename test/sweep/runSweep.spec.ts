import { mkdirSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SweepPace } from '../../src/cli/print/sweepPace.ts';
import { writeDataset } from '../../src/dataset/writeDataset.ts';
import type { Sweep, SweepRow } from '../../src/domain/sweeps.ts';
import { hashPlace } from '../../src/store/hashPlace.ts';
import { openPlace } from '../../src/study/openPlace.ts';
import { openShards } from '../../src/study/runShard.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { packFigures, unpackFigures } from '../../src/sweep/packFigures.ts';
import { runSweep } from '../../src/sweep/runSweep.ts';
import { type ShardPool, startShardPool } from '../../src/sweep/shardPool.ts';
import { openShelf, type ShardShelf } from '../../src/sweep/shardShelf.ts';
import { cutSweep, keyOfSweep } from '../../src/sweep/sweep.ts';
import { csvLines, openFigureFiles } from '../../src/sweep/writeFigures.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { call, folderOf } from '../cli/callCommand.ts';
import { brokenPlace, filesOf, rowsOf, smallPlace, smallSweep } from './sweeps.ts';

let pool: ShardPool;
beforeAll(() => {
  pool = startShardPool(2);
});
afterAll(() => pool.close());

const numbers = new Set(['year', 'places', 'low', 'median', 'high']);
const numeric = (column: string, value: string) => (numbers.has(column) ? Number(value) : value);

const newFolder = () => mkdtempSync(join(tmpdir(), 'xuewei-sweep-'));
const shelfFor = (sweep: Sweep, folder = newFolder()) =>
  openShelf(folder, keyOfSweep(sweep, 'test')) as ShardShelf;

async function sweptRows(sweep: Sweep, shelf = shelfFor(sweep)) {
  const swept = await runSweep(sweep, pool, shelf);
  return { swept, rows: await rowsOf(sweep, shelf) };
}

describe('a sweep on this machine', () => {
  it('should be cut into places × scenarios × stretches', () => {
    expect(
      cutSweep(smallSweep({ draws: 5 })).map(({ place, first, count }) => [place, first, count]),
    ).toEqual([
      ...[
        [0, 0, 2],
        [0, 2, 2],
        [0, 4, 1],
      ],
      ...[
        [1, 0, 2],
        [1, 2, 2],
        [1, 4, 1],
      ],
    ]);
    expect(cutSweep(smallSweep({ draws: 0 }))).toHaveLength(2);
  });

  it('should come to the same bytes however futures are cut into shards', async () => {
    const bytes = async (stretch: number) => csvLines((await sweptRows(smallSweep({ stretch }))).rows);
    expect(await bytes(4)).toBe(await bytes(1));
  });

  it('should add places up future by future', async () => {
    const sweep = smallSweep();
    const { rows } = await sweptRows(sweep);
    const shards = cutSweep(sweep);
    const [first] = rows.filter(({ level, count }) => level === 'all' && count === 'pupils');
    expect(first?.places).toBe(2);
    const { stage, year } = first as (typeof rows)[number];
    const sums = new Array<number>(sweep.draws).fill(0);
    for (const place of sweep.places) {
      const opened = await openPlace({ files: place.files });
      if (!opened.ok) throw new Error('The place cannot be read.');
      const { baseYear, years, draws, parts, figures } = openShards(
        opened,
        1,
        56,
      )({ first: 0, count: sweep.draws });
      for (const [part, told] of parts.entries())
        for (let draw = 0; draw < draws && told.stage === stage; draw += 1)
          sums[draw] =
            (sums[draw] ?? 0) + (figures[0]?.[(part * years + year - baseYear) * draws + draw] ?? 0);
    }
    sums.sort((left, right) => left - right);
    expect([first?.low, first?.median, first?.high]).toEqual([sums[0], sums[2], sums[5]]);
    expect(
      rows.filter(({ level }) => level === 'group').map((row) => ({ ...row, level: 'all', name: '' })),
    ).toEqual(rows.filter(({ level }) => level === 'all'));
    expect(shards).toHaveLength(6);
  });

  it('should tell the likeliest path where no futures are asked for', async () => {
    const { rows } = await sweptRows(smallSweep({ draws: 0, places: [smallPlace('east')] }));
    const run = runStudy(smallRegion());
    const pupils = run.enrolment.years.map(({ year, pupils: cells }) => {
      const sums = new Map<string, number>();
      for (const cell of cells) sums.set(cell.stage, (sums.get(cell.stage) ?? 0) + cell.pupils);
      return { year, sums };
    });
    const rowOf = (count: string, year: number, stage: string) =>
      rows.find(
        (row) => row.level === 'place' && row.year === year && row.stage === stage && row.count === count,
      );
    for (const { year, sums } of pupils)
      for (const [stage, sum] of sums)
        expect(rowOf('pupils', year, stage)).toMatchObject({ low: sum, median: sum, high: sum });
  });

  it('should count children without a seat beside those in schools', async () => {
    const region = smallRegion();
    const classRules = region.classRules.map((rule) => ({
      ...rule,
      targetSize: 5,
      capSize: 5,
      ceilingSize: 5,
    }));
    const files = filesOf({ ...region, classRules });
    const full = { name: 'full', hash: hashPlace(files), files };
    const { rows } = await sweptRows(smallSweep({ draws: 0, places: [full], groups: {} }));
    const run = runStudy({ ...region, classRules });
    const waiting = run.enrolment.years.map(({ unplaced }) =>
      unplaced.reduce((sum, { pupils }) => sum + pupils, 0),
    );
    expect(Math.max(...waiting)).toBeGreaterThan(0);
    const counted = run.enrolment.years.map(({ year }) =>
      rows
        .filter((row) => row.level === 'all' && row.count === 'unplaced' && row.year === year)
        .reduce((sum, { median }) => sum + median, 0),
    );
    expect(counted).toEqual(waiting);
  });

  it('should go on where it was stopped, and not do again what is done', async () => {
    const sweep = smallSweep();
    const folder = newFolder();
    const stop = new AbortController();
    const half = await runSweep(sweep, pool, shelfFor(sweep, folder), {
      signal: stop.signal,
      onProgress: ({ done }) => done > 0 && stop.abort(),
    });
    expect(half.stopped).toBe(true);
    // A power cut may leave a file empty, or cut off.
    const [damaged = ''] = readdirSync(join(folder, 'shards'));
    truncateSync(join(folder, 'shards', damaged), 9);
    const kept = readdirSync(join(folder, 'shards')).length - 1;
    expect(kept).toBeLessThan(5);
    let ran = 0;
    const counting: ShardPool = {
      ...pool,
      threads: 1,
      run: (...asked) => {
        ran += 1;
        return pool.run(...asked);
      },
    };
    const whole = await runSweep(sweep, counting, shelfFor(sweep, folder));
    expect([whole.done, whole.stopped, ran]).toEqual([6, false, 6 - kept]);
  });

  it('should list what cannot be run with its problems, and go on', async () => {
    const { swept, rows } = await sweptRows(smallSweep({ places: [brokenPlace, smallPlace('east')] }));
    expect([swept.done, swept.failed]).toEqual([3, 3]);
    expect(swept.failures[0]).toMatchObject({ place: 'broken', scenario: '' });
    expect(JSON.stringify(swept.failures[0]?.problems)).toContain('schools.csv');
    expect(new Set(rows.filter(({ level }) => level === 'place').map(({ name }) => name))).toEqual(
      new Set(['east']),
    );
  });

  it('should try a shard again whose thread breaks down, and give it up after three times', async () => {
    let tried = 0;
    const breaking: ShardPool = {
      ...pool,
      threads: 1,
      run: async (sweep, shard) => {
        tried += 1;
        if (tried < 3) throw new Error('the thread ended');
        return pool.run(sweep, shard);
      },
    };
    const sweep = smallSweep({ draws: 2, places: [smallPlace('east')] });
    expect((await runSweep(sweep, breaking, shelfFor(sweep))).done).toBe(1);
    const never: ShardPool = { ...breaking, run: () => Promise.reject(new Error('the thread ended')) };
    const { failures } = await runSweep(sweep, never, shelfFor(sweep));
    const broke = expect.objectContaining({ code: 'shardBroke', details: { reason: 'the thread ended' } });
    expect(failures[0]?.problems).toEqual([broke, broke, broke]);
  });

  it('should refuse a folder that keeps another sweep', () => {
    const folder = newFolder();
    expect(openShelf(folder, 'one')).toBeDefined();
    expect(openShelf(folder, 'other')).toBeUndefined();
  });

  it('should pack figures so that each comes back as it was', () => {
    const figures = [[0, -1, 2 ** 31 - 1, -(2 ** 31), 64, 63], [127, 128, -128, 5, 5, 5], []].map((list) =>
      Int32Array.from({ length: 6 }, (_, at) => list[at] ?? 0),
    );
    const parts = [{ district: '甲', stage: 'primary' as const }];
    const told = { place: 'east', baseYear: 2020, years: 2, draws: 3, parts, figures };
    expect(unpackFigures(packFigures(told))).toEqual(told);
    expect(packFigures(told)).toEqual(packFigures(structuredClone(told)));
  });

  it('should write the same rows as CSV and as Parquet, the same bytes however they are handed over', async () => {
    const sweep = smallSweep();
    const shelf = shelfFor(sweep);
    const { rows } = await sweptRows(sweep, shelf);
    const filesOf = (handed: readonly (readonly SweepRow[])[]) => {
      const folder = newFolder();
      const files = openFigureFiles(folder);
      for (const some of handed) files.write(some);
      expect(readdirSync(folder).every((name) => name.endsWith('.part'))).toBe(true);
      files.end();
      expect(readdirSync(folder).sort()).toEqual(['figures.csv', 'figures.parquet']);
      return ['figures.csv', 'figures.parquet'].map((name) => readFileSync(join(folder, name)));
    };
    const [csv, parquet] = filesOf([rows]) as [Buffer, Buffer];
    expect(filesOf([rows.slice(0, 7), [], rows.slice(7)])).toEqual([csv, parquet]);
    const read = await parquetReadObjects({ file: new Uint8Array(parquet).buffer });
    expect(read).toEqual(rows);
    const lines = parse(csv, {
      columns: true,
      bom: true,
      cast: (value, { column }) => numeric(String(column), value),
    });
    expect(lines).toEqual(rows);
    expect(Object.keys(read[0] ?? {})).toEqual(Object.keys(lines[0] ?? {}));
  });

  it('should write Parquet in groups of rows, so that few are held at once', async () => {
    const [row] = (await sweptRows(smallSweep({ draws: 1 }))).rows as [SweepRow];
    const folder = newFolder();
    const files = openFigureFiles(folder);
    const rows = Array.from({ length: 30_000 }, (_, at) => ({ ...row, year: at }));
    for (let time = 0; time < 4; time += 1) files.write(rows);
    files.end();
    const file = new Uint8Array(readFileSync(join(folder, 'figures.parquet'))).buffer;
    const groups = parquetMetadata(file).row_groups.map(({ num_rows }) => Number(num_rows));
    expect(groups).toEqual([50_000, 50_000, 20_000]);
    const [last] = await parquetReadObjects({ file, rowStart: 119_999, rowEnd: 120_000 });
    expect(last).toEqual({ ...row, year: 29_999 });
  });

  it('should quote names that a spreadsheet would compute', () => {
    const row = {
      level: 'place',
      name: '=1+1',
      scenario: '',
      stage: 'primary',
      year: 2020,
      count: 'pupils',
      places: 1,
      low: 1,
      median: 1,
      high: 1,
    } as const;
    expect(csvLines([row])).toContain("'=1+1");
  });
});

describe('xuewei sweep', () => {
  const write = (text: string) => {
    const path = join(newFolder(), 'sweep.yaml');
    writeFileSync(path, text);
    return path;
  };

  it('should tell totals, and write every figure into its folder', async () => {
    const folder = folderOf(smallRegion());
    for (const { name, text } of writeDataset(smallRegion())) writeFileSync(join(folder, name), text);
    const path = write(`format: xuewei.sweep/1\ntitle: one place\nplaces: [${folder}]\ndraws: 4\n`);
    const out = newFolder();
    const said = await call(['sweep', path, '--out', out, '--threads', '1']);
    expect(said.code).toBe(0);
    expect(said.out).toContain('one place: 1 shard, 1 done, 0 failed');
    expect(readFileSync(join(out, 'figures.csv'), 'utf8')).toContain('all,,,');
    const again = await call(['sweep', path, '--out', out, '--threads', '1', '--json']);
    expect(JSON.parse(again.out)).toMatchObject({
      format: 'xuewei.swept/1',
      shards: { of: 1, done: 1, failed: 0 },
    });
  });

  it('should tell all problems of its file at once', async () => {
    const path = write(
      'format: xuewei.sweep/1\ntitle: t\nplaces: [nowhere, void/*]\nscenarios: [none.yaml]\ndraws: 1\ngroups: { g: [nobody] }\n',
    );
    const { code, told } = await call(['sweep', path, '--out', newFolder()]);
    expect(code).toBe(1);
    for (const word of ['nowhere', 'void/*', 'none.yaml', 'nobody']) expect(told).toContain(word);
    const wrong = write('format: xuewei.sweep/1\nplaces: []\ndraws: many\nspeed: 3\n');
    const refused = await call(['sweep', wrong, '--out', newFolder()], { LANG: 'zh_CN.UTF-8' });
    for (const said of [
      '第 1 行，title: 这一项没有填（title）',
      '第 2 行，places: 列表有 0 项，至少应有 1 项',
      '现为 "many"',
      '您是否想写：seed',
    ])
      expect(refused.told).toContain(said);
    expect((await call(['sweep', join(newFolder(), 'none.yaml'), '--out', newFolder()])).told).toContain(
      'none.yaml',
    );
  });

  it('should take all that fits a pattern, whatever signs its folders bear, and read files in GB18030', async () => {
    const folder = newFolder();
    for (const name of ['数据(2026)/甲', '数据(2026)/乙']) {
      mkdirSync(join(folder, name), { recursive: true });
      for (const { name: table, text } of writeDataset(smallRegion()))
        writeFileSync(join(folder, name, table), text);
    }
    writeFileSync(join(folder, '数据(2026)', 'notes.txt'), 'neither a place');
    const text = 'format: xuewei.sweep/1\ntitle: @\nplaces: ["@(2026)/*"]\n';
    // 数据 in GB18030.
    const name = Buffer.from([0xca, 0xfd, 0xbe, 0xdd]);
    const bytes = text.split('@').flatMap((part, at) => [...(at === 0 ? [] : [name]), Buffer.from(part)]);
    writeFileSync(join(folder, 'sweep.yaml'), Buffer.concat(bytes));
    const said = await call(['sweep', join(folder, 'sweep.yaml'), '--out', newFolder(), '--threads', '1']);
    expect(said.out).toContain('数据: 2 shards, 2 done, 0 failed');
  });

  it('should refuse a folder that is none, or that the system does not let be made', async () => {
    const path = write(`format: xuewei.sweep/1\ntitle: t\nplaces: [${folderOf(smallRegion())}]\n`);
    expect((await call(['sweep', path, '--out', ' '])).told).toContain('The path of a folder is expected');
    const below = await call(['sweep', path, '--out', join(path, 'below')]);
    expect(below).toMatchObject({ code: 1, told: expect.stringContaining('cannot be written') });
  });

  it('should say that its figures cannot be written, and leave none half written', async () => {
    const path = write(`format: xuewei.sweep/1\ntitle: t\nplaces: [${folderOf(smallRegion())}]\n`);
    const out = newFolder();
    mkdirSync(join(out, 'figures.csv'));
    const { code, told } = await call(['sweep', path, '--out', out, '--threads', '1']);
    expect(code).toBe(1);
    expect(told).toContain('cannot be written');
    expect(readdirSync(out).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('should compute the others where one of many folders holds nothing, and refuse to compute nothing', async () => {
    const folder = newFolder();
    for (const name of ['full', 'empty']) mkdirSync(join(folder, name));
    for (const { name, text } of writeDataset(smallRegion())) writeFileSync(join(folder, 'full', name), text);
    const file = join(folder, 'sweep.yaml');
    writeFileSync(file, 'format: xuewei.sweep/1\ntitle: two\nplaces: ["*"]\n');
    const said = await call(['sweep', file, '--out', newFolder(), '--threads', '1']);
    expect(said.code).toBe(3);
    expect(said.out).toContain('two: 2 shards, 1 done, 1 failed');
    expect(said.out).toContain('✗ empty');
    writeFileSync(file, 'format: xuewei.sweep/1\ntitle: two\nplaces: ["*"]\nasItIs: false\n');
    expect((await call(['sweep', file, '--out', newFolder()])).told).toContain('neither a scenario nor');
  });
});

describe('the pace of a sweep', () => {
  const told = { of: 40, done: 0, failed: 0, paused: false };

  it('should leave out what was there before, and tell no rate where nothing ends', () => {
    const pace = new SweepPace(0, true);
    expect(pace.say({ ...told, done: 10 }, 1000, 'en')).toBe('10/40 shards, 0 failed');
    expect(pace.say({ ...told, done: 10 }, 30_000, 'zh')).toContain('请确认有工作进程');
    expect(pace.say({ ...told, done: 20 }, 40_000, 'en')).toBe(
      '20/40 shards, 0 failed, 0.3 a second, 80 s to go',
    );
    expect(pace.say({ ...told, done: 12 }, 60_000, 'en')).toContain('2.0 a minute, 840 s to go');
    expect(pace.say({ ...told, done: 20, paused: true }, 50_000, 'en')).toBe(
      '20/40 shards, 0 failed, paused',
    );
  });
});
