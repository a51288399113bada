import type { Words } from '../../../../src/domain/words.ts';

/** How the figures of a proposal are worked out; {names} are filled in. */
export const planStoryWords = {
  twice: {
    zh: '箭头左边是现有安排（已定项目和情景）的测算；右边是把方案的工程、招生安排和教师代入后，用同一模型重新测算的结果。',
    en: 'Left of the arrow stands the study as decided (projects and scenario); right of it the same study run again with the plan’s works, admissions and teachers.',
  },
  overs: {
    zh: '全地区各学段合计，界限取自目标表；逐年结果如下。',
    en: 'Of all stages of the place, counted by the size that its targets set; year by year below.',
  },
  seats: {
    zh: '全地区没有学位的学生，包括方案没有规划的学段和学校；逐年结果如下。',
    en: 'Children without a seat in the whole place, also in stages and schools that the plan leaves alone; year by year below.',
  },
  works: {
    zh: '方案新提出的工程，不含已定项目；同一学校分年实施的分别计。',
    en: 'Works that the plan proposes, decided projects left out; those of one school in several years count one by one.',
  },
  cost: {
    zh: '工程投资 = 间数（新建按班数）× 单价，备选地块表列有造价的按该表；临时和改用教室按使用年数计租金。',
    en: 'Works cost rooms (classes in new schools) × their price, or what the table of sites says; rooms that stand for a time cost their rent for so many years.',
  },
  allCosts: {
    zh: '“全部成本”另含班级运行、教师工资、调整入学和重新编班，各年按贴现率折到首年；求解时在大班额相同的方案中取它最小的。',
    en: 'All costs also hold classes, wages, children sent elsewhere and classes formed anew, discounted to the first year; of plans with as few oversize classes the one with the least is taken.',
  },
  assumedPrice: { zh: '{price}（假设的默认单价）', en: '{price} (assumed)' },
  ownPrice: { zh: '{price}（情景给出）', en: '{price} (given by the scenario)' },
  extensionPrice: { zh: '扩建，每间', en: 'a room built on' },
  schoolPrice: { zh: '新建，每班', en: 'a class of a new school' },
  conversionPrice: { zh: '改用教室，每间每年', en: 'a room converted, a year' },
  temporaryPrice: { zh: '临时教室，每间每年', en: 'a modular room, a year' },
  wage: { zh: '教师，每人每年', en: 'a teacher, a year' },
  proposed: {
    zh: '由求解程序提出：在大班额最少的方案中成本最低；另一套程序已逐条复核。',
    en: 'Proposed by the search: the least cost among plans with as few oversize classes; checked rule by rule by a second program.',
  },
  rooms: {
    zh: '教室数按最挤的学年需要的班数减可用教室确定；新建学校取标准规模。',
    en: 'As many rooms as its sections in the fullest year lack; new schools come in standard sizes.',
  },
  opens: {
    zh: '学生入驻的学年：开工后扩建至少 {years} 年、新建至少 {more} 年，竣工后的 9 月 1 日起投用。',
    en: 'The school year in which pupils move in: works take at least {years} year(s) for rooms built on and {more} for a new school; in use from 1 September after they are finished.',
  },
  until: {
    zh: '不再使用的第一个学年：临时教室拆除，专用教室恢复原用途。',
    en: 'The first school year without it: modular rooms are removed, special rooms go back to their use.',
  },
  decided: {
    zh: '由方案决定，满足班额上限、教室、教师和资金的全部约束；数字只含方案规划的学校。',
    en: 'Decided by the plan within all limits of class size, rooms, teachers and money; of the schools that are planned.',
  },
  curve: {
    zh: '每一点都重新求解：期限改到该学年，或只要求该比例的班达标；成本为方案的全部成本折现，节省为与第一点之差，下限为任何方案都低不过的成本。',
    en: 'Every point is planned anew with that deadline, or with that share of classes within their caps; cost is all costs discounted, what it saves is the difference from the first point, and no plan can cost less than the bound.',
  },
  sure: {
    zh: '把各方案放进同一批随机未来中逐一检验：达标的未来所占比例即把握，范围为其统计误差（95%）。',
    en: 'Every plan is tried in the same drawn futures: how sure it is is the share in which the targets hold, the range its statistical error (95 %).',
  },
  shifted: {
    zh: '把移动后的项目日期代入同一模型重新测算；列出目标到期的学年和有变化的学年。',
    en: 'The same study run again with the projects where they were moved; years in which targets fall due, and those that change.',
  },
  repaired: {
    zh: '左为给出的方案，右为修补后的方案，两者用同一套校核程序逐项重新计算。',
    en: 'The plan that was given beside the repaired one, both worked out anew by the program that checks them.',
  },
  short: {
    zh: '方案求解后该校各学年仍短缺的最多的一年：可用教室、规格、资金或教师任何一项不够时，人数超出上限的部分即为短缺。',
    en: 'What stays short at the school when the plan is carried out, in the year with most of it: where rooms, sizes, money or teachers do not suffice, what is above the limits is short.',
  },
  classes: {
    zh: '各校各年级开班数相加：首年、各年中最多的一年和末年。',
    en: 'Classes of all schools and grades added up: in the first year, in the year with most, in the last.',
  },
  hired: {
    zh: '规划期内各年新招聘的专任教师之和，不超过教师表给出的名额乘倍数。',
    en: 'Full-time teachers hired in all years, within the hires of the table of teachers times the factor.',
  },
  contracts: {
    zh: '合同制教师最多的一年的人数。',
    en: 'Contract teachers in the year that has most of them.',
  },
  moved: {
    zh: '各年入学时去了片区学校以外学校的新生之和。',
    en: 'Entrants of all years who go to another school than that of their catchment.',
  },
  regrouped: {
    zh: '在读期间重新编班的年级数（每校每年级计一次）。',
    en: 'Grades of schools whose classes are formed anew while they are at school, each counted once.',
  },
} as const satisfies Record<string, Words>;
