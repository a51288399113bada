import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { smallRegion } from '../arbitraries/region.ts';
import { busyPlan, busyTown } from '../verification/busyTown.ts';
import { call, folderOf } from './callCommand.ts';

let folder = '';
beforeAll(() => {
  folder = folderOf(smallRegion());
});

describe('xuewei verify', () => {
  it('should say that a plan holds, with what it comes to', async () => {
    const path = file('good.json', { format: 'anything', problem: busyTown, plan: busyPlan });
    const { code, out } = await call(['verify', path]);
    expect(code).toBe(0);
    expect(out).toContain('The plan holds');
    expect(out).toMatch(/cost, discounted +172\.68/);
    expect((await call(['verify', path, '--lang', 'zh'])).out).toContain('方案成立');
  });

  it('should not say of a folder that nothing is there', async () => {
    const { code, told } = await call(['verify', folder]);
    expect(code).toBe(1);
    expect(told).toContain('cannot be read: it is a folder');
  });

  it('should tell every rule that is broken, and exit with 3', async () => {
    const plan = { ...busyPlan, temporaries: [], unplaced: [] };
    const path = file('bad.json', { problem: busyTown, plan });
    const { code, out } = await call(['verify', path, '--json']);
    expect(code).toBe(3);
    const told = JSON.parse(out);
    expect(told).toMatchObject({ format: 'xuewei.verify/1', ok: false });
    expect(told.findings.map((each: { code: string }) => each.code)).toEqual(['pupilsLost', 'roomsMissing']);
    expect((await call(['verify', path])).out).toContain('2 findings');
    expect((await call(['verify', path, '--lang', 'zh'])).out).toContain('只有 3 间教室');
  });

  it('should not believe a figure that the plan does not come to', async () => {
    const { vector } = JSON.parse(
      (await call(['verify', file('plain.json', { problem: busyTown, plan: busyPlan }), '--json'])).out,
    );
    const claim = (cost: number) =>
      file('claim.json', { problem: busyTown, plan: busyPlan, vector: { ...vector, cost } });
    expect((await call(['verify', claim(vector.cost)])).code).toBe(0);
    const { code, out } = await call(['verify', claim(100), '--json']);
    expect(code).toBe(3);
    expect(JSON.parse(out).findings).toMatchObject([
      { code: 'vectorDiffers', at: { column: 'vector.cost' } },
    ]);
  });

  it('should take the problem from a file of its own, and the plan alone', async () => {
    const problem = file('problem.json', busyTown);
    expect((await call(['verify', file('alone.json', busyPlan), '--problem', problem])).code).toBe(0);
    expect((await call(['verify', file('held.json', { plan: busyPlan }), '--problem', problem])).code).toBe(
      0,
    );
  });

  it('should tell every fault of form with its path', async () => {
    const [first, ...others] = busyPlan.intakes;
    const plan = { ...busyPlan, intakes: [{ ...first, pupils: -1 }, ...others], schools: [] };
    const path = file('form.json', { problem: busyTown, plan, vector: { cost: 'much' } });
    const { code, out } = await call(['verify', path, '--json']);
    expect(code).toBe(1);
    const paths = JSON.parse(out).problems.map((each: { where: string }) => each.where);
    expect(paths).toEqual(expect.arrayContaining(['plan.intakes.0.pupils', 'plan', 'vector.cost']));
  });

  it.each([
    ['planMissing', { problem: busyTown }],
    ['problemOfPlanMissing', { plan: busyPlan }],
    ['shape', { problem: { format: 'other' }, plan: busyPlan }],
    ['planMissing', null],
  ])('should say what a file lacks (%s)', async (code, content) => {
    const called = await call(['verify', file('lacking.json', content), '--json']);
    expect(called.code).toBe(1);
    expect(JSON.parse(called.out).problems.map((each: { code: string }) => each.code)).toContain(code);
  });
});

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}
