import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallRegion } from '../arbitraries/region.ts';
import { call, folderOf } from './callCommand.ts';
import { village } from './village.ts';

/** Sixty children in one class of a village school: one can hold seventy, but more than 45 are too many. */
const crowded = {
  problem: village,
  plan: {
    intakes: [{ area: 'village', school: 'old', stage: 'primary', entryYear: 2020, pupils: 60 }],
    sections: [{ school: 'old', stage: 'primary', entered: 2020, fromYear: 2020, toYear: 2020, sections: 2 }],
  },
};

describe('xuewei repair', () => {
  const path = join(folderOf(smallRegion()), 'plan.json');
  writeFileSync(path, JSON.stringify(crowded));

  it('should open the site for the class that has no room, tell why, and print what `verify` accepts', async () => {
    const { code, out } = await call(['repair', path, '--work', '100', '--json']);
    expect(code).toBe(0);
    const [part] = JSON.parse(out).parts;
    expect(part).toMatchObject({ status: 'repaired', vector: { oversizeClasses: 0, cost: 900 } });
    expect(part.before.findings[0].code).toBe('roomsMissing');
    expect(part.changes.map(({ kind }: { kind: string }) => kind)).toContain('opening');
    const mended = join(folderOf(smallRegion()), 'mended.json');
    writeFileSync(mended, out);
    expect((await call(['verify', mended])).code).toBe(0);
    const again = await call(['repair', mended, '--lang', 'zh']);
    expect(again.out).toContain('方案成立，无需改动。');
  });

  it('should say each change and its reason in either language', async () => {
    const [zh, en] = await Promise.all(
      ['zh', 'en'].map((language) => call(['repair', path, '--work', '100', '--lang', language])),
    );
    expect(zh?.out).toMatch(/原方案有 1 处违反规则；改动 \d 处后成立/);
    expect(zh?.out).toContain('hill 开办：无 → #0 2020。否则：');
    expect(en?.out).toContain('hill opening: none → #0 2020. Else: ');
  });

  it('should refuse what cannot be read', async () => {
    const empty = join(folderOf(smallRegion()), 'empty.json');
    writeFileSync(empty, '{}');
    expect((await call(['repair', empty])).code).toBe(1);
  });
});
