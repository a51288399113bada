import type { ProblemCatalogue } from '../../domain/problem.ts';

/** What can be wrong with beds, mixed-grade classes, the split of the senior intake, and editions carried forward. */
export const stageTexts = {
  bedLimitWithoutBeds: {
    what: {
      zh: '{school} 按床位限额招生，却没有填写“{column}”。',
      en: 'Beds limit admission at {school}, but {column} is empty.',
    },
    remedy: {
      zh: '请填写“{column}”，或取消床位限额。',
      en: 'Fill in {column}, or take the limit away.',
    },
  },
  classesOverRooms: {
    what: {
      zh: '{school} 基准年有 {classes} 个班，只有 {rooms} 间教室（含临时教室），缺 {short} 间。',
      en: '{school} has {classes} classes and {rooms} rooms, temporary ones among them, in the base year: {short} are missing.',
    },
    remedy: {
      zh: '请核对班数、普通教室和临时教室；若属实，往后各年的班数以教室为限，班额会因此变大。',
      en: 'Check classes, home rooms and temporary rooms; if they are right, the years to come form no more classes than there are rooms, and classes grow.',
    },
  },
  boardersOverBeds: {
    what: {
      zh: '{school} 基准年有 {boarders} 名寄宿生，只有 {beds} 张床位，缺 {short} 张。',
      en: '{school} has {boarders} boarders and {beds} beds in the base year: {short} are missing.',
    },
    remedy: {
      zh: '请核对床位数和寄宿生比例；若属实，缺口按年列在“床位缺口”指标中。',
      en: 'Check beds and share of boarders; if they are right, the indicator bedsShort tells the gap year by year.',
    },
  },
  mixedWithStray: {
    what: {
      zh: '{school} {year} 学年 {grade} 年级并入“{host}”的复式班，但“{host}”不是该校同学段、只有一个班且自身不并班的年级。',
      en: 'Grade {grade} of {school} sits in a mixed-grade class with "{host}" in {year}, but "{host}" is no grade of its stage with one class of its own there.',
    },
    remedy: {
      zh: '请填写该班最低年级，并确认两个年级都只有一个班。',
      en: 'Name the lowest grade of the class, and see that both have one class.',
    },
  },
  mixedOverCap: {
    what: {
      zh: '复式班班额上限 {mixed} 大于班额上限 {cap}。',
      en: 'The cap of mixed-grade classes, {mixed}, is over the class cap of {cap}.',
    },
    remedy: {
      zh: '请改小复式班班额上限，或留空。',
      en: 'Lower it, or leave it empty.',
    },
  },
  flowRatesSum: {
    what: {
      zh: '升级、留级、辍学三率之和为 {sum}，不是 1。',
      en: 'Promoted, repeated and dropped add up to {sum}, not to 1.',
    },
    remedy: {
      zh: '三率须覆盖该年级全部学生，请核对后改为合计 1（100 %）。',
      en: 'The three shares are all pupils of the grade: correct them so that they add up to 1 (100 %).',
    },
  },
  controlTotalsDiffer: {
    what: {
      zh: '{year} 学年{stage}的控制总数 {total} 与其各部分之和 {sum} 不等。',
      en: 'The control total of {stage} in {year}, {total}, is not the sum of its parts, {sum}.',
    },
    remedy: {
      zh: '请改正其中的数字，或删去一行，由程序补足。',
      en: 'Correct the figures, or remove one of the parts: it then takes what is left.',
    },
  },
  controlTotalsExceed: {
    what: {
      zh: '{year} 学年{stage}的控制总数 {total} 小于其部分之和 {sum}。',
      en: 'The control total of {stage} in {year}, {total}, is less than its parts add up to, {sum}.',
    },
    remedy: {
      zh: '请改正总数或各部分的数字。',
      en: 'Correct the total or its parts.',
    },
  },
  controlTotalsCross: {
    what: {
      zh: '{year} 学年{stage}既有全地区某一年级的控制总数，又有某区县整个学段的控制总数，两者交叉。',
      en: 'For {stage} in {year} there is a control total for a grade of the whole region and one for the whole stage of a district: neither holds the other.',
    },
    remedy: {
      zh: '请把区县的总数分到各年级，或把全地区的总数改为整个学段。',
      en: 'Give the districts’ totals by grade, or the region’s for the whole stage.',
    },
  },
  controlTotalNowhere: {
    what: {
      zh: '“{district}”没有开设{stage}的学校，控制总数 {total} 无处可分。',
      en: 'No school of "{district}" teaches {stage}: nobody can have the control total of {total}.',
    },
    remedy: {
      zh: '请改正区县或学段，或在学校、项目表中补上学校。',
      en: 'Correct district or stage, or add the school to the schools or projects.',
    },
  },
  forecastNotAhead: {
    what: {
      zh: '预测学年 {year} 不晚于预测时学年 {madeYear}。',
      en: 'The forecast is for {year}, which is not after {madeYear}, when it was made.',
    },
    remedy: {
      zh: '请改正其中一个学年。',
      en: 'Correct one of the two school years.',
    },
  },
  spanReversed: {
    what: {
      zh: '终止学年 {to} 早于起始学年 {from}。',
      en: 'The last school year {to} is before the first, {from}.',
    },
    remedy: {
      zh: '请改正其中一个学年，或将终止学年留空。',
      en: 'Correct one of the two years, or leave the last one empty.',
    },
  },
  waiverOfNoSize: {
    what: {
      zh: '目标“{target}”不比较班额，也不比较学校规模，没有可豁免的。',
      en: 'The target "{target}" judges neither class sizes nor school sizes: there is nothing to waive.',
    },
    remedy: {
      zh: '请改填由程序计算的班额或学校规模目标，或删去该行。',
      en: 'Name a computed target on class or school sizes, or remove the row.',
    },
  },
  waiverReachesNothing: {
    what: {
      zh: '豁免“{id}”不涉及任何班级：“{value}”不在其目标或学校的范围内。',
      en: 'The waiver "{id}" leaves nothing out: "{value}" lies outside its target or its school.',
    },
    remedy: {
      zh: '请改正或留空；学校规模目标只能整校豁免。或删去该行。',
      en: 'Correct it, or leave it empty; targets on school sizes are waived for whole schools. Or remove the row.',
    },
  },
  vocationalShareOverOne: {
    what: {
      zh: '职普比（中职招生占比）{factor} 大于 1。',
      en: 'The vocational share of the intake is {factor}, more than 1.',
    },
    remedy: { zh: '请写 0 到 1 的比例，如 4:6 写 0.4。', en: 'Write a share from 0 to 1: 4 : 6 is 0.4.' },
  },
  privateShareOverOne: {
    what: {
      zh: '民办招生占比 {factor} 大于 1。',
      en: 'The private share of the entrants is {factor}, more than 1.',
    },
    remedy: { zh: '请写 0 到 1 的比例，如两成写 0.2。', en: 'Write a share from 0 to 1: a fifth is 0.2.' },
  },
  vocationalShareOfDistrict: {
    what: {
      zh: '普通高中和中职在全地区招生，职普比却只写给 {district}。',
      en: 'Senior and vocational schools admit from the whole region, but the vocational share is given for {district} alone.',
    },
    remedy: {
      zh: '请把“区县”留空，或把地区表的 seniorAdmission 改为 district。',
      en: 'Leave the district empty, or set seniorAdmission of the region to district.',
    },
  },
  cityPoolWithoutSchool: {
    what: {
      zh: '教师表中有地区 {id} 自己的教师（市直学校，{stage}），但没有教这个学段的市直学校。',
      en: 'The teachers table gives {id} a pool of its own for schools that the city governs ({stage}), but no such school teaches that stage.',
    },
    remedy: {
      zh: '若为全地区合计，请按区县分行填写；若确为市直学校的教师，请把这些学校的“隶属”写为 city。',
      en: 'If these are all teachers of the region, write a row for each district; if they teach at schools of the city, set governedBy of those schools to city.',
    },
  },
  midYearAfterBase: {
    what: {
      zh: '学年中统计写的是 {year} 学年，晚于基准年 {base}。',
      en: 'The mid-year count is of {year}, after the base year {base}.',
    },
    remedy: {
      zh: '只有已统计的学年才有学年中统计；请改正学年，或先加入该学年的统计。',
      en: 'Only years that were counted have a mid-year count: correct the year, or add the census of that year first.',
    },
  },
  midYearOutside: {
    what: {
      zh: '统计月份 {month} 不在 {year} 学年的学年初统计与下一次统计之间。',
      en: 'The month {month} does not lie between the census of {year} and the next one.',
    },
    remedy: {
      zh: '请改正月份或学年，如 2019 学年写 2020-03。',
      en: 'Correct the month or the school year: 2020-03 belongs to the school year 2019.',
    },
  },
  carriedFromOutside: {
    what: {
      zh: '推演起点 {carried} 应早于基准年 {base}，且有该学年的在校生数据。',
      en: 'The edition was carried forward from {carried}: that must lie before the base year {base} and have rows of enrolment.',
    },
    remedy: {
      zh: '请改为最后一次实际统计的学年；未经推演的数据集请留空。',
      en: 'Write the school year of the last counted census; leave it empty in a dataset that was not carried forward.',
    },
  },
} as const satisfies ProblemCatalogue;
