import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { planFormat } from '../../src/study/tellPlan.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';
import { call, folderOf } from './callCommand.ts';

describe('xuewei plan', () => {
  let folder: string;
  let told: string;
  beforeAll(async () => {
    folder = folderOf(crowdedRegion());
    told = (await call(['plan', folder, '--work', '500', '--json'])).out;
  });

  it('should tell verdicts, plan, certificate, findings and provenance as one document', () => {
    const document = JSON.parse(told);
    expect(document.format).toBe(planFormat);
    expect(document.provenance.dataset.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(document.parts[0].findings).toEqual([]);
    expect(document.certificate.upperBound).toBeGreaterThanOrEqual(document.certificate.lowerBound);
    const over = (verdicts: { indicator: string; value: number }[]) =>
      verdicts.find(({ indicator }) => indicator === 'oversizeClasses')?.value;
    expect(over(document.targets.before)).toBeGreaterThan(0);
    expect(over(document.targets.after)).toBe(0);
  });

  it('should print bytes that `verify` accepts as they are, and doubts once a room is taken away', async () => {
    const path = join(folder, 'plan.json');
    writeFileSync(path, told);
    expect((await call(['verify', path])).code).toBe(0);
    const document = JSON.parse(told);
    const { plan } = document.parts[0];
    const rooms = [...plan.extensions, ...plan.temporaries, ...plan.conversions];
    expect(rooms.length).toBeGreaterThan(0);
    Object.assign(plan, { extensions: [], temporaries: [], conversions: [] });
    writeFileSync(path, JSON.stringify(document));
    const doubted = await call(['verify', path, '--json', '--lang', 'en']);
    expect(doubted.code).toBe(3);
    const [first] = JSON.parse(doubted.out).findings;
    expect(first.where).toContain('east');
  });

  it('should say it in Chinese and in English', async () => {
    const zh = await call(['plan', folder, '--work', '200', '--lang', 'zh']);
    const en = await call(['plan', folder, '--work', '200', '--lang', 'en']);
    expect([zh.code, en.code]).toEqual([0, 0]);
    expect(zh.out).toContain('方案工程');
    expect(en.out).toContain('Works of the plan');
    expect(en.out.replace(/[^\u4e00-\u9fff]/gu, '')).not.toContain('方案');
  });

  it('should end with 3 under --strict when the target is missed all the same', async () => {
    const scenario = join(folder, 'nothing.yaml');
    writeFileSync(scenario, nothingAllowed);
    const { code, out } = await call(['plan', scenario, '--work', '200', '--strict', '--lang', 'en']);
    expect(code).toBe(3);
    expect(out).toMatch(/rooms? more/);
  });

  it('should tell every fault of the levers with its place', async () => {
    const scenario = join(folder, 'faulty.yaml');
    writeFileSync(scenario, faulty);
    const { code, out } = await call(['plan', scenario, '--json', '--lang', 'en']);
    expect(code).toBe(1);
    const codes = JSON.parse(out).problems.map((problem: { code: string }) => problem.code);
    expect(codes.sort()).toEqual([
      'planningLastYear',
      'planningUnknownSchool',
      'planningUnknownSite',
      'scenarioUnknownDistrict',
    ]);
  });

  it('should tell what plans cost along a curve, in either language', async () => {
    const [zh, en] = await Promise.all(
      ['zh', 'en'].map((language) =>
        call(['plan', folder, '--work', '20', '--curve', 'deadline', '--lang', language]),
      ),
    );
    expect(zh?.out).toContain('比首行少');
    expect(en?.out).toContain('proven not below');
    expect(en?.out).toMatch(/^2021 +yes/m);
  });

  it('should tell how sure a plan is and what that costs, and end with 3 under --strict where it is not', async () => {
    const asked = ['plan', folder, '--work', '20', '--draws', '5', '--strict', '--sure'];
    const [low, high] = [await call([...asked, '0.01']), await call([...asked, '1', '--lang', 'zh'])];
    expect(low.out).toContain('targets met in 1 % of the futures');
    expect(high.out).toMatch(/所有试过的方案中|选用/);
    expect(high.code).toBe(high.out.includes('未达到要求') ? 3 : 0);
    expect((await call([...asked, '1.5'])).code).toBe(2);
  });

  it('should leave the dataset as it was', async () => {
    const before = readFileSync(join(folder, 'schools.csv'), 'utf8');
    await call(['plan', folder, '--work', '100']);
    expect(readFileSync(join(folder, 'schools.csv'), 'utf8')).toBe(before);
  });
});

const head = `format: xuewei.scenario/1
title: { zh: 试, en: Trial }
question: { zh: 试, en: Trial }
dataset: .
interventions: []
`;
const nothingAllowed = `${head}planning:
  extensions: { use: false }
  conversions: { use: false }
  temporaryRooms: { use: false }
  newSchools: { use: false }
  moves: { use: false }
  regrouping: { use: false }
`;
const faulty = `${head}planning:
  districts: [nowhere]
  lastYear: 1999
  closures:
    - { school: mill-lan, receiver: mill-lane, after: nosite }
`;
