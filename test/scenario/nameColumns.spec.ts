import { describe, expect, it } from 'vitest';
import type { Intervention } from '../../src/domain/interventions.ts';
import { sayProblem } from '../../src/domain/problem.ts';
import { applyScenario, readScenario } from '../../src/scenario/applyScenario.ts';
import { scenarioProblems } from '../../src/scenario/problemTexts.ts';
import { sayWith } from '../../web/src/core/sayWith.ts';
import { smallRegion } from '../arbitraries/region.ts';

const head = `format: xuewei.scenario/1
title: { zh: 试, en: Trial }
question: { zh: 会怎样, en: What happens }
dataset: ../seeds/vale
interventions:
`;

function readProblems(lines: string, file = 'trial.yaml') {
  const read = readScenario(head + lines, file);
  return read.ok ? [] : read.problems;
}

async function applyProblems(...interventions: Intervention[]) {
  const words = { zh: '试', en: 'Trial' };
  const scenario = {
    ...{ format: 'xuewei.scenario/1' as const, title: words, question: words, dataset: 'small' },
    ...{ interventions, expect: [{ target: 'T0', state: 'met' as const }] },
  };
  const applied = await applyScenario(smallRegion(), scenario, 'draft.yaml', [6, 9]);
  return applied.ok ? [] : applied.problems;
}

describe('where the problems of a scenario stand', () => {
  it('should name change and field beside the path, in both languages', () => {
    const [problem] = readProblems(
      '  - { kind: births, fromYear: 2021, toYear: soon, factor: 0.9, because: Fewer births }',
    );
    expect(problem?.where).toBe('trial.yaml, row 6, interventions[0].toYear (change 1 “Births”, “To year”)');
    expect(problem && sayProblem(problem, scenarioProblems, 'zh').where).toBe(
      'trial.yaml，第 6 行，interventions[0].toYear（第 1 项“出生人口”的“终止年”）',
    );
  });

  it('should name the fields of works, of reasons, of kinds that nobody knows, and the parts of the file', () => {
    const named = readProblems(`  - { kind: addProject, project: 7, because: Rooms. }
  - { kind: hires, stage: primary, perYear: 5, because: x }
  - { kind: hire, because: More of them. }
expect:
  - { target: T1, state: perhaps }
`).map(({ at }) => at.meaning);
    expect(named).toEqual([
      {
        zh: '第 1 项“增加教室（新项目）”的“新增项目”',
        en: 'change 1 “Add rooms (new works)”, “The new works”',
      },
      { zh: '第 2 项“教师招聘”的“理由”', en: 'change 2 “Teachers hired”, “Because”' },
      { zh: '第 3 项', en: 'change 3' },
      { zh: '预期结论第 1 条的“结论”', en: 'Expected verdicts 1, “Verdict”' },
    ]);
  });

  it('should call the fields of added works by their names in both languages', async () => {
    const project = { id: 'w', homeRooms: 'twelve' };
    const problems = await applyProblems({ kind: 'addProject', project, because: 'Rooms.' } as Intervention);
    const [problem] = problems.filter(({ at }) => at.column?.endsWith('homeRooms'));
    expect(problem?.at.meaning).toEqual({
      zh: '第 1 项“增加教室（新项目）”的“新增普通教室”',
      en: 'change 1 “Add rooms (new works)”, “Home rooms added”',
    });
  });

  it('should be told on the page without file names or paths, whatever stage finds them', async () => {
    const problems = await applyProblems(
      { kind: 'births', fromYear: 2020, toYear: 2150, factor: 0.9, because: 'Fewer.' },
      {
        ...{ kind: 'addProject', because: 'Rooms.' },
        project: {
          id: 'n',
          name: 'N',
          kind: 'extension',
          district: 'east',
          school: 'nowhere',
          homeRooms: 2,
          finish: 'x',
        },
      },
    );
    const said = problems.map(sayWith(scenarioProblems));
    expect(said.length).toBeGreaterThan(2);
    expect(said.map(({ zh }) => zh.where)).toContain('第 6 行，第 1 项“出生人口”的“终止年”');
    expect(said.map(({ en }) => en.where)).toContain('row 6, change 1 “Births”, “To year”');
    expect(said.map(({ zh }) => zh.where)).toContain('第 9 行，第 2 项“增加教室（新项目）”的“竣工”');
    expect(said.map(({ zh }) => zh.where)).toContain('预期结论第 1 条的“目标”');
    for (const { zh, en } of said) {
      expect(zh.where).not.toMatch(/[A-Za-z]/);
      expect(`${zh.what}${zh.remedy}${en.what}${en.remedy}`).not.toMatch(/\.csv|interventions|yaml/);
    }
  });
});

describe('what is wrong with a scenario that meets its place', () => {
  it('should name in Chinese no table by its file, and no stage by its identifier', async () => {
    const [problem] = await applyProblems({
      ...{ kind: 'classCap', stage: 'vocational', fromYear: 2020, cap: 40, because: 'Smaller.' },
    });
    const zh = problem && sayProblem(problem, scenarioProblems, 'zh');
    expect([zh?.code, zh?.what, zh?.remedy]).toEqual([
      ...['scenarioUnknownStage', '相关区县的学制没有学段“中职”。'],
      expect.stringMatching(/^有：小学、初中/),
    ]);
  });

  it('should have no file name in any of its texts', () => {
    for (const { what, remedy } of Object.values(scenarioProblems))
      for (const text of [what.zh, what.en, remedy.zh, remedy.en]) expect(text).not.toContain('.csv');
  });
});
