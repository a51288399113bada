import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallRegion } from '../arbitraries/region.ts';
import { call, censusIn, folderOf } from './callCommand.ts';

describe('xuewei census', () => {
  it('should print the forecast beside the actuals and write a place that reads', async () => {
    const folder = folderOf(smallRegion());
    const out = join(folder, 'next');
    const { code, out: told } = await call(['census', folder, censusIn(folder), '--out', out]);
    expect(code).toBe(0);
    expect(told).toMatch(/primary +813 +840 +-3\.2 %/);
    expect((await call(['check', out])).code).toBe(0);
    expect((await call(['census', folder, join(folder, 'census'), '--out', out])).told).toContain(
      'is not empty',
    );
  });

  it('should tell problems and write nothing, unless a part is asked for', async () => {
    const folder = folderOf(smallRegion());
    const [census, out] = [censusIn(folder, ['nowhere,2021,1,30']), join(folder, 'next')];
    const refused = await call(['census', folder, census, '--out', out, '--lang', 'zh']);
    expect({ code: refused.code, written: existsSync(out) }).toEqual({ code: 1, written: false });
    expect(refused.told).toContain('nowhere');
    expect(refused.told).toContain('写法不同的用 --match 写法=学校');
    expect((await call(['census', folder, census, '--out', out, '--partial'])).code).toBe(0);
    expect(readdirSync(out)).toContain('enrolment.csv');
  });

  it('should ask for pairs where pairs are meant', async () => {
    const folder = folderOf(smallRegion());
    const { told } = await call([
      'census',
      folder,
      censusIn(folder),
      '--out',
      join(folder, 'x'),
      '--merged',
      'river',
    ]);
    expect(told).toContain('left=right');
  });
});
