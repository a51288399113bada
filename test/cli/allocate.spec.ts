import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/runCommandLine.ts';
import { smallTown } from '../allocation/smallTown.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { county } from '../bench/county.ts';
import { call, folderOf } from './callCommand.ts';
import { village, villageIn } from './village.ts';

let folder = '';
let path = '';
beforeAll(() => {
  folder = folderOf(smallRegion());
  path = villageIn(folder);
});

describe('xuewei allocate', () => {
  it('should open the site rather than seat 60 children in one class, and prove the cost', async () => {
    const { code, out } = await call(['allocate', path, '--json']);
    const { plan, vector, certificate, shortage } = JSON.parse(out);
    expect(code).toBe(0);
    expect(vector).toMatchObject({ unplaced: 0, oversizeClasses: 0, cost: 900 });
    expect(plan.openings).toEqual([{ school: 'hill', module: 0, year: 2020 }]);
    expect(certificate).toMatchObject({ upperBound: 900, lowerBound: 900, gap: 0, source: 'branchAndBound' });
    expect(shortage).toBeNull();
  });

  it('should give the same plan by the exact programme alone', async () => {
    const { plan, certificate } = JSON.parse((await call(['allocate', path, '--exact', '--json'])).out);
    expect(plan.openings).toEqual([{ school: 'hill', module: 0, year: 2020 }]);
    expect(certificate).toMatchObject({ upperBound: 900, gap: 0, source: 'branchAndBound' });
  });

  it('should leave one oversize class where nothing can be built, and say what is missing', async () => {
    const poor = poorVillageIn(folder);
    const { vector, shortage } = JSON.parse((await call(['allocate', poor, '--json'])).out);
    expect(vector).toMatchObject({ oversizeClasses: 1, oversizePupils: 15, cost: 0 });
    expect(shortage.sentence.en).toBe('old needs 1 room more in 2020 and may not grow.');
    const { out } = await call(['allocate', poor, '--lang', 'zh']);
    expect(out).toContain('old 2020 年缺 1 间教室，且不能扩建');
    expect(out).toContain('最早不早于 2021 年（精确求解）');
  });

  it('should replay a run by seconds with the work that it tells', async () => {
    const town = join(folder, 'town.json');
    writeFileSync(town, JSON.stringify(smallTown));
    const timed = await call(['allocate', town, '--time', '1', '--json']);
    const { work } = JSON.parse(timed.out).certificate;
    expect((await call(['allocate', town, '--work', String(work), '--json'])).out).toBe(timed.out);
  });

  it('should say in words what was reached and what is proven', async () => {
    expect((await call(['allocate', path])).out).toContain('Proven: no plan is better.');
    expect((await call(['allocate', path, '--lang', 'zh'])).out).toContain('已证明最优');
  });

  it('should polish a plan, and name that among what gives it again', async () => {
    const file = join(folder, 'county.json');
    writeFileSync(file, JSON.stringify(county({ schools: 12, seed: 5 })));
    const asked = ['allocate', file, '--work', '300', '--polish'];
    const { out } = await call(asked);
    expect(out).toMatch(/gap [\d.]+ % \([\d.]+ % without wages of teachers in post\)/);
    expect(out).toContain('The same again with --work 300 --polish');
    expect((await call([...asked, '--exact'])).code).not.toBe(0);
  });

  it('should give the same bytes for the same work', async () => {
    const [one, other] = [
      await call(['allocate', path, '--work', '50', '--json']),
      await call(['allocate', path, '--work', '50', '--json']),
    ];
    expect(other.out).toBe(one.out);
  });

  it('should print the best plan so far on Ctrl-C, and say that it cannot be repeated', async () => {
    const out: string[] = [];
    const pressed = () => process.listeners('SIGINT').at(-1)?.('SIGINT');
    const before = process.listenerCount('SIGINT');
    const code = await runCommandLine(['allocate', path, '--work', '900000000'], {
      environment: {},
      progress: { say: pressed, end: () => {} },
      print: (text) => out.push(text),
      warn: () => {},
    });
    expect(code).toBe(0);
    expect(out.join('\n')).toContain('Stopped by hand: this run cannot be repeated.');
    expect(process.listenerCount('SIGINT')).toBe(before);
  });

  it('should tell all that is wrong with a problem at once', async () => {
    const wrong = join(folder, 'wrong.json');
    const flows = [...village.flows, { area: 'nowhere', school: 'nobody', stage: 'primary' }];
    writeFileSync(wrong, JSON.stringify({ ...village, flows }));
    const { code, out } = await call(['allocate', wrong, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out).problems.length).toBeGreaterThanOrEqual(2);
  });

  it('should say when a file is no JSON or not there', async () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{"format": ');
    expect(JSON.parse((await call(['allocate', broken, '--json'])).out).problems[0]).toMatchObject({
      code: 'noJson',
      what: expect.stringContaining('it ends too early'),
    });
    writeFileSync(broken, '{\n  format: 1\n}');
    const { told } = await call(['allocate', broken, '--lang', 'zh']);
    expect(told).toContain('第 2 行第 3 个字符起写法有误');
    expect(told).not.toMatch(/JSON at|Expected|token/);
    expect(JSON.parse((await call(['allocate', '/nowhere.json', '--json'])).out).problems[0].code).toBe(
      'noSuchPath',
    );
  });
});

/** The village without its site: its school has one room for sixty children. */
function poorVillageIn(place: string): string {
  const poor = join(place, 'poor.json');
  const flows = village.flows.filter(({ school }) => school === 'old');
  const schools = village.schools.filter(({ id }) => id === 'old');
  writeFileSync(poor, JSON.stringify({ ...village, flows, schools }));
  return poor;
}
