import type { Words } from '../domain/words.ts';

/** Why a figure is missing, what is noted beside one, and the causes in plain words; `{name}` where a detail goes. */
export const reasonTexts = {
  unknownIndicator: {
    zh: '程序没有指标“{indicator}”，见 docs/indicators.md。',
    en: 'The program has no indicator "{indicator}"; see docs/indicators.md.',
  },
  noDemand: {
    zh: '目标没有给出目标值。',
    en: 'The target gives no figure to compare with.',
  },
  noThreshold: {
    zh: '目标没有给出界限（“界限”或“分类型界限”），程序不自设界限。',
    en: 'The target gives no threshold (threshold or thresholdByType); the program sets none of its own.',
  },
  noTypeThreshold: {
    zh: '目标的界限没有涵盖范围内学校的办学类型：{types}。',
    en: 'The target’s thresholds cover no school type in its scope: {types}.',
  },
  afterHorizon: {
    zh: '期限 {due} 年在规划期末 {horizon} 年之后；请延长规划期。',
    en: 'It is due in {due}, after the horizon {horizon}; extend the horizon.',
  },
  noCensus: {
    zh: '没有 {year} 学年的在校生数。',
    en: 'There is no enrolment of school year {year}.',
  },
  noPupils: {
    zh: '{year} 学年范围内没有学生或班级的数据。',
    en: 'There are no pupils and no classes in its scope in school year {year}.',
  },
  pupilsUnknown: {
    zh: '{year} 学年有 {rows} 行没有在校生数（缺失或保密）。',
    en: '{rows} rows of school year {year} have no number of pupils (missing or suppressed).',
  },
  classesUnknown: {
    zh: '{year} 学年有 {rows} 行没有各班人数。',
    en: '{rows} rows of school year {year} do not tell the size of each class.',
  },
  roomsUnknown: {
    zh: '{count} 所学校没有普通教室数（如 {school}）。',
    en: '{count} schools have no number of home rooms ({school} for one).',
  },
  sizesUnknown: {
    zh: '{count} 所学校的学段没有编班规则（如 {school}）。',
    en: 'There is no class rule for the stages of {count} schools ({school} for one).',
  },
  noRooms: {
    zh: '{year} 学年没有教室数据。',
    en: 'There are no room figures for {year}.',
  },
  noSeats: {
    zh: '{year} 学年范围内没有学位。',
    en: 'There are no seats in its scope in {year}.',
  },
  noTeacherPool: {
    zh: '{district}的{stage}没有 {year} 年教师数据。',
    en: 'There are no teachers of {district}, {stage}, for {year}.',
  },
  noTeacherRule: {
    zh: '{district}的{stage}没有班师比或生员比。',
    en: 'The class rules give no staffing ratio for {district}, {stage}.',
  },
  noBudget: {
    zh: '没有 {year} 财政年度的预算。',
    en: 'There is no budget for fiscal year {year}.',
  },
  noProjects: {
    zh: '项目表中没有属于“{programme}”的项目。',
    en: 'No project of the programme "{programme}" stands in projects.csv.',
  },
  noProjectTable: {
    zh: '没有项目表。',
    en: 'There is no table of projects.',
  },
  otherStages: {
    zh: '目标的范围学段不含该指标所看的学段。',
    en: 'The stages of the target hold none of those that its indicator speaks of.',
  },
  noKindergartenChildren: {
    zh: '{year} 学年没有在园幼儿数据。',
    en: 'There are no kindergarten children in {year}.',
  },
  noSeniorIntake: {
    zh: '{year} 学年没有普通高中和中职招生数据。',
    en: 'There is no intake of senior and vocational schools in {year}.',
  },
  historyTooShort: {
    zh: '{district} 没有 {year} 学年 {grade} 年级的在校生数（巩固率需要入学年的数据）。',
    en: '{district} has no pupils of grade {grade} in {year}, the year in which the cohort entered or left.',
  },
  noRetentionLadder: {
    zh: '{district} 的学制没有所需学段。',
    en: 'The grade ladder of {district} does not have the stages.',
  },
  notAParameter: {
    zh: '模型没有参数“{indicator}”，目标的数值没有进入计算。',
    en: 'The model has no parameter "{indicator}"; the target’s figure does not enter the computation.',
  },
  notChecked: {
    zh: '程序不检查规则“{indicator}”。',
    en: 'The program does not check the rule "{indicator}".',
  },
  noReplacementNamed: {
    zh: '{count} 个撤并项目（如 {project}）没有写明先建项目，无法检查。',
    en: '{count} closures or merges ({project} for one) name no replacement (after), so the rule cannot be checked.',
  },
  urbanityUnknown: {
    zh: '{count} 所学校没有城乡分类，无法检查。',
    en: 'The rule cannot be checked: {count} schools have no urban, town or rural mark.',
  },
  nothingEntered: {
    zh: '没有填报值（“目标”表的“填报值”）。',
    en: 'Nobody has entered a value (enteredValue).',
  },
  unplacedBeside: {
    zh: '数值已达到目标，但范围内有 {unplaced} 名学生没有学位，因此不算达标。',
    en: 'The figure meets the target, but {unplaced} pupils in its scope have no seat; so it does not count as met.',
  },
  unplacedToo: {
    zh: '另有 {unplaced} 名学生没有学位；有学生没有学位的学年都不算达标。',
    en: 'Besides, {unplaced} pupils in its scope have no seat; no year in which any have none counts as met.',
  },
  overWithinTolerance: {
    zh: '{over} / {classes} 个班未达到，在容差 {tolerance} % 之内。',
    en: '{over} of {classes} classes miss it, within the tolerance of {tolerance} %.',
  },
  stagesWithoutRows: {
    zh: '范围内没有以下学段的数据：{stages}。',
    en: 'There are no data of these stages in its scope: {stages}.',
  },
  campusCount: {
    zh: '按法人学校计；按校区计为 {campuses} 所。',
    en: 'Counted by legal school; by campus it is {campuses}.',
  },
  standing: {
    zh: '常设目标：自 {from} 至 {to} 学年逐年判定，数值取最不利的 {year} 学年。',
    en: 'A standing target: judged every year from {from} to {to}; the figure is that of the worst year, {year}.',
  },
  newCases: {
    zh: '基准年之后有 {rows} 个班新超过界限。',
    en: '{rows} classes came over the threshold after the base year.',
  },
  countedAgain: {
    zh: '学年中统计（{months}）为 {after}，学年初为 {before}；{all} 个校内年级中有 {grades} 个重新统计，其余按学年初。',
    en: 'The mid-year count ({months}) has {after}, the census {before}; {grades} of {all} grades of schools were counted again, the others stand as at the census.',
  },
  seatsTaken: {
    zh: '若为转学预留的学位全部用完，{year} 年另有 {classes} 个班在学年中达到界限。',
    en: 'If all seats kept for transfers are taken, {classes} more classes reach the threshold within {year}.',
  },
  enteredComparison: {
    zh: '填报值与目标值比较：{margin}（正为有余）；程序未计算。',
    en: 'The entered value against the figure: {margin} (positive = on the safe side); the program did not compute it.',
  },
  causeRoom: {
    zh: '学校有 {rooms} 间普通教室，{sections} 个班；按规则还需 {more} 间教室。',
    en: 'The school has {rooms} home rooms and {sections} sections; {more} more rooms would be needed.',
  },
  causeTeacher: {
    zh: '该学段教师只够 {staffed} 个班；本校按规则还应增 {more} 个班。',
    en: 'The stage’s teachers can staff {staffed} sections; the rules ask for {more} more sections here.',
  },
  causeEnrolment: {
    zh: '编班后学生增加，本年级 {sections} 个班，按规则应为 {wanted} 个班。',
    en: 'Pupils came after the classes were formed: the grade has {sections} sections, the rules ask for {wanted}.',
  },
  causeRule: {
    zh: '编班规则不拆分已有班级：班额上限 {cap} 人，按规则应为 {wanted} 个班。',
    en: 'No rule splits the classes that stand: the cap is {cap}, the rules ask for {wanted} sections.',
  },
  causeNone: {
    zh: '编班规则允许每班 {cap} 人，没有要求更小的班。',
    en: 'The class rule allows {cap} pupils per class, so nothing asks for smaller classes.',
  },
  causeUnknown: {
    zh: '没有已知的限制或编班规则。',
    en: 'Neither a limit nor a class rule is known.',
  },
  criticalProject: {
    zh: '“{project}”{built} 年竣工、{open} 学年投用，晚于期限 {due}；{schools} 所学校的 {over} 个大班额等它。',
    en: '“{project}” is finished in {built} and opens in {open}, after the deadline {due}; oversize classes waiting for it: {over} (schools: {schools}).',
  },
  unfundedProject: {
    zh: '“{project}”资金仅落实 {share}%，按 {open} 学年投用计，存在落空风险。',
    en: '“{project}” is funded to {share} % only, and counted on from {open}: it may not come.',
  },
  unfundedProjectLacks: {
    zh: '“{project}”资金仅落实 {share}%，缺 {lacking} 万元，按 {open} 学年投用计，存在落空风险。',
    en: '“{project}” is funded to {share} % only, lacks {lacking} × 10,000 yuan, and is counted on from {open}: it may not come.',
  },
  restsOnUnfunded: {
    zh: '所计项目中 {count} 个资金未全部落实。',
    en: 'Of the projects it counts on, {count} lack money.',
  },
  censusOf: {
    zh: '{year} 学年统计（{day}）',
    en: 'census of {year} ({day})',
  },
  builtBy: {
    zh: '{year} 年底前竣工',
    en: 'works finished by the end of {year}',
  },
  inUseBy: {
    zh: '{year} 学年统计时已投用',
    en: 'in use at the census of {year}',
  },
  fiscalYear: {
    zh: '{year} 财政年度',
    en: 'fiscal year {year}',
  },
  observedParameter: {
    zh: '运行参数',
    en: 'parameter of the run',
  },
  observedRule: {
    zh: '规则，{from} 至 {to} 学年',
    en: 'rule, {from} to {to}',
  },
  observedEntered: {
    zh: '人工填报',
    en: 'entered by a person',
  },
  notRead: {
    zh: '未读取',
    en: 'not read',
  },
} as const satisfies Record<string, Words>;
