import type { ProblemCatalogue } from '../../domain/problem.ts';

/** What can be wrong with a file that should hold a plan. */
export const readingTexts = {
  planShape: {
    what: { zh: '{path} 不符合方案格式：{message}。', en: '{path} has not the form of a plan: {message}.' },
    remedy: {
      zh: '方案格式见 schemas/allocationPlan.schema.json。',
      en: 'schemas/allocationPlan.schema.json says how a plan is written.',
    },
  },
  planMissing: {
    what: { zh: '没有方案（plan）。', en: 'There is no plan.' },
    remedy: {
      zh: '文件应含 problem 和 plan；用 --problem 另给问题时，也可只写方案本身。',
      en: 'The file holds problem and plan; with --problem it may be the plan alone.',
    },
  },
  problemOfPlanMissing: {
    what: { zh: '没有分配问题（problem）。', en: 'There is no problem that the plan answers.' },
    remedy: {
      zh: '请在文件中写 problem，或用 --problem 另给一个文件。',
      en: 'Put problem in the file, or name its own file with --problem.',
    },
  },
} as const satisfies ProblemCatalogue;
