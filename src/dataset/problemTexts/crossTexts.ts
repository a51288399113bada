import type { ProblemCatalogue } from '../../domain/problem.ts';

/** What can be wrong between rows and between tables. */
export const crossTexts = {
  moreProblemsAlike: {
    what: {
      zh: '此列还有 {more} 个同类问题（{code}）。',
      en: 'There are {more} more problems of this kind ({code}) in the column.',
    },
    remedy: { zh: '改正以上问题后再检查一次。', en: 'Mend those above and check again.' },
  },
  duplicateKey: {
    what: { zh: '“{key}”已在第 {first} 行出现。', en: '"{key}" stands already in row {first}.' },
    remedy: {
      zh: '每个“{columnsZh}”只能有一行，请合并或删除。',
      en: 'Each {columns} has one row: merge the two or remove one.',
    },
  },
  placeTwice: {
    what: { zh: '代码“{id}”已用于 {other}。', en: 'The identifier "{id}" is already taken by {other}.' },
    remedy: {
      zh: '学校、片区、地块和新建学校的代码不得相同，请改名。',
      en: 'Schools, areas, sites and new schools need identifiers of their own: rename one.',
    },
  },
  unknownReference: {
    what: {
      zh: '“{value}”不在{targetZh}中（共 {known} 个）。',
      en: '"{value}" is not among the {known} values of {target}.',
    },
    remedy: { zh: '请改正，或在{targetZh}中补上。', en: 'Correct it, or add it to {target}.' },
  },
  ambiguousName: {
    what: {
      zh: '“{value}”同时是 {count} 处的名称（代码 {ids}），无法判断指哪一处。',
      en: '"{value}" is the name of {count} rows ({ids}), so it is not clear which is meant.',
    },
    remedy: {
      zh: '请改填代码；若是同一处重复登记，请只保留一行。',
      en: 'Write the identifier instead; if they are one and the same, keep one of the rows.',
    },
  },
  misspeltReference: {
    what: {
      zh: '“{value}”不在{targetZh}中（共 {known} 个）。',
      en: '"{value}" is not among the {known} values of {target}.',
    },
    remedy: {
      zh: '是否应为“{nearest}”？或在{targetZh}中补上。',
      en: 'Did you mean "{nearest}"? Or add it to {target}.',
    },
  },
  notOneRegion: {
    what: { zh: '地区表有 {count} 行。', en: 'The region table has {count} rows.' },
    remedy: {
      zh: '一个数据集只写一个地区，请只保留一行。',
      en: 'A dataset tells of one region: keep one row.',
    },
  },
  horizonNotAfterBase: {
    what: {
      zh: '规划期末年 {horizon} 不晚于基准年 {base}。',
      en: 'The horizon {horizon} is not after the base year {base}.',
    },
    remedy: { zh: '请填写更晚的年份。', en: 'Write a later year.' },
  },
  stageNotInLadder: {
    what: {
      zh: '{district} 的学制“{ladder}”中没有学段 {stage}。',
      en: 'The ladder "{ladder}" of {district} has no stage {stage}.',
    },
    remedy: {
      zh: '请更正学段，或在学制中补上。',
      en: 'Correct the stage, or add it to the district’s ladder.',
    },
  },
  unknownGrade: {
    what: { zh: '学制“{ladder}”中没有年级“{grade}”。', en: 'The ladder "{ladder}" has no grade "{grade}".' },
    remedy: { zh: '可用年级：{grades}。', en: 'Its grades are: {grades}.' },
  },
  gradeOutsideStages: {
    what: {
      zh: '年级“{grade}”属于 {stage}，不在 {subject} 的学段（{stages}）之内。',
      en: 'Grade "{grade}" belongs to {stage}, which is not among the stages of {subject} ({stages}).',
    },
    remedy: { zh: '请更正年级，或补上该学段。', en: 'Correct the grade, or add the stage.' },
  },
  unknownStage: {
    what: { zh: '“{value}”不是学段。', en: '"{value}" is not a stage.' },
    remedy: { zh: '可选值：{allowed}。', en: 'Use one of: {allowed}.' },
  },
  classSizesSum: {
    what: {
      zh: '各班人数合计 {sum}，在校生数为 {pupils}。',
      en: 'The class sizes add up to {sum}, the pupils are {pupils}.',
    },
    remedy: { zh: '请核对并改正其中之一。', en: 'Check both and correct the wrong one.' },
  },
  classSizesCount: {
    what: {
      zh: '列出 {sizes} 个班的人数，班数为 {classes}。',
      en: 'There are {sizes} class sizes for {classes} classes.',
    },
    remedy: { zh: '每个班填一个人数。', en: 'Give one size for every class.' },
  },
  binsCount: {
    what: {
      zh: '班额分组合计 {sum} 个班，班数为 {classes}。',
      en: 'The bins hold {sum} classes, the classes are {classes}.',
    },
    remedy: { zh: '请核对并改正其中之一。', en: 'Check both and correct the wrong one.' },
  },
  badBinBounds: {
    what: {
      zh: '班额分组 {bin} 上下限颠倒或与其他分组重叠。',
      en: 'The bin {bin} runs backwards or overlaps another.',
    },
    remedy: {
      zh: '分组应从小到大、互不重叠，如 46-50:3;51-55:1。',
      en: 'Bins run upward and do not overlap: 46-50:3;51-55:1.',
    },
  },
  pupilsOutsideBins: {
    what: {
      zh: '按班额分组，人数应在 {least} 至 {most} 之间，在校生数为 {pupils}。',
      en: 'By the bins the pupils are between {least} and {most}, not {pupils}.',
    },
    remedy: { zh: '请核对班额分组与在校生数。', en: 'Check the bins and the pupils.' },
  },
  sizesOutsideBins: {
    what: {
      zh: '分组 {bin} 写有 {classes} 个班，按各班人数应为 {counted} 个。',
      en: 'The bin {bin} says {classes} classes, the class sizes say {counted}.',
    },
    remedy: { zh: '请核对各班人数与班额分组。', en: 'Check the class sizes and the bins.' },
  },
  moreClassesThanPupils: {
    what: {
      zh: '{pupils} 名学生却有 {classes} 个班。',
      en: 'There are {classes} classes for {pupils} pupils.',
    },
    remedy: { zh: '请核对；没有学生的班不计。', en: 'Check both; a class without pupils does not count.' },
  },
  classBeyondBelief: {
    what: {
      zh: '按此数，一个班有 {largest} 人。',
      en: 'By these figures a class has {largest} pupils.',
    },
    remedy: {
      zh: '请核对学生数和班数：是否多写了一位数字？一个班至多按 {most} 人接收。',
      en: 'Check pupils and classes: is there a digit too many? Classes of up to {most} are taken.',
    },
  },
  enrolmentAfterBase: {
    what: { zh: '{year} 学年晚于基准年 {base}。', en: 'The year {year} is after the base year {base}.' },
    remedy: {
      zh: '请把基准年改为最后一次统计的学年，或删去该行。',
      en: 'Set the base year to the last census, or remove the row.',
    },
  },
  noBaseYearEnrolment: {
    what: {
      zh: '“{school}”在基准年 {base} 没有在校生数据。',
      en: '"{school}" has no enrolment rows in the base year {base}.',
    },
    remedy: {
      zh: '请补上，或填写该校的开办年、停办年。',
      en: 'Add them, or say when the school opens or closed (openedYear, closedYear).',
    },
  },
  closedBeforeOpened: {
    what: {
      zh: '停办年 {closed} 不晚于开办年 {opened}。',
      en: 'The school closes in {closed}, not after it opens in {opened}.',
    },
    remedy: { zh: '请改正年份。', en: 'Correct the years.' },
  },
  feederSharesSum: {
    what: { zh: '“{from}”的去向比例合计 {sum}。', en: 'The shares of "{from}" add up to {sum}.' },
    remedy: {
      zh: '同一来源（同一起始学年）的比例合计应为 1。',
      en: 'The shares of one origin (and first year) add up to 1.',
    },
  },
  missingClassRule: {
    what: {
      zh: '{district} 的 {stage} 在 {year} 学年没有编班规则。',
      en: 'No class rule holds for {stage} in {district} in {year}.',
    },
    remedy: { zh: '请在编班规则表中补上一行。', en: 'Add a row to classRules.' },
  },
  zeroClassSize: {
    what: { zh: '班额不能为 0。', en: 'A class size cannot be 0.' },
    remedy: { zh: '请填写 1 以上的整数。', en: 'Write a whole number of at least 1.' },
  },
  targetOverCap: {
    what: {
      zh: '编班目标人数 {target} 大于班额上限 {cap}。',
      en: 'The target size {target} is over the cap {cap}.',
    },
    remedy: { zh: '目标不得大于上限。', en: 'The target may not exceed the cap.' },
  },
  ceilingUnderCap: {
    what: {
      zh: '班额极限 {ceiling} 小于班额上限 {cap}。',
      en: 'The ceiling {ceiling} is under the cap {cap}.',
    },
    remedy: {
      zh: '班额极限应不小于班额上限；无极限时留空。',
      en: 'Give a ceiling of at least the cap, or leave it empty.',
    },
  },
  mergeOverTarget: {
    what: {
      zh: '合班下限 {merge} 大于编班目标人数 {target}。',
      en: 'The merge threshold {merge} is over the target size {target}.',
    },
    remedy: { zh: '合班下限不得大于目标。', en: 'The merge threshold may not exceed the target.' },
  },
  sameRuleTwice: {
    what: {
      zh: '与规则“{other}”范围、起始学年相同。',
      en: 'It holds for the same scope from the same year as the rule "{other}".',
    },
    remedy: { zh: '请只保留一条。', en: 'Keep one of the two.' },
  },
  halfCoordinate: {
    what: { zh: '经度和纬度只填了一个。', en: 'Only one of longitude and latitude is given.' },
    remedy: { zh: '请两个都填，或都不填。', en: 'Give both or neither.' },
  },
  targetWithoutValue: {
    what: { zh: '该目标没有目标值。', en: 'The target has no value to compare with.' },
    remedy: {
      zh: '请填写 value；仅比较为 by、noIncrease、neverFalls、keep>=，或性质不是 computed 时可空。',
      en: 'Fill in value; it may be empty only for the operators by, noIncrease, neverFalls and keep>= or for a role other than computed.',
    },
  },
  targetHalfStepwise: {
    what: {
      zh: '分步目标缺少 {column}。',
      en: 'The stepwise target lacks {column}.',
    },
    remedy: {
      zh: '请同时填写 phaseFrom（起始年）和 phaseShare（每年比例），或都不填。',
      en: 'Fill in both phaseFrom (first year) and phaseShare (share a year), or neither.',
    },
  },
  sameGrantTwice: {
    what: {
      zh: '与“{other}”学段、举办者、区县和起始学年都相同。',
      en: 'Stage, ownership, district and first year are those of "{other}" too.',
    },
    remedy: { zh: '请合并或改正其中之一。', en: 'Merge the two, or correct one of them.' },
  },
  districtInTwoUnits: {
    what: {
      zh: '{district} 也属于评估单元“{other}”；统计达标单元数时两处都计。',
      en: '{district} is in the evaluation unit "{other}" too: where units that pass are counted, it counts in both.',
    },
    remedy: {
      zh: '若每个区县只评一次，请只保留一处。',
      en: 'If every district is judged once, keep it in one of them.',
    },
  },
  targetStandsStill: {
    what: {
      zh: '分步目标每年推进 0，永远不会到期。',
      en: 'The stepwise target moves on by 0 a year and would never be due.',
    },
    remedy: { zh: '请填写大于 0 的比例，如 0.2。', en: 'Write a share over 0, such as 0.2.' },
  },
  targetRange: {
    what: {
      zh: '目标范围不成立：{operator} {value} 至 {upTo}。',
      en: 'The target’s range does not hold: {operator} {value} up to {upTo}.',
    },
    remedy: {
      zh: 'upTo 只能与“=”同用，且不小于 value。',
      en: 'Use upTo only with the operator "=", and not below value.',
    },
  },
} as const satisfies ProblemCatalogue;
