/** Texts of the national view. */
export const nationWords = {
  title: { zh: '全国各县推算', en: 'The nation by county' },
  lead: {
    zh: '2844 个虚构的县，合计等于已公布的全国出生人口、招生和在校生；每县抽取许多种未来。用来看全国的高峰、缺口和空余如何逐年移动；每个县都不是真实的县。',
    en: '2,844 made-up counties that add up to the published births, intakes and pupils of the nation, each drawn many times into the future: how peaks, shortages and empty rooms move from year to year. No county is a real one.',
  },
  drawHere: { zh: '在此推算（{draws} 种未来）', en: 'Draw here ({draws} futures)' },
  openFile: { zh: '打开文件…', en: 'Open a file…' },
  fileHint: {
    zh: '文件由命令 xuewei nation --json 写成，可含更多种未来。',
    en: 'A file is written by xuewei nation --json and may hold more futures.',
  },
  drawing: { zh: '正在推算：{done}/{of} 个省', en: 'Drawing: {done} of {of} provinces' },
  stop: { zh: '停止', en: 'Stop' },
  notNation: {
    zh: '“{file}”不是全国推算文件，或已损坏。',
    en: '"{file}" is no file of a nation, or it is damaged.',
  },
  moreFaults: { zh: '还有 {more} 处。', en: 'And {more} more.' },
  rewrite: {
    zh: '请用命令 xuewei nation --json 重新写出这个文件。',
    en: 'Write the file anew with xuewei nation --json.',
  },
  failed: { zh: '推算没有完成：{why}', en: 'Drawing did not come to its end: {why}' },
  other: { zh: '重新推算或另开文件', en: 'Draw anew or open another' },
  made: {
    zh: '{counties} 个县 · {provinces} 个省 · {draws} 种未来 · 虚构（假设）',
    en: '{counties} counties · {provinces} provinces · {draws} futures · made up (assumed)',
  },
  stage: { zh: '学段', en: 'Stage' },
  shown: { zh: '看什么', en: 'Shown' },
  year: { zh: '年份', en: 'Year' },
  play: { zh: '逐年播放', en: 'Play' },
  pause: { zh: '暂停', en: 'Pause' },
  map: { zh: '各县（每格一县，按省排列）', en: 'Counties (a square each, by province)' },
  mapLabel: {
    zh: '{year} 年各县的{metric}；数字见下方表格',
    en: '{metric} by county in {year}; the figures stand in the table below',
  },
  nationCard: { zh: '全国', en: 'The nation' },
  trend: { zh: '全国{stage}学生数', en: 'Pupils of {stage} in the nation' },
  pupilsAxis: { zh: '学生', en: 'pupils' },
  bandWords: { zh: '八成未来在此之间', en: 'eight in ten futures' },
  bandFrom: { zh: '八成未来不少于', en: 'eight in ten futures from' },
  bandTo: { zh: '八成未来不多于', en: 'eight in ten futures to' },
  base: { zh: '最后公布', en: 'last published' },
  assumedFrom: {
    zh: '{year} 年起入学的孩子在公布出生人口时尚未出生：人数按最后公布的一年计（假设）。',
    en: 'Those who enter from {year} on were not born when births were last published: as many as in the last year (assumed).',
  },
  peaks: { zh: '各省学生最多的年份', en: 'Years in which provinces have most pupils' },
  peakYear: { zh: '年份', en: 'Year' },
  peakProvinces: { zh: '省数', en: 'Provinces' },
  counties: { zh: '各县', en: 'Counties' },
  search: { zh: '查找县（编号）', en: 'Find a county (by id)' },
  county: { zh: '县', en: 'County' },
  pupils: { zh: '学生', en: 'Pupils' },
  classes: { zh: '班数', en: 'Classes' },
  rooms: { zh: '教室', en: 'Rooms' },
  short: { zh: '缺教室', en: 'Rooms short' },
  empty: { zh: '空教室', en: 'Rooms empty' },
  large: { zh: '超过 {size} 人的班', en: 'Classes above {size}' },
} as const;

/** What can be wrong with a file of a nation. */
export const faultWords = {
  notObject: { zh: '内容不是 JSON 对象。', en: 'It holds no JSON object.' },
  otherFormat: { zh: '应为“{format}”。', en: 'It has to be "{format}".' },
  missing: { zh: '缺少，或为空。', en: 'It is missing or empty.' },
  otherLength: { zh: '有 {found} 个，应有 {of} 个。', en: 'There are {found} where {of} belong.' },
  noProvince: {
    zh: '{of} 个县中有 {lost} 个所属的省不在文件中（如 {county}）；文件只有 {provinces} 个省。',
    en: 'Of {of} counties {lost} are of a province that is not there, such as {county}; there are {provinces} provinces.',
  },
  otherCounties: {
    zh: '省 {province} 应有 {said} 个县，文件中有 {found} 个。',
    en: 'Province {province} has {said} counties by its own account; {found} are there.',
  },
  notWhole: {
    zh: '不是每个年份、学段和指标都有数字。',
    en: 'Figures are not there of every year, stage and count.',
  },
} as const;

/** What counties can be coloured by. */
export const metricWords = {
  change: { zh: '学生增减（与第一年比）', en: 'pupils gained or lost since the first year' },
  empty: { zh: '空教室占比', en: 'share of rooms that stand empty' },
  short: { zh: '缺教室占比', en: 'rooms short, as a share of rooms' },
  large: { zh: '大班占比', en: 'share of classes that are too large' },
} as const;

export type NationMetric = keyof typeof metricWords;
export const nationMetrics = Object.keys(metricWords) as NationMetric[];
