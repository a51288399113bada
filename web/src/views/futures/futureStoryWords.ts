import type { Words } from '../../../../src/domain/words.ts';

/** How pupils and births are worked out; {names} are filled in. */
export const futureStoryWords = {
  counted: {
    zh: '{year} 学年统计日的在校生，按“在校生”表相加。',
    en: 'Pupils on the census day of {year}, added up from the table of enrolment.',
  },
  ahead: {
    zh: '从 {year} 学年统计出发逐年推算：每个年级的学生按升级比升入下一年级；升级比取自本地历史，各种取年办法的权重由逐年回测确定。',
    en: 'Carried forward from the census of {year}: each grade moves up by its progression ratio of the place’s own history; how much each span of years weighs is set by back-tests one year ahead.',
  },
  entrants: {
    zh: '新生：幼儿园、小学按相应年份的出生人口推算，初中、高中按上一学段毕业生推算，没有这些数据时沿用已知人数。有对口关系的按对口分到学校，其余按各校近年占比；超出控制人数的调剂到区县内其他学校，调剂不了的为无学位。',
    en: 'Entrants: of kindergartens and primary schools by births of the matching years, of junior and senior schools by those who leave the stage before, as many as were known last where neither is. They go by feeder rules where there are any, else by each school’s share of late; whom a school cannot take goes to another of the district, or stays without a seat.',
  },
  exact: {
    zh: '各校各年级取整后与区县合计一致；迁入迁出、住房等假设按所列各表计入。',
    en: 'Schools and grades are whole pupils that add up to the district’s total; arrivals and other assumptions are those of the tables below.',
  },
  inYear: { zh: '{year} 学年', en: '{year}' },
  range: { zh: '随机推演的 {share} 区间', en: '{share} of drawn futures' },
  fromTo: { zh: '{low} 至 {high}', en: '{low} to {high}' },
  births: {
    zh: '已登记的出生人口照“出生人口”表；以后年份为表中给出的假设。',
    en: 'Registered births are those of the table; later years are the assumptions that it gives.',
  },
  birthsAhead: {
    zh: '出生人口决定几年后的起始年级：三年后入园，六年后上小学（按各区县入学年龄和截止日）。',
    en: 'Births decide the entry grades of years to come: kindergarten after three years, primary school after six (by each district’s entry age and cut-off day).',
  },
  birthsShare: {
    zh: '虚线为本地若保持其在全国出生人口中的占比应有的数，仅作对照。',
    en: 'What the place would have at its share of the nation’s births stands beside them for comparison only.',
  },
} as const satisfies Record<string, Words>;
