import type { ShortageLever } from './allocation/shortage.ts';
import type { Basis } from './basis.ts';
import type { Project, ProjectKind } from './region/project.ts';
import type { Ownership } from './region/school.ts';
import type { ResourceColumn } from './region/schoolRecords.ts';
import type { LedgerState, Remedy, VerdictState } from './report.ts';
import type { Cause } from './sections.ts';
import type { Words } from './words.ts';

/** The indicators' names; the registry of the report room has exactly these. */
export const indicatorWords = {
  pupils: { zh: '在校生', en: 'pupils' },
  unplaced: { zh: '无学位学生', en: 'pupils without a seat' },
  classes: { zh: '教学班', en: 'classes' },
  oversizeClasses: { zh: '大班额', en: 'oversize classes' },
  superOversizeClasses: { zh: '超大班额', en: 'super-oversize classes' },
  shareOversizeClasses: { zh: '大班额占比', en: 'share of oversize classes' },
  shareWithinCap: { zh: '班额达标占比', en: 'share of classes within the cap' },
  largestClass: { zh: '最大班额', en: 'largest class' },
  meanClassSize: { zh: '平均班额', en: 'mean class size' },
  oversizeSchools: { zh: '大校额（法人学校）', en: 'oversize schools (legal schools)' },
  oversizeCampuses: { zh: '大校额（校区）', en: 'oversize campuses' },
  homeRooms: { zh: '普通教室', en: 'home classrooms' },
  plannedSeats: { zh: '核定学位', en: 'planned seats' },
  usableSeats: { zh: '可用学位', en: 'usable seats' },
  surgeSeats: { zh: '应急学位', en: 'surge seats' },
  utilisation: { zh: '利用率', en: 'utilisation' },
  roomsShort: { zh: '教室缺口', en: 'rooms short' },
  seatsShort: { zh: '学位缺口', en: 'shortage of places' },
  mixedClasses: { zh: '复式班', en: 'mixed-grade classes' },
  shareWithinRule: { zh: '班额符合编班规则占比', en: 'share of classes within their grade’s cap' },
  boarders: { zh: '寄宿生', en: 'boarders' },
  beds: { zh: '床位', en: 'beds' },
  bedsShort: { zh: '床位缺口', en: 'beds short' },
  teachersShort: { zh: '专任教师缺口（班师比）', en: 'teachers short (class rule)' },
  postsShort: { zh: '编制缺口（生员比）', en: 'staff posts short (pupil rule)' },
  worksMoneyShort: { zh: '建设资金缺口', en: 'works money short' },
  publicShare: { zh: '公办园在园幼儿占比', en: 'public share of kindergarten children' },
  inclusiveCoverage: { zh: '普惠性幼儿园覆盖率', en: 'inclusive-kindergarten coverage' },
  kindergartenEnrolment: { zh: '学前三年毛入园率', en: 'gross kindergarten enrolment rate' },
  seniorEnrolment: { zh: '高中阶段毛入学率', en: 'gross senior enrolment rate' },
  grossEnrolment: { zh: '毛入学率', en: 'gross enrolment rate' },
  netEnrolment: { zh: '适龄儿童入学率', en: 'net enrolment rate' },
  largestClassPublished: { zh: '最大班额公开率', en: 'schools whose largest class is known' },
  projectsBuilt: { zh: '竣工处数', en: 'sites built' },
  projectsInUse: { zh: '投用处数', en: 'sites in use' },
  newPublicKindergartens: { zh: '新建公办园', en: 'new public kindergartens' },
  schoolsInUse: { zh: '在办学校数', en: 'schools in use' },
  schoolsClosed: { zh: '撤并学校数', en: 'schools closed or merged' },
  emptyRooms5: { zh: '投用五年后空置教室', en: 'rooms empty 5 years after opening' },
  emptyRooms10: { zh: '投用十年后空置教室', en: 'rooms empty 10 years after opening' },
  costPerClassRemoved: { zh: '每消除一个大班额的投资', en: 'cost per oversize class removed' },
  meanDistance: { zh: '小学到初中平均路程', en: 'mean distance from primary to junior school' },
  pupilsMoved: { zh: '改到别校的学生', en: 'pupils turned to another school' },
  privateElsewhere: { zh: '转往表外民办学校的新生', en: 'entrants to private schools outside the tables' },
  vocationalShare: { zh: '职普比（中职招生占比）', en: 'vocational share of the senior intake' },
  retention: { zh: '巩固率', en: 'retention rate' },
  horizonYear: { zh: '规划期末年', en: 'plan horizon' },
  teacherHires: { zh: '每年招聘教师', en: 'teachers hired a year' },
  teacherCover: { zh: '教师配齐率（班师比）', en: 'teachers there of those needed (class rule)' },
  teacherExchange: { zh: '教师交流比例', en: 'teachers exchanged of those eligible' },
  keyTeacherExchange: { zh: '交流教师中骨干占比', en: 'key teachers of those exchanged' },
  classTeacherLoad: { zh: '班主任工作量', en: 'load of a class teacher' },
  recurrentMoney: { zh: '经常性教育经费', en: 'recurrent education money' },
  recurrentPerPupil: { zh: '生均经常性经费', en: 'recurrent money per pupil' },
  grantPerPupil: { zh: '生均拨款标准', en: 'grant per pupil' },
  grantsNeeded: { zh: '生均拨款所需资金', en: 'money that grants take' },
  qualityBalance: { zh: '优质均衡（资源配置部分）', en: 'high-quality balance (resource part)' },
  balanceSchoolShare: { zh: '优质均衡资源达标学校占比', en: 'schools that pass the resource part' },
  combinedVariation: { zh: '综合差异系数', en: 'combined coefficient of variation' },
  largestVariation: { zh: '最大单项差异系数', en: 'largest coefficient of variation' },
  variationDegree: {
    zh: '差异系数：高于规定学历教师',
    en: 'variation of teachers above the required degree',
  },
  variationKeyTeachers: { zh: '差异系数：骨干教师', en: 'variation of key teachers' },
  variationArts: { zh: '差异系数：体育艺术教师', en: 'variation of sport and arts teachers' },
  variationTeachingArea: { zh: '差异系数：教学及辅助用房', en: 'variation of teaching floor area' },
  variationSports: { zh: '差异系数：体育运动场馆', en: 'variation of sports area' },
  variationEquipment: { zh: '差异系数：教学仪器设备', en: 'variation of equipment value' },
  variationMultimedia: { zh: '差异系数：网络多媒体教室', en: 'variation of multimedia classrooms' },
} as const satisfies Record<string, Words>;
export type IndicatorId = keyof typeof indicatorWords;

/** The seven resource figures of high-quality balance (优质均衡). */
export const resourceWords: Readonly<Record<ResourceColumn, Words>> = {
  teachersAboveDegree: { zh: '高于规定学历教师', en: 'teachers above the required degree' },
  keyTeachers: { zh: '骨干教师', en: 'key teachers' },
  artsTeachers: { zh: '体育艺术教师', en: 'sport and arts teachers' },
  teachingArea: { zh: '教学及辅助用房面积', en: 'teaching floor area' },
  sportsArea: { zh: '体育运动场馆面积', en: 'sports area' },
  equipment: { zh: '教学仪器设备值', en: 'equipment value' },
  multimediaRooms: { zh: '网络多媒体教室', en: 'multimedia classrooms' },
};

export const causeWords: Readonly<Record<Cause, Words>> = {
  room: { zh: '教室不足', en: 'no room' },
  teacher: { zh: '教师不足', en: 'no teacher' },
  enrolment: { zh: '学生增加', en: 'pupils came after the classes were formed' },
  rule: { zh: '规则不拆班', en: 'no rule splits it' },
  none: { zh: '未超上限', en: 'not over the rule’s cap' },
};

export const verdictWords: Readonly<Record<VerdictState, Words>> = {
  met: { zh: '达标', en: 'met' },
  metWithinTolerance: { zh: '容差内达标', en: 'met within tolerance' },
  atRisk: { zh: '达标但有风险', en: 'met, at risk' },
  missed: { zh: '未达标', en: 'missed' },
  notMeasurable: { zh: '无法判定', en: 'not measurable' },
  inputSet: { zh: '参数', en: 'parameter' },
  constraintHeld: { zh: '规则已守', en: 'rule held' },
  constraintBroken: { zh: '规则未守', en: 'rule broken' },
  entered: { zh: '已填报', en: 'entered' },
  notEntered: { zh: '未填报', en: 'not entered' },
};

export const ledgerStateWords: Readonly<Record<LedgerState, Words>> = {
  open: { zh: '未消除', en: 'open' },
  closed: { zh: '已消除', en: 'closed' },
  relapsed: { zh: '反弹', en: 'relapsed' },
};

export const remedyWords: Readonly<Record<Remedy, Words>> = {
  newRooms: { zh: '扩建', en: 'new rooms' },
  newSchool: { zh: '新校分流', en: 'a new school' },
  split: { zh: '增班', en: 'split' },
  leavers: { zh: '毕业', en: 'the class left' },
  fewerPupils: { zh: '学生减少', en: 'fewer pupils' },
  none: { zh: '无', en: 'none' },
};

export const originWords: Readonly<Record<'stock' | 'increase', Words>> = {
  stock: { zh: '存量', en: 'stock' },
  increase: { zh: '增量', en: 'new case' },
};

export const basisWords: Readonly<Record<Basis, Words>> = {
  published: { zh: '公开发布', en: 'published' },
  reported: { zh: '部门报表', en: 'reported' },
  derived: { zh: '推算', en: 'derived' },
  assumed: { zh: '假设', en: 'assumed' },
};

/** Units as a reader says them. */
export const unitWords = {
  pupils: { zh: '人', en: 'pupils' },
  classes: { zh: '个班', en: 'classes' },
  share: { zh: '比例', en: 'share' },
  'pupils per class': { zh: '人/班', en: 'pupils per class' },
  schools: { zh: '所', en: 'schools' },
  campuses: { zh: '个校区', en: 'campuses' },
  rooms: { zh: '间', en: 'rooms' },
  seats: { zh: '个学位', en: 'seats' },
  beds: { zh: '张床位', en: 'beds' },
  teachers: { zh: '名教师', en: 'teachers' },
  posts: { zh: '个编制', en: 'posts' },
  yuan: { zh: '元', en: 'yuan' },
  sites: { zh: '处', en: 'sites' },
  year: { zh: '年', en: 'year' },
  ratio: { zh: '系数', en: 'ratio' },
  districts: { zh: '个区县', en: 'districts' },
  km: { zh: '公里', en: 'km' },
  'teachers a year': { zh: '名/年', en: 'teachers a year' },
} as const satisfies Record<string, Words>;

/** Heads of the tables that a report is told in. */
export const headWords = {
  target: { zh: '目标', en: 'target' },
  indicator: { zh: '指标', en: 'indicator' },
  role: { zh: '性质', en: 'role' },
  region: { zh: '全地区', en: 'whole region' },
  district: { zh: '区县', en: 'district' },
  school: { zh: '学校', en: 'school' },
  stage: { zh: '学段', en: 'stage' },
  grade: { zh: '年级', en: 'grade' },
  class: { zh: '班', en: 'class' },
  pupils: { zh: '人数', en: 'pupils' },
  sizes: { zh: '各班人数', en: 'class sizes' },
  over: { zh: '超额班数', en: 'classes over' },
  band: { zh: '班额区间', en: 'band' },
  cause: { zh: '原因', en: 'cause' },
  since: { zh: '起始学年', en: 'since' },
  closes: { zh: '消除学年', en: 'closes' },
  remedy: { zh: '措施', en: 'remedy' },
  project: { zh: '项目', en: 'project' },
  origin: { zh: '存量/增量', en: 'stock or new' },
  state: { zh: '状态', en: 'state' },
  year: { zh: '学年', en: 'school year' },
  due: { zh: '期限', en: 'due' },
  observed: { zh: '观测口径', en: 'observed' },
  demanded: { zh: '目标值', en: 'demanded' },
  value: { zh: '测算值', en: 'value' },
  margin: { zh: '余量', en: 'margin' },
  firstMet: { zh: '稳定达标学年', en: 'holds from' },
  unit: { zh: '单位', en: 'unit' },
  basis: { zh: '依据', en: 'basis' },
  dataBasis: { zh: '数据依据', en: 'basis of the data' },
  article: { zh: '条款', en: 'article' },
  source: { zh: '来源', en: 'source' },
  missing: { zh: '缺少数据', en: 'missing data' },
  notes: { zh: '说明', en: 'notes' },
  rooms: { zh: '教室', en: 'rooms' },
  sections: { zh: '班数', en: 'sections' },
  change: { zh: '变化', en: 'change' },
  description: { zh: '含义', en: 'meaning' },
} as const satisfies Record<string, Words>;

/** What plans are compared by, from the first to the last. */
export const levelWords = {
  unplaced: { zh: '无学位人年', en: 'unplaced pupil-years' },
  oversizeClasses: { zh: '大班额班年', en: 'oversize class-years' },
  oversizePupils: { zh: '超额人年', en: 'pupil-years above the caps' },
  cost: { zh: '成本（折现）', en: 'cost, discounted' },
  moved: { zh: '调整入学的学生', en: 'pupils who enter another school' },
  kilometres: { zh: '上学公里数', en: 'kilometres to school' },
} as const satisfies Record<string, Words>;

/** What a plan decides, one thing at a time. */
export const planItemWords = {
  pupils: { zh: '去向', en: 'where they go' },
  classes: { zh: '班数', en: 'classes' },
  opening: { zh: '开办', en: 'opening' },
  closure: { zh: '停办', en: 'closure' },
  extension: { zh: '扩建教室', en: 'rooms built on' },
  conversion: { zh: '改用教室', en: 'rooms converted' },
  temporary: { zh: '临时教室', en: 'modular rooms' },
  hires: { zh: '招聘教师', en: 'teachers hired' },
  contracts: { zh: '合同教师', en: 'contract teachers' },
  grants: { zh: '市级补助', en: 'city money' },
} as const satisfies Record<string, Words>;

/** What can give way where something stays short in a plan. */
export const shortageLeverWords: Readonly<Record<ShortageLever, Words>> = {
  rooms: { zh: '教室', en: 'rooms' },
  moduleSeats: { zh: '新建学校规格', en: 'size of the new schools' },
  money: { zh: '建设资金', en: 'works money' },
  teachers: { zh: '教师', en: 'teachers' },
  hires: { zh: '招聘名额', en: 'hires' },
  leadTime: { zh: '建设周期', en: 'time that works take' },
  temporaryRooms: { zh: '临时教室', en: 'temporary rooms' },
  shares: { zh: '片区招生比例', en: 'shares of the catchments' },
  reach: { zh: '可去的学校', en: 'schools within reach' },
  schoolSize: { zh: '学校规模上限', en: 'size caps of schools' },
  standingClasses: { zh: '已编班级', en: 'classes that stand already' },
};

/** Whose a school is. */
export const ownershipWords: Readonly<Record<Ownership, Words>> = {
  public: { zh: '公办', en: 'public' },
  inclusivePrivate: { zh: '普惠性民办', en: 'inclusive private' },
  private: { zh: '民办', en: 'private' },
};

export const projectKindWords: Readonly<Record<ProjectKind, Words>> = {
  newSchool: { zh: '新建学校', en: 'new school' },
  extension: { zh: '扩建', en: 'extension' },
  conversion: { zh: '专用教室改用', en: 'special rooms converted' },
  temporaryBlock: { zh: '临时教室', en: 'modular rooms' },
  rebuild: { zh: '改造重建', en: 'rebuilding' },
  stageChange: { zh: '学段调整', en: 'change of stages' },
  merge: { zh: '合并', en: 'merger' },
  closure: { zh: '停办', en: 'closure' },
};

/** What state works are in on the base year’s census day. */
export const projectStatusWords: Readonly<Record<Project['status'], Words>> = {
  planned: { zh: '计划', en: 'planned' },
  underWay: { zh: '在建', en: 'under way' },
  finished: { zh: '已竣工', en: 'finished' },
  cancelled: { zh: '已取消', en: 'cancelled' },
};
