import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../src/dataset/writeWorkbook.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { call, folderOf, scenarioIn } from './callCommand.ts';

let folder = '';
let scenario = '';
beforeAll(() => {
  folder = folderOf(smallRegion());
  scenario = scenarioIn(folder, 'late.yaml', late);
});

const late = [
  'format: xuewei.scenario/1',
  'title: { zh: 晚一年, en: A year late }',
  'question: { zh: 晚一年会怎样？, en: What if the school opens a year late? }',
  'dataset: .',
  'interventions:',
  '  - { kind: delayProject, project: open-orchard, months: 12, because: the tender failed }',
  'expect:',
  '  - { target: no-oversize, state: met }',
];

describe('the command line', () => {
  it('should check a sound dataset and count its rows', async () => {
    const { code, out, told } = await call(['check', folder]);
    expect({ code, told }).toEqual({ code: 0, told: '' });
    expect(out).toContain('Vale: no problem found.');
    expect(out).toMatch(/enrolment +27/);
  });

  it('should speak Chinese when the locale or the option says so', async () => {
    expect((await call(['check', folder], { LANG: 'zh_CN.UTF-8' })).out).toContain('谷地市：未发现问题。');
    expect((await call(['targets', folder, '--lang', 'zh'])).out).toContain('消除大班额');
  });

  it('should tell how likely targets are met, in a column and in words', async () => {
    const { code, out } = await call(['targets', folder, '--draws', '20']);
    expect(code).toBe(0);
    expect(out).toMatch(/probability/);
    expect(out).toContain('Not drawn: works and their delays');
    expect((await call(['draws', folder, '--draws', '20'])).out).toContain(
      'How likely classes are too large',
    );
    expect((await call(['draws', folder, '--draws', '0'])).code).toBe(2);
    expect((await call(['targets', folder])).out).not.toMatch(/probability/);
  });

  it('should hold a scenario to what it expects on the likeliest path, whatever was drawn', async () => {
    const expectedIn = async (...drawing: string[]) =>
      JSON.parse((await call(['targets', scenario, ...drawing, '--json'])).out).expectations;
    expect(await expectedIn('--draws', '20')).toEqual(await expectedIn());
  });

  it.each(['study', 'project', 'targets', 'ledger', 'backtest', 'check'])(
    'should print one JSON document that names its version (%s)',
    async (command) => {
      const { code, out } = await call([command, folder, '--json']);
      expect(code).toBe(0);
      const told = JSON.parse(out);
      expect(told.format).toBe(`xuewei.${command}/1`);
      expect(told.provenance.dataset.sha256).toMatch(/^[0-9a-f]{64}$/);
    },
  );

  it('should tell the back-test’s errors of every kind, and how sure the shares are that its intervals held', async () => {
    const { code, out } = await call(['backtest', folderOf(longHistory())]);
    expect(code).toBe(0);
    expect(out).toMatch(/3-year ratios +MAPE +bias +held by 80 %/);
    expect(out).toMatch(/school, grade +Primary +1( +[\d.]+(?: %)?){6}.*\d+ % \(\d+–\d+\)/i);
  });

  it('should project pupils from the base year to the horizon', async () => {
    const { out } = await call(['project', folder, '--json']);
    const { years, rows } = JSON.parse(out);
    expect(years).toEqual([2020, 2021, 2022, 2023, 2024, 2025]);
    expect(rows.map((row: { stage: string }) => row.stage)).toEqual(['primary', 'junior']);
    expect(rows[0].pupils[0]).toBe(smallRegionPupils('mill-lane'));
  });

  it('should show pupils by school and keep to one district', async () => {
    const { out } = await call(['project', folder, '--by', 'school', '--district', 'east']);
    expect(out).toContain('orchard');
    expect(out).toContain('mill-lane');
  });

  it('should run a scenario on its dataset and say what it changed and why', async () => {
    const { code, out } = await call(['study', scenario]);
    expect(code).toBe(0);
    expect(out).toContain('A year late');
    expect(out).toContain('the tender failed');
  });

  it('should exit with 3 under --strict when an expectation fails', async () => {
    const missed = [...late.slice(0, -1), '  - { target: no-oversize, state: entered }'];
    const path = scenarioIn(folder, 'missed.yaml', missed);
    expect((await call(['targets', path, '--strict'])).code).toBe(3);
    expect((await call(['targets', path])).code).toBe(0);
  });

  it('should set two runs side by side', async () => {
    const { code, out } = await call(['compare', folder, scenario, '--json']);
    expect(code).toBe(0);
    const told = JSON.parse(out);
    expect(told.names.right.en).toBe('A year late');
    expect(told.indicators.length).toBeGreaterThan(0);
  });

  it('should give the same bytes when called twice', async () => {
    const [one, other] = [
      await call(['study', scenario, '--json']),
      await call(['study', scenario, '--json']),
    ];
    expect(other.out).toBe(one.out);
  });

  it('should write a data package into a folder of tables', async () => {
    const own = folderOf(smallRegion());
    expect((await call(['describe', own])).code).toBe(0);
    const described = JSON.parse(readFileSync(join(own, 'datapackage.json'), 'utf8'));
    const paths = described.resources.map((resource: { path: string }) => resource.path);
    expect(paths).toContain('enrolment.csv');
    expect((await call(['check', own])).code).toBe(0);
  });
});

describe('the command line, given what it cannot use', () => {
  it('should tell all problems of a dataset at once and exit with 1', async () => {
    const own = folderOf(smallRegion());
    const enrolment = readFileSync(join(own, 'enrolment.csv'), 'utf8');
    writeFileSync(
      join(own, 'enrolment.csv'),
      enrolment.replace('mill-lane', 'mill-lan').replace('river', 'rivr'),
    );
    const { code, told, out } = await call(['check', own]);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(told).toContain('enrolment.csv, row 2, school');
    expect(told).toContain('Did you mean');
    expect(told).toContain('rivr');
  });

  it('should tell beside a missing column which columns were not read', async () => {
    const odd = folderOf(smallRegion());
    const schools = readFileSync(join(odd, 'schools.csv'), 'utf8');
    writeFileSync(join(odd, 'schools.csv'), schools.replace('district', '归属'));
    const { code, told } = await call(['check', odd]);
    expect(code).toBe(1);
    expect(told).toContain('The column district (所在区县) is needed and was not found.');
    expect(told).toContain('The column "归属" is not known and was ignored.');
  });

  it('should read a workbook and texts that lie in one folder together', async () => {
    const both = folderOf(smallRegion());
    for (const name of readdirSync(both)) if (name !== 'enrolment.csv') rmSync(join(both, name));
    writeFileSync(join(both, 'vale.xlsx'), writeWorkbook({ ...smallRegion(), enrolment: [] }));
    const { code, told } = await call(['check', both]);
    expect({ code, told }).toEqual({ code: 0, told: '' });
  });

  it('should tell problems as JSON when asked', async () => {
    const own = folderOf(smallRegion());
    writeFileSync(join(own, 'districts.csv'), 'id,name\neast,East\n');
    const { code, out } = await call(['study', own, '--json']);
    expect(code).toBe(1);
    const { format, problems } = JSON.parse(out);
    expect(format).toBe('xuewei.problems/1');
    expect(problems[0]).toMatchObject({ at: { file: 'districts.csv' } });
  });

  it.each([
    [['check', '/nowhere/at/all'], 'noSuchPath'],
    [['backtest', '/nowhere/at/all'], 'noSuchPath'],
  ])('should say when a path leads nowhere (%s)', async (words, problem) => {
    const { code, out } = await call([...words, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out).problems[0].code).toBe(problem);
  });

  it('should refuse a scenario that is no text, and read one in GB18030', async () => {
    const binary = join(folder, 'binary.yaml');
    writeFileSync(binary, Uint8Array.from([0x66, 0x00, 0xff, 0xfe]));
    expect(JSON.parse((await call(['study', binary, '--json'])).out).problems[0].code).toBe('noText');
    const chinese = join(folder, 'gb.yaml');
    const late = readFileSync(scenario, 'utf8').replace('晚一年', '@');
    const [before, after] = late.split('@').map((part) => Buffer.from(part.replace(/[^ -~\n]/g, '?')));
    writeFileSync(
      chinese,
      Buffer.concat([before ?? Buffer.of(), Buffer.of(0xcd, 0xed), after ?? Buffer.of()]),
    );
    expect((await call(['study', chinese, '--lang', 'zh'])).out).toContain('晚');
  });

  it('should refuse a year that the ledger does not know, and not show an empty one', async () => {
    for (const year of ['1999', '2026']) {
      const { code, out, told } = await call(['ledger', folder, '--open-in', year]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(told).toContain(`${year} does not lie within 2020–2025`);
    }
  });

  it('should name the districts when one is unknown', async () => {
    const { code, told } = await call(['ledger', folder, '--district', 'nowhere']);
    expect(code).toBe(1);
    expect(told).toContain('Known are: east');
  });

  it.each([
    [[]],
    [['fly']],
    [['check']],
    [['check', 'a', '--sideways']],
    [['ledger', 'a', '--open-in', 'soon']],
    [['project', 'a', '--by', 'village']],
  ])('should explain a command line that it does not understand (%s)', async (words) => {
    const { code, told, out } = await call(words);
    expect(code).toBe(2);
    expect(`${told}${out}`).toContain('xuewei');
  });

  it('should end with its own exit code where nobody reads on', async () => {
    const program = join(import.meta.dirname, '../../bin/xuewei.mjs');
    const child = spawn(process.execPath, [program, 'check', join(folder, 'nowhere'), '--json']);
    child.stdout.destroy();
    expect(await once(child, 'close')).toEqual([1, null]);
  });

  it('should show its help', async () => {
    const { code, out } = await call(['--help']);
    expect(code).toBe(0);
    for (const command of [
      'study',
      'check',
      'project',
      'targets',
      'ledger',
      'backtest',
      'compare',
      'describe',
    ])
      expect(out).toContain(command);
  });
});

/** The teaching region with a census of every year from 2010 on, each a little different. */
function longHistory(): Region {
  const region = smallRegion();
  const counted = region.enrolment.filter(({ year }) => year === 2020);
  const earlier = Array.from({ length: 10 }, (_, index) => 2010 + index).flatMap((year) =>
    counted.map(({ school, grade, pupils = 0, basis }, row) => {
      return { school, year, grade, pupils: pupils + ((year * 7 + row * 3) % 11), basis };
    }),
  );
  return { ...region, enrolment: [...earlier, ...counted] };
}

function smallRegionPupils(school: string): number {
  const rows = smallRegion().enrolment.filter((row) => row.school === school && row.year === 2020);
  return rows.reduce((sum, row) => sum + (row.pupils ?? 0), 0);
}
