import * as z from 'zod';
import { stages } from '../stage.ts';
import {
  amount,
  choice,
  choices,
  count,
  delays,
  flag,
  identifier,
  identifiers,
  month,
  namedCounts,
  optional,
  position,
  provenance,
  share,
  text,
  year,
} from './fields.ts';
import { ownerships, schoolTypes } from './school.ts';

export const projectKinds = [
  'newSchool',
  'extension',
  'conversion',
  'temporaryBlock',
  'rebuild',
  'stageChange',
  'merge',
  'closure',
] as const;
export type ProjectKind = (typeof projectKinds)[number];

/** projects.csv: dated works and reorganisations. Pupils move in on the first 1 September after the finish. */
export const projectSchema = z.strictObject({
  id: identifier({
    zh: '项目代码',
    description: 'Short name of the project.',
    descriptionZh: '项目的简短代码。',
  }),
  name: text({ zh: '项目名称', description: 'Name of the project.', descriptionZh: '项目名称。' }),
  kind: choice(projectKinds, {
    zh: '项目类型',
    description: 'What is done.',
    descriptionZh: '做什么，如新建、扩建、停办、合并。',
  }),
  district: identifier({
    zh: '区县',
    description: 'District whose project it is.',
    descriptionZh: '项目所属区县。',
    refersTo: 'districts.id',
  }),
  school: identifier({
    zh: '学校',
    description:
      'The school it changes; for newSchool the identifier that the new school gets. Empty school tables are not needed for it.',
    descriptionZh: '项目所在学校；新建学校填拟用的学校代码，学校表中不必有它。',
  }),
  classesByStage: optional(
    namedCounts(stages, {
      zh: '新增班数',
      unit: 'classes',
      description: 'Classes that the works add room for, by stage: "primary:35;junior:28".',
      descriptionZh: '按学段新增的班数，如“小学:35;初中:28”。',
    }),
  ),
  homeRooms: optional(
    count({
      zh: '新增普通教室',
      unit: 'rooms',
      description: 'Home rooms added; the sum of classesByStage when empty.',
      descriptionZh: '新增的普通教室；空着按新增班数合计。',
    }),
  ),
  roomsRetired: optional(
    count({
      zh: '拆除普通教室',
      unit: 'rooms',
      description: 'Home rooms taken out of use when the works open.',
      descriptionZh: '启用时停用的普通教室。',
    }),
  ),
  beds: optional(
    count({
      zh: '新增床位',
      unit: 'beds',
      description: 'Boarding places that the works add.',
      descriptionZh: '新增的寄宿床位。',
    }),
  ),
  boarderShare: optional(
    share({
      zh: '寄宿生比例',
      description: 'Share of a new school’s pupils who board.',
      descriptionZh: '新学校寄宿生的比例。',
    }),
  ),
  schoolType: optional(
    choice(schoolTypes, {
      zh: '办学类型',
      description: 'Kind of a new school.',
      descriptionZh: '新学校的办学类型。',
    }),
  ),
  stages: optional(
    choices(stages, {
      zh: '学段',
      description: 'Stages of a new school, or after a stage change.',
      descriptionZh: '新学校的学段，或调整后的学段。',
    }),
  ),
  ownership: optional(
    choice(ownerships, {
      zh: '举办者',
      description: 'Ownership of a new school.',
      descriptionZh: '新学校的举办者。',
    }),
  ),
  governedBy: optional(
    choice(['district', 'city'], {
      zh: '隶属',
      description: 'Who governs a new school.',
      descriptionZh: '新学校的隶属。',
    }),
  ),
  area: optional(
    identifier({ zh: '片区', description: 'Planning area.', descriptionZh: '片区。', refersTo: 'areas.id' }),
  ),
  approval: optional(month({ zh: '立项', description: 'Month of approval.', descriptionZh: '立项月份。' })),
  start: optional(
    month({ zh: '开工', description: 'Month in which the works start.', descriptionZh: '开工月份。' }),
  ),
  finish: month({
    zh: '竣工',
    description: 'Month in which the works end, or a reorganisation takes effect.',
    descriptionZh: '竣工月份，或调整生效的月份。',
  }),
  status: choice(['planned', 'underWay', 'finished', 'cancelled'], {
    zh: '状态',
    description: 'State on the base year’s census day.',
    descriptionZh: '基准年统计日的状态。',
  }),
  delays: optional(
    delays({
      zh: '工期偏差',
      description:
        'Months by which the works may come out later than given here (negative: earlier), each with a weight: "0:50;6:30;18:20". Drawn futures draw from it; the central path keeps the months given.',
      descriptionZh:
        '可能比所填月份推迟的月数（负数为提前）及其权重，如“0:50;6:30;18:20”；用于随机推演，中心预测按所填月份。',
    }),
  ),
  cost: optional(
    amount({ zh: '投资', unit: 'yuan', description: 'Capital cost.', descriptionZh: '建设投资。' }),
  ),
  fundedShare: optional(
    share({
      zh: '资金落实',
      description: 'Share of the cost that is funded.',
      descriptionZh: '资金已落实的比例。',
    }),
  ),
  floorArea: optional(
    amount({
      zh: '建筑面积',
      unit: 'm²',
      description: 'Floor area built.',
      descriptionZh: '建设的建筑面积。',
    }),
  ),
  siteArea: optional(
    amount({ zh: '用地面积', unit: 'm²', description: 'Site.', descriptionZh: '占地（用地）面积。' }),
  ),
  relieves: optional(
    identifiers({
      zh: '分流学校',
      description:
        'Schools whose intake a new school shares; the same stage’s schools of its area (else of its district) when empty.',
      descriptionZh: '新学校分流哪些学校的生源；空着为本片区（否则本区县）同学段学校。',
      refersTo: 'schools.id|projects.school',
    }),
  ),
  movesUpperGrades: optional(
    flag({
      zh: '分流高年级',
      description: 'In the opening year upper grades move too, not only the entry grade.',
      descriptionZh: '启用当年高年级也一并分流，而不只是起始年级。',
    }),
  ),
  receiver: optional(
    identifier({
      zh: '接收学校',
      description: 'School that takes the pupils of a closure or merge.',
      descriptionZh: '停办或合并时接收学生的学校。',
      refersTo: 'schools.id|projects.school',
    }),
  ),
  after: optional(
    identifier({
      zh: '先建项目',
      description: 'Project that must be in use first (先建后撤).',
      descriptionZh: '须先投入使用的项目（先建后撤）。',
      refersTo: 'projects.id',
    }),
  ),
  removalYear: optional(
    year({
      zh: '拆除年',
      description: 'First school year without a temporary block or a conversion.',
      descriptionZh: '临时校舍或改用教室撤除后的第一个学年。',
    }),
  ),
  programme: optional(
    text({
      zh: '所属工程',
      description: 'Programme it counts for, e.g. a plan’s article.',
      descriptionZh: '计入哪项工程，如规划条款。',
    }),
  ),
  ...position(),
  ...provenance,
});
export type Project = z.infer<typeof projectSchema>;

/** sites.csv: land on which a school could be built. */
export const siteSchema = z.strictObject({
  id: identifier({
    zh: '地块代码',
    description: 'Short name of the site.',
    descriptionZh: '地块的简短代码。',
  }),
  name: text({ zh: '地块名称', description: 'Name of the site.', descriptionZh: '地块名称。' }),
  district: identifier({
    zh: '区县',
    description: 'District in which it lies.',
    descriptionZh: '所在区县。',
    refersTo: 'districts.id',
  }),
  area: optional(
    identifier({
      zh: '片区',
      description: 'Planning area in which it lies.',
      descriptionZh: '所在片区。',
      refersTo: 'areas.id',
    }),
  ),
  stages: choices(stages, {
    zh: '可办学段',
    description: 'Stages that could be taught there, separated by ";".',
    descriptionZh: '可办学段，用分号隔开。',
  }),
  maxClasses: count({
    zh: '最多班数',
    unit: 'classes',
    description: 'Classes that the site holds by the norms.',
    descriptionZh: '按标准可容纳的班数。',
  }),
  availableFrom: month({
    zh: '可用时间',
    description: 'Month from which works can start.',
    descriptionZh: '最早可以开工的月份。',
  }),
  siteArea: optional(
    amount({ zh: '用地面积', unit: 'm²', description: 'Site.', descriptionZh: '占地（用地）面积。' }),
  ),
  landCost: optional(
    amount({ zh: '土地费用', unit: 'yuan', description: 'Cost of the land.', descriptionZh: '土地费用。' }),
  ),
  ...position(),
  ...provenance,
});
export type Site = z.infer<typeof siteSchema>;
