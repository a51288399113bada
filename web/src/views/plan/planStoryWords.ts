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
    zh: '工程投资 = 间数（新建按班数）× 单价，各年直接相加，不折现；新建另加地块表所列土地费，按建班数占地块最多班数的比例计；临时和改用教室按使用年数计费。',
    en: 'Works cost rooms (classes in new schools) × their price, added up without discounting; a new school also pays for its land, as the table of sites prices it, by its share of the classes the site can hold; rooms used for a time cost their price for so many years.',
  },
  allCosts: {
    zh: '“全部成本”另含班级运行和中途增班、方案规划的学校全部教师（在职、新聘、合同制）的工资、新建学校的日常运转、调整入学和重新编班，减停办节省，各年按贴现率折到规划首年；大班额同样少的方案中求它最小，相差在容许范围内的，取调整入学人数少的。',
    en: 'All costs also hold classes and classes added midway, the wages of all teachers of the schools planned (in post, hired, on contract), the running of new schools, children sent elsewhere and classes formed anew, less what closures save, discounted to the first year planned; of plans with as few oversize classes the least is sought, and among those that cost nearly the same the one that sends fewer children elsewhere.',
  },
  assumedPrice: { zh: '{price}（假设的默认单价）', en: '{price} (assumed)' },
  ownPrice: { zh: '{price}（已设定）', en: '{price} (set for this plan)' },
  yearsUsed: { zh: '使用年数', en: 'years of use' },
  land: { zh: '土地费', en: 'land' },
  extensionPrice: { zh: '扩建，每间', en: 'a room built on' },
  schoolPrice: { zh: '新建，每班', en: 'a class of a new school' },
  conversionPrice: { zh: '改用教室，每间每年', en: 'a room converted, a year' },
  temporaryPrice: { zh: '临时教室，每间每年', en: 'a modular room, a year' },
  wage: { zh: '教师，每人每年', en: 'a teacher, a year' },
  proposed: {
    zh: '由求解程序提出，是找到的最好方案：先使无学位和大班额最少，再使成本最低；是否已证明最优、复核有无问题，见“证明与复核”。',
    en: 'Proposed by the search as the best plan it found: first as few without a seat and as few oversize classes as it could, then the least cost; what is proven, and what a second program says, stands under “Proof and check”.',
  },
  rooms: {
    zh: '教室数由求解确定：使各学年开班数不超过教室数，以学校还能扩建的间数和资金为限；新建学校取标准规模。',
    en: 'Found by the search, so that classes have rooms in every year, within what the school can still take and what money allows; new schools come in standard sizes.',
  },
  opensExtension: {
    zh: '学生入驻的学年，由求解确定；扩建工期按 {years} 年计，9 月 1 日投用。',
    en: 'The school year in which pupils move in, found by the search; building on is taken to need {years} year(s), in use from 1 September.',
  },
  opensNewSchool: {
    zh: '学生入驻的学年，由求解确定；自可供地起，新建工期按 {more} 年计，9 月 1 日投用。',
    en: 'The school year in which pupils move in, found by the search; once the site is free a new school is taken to need {more} year(s), in use from 1 September.',
  },
  opensLent: {
    zh: '开始使用的学年，由求解确定；改用和临时教室不计工期。',
    en: 'The school year in which they are first used, found by the search; converted and modular rooms are taken to need no time for works.',
  },
  until: {
    zh: '不再使用的第一个学年：临时教室拆除，专用教室恢复原用途；扩建和新建的长期使用，没有此年。用到规划末年的，规划不管此后。',
    en: 'The first school year without it: modular rooms are removed, special rooms go back to their use; what is built stays and has no such year. Of rooms used in the last year planned, nothing is said of what comes after.',
  },
  decided: {
    zh: '由方案决定，以教室、教师和资金为限；限度之内达不到的（大班额、无学位）计为短缺。数字只含方案规划的学校。',
    en: 'Decided by the plan within the limits of rooms, teachers and money; what cannot be had within them (classes over, children without a seat) counts as short. Of the schools that are planned.',
  },
  curve: {
    zh: '每一点是一份经过复核的方案。按期限：期限改到该学年，此前各年不计，较早期限的方案更好时沿用；按比例：逐步减少工程资金和新聘教师，看还有多大比例的班（按班年计）达标。成本为全部成本折现，节省为与第一点之差；短缺同样少的方案，成本都不低于下限。',
    en: 'Every point is a plan that was checked. By deadline: what counts begins in that year, and the plan of an earlier one is kept where none is better. By share: with less and less money for works and fewer hires, the share of class-years still within their caps. Cost is all costs discounted, what it saves the difference from the first point; no plan that leaves as little short costs less than the bound.',
  },
  sure: {
    zh: '把各方案放进同一批随机未来中逐一实施：所规划的大班额目标全部达到的未来所占比例即把握。区间（95%，Wilson 法）只反映抽取的未来有限，不含模型本身的误差。无学位、大班额和成本是求解时的数：更稳的方案按更多的学生数计。',
    en: 'Every plan is carried out in the same drawn futures: how sure it is is the share in which all targets on oversize classes it was made for hold. The interval (95 %, Wilson) tells only that so many futures were drawn, not how far the model may be off. Children without a place, oversize classes and cost are those it was planned with: a surer plan is reckoned for more pupils.',
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
    zh: '方案之内该校仍短缺的数，各列分别取最多的一年，不一定是同一年；教室、学校规模、资金或教师不够时，超出上限的部分即为短缺。',
    en: 'What stays short at the school within the plan, each column in the year with most of it, not always the same one: where rooms, school size, money or teachers do not suffice, what is above the limits is short.',
  },
  classes: {
    zh: '各校各年级开班数相加：首年、各年中最多的一年和末年。',
    en: 'Classes of all schools and grades added up: in the first year, in the year with most, in the last.',
  },
  hired: {
    zh: '规划期内各年新招聘的专任教师之和；每年不超过教师表最近一行的招聘名额乘倍数。',
    en: 'Full-time teachers hired in all years; in each no more than the hires of the latest row of the table of teachers times the factor.',
  },
  contracts: {
    zh: '合同制教师最多的一年的人数。',
    en: 'Contract teachers in the year that has most of them.',
  },
  moved: {
    zh: '各年新生中，方案安排到预测去向以外学校的人数之和，含预测中没有学位、由方案安排入学的；每届按人数最多的一年计。',
    en: 'Entrants of all years whom the plan sends to another school than the forecast does, those among them for whom the forecast has no seat; each cohort counts as in its fullest year.',
  },
  regrouped: {
    zh: '在读期间重新编班的年级数（每校每年级计一次）。',
    en: 'Grades of schools whose classes are formed anew while they are at school, each counted once.',
  },
} as const satisfies Record<string, Words>;
