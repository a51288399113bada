import type { Words } from '../../../../../src/domain/words.ts';

/** Texts of the sheets of districts. */
export const sheetWords = {
  tab: { zh: '区县表', en: 'District sheets' },
  choose: { zh: '幻灯片或区县表', en: 'Slides or district sheets' },
  lead: {
    zh: '每个区县一份，打印为竖版：学校、大班额、项目和目标。选“全部区县”时一次打印所有区县。',
    en: 'One for each district, printed upright: schools, oversize classes, projects and targets. With all districts chosen, all are printed at once.',
  },
  title: { zh: '{district} · 班额与学位', en: '{district} · class sizes and school places' },
  today: { zh: '{year} 学年现状', en: 'Figures of {year}' },
  course: { zh: '逐年推算', en: 'Year by year' },
  targets: { zh: '目标与判定', en: 'Targets and verdicts' },
  scope: { zh: '范围', en: 'scope' },
  projects: { zh: '建设项目', en: 'Projects' },
  finish: { zh: '竣工', en: 'finished' },
  opens: { zh: '投用学年', en: 'opens' },
  seats: { zh: '学位', en: 'places' },
  deadlines: { zh: '期限', en: 'deadlines' },
  late: { zh: '{due} 年：赶不上', en: '{due}: too late' },
  inTime: { zh: '{due} 年：赶得上', en: '{due}: in time' },
  classes: {
    zh: '{year} 学年的大班额（{from} 人及以上）',
    en: 'Oversize classes of {year} (from {from} pupils)',
  },
  schools: { zh: '学校（{year} 学年）', en: 'Schools ({year})' },
  largest: { zh: '最大班额', en: 'largest class' },
  none: { zh: '无', en: 'None' },
} as const satisfies Record<string, Words>;
