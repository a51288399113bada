import type { ProblemCatalogue } from '../../domain/problem.ts';

/** What can be wrong with projects, told in both languages. */
export const projectTexts = {
  projectDatesDisordered: {
    what: {
      zh: '{earlier} 为 {early}，晚于 {later}（{late}）。',
      en: '{earlier} is {early}, after {later} ({late}).',
    },
    remedy: {
      zh: '顺序应为立项 ≤ 开工 ≤ 竣工。',
      en: 'Approval comes first, then the start, then the finish.',
    },
  },
  delaysOfSettledWorks: {
    what: {
      zh: '项目状态为“{status}”，不会再提前或推迟。',
      en: 'The works are "{status}" and come out neither earlier nor later.',
    },
    remedy: {
      zh: '只有计划或在建的项目可以填写工期偏差；请清空此格或改正状态。',
      en: 'Only planned works and works under way can have delays: empty the cell, or mend the status.',
    },
  },
  delaysBeforeCensus: {
    what: {
      zh: '提前 {months} 个月时，{milestone} 为 {month}，早于基准年统计时点 {census}，而那时尚未发生。',
      en: 'At {months} months {milestone} would be {month}, before the base census ({census}), by which it had not happened.',
    },
    remedy: { zh: '请减少提前的月数。', en: 'Let them be early by fewer months.' },
  },
  newSchoolWithoutStages: {
    what: {
      zh: '新建或调整学段的学校没有填写学段。',
      en: 'A new school, or one whose stages change, needs its stages.',
    },
    remedy: { zh: '请填写 stages，如 primary;junior。', en: 'Fill in stages, e.g. primary;junior.' },
  },
  newSchoolWithoutRooms: {
    what: {
      zh: '新建学校没有填写新增班数或普通教室数。',
      en: 'A new school needs its classes by stage or its home rooms.',
    },
    remedy: { zh: '请填写 classesByStage 或 homeRooms。', en: 'Fill in classesByStage or homeRooms.' },
  },
  classesOutsideStages: {
    what: {
      zh: '新增班数含学段 {stage}，但学校学段为 {stages}。',
      en: 'Classes are added for {stage}, but the stages are {stages}.',
    },
    remedy: { zh: '请使两列一致。', en: 'Make the two columns agree.' },
  },
  receiverMissing: {
    what: { zh: '合并项目没有填写接收学校。', en: 'A merge needs the school that takes the pupils.' },
    remedy: { zh: '请填写 receiver。', en: 'Fill in receiver.' },
  },
  receiverIsItself: {
    what: { zh: '接收学校就是“{school}”自己。', en: 'The receiving school is "{school}" itself.' },
    remedy: { zh: '请填写另一所学校。', en: 'Name another school.' },
  },
  plannedEnd: {
    what: {
      zh: '“{school}”停办但没有接收学校，按自然停办处理。',
      en: '"{school}" closes without a receiving school; it is taken as a planned end.',
    },
    remedy: {
      zh: '若学生转往他校，请填写 receiver。',
      en: 'If its pupils move to another school, fill in receiver.',
    },
  },
  projectCircle: {
    what: { zh: '先建项目互相等待：{circle}。', en: 'Projects wait for one another in a circle: {circle}.' },
    remedy: { zh: '请去掉其中一个 after。', en: 'Remove one of their after entries.' },
  },
} as const satisfies ProblemCatalogue;
