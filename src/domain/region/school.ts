import * as z from 'zod';
import { stages } from '../stage.ts';
import {
  amount,
  choice,
  choices,
  count,
  flag,
  identifier,
  optional,
  position,
  provenance,
  share,
  text,
  year,
} from './fields.ts';

export const schoolTypes = [
  'kindergarten',
  'primary',
  'teachingPoint',
  'junior',
  'nineYear',
  'completeSecondary',
  'senior',
  'twelveYear',
  'vocational',
  'special',
] as const;
export type SchoolType = (typeof schoolTypes)[number];
export const ownerships = ['public', 'inclusivePrivate', 'private'] as const;
export type Ownership = (typeof ownerships)[number];
export const urbanities = ['urban', 'town', 'rural'] as const;

/** schools.csv: one row per campus; `legalSchool` joins the campuses of one legal school. */
export const schoolSchema = z.strictObject({
  id: identifier({
    zh: '学校标识码',
    description: 'Identifier of the campus (学校标识码).',
    descriptionZh: '学校（校区）标识码。',
    source: '教基1001',
  }),
  name: text({
    zh: '学校名称',
    description: 'Name of the school or campus.',
    descriptionZh: '学校或校区名称。',
    source: '教基1001',
  }),
  district: identifier({
    zh: '所在区县',
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
  type: choice(schoolTypes, {
    zh: '办学类型',
    description: 'Kind of school; size limits go by it.',
    descriptionZh: '学校办学类型，学校规模上限按此确定。',
    source: '教基1001',
  }),
  stages: choices(stages, {
    zh: '学段',
    description: 'Stages taught in this building, separated by ";".',
    descriptionZh: '该校区所办学段，用分号隔开。',
  }),
  governedBy: choice(['district', 'city'], {
    zh: '隶属',
    description: 'Whose budget and teacher pool it draws on: its district’s or the city’s (市直).',
    descriptionZh: '经费和教师由谁统筹：所在区县或市直。',
  }),
  ownership: choice(ownerships, {
    zh: '举办者',
    description: 'Public, inclusive private (普惠性民办) or other private.',
    descriptionZh: '公办、普惠性民办或其他民办。',
    source: '教基1001',
  }),
  legalSchool: optional(
    identifier({
      zh: '法人学校',
      description: 'Identifier of the legal school when this is one campus of several.',
      descriptionZh: '一校多校区时，法人学校的标识码。',
    }),
  ),
  urbanity: optional(
    choice(urbanities, {
      zh: '城乡分类',
      description: 'City, town or village.',
      descriptionZh: '城区、镇区或乡村。',
      source: '教基1001',
    }),
  ),
  ...position(undefined, { source: '教基1001' }),
  homeRooms: optional(
    count({
      zh: '普通教室',
      unit: 'rooms',
      description:
        'Home rooms fit for a whole class all day, on the base year’s census day, temporary ones not counted. Empty: not known, no room limit is applied.',
      descriptionZh: '基准年统计日可供一个班全天使用的普通教室，不含临时教室；空着表示不清楚，不按教室限制。',
      source: 'Building register; 教基5170',
    }),
  ),
  convertibleRooms: optional(
    count({
      zh: '可改用专用教室',
      unit: 'rooms',
      description: 'Special rooms that could serve as home rooms for a time.',
      descriptionZh: '可以临时改作普通教室的专用教室。',
    }),
  ),
  specialRooms: optional(
    count({
      zh: '专用教室',
      unit: 'rooms',
      description: 'Special rooms: music, art, laboratories, computer, …',
      descriptionZh: '音乐、美术、实验、计算机等专用教室。',
    }),
  ),
  temporaryRooms: optional(
    count({
      zh: '临时教室',
      unit: 'rooms',
      description: 'Temporary rooms in use on the base year’s census day.',
      descriptionZh: '基准年统计日在用的临时教室。',
    }),
  ),
  temporaryUntil: optional(
    year({
      zh: '临时教室拆除年',
      description: 'First school year without the temporary rooms.',
      descriptionZh: '临时教室拆除后的第一个学年。',
    }),
  ),
  extensibleRooms: optional(
    count({
      zh: '可扩建教室',
      unit: 'rooms',
      description: 'Home rooms that the site still allows to be built.',
      descriptionZh: '校园用地还能加建的普通教室。',
    }),
  ),
  beds: optional(
    count({
      zh: '床位',
      unit: 'beds',
      description: 'Boarding places on the base year’s census day; projects add theirs.',
      descriptionZh: '基准年统计日的寄宿床位；项目另行增加。',
    }),
  ),
  boarderShare: optional(
    share({
      zh: '寄宿生比例',
      description: 'Share of pupils who board, in every year of the run.',
      descriptionZh: '寄宿生占在校生的比例，各学年相同。',
    }),
  ),
  bedLimit: optional(
    flag({
      zh: '床位限额招生',
      description:
        'New pupils are admitted only while all boarders find a bed; those beyond are placed at other schools of the stage, or stay unplaced. Otherwise missing beds are only told.',
      descriptionZh:
        '仅在所有寄宿生都有床位时招收新生，超出的安排到同学段其他学校或列为无学位；不填则只提示缺少床位。',
    }),
  ),
  siteArea: optional(
    amount({
      zh: '占地面积',
      unit: 'm²',
      description: 'Site.',
      descriptionZh: '占地（用地）面积。',
      source: '教基5176',
    }),
  ),
  floorArea: optional(
    amount({
      zh: '校舍建筑面积',
      unit: 'm²',
      description: 'Floor area of all buildings.',
      descriptionZh: '全部校舍建筑面积。',
      source: '教基5170',
    }),
  ),
  openedYear: optional(
    year({
      zh: '开办年',
      description: 'First school year with pupils.',
      descriptionZh: '开始有学生的学年。',
    }),
  ),
  closedYear: optional(
    year({
      zh: '停办年',
      description: 'First school year without pupils.',
      descriptionZh: '不再有学生的第一个学年。',
    }),
  ),
  entryControl: optional(
    flag({
      zh: '控制起始年级',
      description: 'Entry-grade control is ordered for this school.',
      descriptionZh: '该校已被要求控制起始年级人数。',
    }),
  ),
  ...provenance,
});
export type School = z.infer<typeof schoolSchema>;
