import type { Words } from '../domain/words.ts';

/** Reasons and notes of targets on populations, resources, money, works after their opening, and stepwise rules. */
export const resourceReasonTexts = {
  populationUnknown: {
    zh: '{district} 缺少 {year} 学年 {ages} 岁人口（“分年龄人口”表；也没有可推算的较早年份或出生人口）。',
    en: 'The population of {district} aged {ages} in {year} is missing: no row of population.csv, no earlier count to follow, no births.',
  },
  enrolledUnknown: {
    zh: '{district} 缺少 {year} 学年 {ages} 岁的在校人数（“分年龄人口”表的“其中在校”）；预测年没有分年龄在校生。',
    en: 'population.enrolled of {district} aged {ages} in {year} is missing; a projection knows no ages.',
  },
  noOfficialAges: {
    zh: '范围内的学段和年级没有规定学龄。',
    en: 'The stages and grades in its scope have no official age.',
  },
  resourcesUnknown: {
    zh: '{year} 学年 {count} 所学校（如 {school}）缺少 resources 表的 {column}。',
    en: 'resources.csv lacks {column} of {count} schools ({school} for one) for {year}.',
  },
  noVariation: {
    zh: '{year} 学年范围内没有可比较的小学或初中。',
    en: 'There are no primary or junior schools to compare in its scope in {year}.',
  },
  resourcesHeld: {
    zh: '办学资源取不晚于 {year} 学年的最近一行；只判定资源配置，不含督导评估的其他内容。',
    en: 'Resources are those of the latest row up to {year}; only the resource part is judged, not the rest of the inspection.',
  },
  noBoarders: {
    zh: '{year} 学年范围内没有寄宿生（“学校”表没有寄宿生比例）。',
    en: 'No school in its scope has boarders in {year} (boarderShare of schools.csv).',
  },
  bedsUnknown: {
    zh: '{count} 所学校（如 {school}）有寄宿生而缺少床位数（“学校”表的“床位”）。',
    en: '{count} schools ({school} for one) have boarders and no number of beds (schools.beds).',
  },
  noBeds: {
    zh: '{year} 学年在基准年之前，床位数未知。',
    en: 'Beds of {year}, before the base year, are not known.',
  },
  recurrentUnknown: {
    zh: '{owner} 缺少 {year} 财政年度的经常性经费（“预算”表的“经常性经费”）。',
    en: 'budgets.recurrent of {owner} for fiscal year {year} is missing.',
  },
  noGrant: {
    zh: '范围内没有 {year} 学年执行的生均拨款标准（“生均拨款”表）。',
    en: 'grants.csv has no grant in its scope that is paid in {year}.',
  },
  severalGrants: {
    zh: '范围内有多个生均拨款标准：{amounts}；请在目标中写明学段和举办者。',
    en: 'There are several grants in its scope: {amounts}; name stage and ownership in the target.',
  },
  noClassTeacherLoad: {
    zh: '编班规则没有班主任工作量（“编班规则”表的“班主任工作量”）。',
    en: 'The class rules state no classTeacherLoad in its scope.',
  },
  severalLoads: {
    zh: '范围内有多个班主任工作量：{loads}。',
    en: 'There are several class-teacher loads in its scope: {loads}.',
  },
  exchangeUnknown: {
    zh: '{district}的{stage}截至 {year} 学年缺少教师表的 {column}。',
    en: 'teachers.csv lacks {column} of {district}, {stage}, up to {year}.',
  },
  noneOpenSoLong: {
    zh: '至 {year} 学年没有项目投用满 {years} 年。',
    en: 'No project has been in use for {years} years by {year}.',
  },
  noneRemoved: {
    zh: '至 {year} 学年没有减少大班额。',
    en: 'No oversize class has been removed by {year}.',
  },
  costUnknown: {
    zh: '{count} 个项目（如 {project}）没有投资额（“项目”表的“投资”）。',
    en: 'projects.cost of {count} projects ({project} for one) is missing.',
  },
  noWay: {
    zh: '{year} 学年没有带路程的对口（“对口”表与“路程”表，小学到初中）。',
    en: 'No feeder from a primary to a junior school has a distance for {year} (feeders.csv, travel.csv).',
  },
  wayUnknown: {
    zh: '{count} 条对口（如 {from} → {to}）缺少“路程”表的路程。',
    en: 'travel.csv lacks the distance of {count} feeders ({from} → {to} for one).',
  },
  noDemandKnown: {
    zh: '{year} 学年没有“原本去向”的数据（基准年以后才有）。',
    en: 'Where pupils would go is not known for {year}; it is computed only after the base year.',
  },
  allWaived: {
    zh: '{year} 学年范围内的班级全部豁免。',
    en: 'Every class in its scope is waived in {year}.',
  },
  waived: {
    zh: '豁免未计入 {classes} 个班，最早到期：{until} 学年末。',
    en: '{classes} classes are waived and not counted; the first waiver ends with school year {until}.',
  },
  excepted: {
    zh: '每班有至多 {pupils} 名例外学生不计入班额。',
    en: 'Up to {pupils} excepted pupils of every class do not count.',
  },
  assumedTolerance: {
    zh: '文件未写明“{word}”的幅度，假设为 {tolerance} %。',
    en: 'The document does not say how much "{word}" is; {tolerance} % is assumed.',
  },
  phaseStep: {
    zh: '分步推进：{year} 学年应达到 {share} %。',
    en: 'A stepwise target: {share} % are due in {year}.',
  },
  changeOf: {
    zh: '数值为 {year} 比上一年的变化；当年为 {level} {unit}。',
    en: 'The value is the change in {year} on the year before; the level is {level} {unit}.',
  },
  projectsWaiting: {
    zh: '尚未计入的点名项目：{projects}。',
    en: 'Named projects that do not count yet: {projects}.',
  },
  enteredOn: {
    zh: '人工填报，{month}',
    en: 'entered by a person, {month}',
  },
  enteredLate: {
    zh: '填报时间 {month} 在期限 {due} 年之后。',
    en: 'It was reported for {month}, after the deadline {due}.',
  },
  enteredFrom: {
    zh: '填报来源：{source}。',
    en: 'Source of the report: {source}.',
  },
  enteredFall: {
    zh: '填报值从 {from} 到 {to} 变化 {change}。',
    en: 'The reported values changed by {change} from {from} to {to}.',
  },
  reportedBeside: {
    zh: '有人填报：{month} 为 {value}；程序未核算。',
    en: 'A person reports {value} for {month}; the program did not compute it.',
  },
  noDraws: {
    zh: '尚未抽取未来情形，因此没有概率。',
    en: 'No futures have been drawn here, so no probability is known.',
  },
  notComputedRole: {
    zh: '不是程序计算的目标，没有概率。',
    en: 'The program does not compute this target, so it has no probability.',
  },
  nothingToDraw: {
    zh: '无法判定，没有概率。',
    en: 'It is not measurable, so it has no probability.',
  },
} as const satisfies Record<string, Words>;
