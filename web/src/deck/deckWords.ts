import type { Words } from '../../../src/domain/words.ts';

/** Texts of the slides and of the files made of them. */
export const deckWords = {
  titleOf: { zh: '{place}学位与班额规划', en: '{place}: school places and class sizes' },
  scenarioLine: { zh: '情景：{scenario}', en: 'Scenario: {scenario}' },
  dataLine: { zh: '数据：{base} 学年统计（{date}）', en: 'Data: census of {base} ({date})' },
  spanLine: { zh: '推演到 {horizon} 学年', en: 'Projected to {horizon}' },
  withProposal: { zh: '含方案建议', en: 'With a proposed plan' },
  questionLine: { zh: '要回答的问题：{question}', en: 'The question: {question}' },
  carriedWatermark: { zh: '推演版本（假设），非统计', en: 'Carried forward (assumed), not counted' },
  watermark: { zh: '含假设数据（{share}）', en: 'Contains assumed data ({share})' },
  titleSource: {
    zh: '每个数字都标明依据：公开发布、部门报表、推算或假设。',
    en: 'Every figure bears its basis: published, reported, derived or assumed.',
  },

  todayTitle: {
    zh: '{year} 学年：大班额 {over} 个，学位缺口 {seats} 个',
    en: '{year}: {over} oversize classes, {seats} places short',
  },
  todayTitleOver: { zh: '{year} 学年：大班额 {over} 个', en: '{year}: {over} oversize classes' },
  todayTitlePlain: { zh: '{year} 学年的现状', en: 'Where we stand in {year}' },
  worstDistricts: {
    zh: '大班额最多的区县（{year} 学年）',
    en: 'Districts with most oversize classes ({year})',
  },
  worstSchools: { zh: '大班额最多的学校（{year} 学年）', en: 'Schools with most oversize classes ({year})' },
  largestClass: { zh: '最大班', en: 'largest class' },
  tablesSource: { zh: '数据表：{tables}', en: 'Tables: {tables}' },
  countedSource: { zh: '大班额口径：{target}', en: 'Oversize as counted in: {target}' },

  pupilsPeak: {
    zh: '{stage}在校生 {year} 学年达到高峰：{value} 人，比现在多 {more}',
    en: '{stage} pupils peak in {year}: {value}, {more} more than now',
  },
  pupilsFall: {
    zh: '各学段在校生都不再超过现在的人数',
    en: 'No stage will have more pupils than it has now',
  },
  pupilsLead: {
    zh: '实线为历年统计，虚线为推算；竖线为基准学年和目标期限。',
    en: 'Solid: counted; dashed: projected; upright lines: base year and deadlines.',
  },
  peakPoint: {
    zh: '{stage}：{year} 学年最多，{value} 人（现在 {now} 人）',
    en: '{stage}: highest in {year}, {value} (now {now})',
  },
  lowPoint: {
    zh: '{stage}：现在 {now} 人，{year} 学年 {value} 人',
    en: '{stage}: {now} now, {value} in {year}',
  },
  pupilsSource: {
    zh: '数据表：在校生、出生、升学与迁移；{year} 学年以后为推算。',
    en: 'Tables: enrolment, births, feeders and migration; projected after {year}.',
  },

  targetsMissed: {
    zh: '按现有安排，{all} 项可测算目标中有 {missed} 项达不到',
    en: 'As decided, {missed} of {all} measurable targets are missed',
  },
  targetsMet: {
    zh: '按现有安排，{all} 项可测算目标都能达到',
    en: 'As decided, all {all} measurable targets are met',
  },
  targetsNone: { zh: '没有可测算的目标', en: 'No target can be measured' },
  dueTile: { zh: '{due} 年底到期', en: 'Due by the end of {due}' },
  standingTile: { zh: '长期有效', en: 'Standing' },
  laterTile: { zh: '{due} 年及以后', en: 'From {due} on' },
  missedOf: { zh: '{missed} / {all}', en: '{missed} of {all}' },
  missedUnit: { zh: '项未达标', en: 'missed' },
  notMeasurable: { zh: '另有 {count} 项无法测算', en: '{count} more cannot be measured' },
  missedTable: { zh: '未达标的目标', en: 'Targets missed' },
  metTable: { zh: '目标与判定', en: 'Targets and verdicts' },
  moreRows: { zh: '另有 {count} 项，见附表。', en: '{count} more stand in the workbook.' },
  targetsSource: { zh: '文件：{documents}', en: 'Documents: {documents}' },

  worksTitleLate: {
    zh: '已定项目 {count} 个，其中 {late} 个赶不上期限',
    en: 'Projects that are decided: {count}; {late} of them too late for a deadline',
  },
  worksTitle: {
    zh: '已定项目 {count} 个，都赶得上所服务的期限',
    en: 'Projects that are decided: {count}, none too late for its deadline',
  },
  worksNone: { zh: '没有已定的建设项目', en: 'No construction project is decided' },
  worksLead: {
    zh: '投用学年为竣工后的第一个 9 月 1 日；大班额为按现有安排推算。',
    en: 'In use from the first 1 September after the finish; oversize classes as decided.',
  },
  projects: { zh: '项目', en: 'projects' },
  projectsUnit: { zh: '个', en: 'projects' },
  rooms: { zh: '新增教室', en: 'new rooms' },
  seats: { zh: '新增学位', en: 'new places' },
  lateProjects: { zh: '赶不上期限', en: 'too late' },
  afterBase: { zh: '{year} 学年以后投用', en: 'in use after {year}' },
  byYearTable: { zh: '逐年投用与大班额', en: 'Openings and oversize classes by year' },
  inUse: { zh: '投用项目', en: 'opening' },
  overLeft: { zh: '大班额', en: 'oversize' },
  overChart: { zh: '大班额（按现有安排）', en: 'Oversize classes as decided' },
  worksSource: {
    zh: '数据表：建设项目、学校、班级；期限来自目标表。',
    en: 'Tables: projects, schools, classes; deadlines from the targets table.',
  },

  proposalTitle: {
    zh: '方案使 {year} 学年大班额由 {before} 个变为 {after} 个，工程投资 {cost}',
    en: 'The plan takes oversize classes of {year} from {before} to {after} for {cost} of works',
  },
  proposalTitlePlain: {
    zh: '方案建议：工程 {count} 项，投资 {cost}',
    en: 'A plan: {count} works for {cost}',
  },
  verdictsChange: { zh: '目标判定改变', en: 'verdicts that change' },
  verdictsUnit: { zh: '项', en: 'targets' },
  verdictsFoot: { zh: '由未达标变为达标', en: 'from missed to met' },
  proposalSource: {
    zh: '方案由程序求解（计算量 {work}，种子 {seed}）；价格与手段：{basis}。',
    en: 'Plan sought by the program (work {work}, seed {seed}); prices and levers: {basis}.',
  },
  leversAssumed: { zh: '部分或全部为假设的默认值', en: 'some or all at their assumed defaults' },
  leversGiven: { zh: '由情景给出', en: 'set by the scenario' },

  certaintyTitle: {
    zh: '提前 {horizon} 年的预测，在本地平均偏差 {ours}（假定不变：{still}）',
    en: '{horizon} years ahead this method missed by {ours} here ("no change": {still})',
  },
  certaintyPlain: {
    zh: '历史太短，误差无法由本地数据检验',
    en: 'History is too short to test the method here',
  },
  certaintyLead: {
    zh: '用 {from}–{to} 年的数据“当时”做预测，再与后来的实际对比。',
    en: 'Forecasts made as of {from}–{to} without later knowledge, compared with what came.',
  },
  riskAssumed: {
    zh: '在校生数据中 {share} 为假设，不是真实学校的数据。',
    en: '{share} of the enrolment rows are assumed, not data of real schools.',
  },
  riskSynthetic: {
    zh: '历史也是合成数据：误差只说明方法在此例中的表现。',
    en: 'The history is synthetic too: the errors only tell how the method does in this example.',
  },
  riskBirths: {
    zh: '{year} 年以后的出生人口是假设；几年后入学人数随之变动。',
    en: 'Births after {year} are assumed; intakes some years later move with them.',
  },
  riskLate: {
    zh: '赶不上期限的项目有 {late} 个，其中 {count} 个所在或可分流的学校到期仍有大班额。',
    en: 'Projects that come too late for a deadline: {late}; at the deadline {count} of them are still waited for by oversize classes.',
  },
  riskUnmeasured: {
    zh: '{count} 项目标缺少数据，无法测算。',
    en: '{count} targets lack the data to be measured.',
  },
  riskWorse: {
    zh: '{count} 种情形不如“假定不变”：{first}',
    en: 'Cases that did no better than "no change": {count}, first of all {first}',
  },
  riskProbability: {
    zh: '达标概率尚未推算：判定按最可能的一条路径。',
    en: 'No probability is drawn yet: verdicts follow the one most likely path.',
  },
  howToDraw: {
    zh: '推算达标概率：在“现状”中打开“最近期限”，或在“规划”的“达标检查”中。',
    en: 'To draw probabilities, open the next deadline under "Today", or "Check" under "Plan".',
  },
  drawnShares: {
    zh: '随机推算 {draws} 种未来：{sure} 项目标有九成以上把握，{open} 项没有把握，{hardly} 项达标可能不到一成。',
    en: 'In {draws} drawn futures {sure} targets are met nine times in ten or more, {open} may go either way, {hardly} are met less than once in ten.',
  },
  drawnFixed: {
    zh: '{count} 项取决于工程或规则，没有概率。',
    en: '{count} hang on works or rules and have no probability.',
  },
  drawnLow: {
    zh: '各年级人数的偶然起伏多半使更多班超限：最可能路径上的大班额往往偏低。',
    en: 'Chance in single grades mostly puts more classes over a bound: the most likely path tends to count oversize classes low.',
  },
  certaintySource: {
    zh: '数据表：历年在校生；回测口径：{level}。',
    en: 'Table: enrolment of past years; compared: {level}.',
  },

  methodTitle: { zh: '怎样算出，数据从哪里来', en: 'How it is computed, and from which sources' },
  stepPupils: {
    zh: '在校生：按出生、入学、升级和升学逐年推算，比率取自本地历史。',
    en: 'Pupils: births, entry, progression and transfer year by year, with ratios of the place’s own history.',
  },
  stepClasses: {
    zh: '班级：按编班规则、教室和教师逐校逐年级编成，班额逐班计数。',
    en: 'Classes: formed school by school and grade by grade within rules, rooms and teachers, and counted one by one.',
  },
  stepProjects: {
    zh: '项目：竣工后的 9 月 1 日起提供教室，迟交一月可能晚一年。',
    en: 'Projects: give rooms from the 1 September after their finish; a month late may cost a year.',
  },
  stepTargets: {
    zh: '目标：按文件规定的期限和口径逐条判定，写明文件与条款。',
    en: 'Targets: judged one by one on the day and by the rule of their document and article.',
  },
  stepSame: {
    zh: '同样的数据和情景得到同样的结果；文件可逐字节复现。',
    en: 'The same data and scenario give the same result; the files repeat byte by byte.',
  },
  sourcesTable: { zh: '主要来源', en: 'Main sources' },
  sourceTitle: { zh: '名称', en: 'title' },
  sourceDocument: { zh: '文号', en: 'document' },
  sourceDate: { zh: '日期', en: 'date' },
  methodSource: {
    zh: '来源共 {count} 个，全部列于附表。',
    en: '{count} sources in all; the workbook lists every one.',
  },
  basisIs: { zh: '依据：{basis}', en: 'Basis: {basis}' },
  basisUnknown: { zh: '未注明', en: 'not told' },
} as const satisfies Record<string, Words>;
