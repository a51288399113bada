import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { smallRegion } from '../arbitraries/region.ts';
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
    const { outcome, certificate } = JSON.parse(out);
    expect(code).toBe(0);
    expect(outcome.vector).toMatchObject({ unplaced: 0, oversizeClasses: 0, cost: 900 });
    expect(outcome.plan.openings).toEqual([{ school: 'hill', module: 0, year: 2020 }]);
    expect(certificate).toMatchObject({ upperBound: 900, lowerBound: 900, gap: 0, proven: true });
  });

  it('should leave one oversize class where nothing can be built', async () => {
    const { schools, ...rest } = village;
    const poor = join(folder, 'poor.json');
    const flows = village.flows.filter(({ school }) => school === 'old');
    writeFileSync(
      poor,
      JSON.stringify({ ...rest, flows, schools: schools.filter(({ id }) => id === 'old') }),
    );
    const { outcome } = JSON.parse((await call(['allocate', poor, '--json'])).out);
    expect(outcome.vector).toMatchObject({ oversizeClasses: 1, oversizePupils: 15, cost: 0 });
  });

  it('should say in words what was reached and what is proven', async () => {
    expect((await call(['allocate', path])).out).toContain('Proven: no plan is better.');
    expect((await call(['allocate', path, '--lang', 'zh'])).out).toContain('已证明最优');
  });

  it('should give the same bytes for the same work', async () => {
    const [one, other] = [
      await call(['allocate', path, '--work', '50', '--json']),
      await call(['allocate', path, '--work', '50', '--json']),
    ];
    expect(other.out).toBe(one.out);
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
    expect(JSON.parse((await call(['allocate', broken, '--json'])).out).problems[0].code).toBe('noJson');
    expect(JSON.parse((await call(['allocate', '/nowhere.json', '--json'])).out).problems[0].code).toBe(
      'noSuchPath',
    );
  });
});
