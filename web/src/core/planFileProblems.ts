import { type ProblemCatalogue, problemsOf } from '../../../src/domain/problem.ts';
import { studyProblems } from '../../../src/study/problemTexts.ts';
import { sayWith } from './sayWith.ts';

/** What is wrong with a file that was chosen as a plan; those that the terminal tells as well are told for the page. */
export const planFileProblemTexts = {
  planTooLarge: {
    what: {
      zh: '“{name}”有 {size} MB，方案文件至多 {most} MB。',
      en: '"{name}" has {size} MB; the file of a plan has {most} at most.',
    },
    remedy: { zh: '请确认选对了文件。', en: 'See whether it is the file that was meant.' },
  },
  planNoJson: {
    what: { zh: '“{name}”不是 JSON：{reasonZh}。', en: '"{name}" is no JSON: {reason}.' },
    remedy: {
      zh: '请选用“下载方案（数据文件）”得到的文件；若改动过，请检查此处的引号、逗号和括号。',
      en: 'Choose the file that "Download the plan (JSON)" gives; where it was edited, look there for a quotation mark, comma or bracket.',
    },
  },
  planTooMany: {
    what: { zh: '选了 {count} 个文件。', en: '{count} files were chosen.' },
    remedy: {
      zh: '请选一个方案文件；方案与问题分开存放时，选这两个文件。',
      en: 'Choose the file of one plan, or that of a plan and that of the problem that it answers.',
    },
  },
  planMissing: {
    what: { zh: '文件里没有方案（plan）。', en: 'There is no plan in the file.' },
    remedy: {
      zh: '请选用“下载方案（数据文件）”得到的文件。',
      en: 'Choose the file that "Download the plan (JSON)" gives.',
    },
  },
  problemOfPlanMissing: {
    what: {
      zh: '文件里没有方案所回答的问题（problem）。',
      en: 'The file has not the problem that the plan answers.',
    },
    remedy: {
      zh: '请连同含有问题的文件一起选上，或改用页面下载的方案文件。',
      en: 'Choose the file that holds the problem along with it, or the file of a plan as the page hands it out.',
    },
  },
  planFaultsMore: {
    what: { zh: '另有 {count} 个问题。', en: 'There are {count} more.' },
    remedy: {
      zh: '请先改正以上各处，再选这个文件。',
      en: 'Mend those above first, then choose the file again.',
    },
  },
} as const satisfies ProblemCatalogue;

/** Make a problem of a plan's file. */
export const planFileProblem = problemsOf(planFileProblemTexts);

/** Say one in both languages, in the words of the page. */
export const sayPlanFault = sayWith({ ...studyProblems, ...planFileProblemTexts });
