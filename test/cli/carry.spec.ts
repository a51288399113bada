import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { smallRegion } from '../arbitraries/region.ts';
import { call, folderOf, scenarioIn } from './callCommand.ts';

let folder = '';
beforeAll(() => {
  folder = folderOf(smallRegion());
});

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'xuewei-')), 'edition');

describe('xuewei carry', () => {
  it('should write an edition that every other command takes and marks', async () => {
    const out = newFolder();
    const carried = await call(['carry', folder, '--to', '2023', '--out', out]);
    expect({ code: carried.code, told: carried.told }).toEqual({ code: 0, told: '' });
    expect(readdirSync(out)).toEqual(
      expect.arrayContaining(['region.csv', 'enrolment.csv', 'datapackage.json']),
    );
    const checked = await call(['check', out]);
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('Vale (carried forward to 2023, assumed): no problem found.');
    const told = await call(['study', out, '--lang', 'zh']);
    expect(told.out).toContain('推演版本（假设）：2020 年以后并非统计，由程序推演至 2023 学年');
    expect(told.out).toContain('预测至 2038 学年');
  });

  it('should carry a scenario, and say which', async () => {
    const scenario = scenarioIn(folder, 'late.yaml', [
      'format: xuewei.scenario/1',
      'title: { zh: 晚一年, en: A year late }',
      'question: { zh: 晚一年会怎样？, en: What if the school opens a year late? }',
      'dataset: .',
      'interventions:',
      '  - { kind: delayProject, project: open-orchard, months: 12, because: the tender failed }',
    ]);
    const { out } = await call(['carry', scenario, '--to', '2022', '--out', newFolder(), '--json']);
    const told = JSON.parse(out);
    expect(told.format).toBe('xuewei.carry/1');
    expect(told.provenance.scenario.name).toBe('late.yaml');
    expect(told.place.note).toContain('A year late');
  });

  it('should refuse years that cannot be, and a folder with files in it, and write nothing', async () => {
    const early = await call(['carry', folder, '--to', '2019', '--horizon', '2018', '--out', newFolder()]);
    expect(early.code).toBe(1);
    expect(early.told).toContain('The new base year 2019 does not lie between 2020 and 2050.');
    expect(early.told).toContain('The horizon 2018 must come after 2019');
    const taken = await call(['carry', folder, '--to', '2022', '--out', folder]);
    expect(taken.code).toBe(1);
    expect(taken.told).toContain('is not empty');
  });
});
