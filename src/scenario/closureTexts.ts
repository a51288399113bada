import type { ProblemCatalogue } from '../domain/problem.ts';

/** What can be wrong with the schools that a plan may close. */
export const closureTexts = {
  planningClosureTwice: {
    what: { zh: '“{id}”的停办写了两次。', en: 'The closing of "{id}" is written twice.' },
    remedy: { zh: '请只保留一行。', en: 'Keep one of the lines.' },
  },
  planningReceiverItself: {
    what: { zh: '“{id}”停办后不能由自己接收学生。', en: '"{id}" cannot take its own pupils when it closes.' },
    remedy: { zh: '请写另一所学校。', en: 'Name another school.' },
  },
  planningReceiverCloses: {
    what: {
      zh: '“{id}”要接收学生，自己却也在可停办的学校之中。',
      en: '"{id}" is to take pupils and is itself among the schools that may close.',
    },
    remedy: {
      zh: '请改写接收学校，或删去“{id}”的停办。',
      en: 'Name another receiver, or take out the closing of "{id}".',
    },
  },
  planningReceiverStages: {
    what: {
      zh: '“{id}”没有“{school}”的全部学段，无法接收其学生。',
      en: '"{id}" does not teach all the stages of "{school}", so it cannot take its pupils.',
    },
    remedy: { zh: '请写有同样学段的学校。', en: 'Name a school that teaches the same stages.' },
  },
  planningReceiverElsewhere: {
    what: {
      zh: '“{id}”与“{school}”不在同一区县，两地分开规划。',
      en: '"{id}" lies in another district than "{school}", and districts are planned apart.',
    },
    remedy: { zh: '请写同一区县的学校。', en: 'Name a school of the same district.' },
  },
  planningSiteNotBuilt: {
    what: {
      zh: '按这些条件，地块“{id}”上不会建校（newSchools 未启用，或没有放得下的标准规模）。',
      en: 'No school can be opened on the site "{id}" here: newSchools is not used, or none of its modules fits the land.',
    },
    remedy: {
      zh: '请启用 newSchools 并写上放得下的规模，或另选一处。',
      en: 'Use newSchools with a module that fits, or name another.',
    },
  },
} as const satisfies ProblemCatalogue;
