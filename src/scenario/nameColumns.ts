import { changeFields, changeWords } from '../domain/changeWords.ts';
import type { InterventionKind } from '../domain/interventions.ts';
import { type Problem, sayPlace } from '../domain/problem.ts';
import { projectSchema } from '../domain/region/project.ts';
import type { Words } from '../domain/words.ts';
import { worksLabels } from '../domain/worksWords.ts';

/** What planners call the parts of a scenario, and the fields of what it expects. */
const parts: Readonly<Record<string, Words>> = {
  format: { zh: '格式', en: 'Format' },
  title: { zh: '标题', en: 'Title' },
  question: { zh: '问题', en: 'Question' },
  dataset: { zh: '数据集', en: 'Dataset' },
  expect: { zh: '预期结论', en: 'Expected verdicts' },
  expectFigures: { zh: '预期指标值', en: 'Expected figures' },
  planning: { zh: '方案设定', en: 'What a plan may do' },
  expectWithPlan: { zh: '实施方案后的预期结论', en: 'Expected verdicts with a plan' },
  target: { zh: '目标', en: 'Target' },
  state: { zh: '结论', en: 'Verdict' },
  indicator: { zh: '指标', en: 'Indicator' },
  year: { zh: '学年', en: 'School year' },
  stage: { zh: '学段', en: 'Stage' },
  district: { zh: '区县', en: 'District' },
  atLeast: { zh: '下限', en: 'At least' },
  atMost: { zh: '上限', en: 'At most' },
  lastYear: { zh: '规划末年', en: 'Last year planned' },
};

const isKind = (kind: unknown): kind is InterventionKind =>
  typeof kind === 'string' && Object.hasOwn(changeWords, kind);

const partOf = (key: string): Words | undefined => (Object.hasOwn(parts, key) ? parts[key] : undefined);

/** A field of a change: its own, or one of the works that it adds. */
function fieldOf(kind: InterventionKind, path: string): Words | undefined {
  const [key = '', below = ''] = path.split(/[.[]/);
  const isWorks = (name: string): name is keyof typeof worksLabels => Object.hasOwn(worksLabels, name);
  if (key !== 'project' || !isWorks(below)) return changeFields(kind).get(key)?.label;
  const zh = projectSchema.shape[below].meta()?.zh;
  return { zh: String(zh), en: worksLabels[below] };
}

/** A change by its place in the order, what it is called, and its field. */
function sayChange(number: number, kind: unknown, path: string): Words {
  const change = { zh: `第 ${number} 项`, en: `change ${number}` };
  if (!isKind(kind)) return change;
  const { zh, en } = changeWords[kind];
  const field = path === '' ? undefined : fieldOf(kind, path);
  return {
    zh: `${change.zh}“${zh}”${field === undefined ? '' : `的“${field.zh}”`}`,
    en: `${change.en} “${en}”${field === undefined ? '' : `, “${field.en}”`}`,
  };
}

/** A part of a scenario that is no change, with its number where it is one of a list. */
function sayPart(key: string, number: number | undefined, path: string): Words | undefined {
  const part = partOf(key);
  if (part === undefined) return undefined;
  const field = partOf(path);
  const numbered =
    number === undefined ? part : { zh: `${part.zh}第 ${number} 条`, en: `${part.en} ${number}` };
  return field === undefined
    ? numbered
    : { zh: `${numbered.zh}的“${field.zh}”`, en: `${numbered.en}, “${field.en}”` };
}

function meaningOf(column: string, kindAt: (index: number) => unknown): Words | undefined {
  const [, key = '', index, path = ''] = /^(\w+)(?:\[(\d+)\])?(?:\.(.*))?$/.exec(column) ?? [];
  if (key === 'interventions')
    return index === undefined
      ? { zh: '各项变动', en: 'the changes' }
      : sayChange(Number(index) + 1, kindAt(Number(index)), path);
  return sayPart(key, index === undefined ? undefined : Number(index) + 1, path);
}

/**
 * Say of problems what planners call the fields at which they stand.
 *
 * @param problems Of a scenario; their columns are paths such as "interventions[2].toYear".
 * @param kindAt Kind of the change at an index from 0, as it is written.
 * @returns The same, each with the meaning of its column where it has one.
 */
export function nameColumns(problems: readonly Problem[], kindAt: (index: number) => unknown): Problem[] {
  return problems.map((problem) => {
    const { column } = problem.at;
    const meaning = column === undefined ? undefined : meaningOf(column, kindAt);
    if (meaning === undefined) return problem;
    const at = { ...problem.at, meaning };
    return { ...problem, at, where: sayPlace(at) };
  });
}
