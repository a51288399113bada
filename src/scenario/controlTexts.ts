import type { ProblemCatalogue } from '../domain/problem.ts';

/** What can be wrong with the control totals that a scenario leaves. */
export const controlTexts = {
  scenarioControlsDiffer: {
    what: {
      zh: '改动之后，{year} 年控制总数 {total}（{stageZh}，{placeZh}）与其各部分之和 {sum} 不等。',
      en: 'After the changes the control total of {year}, {total} ({stage}, {place}), is not the sum of its parts, {sum}.',
    },
    remedy: {
      zh: '请一并改动总数与各部分，或去掉其一，由程序补足。',
      en: 'Change the total along with its parts, or drop one of them: it then takes what is left.',
    },
  },
  scenarioControlsExceed: {
    what: {
      zh: '改动之后，{year} 年控制总数 {total}（{stageZh}，{placeZh}）小于其各部分之和 {sum}。',
      en: 'After the changes the control total of {year}, {total} ({stage}, {place}), is less than its parts add up to, {sum}.',
    },
    remedy: { zh: '请一并改动总数与各部分。', en: 'Change the total along with its parts.' },
  },
  scenarioControlsCross: {
    what: {
      zh: '改动之后，{year} 年（{stageZh}）既有全地区某一年级的控制总数，又有某区县整个学段的控制总数，两者交叉。',
      en: 'After the changes {year} has a control total for a grade of the whole region and one for the whole stage of a district ({stage}): neither holds the other.',
    },
    remedy: {
      zh: '请把区县的总数写到各年级，或把全地区的总数写为整个学段。',
      en: 'Set the districts’ totals by grade, or the region’s for the whole stage.',
    },
  },
  scenarioControlsNowhere: {
    what: {
      zh: '改动之后，{placeZh}没有开设该学段（{stageZh}）的学校，{year} 年控制总数 {total} 无处可分。',
      en: 'After the changes no school of {place} teaches {stage}: nobody can have the control total of {year}, {total}.',
    },
    remedy: {
      zh: '请检查区县、学段，或保留开设该学段的项目。',
      en: 'Check district and stage, or keep the works that bring the stage.',
    },
  },
} as const satisfies ProblemCatalogue;
