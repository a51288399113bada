import * as z from 'zod';
import { stages } from '../stage.ts';
import {
  amount,
  choice,
  choices,
  coordinate,
  count,
  delays,
  flag,
  identifier,
  identifiers,
  month,
  namedCounts,
  optional,
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
  id: identifier({ zh: '项目代码', description: 'Short name of the project.' }),
  name: text({ zh: '项目名称', description: 'Name of the project.' }),
  kind: choice(projectKinds, { zh: '项目类型', description: 'What is done.' }),
  district: identifier({
    zh: '区县',
    description: 'District whose project it is.',
    refersTo: 'districts.id',
  }),
  school: identifier({
    zh: '学校',
    description:
      'The school it changes; for newSchool the identifier that the new school gets. Empty school tables are not needed for it.',
  }),
  classesByStage: optional(
    namedCounts(stages, {
      zh: '新增班数',
      unit: 'classes',
      description: 'Classes that the works add room for, by stage: "primary:35;junior:28".',
    }),
  ),
  homeRooms: optional(
    count({
      zh: '新增普通教室',
      unit: 'rooms',
      description: 'Home rooms added; the sum of classesByStage when empty.',
    }),
  ),
  roomsRetired: optional(
    count({
      zh: '拆除普通教室',
      unit: 'rooms',
      description: 'Home rooms taken out of use when the works open.',
    }),
  ),
  beds: optional(count({ zh: '新增床位', unit: 'beds', description: 'Boarding places that the works add.' })),
  boarderShare: optional(
    share({ zh: '寄宿生比例', description: 'Share of a new school’s pupils who board.' }),
  ),
  schoolType: optional(choice(schoolTypes, { zh: '办学类型', description: 'Kind of a new school.' })),
  stages: optional(
    choices(stages, { zh: '学段', description: 'Stages of a new school, or after a stage change.' }),
  ),
  ownership: optional(choice(ownerships, { zh: '举办者', description: 'Ownership of a new school.' })),
  governedBy: optional(
    choice(['district', 'city'], { zh: '隶属', description: 'Who governs a new school.' }),
  ),
  area: optional(identifier({ zh: '片区', description: 'Planning area.', refersTo: 'areas.id' })),
  approval: optional(month({ zh: '立项', description: 'Month of approval.' })),
  start: optional(month({ zh: '开工', description: 'Month in which the works start.' })),
  finish: month({
    zh: '竣工',
    description: 'Month in which the works end, or a reorganisation takes effect.',
  }),
  status: choice(['planned', 'underWay', 'finished', 'cancelled'], {
    zh: '状态',
    description: 'State on the base year’s census day.',
  }),
  delays: optional(
    delays({
      zh: '工期偏差',
      description:
        'Months by which the works may come out later than given here (negative: earlier), each with a weight: "0:50;6:30;18:20". Drawn futures draw from it; the central path keeps the months given.',
    }),
  ),
  cost: optional(amount({ zh: '投资', unit: 'yuan', description: 'Capital cost.' })),
  fundedShare: optional(share({ zh: '资金落实', description: 'Share of the cost that is funded.' })),
  floorArea: optional(amount({ zh: '建筑面积', unit: 'm²', description: 'Floor area built.' })),
  siteArea: optional(amount({ zh: '用地面积', unit: 'm²', description: 'Site.' })),
  relieves: optional(
    identifiers({
      zh: '分流学校',
      description:
        'Schools whose intake a new school shares; the same stage’s schools of its area (else of its district) when empty.',
      refersTo: 'schools.id|projects.school',
    }),
  ),
  movesUpperGrades: optional(
    flag({
      zh: '分流高年级',
      description: 'In the opening year upper grades move too, not only the entry grade.',
    }),
  ),
  receiver: optional(
    identifier({
      zh: '接收学校',
      description: 'School that takes the pupils of a closure or merge.',
      refersTo: 'schools.id|projects.school',
    }),
  ),
  after: optional(
    identifier({
      zh: '先建项目',
      description: 'Project that must be in use first (先建后撤).',
      refersTo: 'projects.id',
    }),
  ),
  removalYear: optional(
    year({ zh: '拆除年', description: 'First school year without a temporary block or a conversion.' }),
  ),
  programme: optional(
    text({ zh: '所属工程', description: 'Programme it counts for, e.g. a plan’s article.' }),
  ),
  lon: optional(coordinate({ zh: '经度', unit: 'degrees', description: 'Longitude, WGS 84.' }, 180)),
  lat: optional(coordinate({ zh: '纬度', unit: 'degrees', description: 'Latitude, WGS 84.' }, 90)),
  ...provenance,
});
export type Project = z.infer<typeof projectSchema>;

/** sites.csv: land on which a school could be built. */
export const siteSchema = z.strictObject({
  id: identifier({ zh: '地块代码', description: 'Short name of the site.' }),
  name: text({ zh: '地块名称', description: 'Name of the site.' }),
  district: identifier({ zh: '区县', description: 'District in which it lies.', refersTo: 'districts.id' }),
  area: optional(
    identifier({ zh: '片区', description: 'Planning area in which it lies.', refersTo: 'areas.id' }),
  ),
  stages: choices(stages, {
    zh: '可办学段',
    description: 'Stages that could be taught there, separated by ";".',
  }),
  maxClasses: count({
    zh: '最多班数',
    unit: 'classes',
    description: 'Classes that the site holds by the norms.',
  }),
  availableFrom: month({ zh: '可用时间', description: 'Month from which works can start.' }),
  siteArea: optional(amount({ zh: '用地面积', unit: 'm²', description: 'Site.' })),
  landCost: optional(amount({ zh: '土地费用', unit: 'yuan', description: 'Cost of the land.' })),
  lon: optional(coordinate({ zh: '经度', unit: 'degrees', description: 'Longitude, WGS 84.' }, 180)),
  lat: optional(coordinate({ zh: '纬度', unit: 'degrees', description: 'Latitude, WGS 84.' }, 90)),
  ...provenance,
});
export type Site = z.infer<typeof siteSchema>;
