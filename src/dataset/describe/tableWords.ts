import type { TableName } from '../../domain/region/tables.ts';
import type { Words } from '../../domain/words.ts';

/** What each table is for, in one sentence. */
export const tableWords: Readonly<Record<TableName, Words>> = {
  region: {
    zh: '一行：这是什么地方，基准年和规划期末年是哪一年。',
    en: 'One row: which place this is, its base year and its horizon.',
  },
  districts: {
    zh: '县、区和功能区（高新区、经开区等），各有学制和入学年龄。',
    en: 'Counties, districts and functional zones alike, each with its grade ladder and entry age.',
  },
  evaluationUnits: {
    zh: '合并评估的区县组合。',
    en: 'Sets of districts that are judged together.',
  },
  areas: { zh: '区县内的规划片区。', en: 'Planning areas within a district.' },
  schools: {
    zh: '每个校区一行：位置、学段、教室等条件。',
    en: 'One row per campus: where it lies, which stages it teaches, which rooms it has.',
  },
  enrolment: {
    zh: '每校、每学年、每年级一行：在校生数和班级。',
    en: 'One row per school, school year and grade: pupils and classes.',
  },
  midYear: {
    zh: '学年中（转学后）再统计一次的学生和班级；“零增量”据此看全年，未列的年级仍按学年初统计。',
    en: 'Pupils and classes counted again within a school year, after transfers: “no increase” is then read all year. Grades left out stand as at the census.',
  },
  ownershipChanges: {
    zh: '幼儿园、学校自某学年起转为公办、普惠性民办或民办。',
    en: 'Schools and kindergartens that become public, inclusive private or private from a school year on.',
  },
  resources: {
    zh: '各校各学段的教师、面积、设备，用于优质均衡七项指标和差异系数。',
    en: 'Teachers, area and equipment of each school and stage, for the seven indicators of high-quality balance.',
  },
  births: {
    zh: '各区县历年出生人口；基准年之后为假设。',
    en: 'Live births by district and calendar year; those after the base year are assumptions.',
  },
  population: {
    zh: '各区县分年龄儿童数，用于毛入学率。',
    en: 'Children by district and age, for gross enrolment rates.',
  },
  assumptions: {
    zh: '对历史趋势的有期限偏离；空表即维持历史趋势。',
    en: 'Dated deviations from what history implies; without any, history goes on.',
  },
  arrivals: {
    zh: '历史趋势之外迁入（负数为迁出）的儿童：新建住宅、企业投产、搬迁。',
    en: 'Children who come, or leave, beside what history implies: new housing, a works that opens, a village that is moved.',
  },
  flowRates: {
    zh: '分年级的升级、留级、辍学率；自起始学年起替代历史升级比，三者之和为 1。',
    en: 'Promotion, repetition and dropout by grade; from their year on they take the place of the progression ratio. The three add up to 1.',
  },
  controlTotals: {
    zh: '地区或区县已定的今后各年在校生总数；推算按比例调到这些总数，取整后分毫不差。',
    en: 'Totals that a region or district has settled on for years ahead; the projection is scaled to them and adds up to them exactly.',
  },
  officialForecasts: {
    zh: '他人对本地所作的预测；回测将其与后来的实际对比，与本方法并列。',
    en: 'What others have forecast of the place; the back-test scores them beside ours where figures have come since.',
  },
  classRules: {
    zh: '编班规则：目标人数、上限、合班与拆班；每个在用学段至少一条。',
    en: 'How classes are formed: target, cap, merging and splitting. Every stage in use needs one.',
  },
  teachers: {
    zh: '各区县、各学段的教师队伍。',
    en: 'The teacher pool of each district and stage.',
  },
  projects: {
    zh: '有日期的建设与调整项目：新建、扩建、改建、合并、停办等。',
    en: 'Dated works and reorganisations: new schools, extensions, conversions, merges, closures.',
  },
  sites: { zh: '可以建校的地块。', en: 'Land on which a school could be built.' },
  travel: {
    zh: '片区、学校、地块之间的上学路程。',
    en: 'Distances on the way to school between areas, schools and sites.',
  },
  feeders: {
    zh: '小学毕业生或片区适龄儿童的去向与比例。',
    en: 'Where a school’s leavers or an area’s children go, and in which shares.',
  },
  budgets: { zh: '各预算单位、各财政年度的资金。', en: 'Money by owner and fiscal year.' },
  grants: {
    zh: '各学段生均拨款标准，自某学年起执行。',
    en: 'Money per pupil and year by stage, dated.',
  },
  targets: {
    zh: '规划文件提出的目标，每个数字一行。',
    en: 'What published plans demand, one row per figure.',
  },
  waivers: {
    zh: '目标暂不计入的学校、年级，到期失效。',
    en: 'Schools and grades that a target leaves out for a time; each expires.',
  },
  entries: {
    zh: '由人填报的目标进展，写明时间和来源。',
    en: 'Progress that a person reports of a target, with month and source.',
  },
  sources: { zh: '数字所依据的文件。', en: 'The documents that figures come from.' },
};
