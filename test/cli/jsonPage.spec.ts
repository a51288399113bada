import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Region } from '../../src/domain/region/region.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { busyPlan, busyTown } from '../verification/busyTown.ts';
import { call, censusIn, folderOf } from './callCommand.ts';
import { villageIn } from './village.ts';

/** As few draws as show their shape. */
const few = (command: string) => (command === 'draws' ? ['--draws', '5'] : []);

/** The teaching region with works that lack money and may come late: what is told only of such is told. */
function unsureWorks(): Region {
  const region = smallRegion();
  const projects = region.projects.map((each) => ({ ...each, fundedShare: 0.5, delays: '0:1;12:1' }));
  return { ...region, projects };
}

const page = readFileSync(join(import.meta.dirname, '../../docs/json.md'), 'utf8');

describe('docs/json.md', () => {
  it.each(['check', 'project', 'targets', 'ledger', 'backtest', 'classes', 'study', 'draws'])(
    'should name exactly the fields that `%s` prints',
    async (command) => {
      const { out } = await call([command, folderOf(unsureWorks()), ...few(command), '--json']);
      expect(Object.keys(JSON.parse(out)).sort()).toEqual(fieldsOf(`xuewei.${command}/1`));
    },
  );

  it('should name exactly the fields that `compare` prints', async () => {
    const folder = folderOf(smallRegion());
    const { out } = await call(['compare', folder, folder, '--json']);
    expect(Object.keys(JSON.parse(out)).sort()).toEqual(fieldsOf('xuewei.compare/1'));
  });

  it('should name exactly the fields that `carry` prints', async () => {
    const [folder, out] = [folderOf(smallRegion()), join(folderOf(smallRegion()), 'edition')];
    const told = await call(['carry', folder, '--to', '2022', '--out', out, '--json']);
    expect(Object.keys(JSON.parse(told.out)).sort()).toEqual(fieldsOf('xuewei.carry/1'));
  });

  it('should name exactly the fields that `births` prints', async () => {
    const { out } = await call(['births', '--json']);
    expect(Object.keys(JSON.parse(out)).sort()).toEqual(fieldsOf('xuewei.births/1'));
  });

  it('should name exactly the fields that `nation` prints', async () => {
    const { out } = await call(['nation', '--counties', '600', '--draws', '4', '--years', '2', '--json']);
    expect(Object.keys(JSON.parse(out)).sort()).toEqual(fieldsOf('xuewei.nation/1'));
  });

  it('should name exactly the fields that `census` prints', async () => {
    const [folder, out] = [folderOf(smallRegion()), join(folderOf(smallRegion()), 'next')];
    const { out: told } = await call(['census', folder, censusIn(folder), '--out', out, '--json']);
    expect(Object.keys(JSON.parse(told)).sort()).toEqual(fieldsOf('xuewei.census/1'));
    expect((await call(['check', out])).code).toBe(0);
  });

  it('should name exactly the fields that `plan` prints', async () => {
    const { out } = await call(['plan', folderOf(smallRegion()), '--work', '200', '--json']);
    expect(Object.keys(JSON.parse(out)).sort()).toEqual(fieldsOf('xuewei.plan/1'));
  });

  it.each([
    ['sure', ['--sure', '0.01', '--draws', '3']],
    ['curve', ['--curve', 'share']],
  ])('should name exactly the fields that `plan --%s` prints', async (name, options) => {
    const { out } = await call(['plan', folderOf(smallRegion()), '--work', '20', ...options, '--json']);
    expect(Object.keys(JSON.parse(out)).sort()).toEqual(fieldsOf(`xuewei.${name}/1`));
  });

  it('should name exactly the fields that `allocate` prints', async () => {
    const { out } = await call(['allocate', villageIn(folderOf(smallRegion())), '--json']);
    expect(Object.keys(JSON.parse(out)).sort()).toEqual(fieldsOf('xuewei.allocate/1'));
  });

  it('should name exactly the fields that `verify` prints', async () => {
    const path = join(folderOf(smallRegion()), 'plan.json');
    writeFileSync(path, JSON.stringify({ problem: busyTown, plan: busyPlan }));
    const { out } = await call(['verify', path, '--json']);
    expect(Object.keys(JSON.parse(out)).sort()).toEqual(fieldsOf('xuewei.verify/1'));
  });

  it('should name exactly the fields that `repair` prints', async () => {
    const path = join(folderOf(smallRegion()), 'plan.json');
    writeFileSync(path, JSON.stringify({ problem: busyTown, plan: busyPlan }));
    const { out } = await call(['repair', path, '--work', '10', '--json']);
    expect(Object.keys(JSON.parse(out)).sort()).toEqual(fieldsOf('xuewei.repair/1'));
  });

  it('should name exactly the fields of problems', async () => {
    const { out } = await call(['check', '/nowhere/at/all', '--json']);
    expect(Object.keys(JSON.parse(out)).sort()).toEqual(fieldsOf('xuewei.problems/1'));
  });
});

/** The fields that the page names for a format, sorted. */
function fieldsOf(format: string): string[] {
  const section = page.split('\n## ').find((part) => part.startsWith(format)) ?? '';
  return [...section.matchAll(/^\| `(\w+)(?:\[\])?` \|/gm)].map((match) => match[1] ?? '').sort();
}
