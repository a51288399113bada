import type { ProblemCatalogue } from '../domain/problem.ts';

/** What can be wrong with an intervention once it meets its dataset. */
export const resolvingTexts = {
  changesNothing: {
    what: { zh: '这一项什么也没有改变。', en: 'This intervention changes nothing.' },
    remedy: {
      zh: '请检查其数值、区县与年份，或删去它。',
      en: 'Check its values, district and years, or delete it.',
    },
  },
  figureUnbounded: {
    what: {
      zh: '预期的指标值没有下限也没有上限，什么结果都符合。',
      en: 'The expected figure has no bound, so that whatever comes out would do.',
    },
    remedy: { zh: '请填写下限（atLeast）、上限（atMost）或两者。', en: 'Write atLeast, atMost or both.' },
  },
  flowOverOne: {
    what: {
      zh: '留级率与辍学率之和为 {sum}，大于 1。',
      en: 'Those who repeat and those who drop out add up to {sum}, more than 1.',
    },
    remedy: {
      zh: '两者都是年级学生的占比，请写小数，如 0.02 即 2 %。',
      en: 'Both are shares of the grade’s pupils: write them as fractions, 0.02 for 2 %.',
    },
  },
  noneToName: {
    what: {
      zh: '“{id}”无从查找：这里没有这一类。',
      en: '"{id}" cannot be found: there is none of its kind here.',
    },
    remedy: {
      zh: '请删去这一项，或在数据表中补上；为别处写的情景未必适用于此地。',
      en: 'Take it out, or add it to the tables; what was written for another place need not fit this one.',
    },
  },
  unknownProject: {
    what: { zh: '“{id}”不在 {count} 个项目之中。', en: '"{id}" is not among the {count} projects.' },
    remedy: { zh: '您是否想写：{near}？', en: 'Did you mean: {near}?' },
  },
  slippageForm: {
    what: {
      zh: '工期偏差要么写最少、最可能、最多三个月数，要么写“月数与权重”，两者取其一。',
      en: 'Slippage is told either by least, likely and most, all three, or by delays; by one of them alone.',
    },
    remedy: {
      zh: '例如 least: 0、likely: 3、most: 18，或 delays: "0:50;12:50"。',
      en: 'For instance least: 0, likely: 3, most: 18; or delays: "0:50;12:50".',
    },
  },
  slippageUnreadable: {
    what: { zh: '“{value}”无法读作月数与权重。', en: '"{value}" cannot be read as months and weights.' },
    remedy: {
      zh: '请写成 "0:50;6:30;18:20" 的形式，每个月数一次，权重大于零。',
      en: 'Write "0:50;6:30;18:20": each month once, weights over 0.',
    },
  },
  slippageOrder: {
    what: {
      zh: '最少 {least}、最可能 {likely}、最多 {most} 个月，次序不对。',
      en: 'Least {least}, likely {likely} and most {most} months are not in order.',
    },
    remedy: { zh: '应为最少 ≤ 最可能 ≤ 最多。', en: 'It must be least ≤ likely ≤ most.' },
  },
  unknownProgramme: {
    what: { zh: '没有项目属于工程“{id}”。', en: 'No project belongs to the programme "{id}".' },
    remedy: { zh: '您是否想写：{near}？', en: 'Did you mean: {near}?' },
  },
  scenarioUnknownDistrict: {
    what: { zh: '“{id}”不在 {count} 个区县之中。', en: '"{id}" is not among the {count} districts.' },
    remedy: { zh: '您是否想写：{near}？', en: 'Did you mean: {near}?' },
  },
  unknownOwner: {
    what: { zh: '“{id}”既不是区县，也不是本地区。', en: '"{id}" is neither a district nor the region.' },
    remedy: { zh: '您是否想写：{near}？', en: 'Did you mean: {near}?' },
  },
  planningUnknownSchool: {
    what: { zh: '“{id}”不在 {count} 所学校之中。', en: '"{id}" is not among the {count} schools.' },
    remedy: { zh: '您是否想写：{near}？', en: 'Did you mean: {near}?' },
  },
  planningUnknownSite: {
    what: { zh: '“{id}”不在 {count} 个备选地块之中。', en: '"{id}" is not among the {count} sites.' },
    remedy: { zh: '您是否想写：{near}？', en: 'Did you mean: {near}?' },
  },
  planningLastYear: {
    what: {
      zh: '规划末年 {year} 不在 {from}–{to} 之间。',
      en: 'The last year planned, {year}, is not within {from}–{to}.',
    },
    remedy: { zh: '写这一范围内的学年。', en: 'Write a school year within that range.' },
  },
  scenarioUnknownArea: {
    what: {
      zh: '“{id}”不在该区县的 {count} 个片区之中。',
      en: '"{id}" is not among the district’s {count} planning areas.',
    },
    remedy: { zh: '您是否想写：{near}？', en: 'Did you mean: {near}?' },
  },
  sameSchool: {
    what: { zh: '“{id}”既是来源又是去向。', en: '"{id}" is both where they come from and where they go.' },
    remedy: { zh: '请写另一所学校。', en: 'Name another school.' },
  },
  noNextStage: {
    what: {
      zh: '“{to}”没有“{from}”毕业生要升入的学段。',
      en: '"{to}" teaches no stage that the leavers of "{from}" go on to.',
    },
    remedy: { zh: '请写下一学段的学校。', en: 'Name a school of the next stage.' },
  },
  entrantsFollowBirths: {
    what: {
      zh: '“{to}”一年级新生按出生人口推算，与来自哪所幼儿园无关，这一项不起作用。',
      en: 'First graders of "{to}" follow births, whatever kindergarten they come from: this would change nothing.',
    },
    remedy: {
      zh: '请改用“入学人数（相对出生）”或“迁入或迁出”，或让程序在方案中调剂。',
      en: 'Use “Entrants per birth” (capture) or “Children who come or leave” (arrivals), or let a plan move children.',
    },
  },
  roomsUnknown: {
    what: { zh: '“{id}”的普通教室数未知。', en: 'The home rooms of "{id}" are not known.' },
    remedy: { zh: '请在学校表中补上普通教室数。', en: 'Add its home rooms to the table of schools.' },
  },
  lendsTooMany: {
    what: {
      zh: '“{id}”只有 {there} 间普通教室，借不出 {rooms} 间。',
      en: '"{id}" has {there} home rooms and cannot lend {rooms}.',
    },
    remedy: { zh: '请减少借出的教室。', en: 'Lend fewer.' },
  },
  noOtherFeeder: {
    what: {
      zh: '{year} 年“{from}”没有其他对口去向可分其余毕业生。',
      en: 'In {year} no feeder says where the other leavers of "{from}" go.',
    },
    remedy: {
      zh: '请写比例 1，或在对口表中补上。',
      en: 'Write a share of 1, or add them to the table of feeders.',
    },
  },
  unknownTarget: {
    what: { zh: '“{id}”不在 {count} 个目标之中。', en: '"{id}" is not among the {count} targets.' },
    remedy: { zh: '您是否想写：{near}？', en: 'Did you mean: {near}?' },
  },
  scenarioUnknownStage: {
    what: {
      zh: '相关区县的学制没有学段“{stageZh}”。',
      en: 'The grade ladders concerned have no stage "{stage}".',
    },
    remedy: { zh: '有：{nearZh}。', en: 'They have: {near}.' },
  },
  scenarioUnknownGrade: {
    what: { zh: '学段“{stageZh}”没有年级“{grade}”。', en: 'The stage "{stage}" has no grade "{grade}".' },
    remedy: { zh: '有：{near}。', en: 'It has: {near}.' },
  },
  scenarioUnknownReference: {
    what: { zh: '“{id}”不在{tableZh}表中。', en: '"{id}" is not in {table}.' },
    remedy: { zh: '您是否想写：{near}？', en: 'Did you mean: {near}?' },
  },
  yearOutside: {
    what: { zh: '{year} 年不在 {first} 至 {last} 年之间。', en: '{year} is not between {first} and {last}.' },
    remedy: {
      zh: '请改年份，或在地区表中推后规划期末年。',
      en: 'Change the year, or lengthen the horizon in the table of the region.',
    },
  },
  yearsReversed: {
    what: { zh: '起始年 {from} 晚于终止年 {to}。', en: 'It begins in {from}, after it ends in {to}.' },
    remedy: { zh: '请对调两个年份。', en: 'Swap the two years.' },
  },
  bornTooLate: {
    what: {
      zh: '{year} 年及以后出生的儿童在规划期末（{last}）前不会入学。',
      en: 'Children born in {year} or later enter no grade by the horizon, {last}.',
    },
    remedy: {
      zh: '请用更早的出生年份，或延长规划期。',
      en: 'Use earlier years of birth, or lengthen the horizon.',
    },
  },
  projectCancelled: {
    what: {
      zh: '项目“{id}”已取消，不能再调整工期。',
      en: 'The project "{id}" is cancelled; its works cannot move.',
    },
    remedy: { zh: '请删去其中一项。', en: 'Delete one of the two interventions.' },
  },
  projectFinished: {
    what: { zh: '项目“{id}”在基准年已经竣工。', en: 'The project "{id}" was finished by the base year.' },
    remedy: {
      zh: '已竣工的项目不能推迟或取消；请删去这一项。',
      en: 'Finished works can be neither moved nor cancelled; delete this intervention.',
    },
  },
  projectKnown: {
    what: { zh: '已有代码为“{id}”的项目。', en: 'There is a project "{id}" already.' },
    remedy: {
      zh: '请换一个代码，或用“推迟或提前一个项目”、“取消一个项目”调整原项目。',
      en: 'Choose another identifier, or delay or cancel the old one.',
    },
  },
  schoolKnown: {
    what: { zh: '新建学校的代码“{id}”已被占用。', en: 'The new school’s identifier "{id}" is taken.' },
    remedy: {
      zh: '请换一个代码；扩建原有学校请把项目类型改为扩建。',
      en: 'Choose another; to enlarge a school that exists, make it an extension.',
    },
  },
  monthsReversed: {
    what: {
      zh: '{earlierZh}（{from}）晚于{laterZh}（{to}）。',
      en: '{earlier} ({from}) is after {later} ({to}).',
    },
    remedy: { zh: '顺序应为立项、开工、竣工。', en: 'The order is approval, start, finish.' },
  },
  beforeCensus: {
    what: {
      zh: '项目“{id}”的{milestoneZh}（{month}）早于基准年统计时点 {census}，而那时尚未发生。',
      en: '{milestone} of "{id}" would be {month}, before the base census ({census}), by which it had not happened.',
    },
    remedy: {
      zh: '请减少提前的月数，或写更晚的月份。',
      en: 'Hurry it by fewer months, or give a later month.',
    },
  },
  targetAboveCap: {
    what: {
      zh: '编班目标人数 {target} 大于班额上限 {cap}。',
      en: 'The size aimed at, {target}, is over the cap, {cap}.',
    },
    remedy: { zh: '目标应不大于上限。', en: 'The size aimed at must be at most the cap.' },
  },
  presetNoGrades: {
    what: {
      zh: '所选区县和学段没有“{preset}”所规定的年级。',
      en: 'The districts and stage chosen have no grade that "{preset}" has rules for.',
    },
    remedy: {
      zh: '请换学段、区县，或改年级平移。',
      en: 'Choose another stage or district, or another shift.',
    },
  },
  noClassRule: {
    what: {
      zh: '{year} 年没有学段“{stageZh}”的编班规则可以修改。',
      en: 'No class rule for the stage "{stage}" is in force in {year}.',
    },
    remedy: { zh: '请在编班规则表中补上。', en: 'Add one to the table of class rules.' },
  },
  noBirths: {
    what: { zh: '没有可以修改的出生人口。', en: 'There are no births to change.' },
    remedy: {
      zh: '请在出生人口表中补上该区县，或改用“入学人数（相对出生）”。',
      en: 'Add the district to the table of births, or use “Entrants per birth” (capture).',
    },
  },
  noVocationalSchools: {
    what: {
      zh: '这里没有既招普通高中又招中职的学校，职普比无从调整。',
      en: 'There are not both general senior and vocational schools here, so no intake to split.',
    },
    remedy: {
      zh: '请在学校表中补上普通高中和中职学校。',
      en: 'Add general senior and vocational schools to the table of schools.',
    },
  },
  seniorAdmissionByRegion: {
    what: {
      zh: '普通高中和中职在全地区招生，不能只改 {district} 的职普比。',
      en: 'Senior and vocational schools admit from the whole region: {district} has no intake of its own.',
    },
    remedy: { zh: '请去掉区县。', en: 'Leave out the district.' },
  },
  noBudget: {
    what: { zh: '“{owner}”在这些年份没有预算。', en: '"{owner}" has no budget in these years.' },
    remedy: { zh: '请在预算表中补上。', en: 'Add it to the table of budgets.' },
  },
  noTeacherPool: {
    what: {
      zh: '没有学段“{stageZh}”的教师数据可以修改。',
      en: 'There is no teacher pool of the stage "{stage}" to change.',
    },
    remedy: { zh: '请在教师表中补上。', en: 'Add it to the table of teachers.' },
  },
} as const satisfies ProblemCatalogue;
