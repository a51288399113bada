import type { SweepCount } from '../../../../src/domain/sweepFigures.ts';
import type { SweepState } from '../../../../src/domain/sweeps.ts';
import type { Words } from '../../../../src/domain/words.ts';

/** Texts of the view of sweeps. */
export const sweepWords = {
  title: { zh: '批量推算', en: 'Sweeps' },
  lead: {
    zh: '一次推算许多地区、许多情景、许多种未来：分片并行计算，已完成地区的结果随时可看。',
    en: 'Many places, scenarios and futures at once: cut into shards that run side by side; figures of places that are done can be read meanwhile.',
  },
  needsService: {
    zh: '批量推算由服务计算；此页面没有连接服务。',
    en: 'Sweeps are run by the service; this page is not served by one.',
  },
  start: { zh: '新的批量推算', en: 'A new sweep' },
  name: { zh: '名称', en: 'Title' },
  nameHint: { zh: '留空则用地区名', en: 'The places’ names when left empty' },
  places: { zh: '地区', en: 'Places' },
  allPlaces: { zh: '全选', en: 'All of them' },
  scenarios: { zh: '情景', en: 'Scenarios' },
  scenarioHint: {
    zh: '每个情景用于所选的每个地区；地区中没有情景所指的学校或区县时，那些片会失败并列出原因。',
    en: 'Each is laid on every chosen place; where a place lacks what a scenario names, those shards fail and say why.',
  },
  asItIs: { zh: '也按现状数据推算（不加情景）', en: 'Also as the data stand, without a scenario' },
  draws: { zh: '未来数', en: 'Futures' },
  drawsHint: { zh: '零表示只算最可能的一条', en: '0: the likeliest path alone' },
  seed: { zh: '随机种子', en: 'Seed' },
  threshold: { zh: '大班额从多少人起', en: 'A class is oversize from (pupils)' },
  groups: { zh: '合并汇总', en: 'Told together' },
  group: { zh: '汇总组 {n}', en: 'Group {n}' },
  groupName: { zh: '组名，如某市', en: 'Name, such as a city' },
  groupPlaces: { zh: '组内地区', en: 'Its places' },
  addGroup: { zh: '添加汇总组', en: 'Add a group' },
  dropGroup: { zh: '移除', en: 'Remove' },
  groupHint: {
    zh: '除所有地区合计外，还可按市、省等分组合计；逐种未来相加，故高低范围也是合计的范围。',
    en: 'Besides all places together, groups such as a city are added up future by future, so that low and high are those of the total.',
  },
  groupHalf: { zh: '每个汇总组都要有组名和地区。', en: 'Every group needs a name and places.' },
  groupTwice: { zh: '组名“{name}”用了两次。', en: 'The name "{name}" is used twice.' },
  submit: { zh: '开始', en: 'Start' },
  runs: {
    zh: '{places} 个地区 × {scenarios} 个情景 × {draws} 种未来',
    en: 'places {places} × scenarios {scenarios} × futures {draws}',
  },
  noWorker: {
    zh: '没有发现工作进程：片会一直排队。请在任一台机器上对同一数据库运行 xuewei worker。',
    en: 'No worker has been heard of: shards wait. Run xuewei worker on any machine, with the same database.',
  },
  workers: {
    zh: '工作进程 {processes} 个，线程 {threads} 个',
    en: 'workers: {processes}, threads: {threads}',
  },
  ownWorker: { zh: '由此服务计算（{threads} 个线程）', en: 'Run by this service (threads: {threads})' },
  list: { zh: '已提交的批量推算', en: 'Sweeps so far' },
  none: { zh: '还没有批量推算。', en: 'There is none yet.' },
  earlier: { zh: '更早的', en: 'Earlier ones' },
  state: { zh: '状态', en: 'State' },
  progress: { zh: '进度', en: 'Progress' },
  submitted: { zh: '提交时间', en: 'Handed in' },
  shards: { zh: '{done}/{of} 片', en: 'shards {done} of {of}' },
  failedCount: { zh: '失败 {failed} 片', en: '{failed} failed' },
  rate: { zh: '每秒 {rate} 片', en: 'shards a second: {rate}' },
  slowRate: { zh: '每分钟 {rate} 片', en: 'shards a minute: {rate}' },
  left: { zh: '还需约 {time}', en: 'about {time} to go' },
  seconds: { zh: '{n} 秒', en: '{n} s' },
  minutes: { zh: '{n} 分钟', en: '{n} min' },
  hours: { zh: '{n} 小时', en: '{n} h' },
  back: { zh: '返回列表', en: 'Back to the list' },
  pause: { zh: '暂停', en: 'Pause' },
  resume: { zh: '继续', en: 'Go on' },
  cancel: { zh: '取消', en: 'Give up' },
  again: { zh: '重算缺失部分', en: 'Run what is missing' },
  csv: { zh: '下载表格', en: 'Download CSV' },
  parquet: { zh: '下载列式文件', en: 'Download Parquet' },
  otherVersion: {
    zh: '由程序版本 {engine} 提交：只有该版本的工作进程会计算它。',
    en: 'Handed in by version {engine} of the program: workers of that version alone take it.',
  },
  lost: { zh: '与服务的连接已断开，正在重试。', en: 'The line to the service broke; trying again.' },
  failures: { zh: '失败的片', en: 'Shards that failed' },
  failedShards: { zh: '{n} 片', en: 'shards: {n}' },
  failedShardsAtLeast: { zh: '至少 {n} 片', en: 'shards: {n} or more' },
  place: { zh: '地区', en: 'Place' },
  more: { zh: '更多', en: 'More' },
  asItStands: { zh: '现状数据', en: 'as it stands' },
  figures: { zh: '结果', en: 'Figures' },
  partial: {
    zh: '已完成 {done}/{of} 个地区；以下是这些地区的结果。',
    en: 'Places done: {done} of {of}; these are their figures.',
  },
  noFigures: { zh: '还没有完成的地区。', en: 'No place is done yet.' },
  yearsLeftOut: {
    zh: '{years} 学年只有部分地区有数据，合计未列出。',
    en: 'Of {years} only some places have figures: no totals are shown.',
  },
  noWholeYear: {
    zh: '没有一个学年所有地区都有数据，合计未列出；请看下方各地区。',
    en: 'There is no year of which all places have figures: no totals are shown; see the places below.',
  },
  noneHere: { zh: '所选范围在此学段没有数字。', en: 'There are no figures of this stage here.' },
  linesLeftOut: {
    zh: '{names}：只有部分地区有结果，与其他情景不可比，图中不画，表头注明地区数。',
    en: '{names}: figures of some places alone, not to be compared with those of more; left out of the chart, and the head of the table says of how many.',
  },
  placesOf: { zh: '{done}/{of} 个地区', en: 'places {done} of {of}' },
  shown: { zh: '范围', en: 'Of' },
  all: { zh: '所有地区合计', en: 'all places together' },
  count: { zh: '指标', en: 'Figure' },
  stage: { zh: '学段', en: 'Stage' },
  year: { zh: '学年', en: 'Year' },
  bandLow: { zh: '带的下端', en: 'band from' },
  bandHigh: { zh: '带的上端', en: 'band to' },
  byYear: { zh: '逐年', en: 'Year by year' },
  byPlace: { zh: '{year} 学年各地区', en: 'Places in {year}' },
  band: { zh: '八成未来在此之间', en: 'eight in ten futures' },
  base: { zh: '基准', en: 'base' },
  cut: {
    zh: '只列出一部分；全部结果请下载。',
    en: 'Not all rows are shown; the files have all.',
  },
} as const;

/** How a sweep stands, in words. */
export const stateWords: Readonly<Record<SweepState, Words>> = {
  running: { zh: '计算中', en: 'running' },
  paused: { zh: '已暂停', en: 'paused' },
  cancelled: { zh: '已取消', en: 'given up' },
  done: { zh: '已结束', en: 'ended' },
};

/** What a sweep counts, in words. */
export const countWords: Readonly<Record<SweepCount, Words>> = {
  pupils: { zh: '在校学生数（不含无学位学生）', en: 'pupils with a seat' },
  classesOverCap: { zh: '超出班额上限的班', en: 'classes over their cap' },
  oversizeClasses: { zh: '大班额班数', en: 'oversize classes' },
  unplaced: { zh: '无学位学生', en: 'children without a seat' },
};
