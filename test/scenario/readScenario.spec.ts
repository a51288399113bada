import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayProblem } from '../../src/domain/problem.ts';
import { readScenario } from '../../src/scenario/applyScenario.ts';
import { scenarioProblems } from '../../src/scenario/problemTexts.ts';

const head = `format: xuewei.scenario/1
title: { zh: 试, en: Trial }
question: { zh: 会怎样, en: What happens }
dataset: ../seeds/vale
`;
const read = (text: string) => readScenario(text, 'trial.yaml');
function problemsOf(text: string) {
  const result = read(text);
  return result.ok ? [] : result.problems;
}
const told = (text: string) =>
  problemsOf(text).map(({ code, at, details }) => [code, at.row, at.column, details.near ?? details.key]);

describe('reading a scenario', () => {
  it('should read one with its interventions and their rows', () => {
    const result = read(`${head}interventions:
  - kind: delayProject
    project: orchard
    months: 12
    because: The site is not cleared.
  - { kind: births, fromYear: 2021, factor: "1 - 0.03 * (year - base)", because: Fewer births }
`);
    expect(result).toMatchObject({ ok: true, rows: [6, 10] });
    expect(result.ok && result.scenario.interventions[0]).toEqual({
      kind: 'delayProject',
      project: 'orchard',
      months: 12,
      because: 'The site is not cleared.',
    });
  });

  it('should tell all that is wrong at once, each with its row and path', () => {
    const text = `format: xuewei.scenario/2
titel: { zh: 试, en: Trial }
title: { zh: 试 }
question: { zh: 会怎样, en: What happens }
dataset: ../seeds/vale
interventions:
  - kind: delayProjct
    project: orchard
  - kind: classCap
    stage: primry
    grade: 1
    fromYear: 2021
    cpa: 45
    cap: 45.5
    because: ok
  - kind: births
    fromYear: "2021"
    factor: -1
    because: Fewer births
`;
    expect(told(text)).toEqual([
      ['notAmong', 1, 'format', 'xuewei.scenario/1'],
      ['missingKey', 3, 'title.en', 'en'],
      ['unknownKind', 7, 'interventions[0].kind', 'delayProject, delayProjects'],
      ['notAmong', 10, 'interventions[1].stage', 'primary'],
      ['needsText', 11, 'interventions[1].grade', undefined],
      ['needsWhole', 14, 'interventions[1].cap', undefined],
      ['tooShortText', 15, 'interventions[1].because', undefined],
      ['unknownKey', 13, 'interventions[1].cpa', 'cap'],
      ['needsNumber', 17, 'interventions[2].fromYear', undefined],
      ['tooSmall', 18, 'interventions[2].factor', undefined],
      ['unknownKey', 2, 'titel', 'title'],
    ]);
  });

  it.each([
    ['nothing', '', 'scenarioEmpty'],
    ['a comment alone', '# nothing yet', 'scenarioEmpty'],
    ['a number', '7', 'needsRecord'],
    ['a list', '- 1', 'needsRecord'],
    ['a list in place of an intervention', `${head}interventions: [[1]]`, 'needsRecord'],
    ['a text in place of the list', `${head}interventions: none`, 'needsList'],
    ['an intervention without a kind', `${head}interventions: [{ because: Why not }]`, 'missingKey'],
    ['a key written twice', `${head}dataset: x\ninterventions: []`, 'scenarioDuplicateKey'],
    [
      'two scenarios in one file',
      `${head}interventions: []\n---\n${head}interventions: []`,
      'severalDocuments',
    ],
    ['an open bracket', `${head}interventions: [`, 'yamlIndent'],
    ['an open quote', `${head}interventions: "none`, 'yamlMissing'],
    ['a tabulator', `${head}interventions:\n\t- a`, 'yamlTab'],
    ['a value like a key', `${head}interventions: a: b`, 'yamlKey'],
    ['a closing bracket too many', `${head}interventions: []]`, 'yamlStray'],
    ['a path with backslashes', `${head}interventions: "D:\\data"`, 'yamlEscape'],
    ['two anchors', `${head}interventions: &a &b []`, 'yamlSyntax'],
    ['a tag', `${head}interventions: !!js/function "f"`, 'customTag'],
    ['a known tag', `${head}interventions: !!set {a}`, 'customTag'],
    ['an alias of nothing', `${head}interventions: *all`, 'unknownAlias'],
    ['an alias within itself', `${head}interventions: &all [*all]`, 'unknownAlias'],
    [
      'a factor that is a list',
      `${head}interventions: [{ kind: births, fromYear: 2021, factor: [1], because: Rain }]`,
      'needsFactor',
    ],
    ['an identifier with a blank', delayed('project: mill lane'), 'scenarioBadIdentifier'],
    ['1,001 interventions', `${head}interventions: [${'1,'.repeat(1001)}]`, 'tooManyEntries'],
    ['an empty title', `${head.replace('zh: 试', 'zh: ""')}interventions: []`, 'tooShortText'],
  ])('should refuse %s', (_name, text, code) => {
    expect(problemsOf(text).map((problem) => problem.code)).toContain(code);
  });

  it('should say once what is wrong twice in a row', () => {
    const problems = problemsOf(`${head}interventions:\n  - { kind: births, : [\n`);
    expect(problems.map(({ code, at }) => [code, at.row])).toEqual([['yamlIndent', 7]]);
  });

  it('should say in both languages what is wrong, with nothing left to fill in', () => {
    const text = `${head}interventions: [{ kind: delayProjct }, 7, { kind: hires, stage: primry, perYear: -1, x: 1 }]`;
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(4);
    for (const problem of problems)
      for (const said of [problem, sayProblem(problem, scenarioProblems, 'zh')])
        expect(`${said.what} ${said.remedy}`).not.toMatch(/[{](value|near|key|limit|kind)[}]|undefined/);
  });
});

describe('an attack by file', () => {
  it.each([
    ['a prototype key', `${head}interventions: []\n__proto__: { polluted: true }`, 'forbiddenKey'],
    ['a constructor key', `${head}interventions: []\nconstructor: { prototype: 1 }`, 'forbiddenKey'],
    ['a quoted prototype key, deep inside', addedWith('"__proto__": { polluted: true }'), 'forbiddenKey'],
    ['a prototype key in escapes', addedWith('"\\x5f_proto__": { polluted: true }'), 'forbiddenKey'],
    ['a billion laughs', billionLaughs(), 'tooManyAliases'],
    ['nineteen aliases that unfold', unfolding(), 'missingKey'],
    ['ten thousand aliases', `a: &a 1\nb: [${'*a,'.repeat(10_000)}]`, 'tooManyAliases'],
    ['a million brackets', '['.repeat(1_000_000), 'scenarioTooDeep'],
    ['brackets hidden between quoted ones', '[ "]", '.repeat(5000), 'scenarioTooDeep'],
    ['brackets of records', '{a: '.repeat(5000), 'scenarioTooDeep'],
    ['dashes in one line', '- '.repeat(50_000), 'scenarioTooDeep'],
    ['question marks', '? '.repeat(20_000), 'scenarioTooDeep'],
    [
      'stairs of keys',
      Array.from({ length: 500 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
      'scenarioTooDeep',
    ],
    ['sixty thousand keys', manyKeys(60_000), 'scenarioTooFull'],
    ['ten thousand keys', manyKeys(10_000), 'unknownKey'],
    ['two megabytes', `a: ${'x'.repeat(2_000_000)}`, 'scenarioTooLarge'],
    ['twenty thousand anchors', '&a '.repeat(20_000), 'yamlSyntax'],
  ])('should be refused within seconds: %s', (_name, text, code) => {
    const started = performance.now();
    expect(problemsOf(text).map((problem) => problem.code)).toContain(code);
    expect(performance.now() - started).toBeLessThan(8000);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('any text', () => {
  it('should be read or refused with problems, never thrown at', () => {
    const pieces = fc.constantFrom(
      ...': - [ ] { } , & * ! | > % @ " \' # ? ~ --- ... \n \t'.split(' '),
      '\n  ',
      'kind: births',
      'interventions:',
      'factor: ',
      '<<: ',
      '__proto__: ',
      '&a ',
      '*a ',
      '0x1f',
      '.nan',
      'null',
    );
    const texts = fc.oneof(
      fc.string({ maxLength: 200, unit: 'binary' }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.array(pieces, { maxLength: 20 }).map((parts) => `${head}interventions:\n  - ${parts.join(' ')}`),
    );
    const property = fc.property(texts, (text) => {
      const result = read(text);
      if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
    });
    fc.assert(property, { numRuns: 1500 });
  });
});

function delayed(line: string): string {
  return `${head}interventions: [{ kind: delayProject, months: 3, because: Rain, ${line} }]`;
}

function addedWith(line: string): string {
  return `${head}interventions: [{ kind: addProject, because: More room, project: { id: a, ${line} } }]`;
}

function billionLaughs(): string {
  const rows = Array.from({ length: 8 }, (_, level) =>
    level === 0 ? 'a0: &a0 [x, x, x]' : `a${level}: &a${level} [${`*a${level - 1},`.repeat(9)}]`,
  );
  return rows.join('\n');
}

function unfolding(): string {
  const rows = Array.from(
    { length: 6 },
    (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(3)}]`,
  );
  return `a0: &a0 [x, x, x]\n${rows.join('\n')}`;
}

function manyKeys(count: number): string {
  return Array.from({ length: count }, (_, index) => `k${index}: 1`).join('\n');
}
