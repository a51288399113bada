import type { Words } from '../../../../../src/domain/words.ts';

/** The texts of moving projects on their bars; {names} are filled in. */
export const ganttWords = {
  title: { zh: '项目进度调整', en: 'Projects moved' },
  hint: {
    zh: '拖动横条可推迟或提前项目；也可选中横条后按方向键，每次一个月（翻页键一年）。',
    en: 'Drag a bar to delay or hurry a project, or select it and press the arrow keys: a month each, a year by page up or down.',
  },
  bar: { zh: '{name}的竣工月份', en: 'Finish of {name}' },
  stays: { zh: '竣工 {finish}', en: 'finish {finish}' },
  later: {
    zh: '竣工 {finish}，推迟 {months} 个月，{opens} 学年投用',
    en: 'finish {finish}, {months} months later, in use {opens}',
  },
  earlier: {
    zh: '竣工 {finish}，提前 {months} 个月，{opens} 学年投用',
    en: 'finish {finish}, {months} months earlier, in use {opens}',
  },
  becauseLater: { zh: '在进度图上推迟', en: 'moved later on the chart' },
  becauseEarlier: { zh: '在进度图上提前', en: 'moved earlier on the chart' },
  moved: { zh: '已移动 {count} 个项目，尚未保存', en: 'Projects moved and not kept yet: {count}' },
  still: { zh: '超额班级', en: 'Oversize classes' },
  year: { zh: '学年', en: 'Year' },
  before: { zh: '移动前', en: 'Before' },
  after: { zh: '移动后', en: 'After' },
  deadline: { zh: '期限年', en: 'deadline' },
  same: { zh: '各年的超额班级不变。', en: 'Oversize classes stay the same in every year.' },
  working: { zh: '正在试算…', en: 'Trying…' },
  keep: { zh: '存为草稿情景并查看', en: 'Keep as a draft scenario and look' },
  keepInto: { zh: '写入当前草稿并查看', en: 'Write into this draft and look' },
  stepBack: { zh: '撤销', en: 'Undo' },
  stepAgain: { zh: '重做', en: 'Redo' },
  undo: { zh: '全部还原', en: 'Move all back' },
  cannot: { zh: '不能这样移动：', en: 'It cannot be moved so:' },
  noText: {
    zh: '当前情景的文本有误，不能加入移动；请先在“情景试算”中改正。',
    en: 'The scenario in view has faults in its text; mend it in What if first.',
  },
  findCritical: { zh: '找出关键项目', en: 'Find critical projects' },
  criticalHint: {
    zh: '逐个把项目推迟一年重新推算；有任何目标结论因此改变的，就是关键项目。',
    en: 'Each project is delayed by a year and all is worked out again; one is critical when any verdict changes.',
  },
  finding: { zh: '正在逐个推算：{done} / {all}', en: 'Working them out: {done} of {all}' },
  stop: { zh: '停止', en: 'Stop' },
  found: {
    zh: '已推算 {done} 个项目，关键项目 {count} 个。',
    en: '{done} projects worked out, {count} critical.',
  },
  critical: {
    zh: '关键：晚一年则 {count} 项结论改变',
    en: 'Critical: a year later, {count} verdicts change',
  },
  failed: { zh: '推算中断：{why}', en: 'Working out broke off: {why}' },
} as const satisfies Record<string, Words>;
