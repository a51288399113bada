import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/domain/region/project.ts';
import { openPlace } from '../../src/study/openPlace.ts';
import { readParts } from '../../src/study/repair/repairAllocation.ts';
import { answerRepair } from '../../web/src/core/answerRepair.ts';
import { planFileProblemTexts } from '../../web/src/core/planFileProblems.ts';
import { mostFaults } from '../../web/src/core/readPlanFiles.ts';
import {
  type FromRepair,
  mostPlanBytes,
  type PlanFile,
  type RepairTask,
} from '../../web/src/core/repairMessages.ts';
import type { RepairPicture } from '../../web/src/pictures/repairPicture.ts';
import { readerOf } from '../../web/src/say.ts';
import { changeRows } from '../../web/src/views/plan/repair/changeRows.ts';
import { keptChanges, keptLevels, sumsOf } from '../../web/src/views/plan/repair/keptRepair.ts';
import { shareRepaired } from '../../web/src/views/plan/repair/repairCourse.ts';
import { repairedLines } from '../../web/src/views/plan/repair/repairedLines.ts';
import { bareScenario } from '../../web/src/views/whatIf/bareScenario.ts';
import { filesOf } from '../server/service.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';

/** Nine modular rooms at a school at which four may stand, in the first years alone. */
const drawn: Project = {
  id: 'too-many',
  name: 'nine rooms',
  kind: 'temporaryBlock',
  school: 'mill-lane',
  district: 'east',
  finish: '2021-08',
  removalYear: 2023,
  status: 'planned',
  basis: 'assumed',
  homeRooms: 9,
};
const request = { files: filesOf({ ...crowdedRegion(), projects: [drawn] }) };
const task: RepairTask = { request, files: undefined, language: 'zh', stop: undefined, work: 1000, seed: 1 };

async function answer(asked: RepairTask): Promise<FromRepair[]> {
  const told: FromRepair[] = [];
  await answerRepair(asked, (each) => told.push(each));
  return told;
}

async function pictureOf(asked: RepairTask): Promise<RepairPicture> {
  const last = (await answer(asked)).at(-1);
  if (last?.kind !== 'drawn') throw new Error(`nothing drawn: ${JSON.stringify(last)}`);
  return last.picture;
}

const file = (name: string, text: string): PlanFile => {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.byteLength, bytes };
};

async function problemsOf(...files: PlanFile[]): Promise<string[]> {
  const last = (await answer({ ...task, files })).at(-1);
  return last?.kind === 'problems' ? last.problems.map(({ zh }) => `${zh.where} ${zh.code}`.trim()) : [];
}

describe('the worker of repairs', () => {
  it('should tell its progress, then what the check found and what was changed, by names and as plain data', async () => {
    const told = await answer(task);
    const shares = told.flatMap((each) => (each.kind === 'progress' ? [shareRepaired(each.progress)] : []));
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual(shares.toSorted((left, right) => left - right));
    const picture = await pictureOf(task);
    expect(structuredClone({ ...picture, document: undefined })).toEqual({ ...picture, document: undefined });
    const [part] = picture.parts;
    expect(part).toMatchObject({ status: 'repaired', broken: 2 });
    expect(part?.findings[0]?.zh.what).toContain('mill-lane学校');
    expect(part?.findings[0]?.zh.where).toContain('临时教室');
    expect(part?.findings[0]?.zh.where).not.toContain('temporaries[');
    expect(picture.works).toEqual({ drawn: 1, kept: [] });
    const [before, after] = sumsOf(picture);
    expect(after.oversizeClasses).toBeLessThanOrEqual(before.oversizeClasses);
  });

  it('should say every change in both languages with its reason and what its works cost, works first', async () => {
    const picture = await pictureOf(task);
    for (const language of ['zh', 'en'] as const) {
      const reader = readerOf(language);
      const rows = changeRows(picture, reader);
      const [first] = rows;
      expect(first?.item).toBe({ zh: 'mill-lane学校 临时教室', en: 'mill-lane学校 modular rooms' }[language]);
      expect(first?.given).toContain('9 (2021–2022)');
      expect(first?.cost?.[0]).toBeGreaterThan(first?.cost?.[1] ?? 0);
      expect(first?.reason).toMatch({ zh: /^否则：/, en: /^Else: / }[language]);
      const kept = keptChanges(picture.place, rows, reader);
      expect(kept.rows()).toHaveLength(rows.length);
      expect(kept.heads).toContain({ zh: '原造价（元）', en: 'Cost as given (yuan)' }[language]);
      expect(keptLevels(picture, reader).rows()).toHaveLength(6);
    }
  });

  it('should put the repaired works in the place of those drawn in a draft that can be applied', async () => {
    const picture = await pictureOf(task);
    expect(picture.lines?.cancelled).toEqual(['too-many']);
    const reader = readerOf('zh');
    if (picture.lines === undefined) throw new Error('nothing to adopt');
    const lines = repairedLines(picture.lines, reader.say);
    const text = bareScenario('vale', { zh: '修补', en: 'Repaired' }, lines);
    const scenario = { text, file: 'draft.yaml' };
    const opened = await openPlace({ ...request, scenario });
    if (!opened.ok) throw new Error(opened.problems[0]?.what);
    const again = await pictureOf({ ...task, request: { ...request, scenario } });
    expect(again.parts.map(({ status }) => status)).toEqual(['unchanged']);
    expect(again.lines).toBeUndefined();
  });

  it('should hand out a document that it takes as a file again, and whose plan then holds', async () => {
    const { document } = await pictureOf(task);
    const text = await document.text();
    expect(JSON.parse(text).format).toBe('xuewei.repair/1');
    const picture = await pictureOf({ ...task, files: [file('plan-vale.json', text)] });
    expect(picture.parts.map(({ status, broken }) => [status, broken])).toEqual([['unchanged', 0]]);
    expect(picture.works).toBeUndefined();
    expect(picture.lines?.added.map(({ kind }) => kind)).toContain('temporaryBlock');
    const read = readParts(JSON.parse(text), undefined);
    if (!read.ok) throw new Error('its own document is no plan');
    const apart = read.parts.flatMap(({ plan, problem }) => [
      file('problem.json', JSON.stringify(problem)),
      file('plan.json', JSON.stringify(plan)),
    ]);
    const same = await pictureOf({ ...task, files: apart });
    expect(same.parts.map(({ before }) => before)).toEqual(picture.parts.map(({ before }) => before));
  });

  it('should end with the best so far when it is told so, and say that', async () => {
    const stop = new SharedArrayBuffer(4);
    Atomics.store(new Int32Array(stop), 0, 1);
    const picture = await pictureOf({ ...task, stop });
    expect(picture.interrupted).toBe(true);
    expect(picture.parts[0]?.after?.unplaced).toBe(0);
  });
});

describe('a file that is no plan', () => {
  it('should be told with all that is wrong, where, in the words of the page', async () => {
    expect(await problemsOf(file('a.json', '{'))).toEqual(['a.json planNoJson']);
    expect(await problemsOf(file('a.json', ''), file('b.json', '{,'))).toEqual([
      'a.json planNoJson',
      'b.json planNoJson',
    ]);
    expect(await problemsOf({ name: 'big.json', size: mostPlanBytes + 1, bytes: undefined })).toEqual([
      'big.json planTooLarge',
    ]);
    expect(await problemsOf()).toEqual(['planTooMany']);
    expect(await problemsOf(file('scenario.json', '{}'))).toEqual([
      'scenario.json，problem problemOfPlanMissing',
      'scenario.json，plan planMissing',
    ]);
    const last = (await answer({ ...task, files: [file('a.json', '{}')] })).at(-1);
    if (last?.kind !== 'problems') throw new Error('it is a plan');
    for (const { zh, en } of last.problems) expect(`${zh.remedy} ${en.remedy}`).not.toContain('--problem');
  });

  it('should be told with the same details in both languages', () => {
    const places = (text: string) =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name.replace(/Zh$/, '')).sort();
    for (const text of Object.values(planFileProblemTexts))
      for (const { zh, en } of [text.what, text.remedy]) expect(places(zh)).toEqual(places(en));
  });

  it('should be told of so many faults as people read, and how many there are besides', async () => {
    const intakes = Array.from({ length: mostFaults + 9 }, () => 1);
    const text = JSON.stringify({ problem: {}, plan: { intakes } });
    const told = await problemsOf(file('a.json', text));
    expect(told).toHaveLength(mostFaults + 1);
    expect(told.at(-1)).toBe('planFaultsMore');
  });
});
