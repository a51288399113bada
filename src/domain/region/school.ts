import * as z from 'zod';
import { stages } from '../stage.ts';
import {
  amount,
  choice,
  choices,
  coordinate,
  count,
  flag,
  identifier,
  optional,
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
    source: '教基1001',
  }),
  name: text({ zh: '学校名称', description: 'Name of the school or campus.', source: '教基1001' }),
  district: identifier({
    zh: '所在区县',
    description: 'District in which it lies.',
    refersTo: 'districts.id',
  }),
  area: optional(
    identifier({ zh: '片区', description: 'Planning area in which it lies.', refersTo: 'areas.id' }),
  ),
  type: choice(schoolTypes, {
    zh: '办学类型',
    description: 'Kind of school; size limits go by it.',
    source: '教基1001',
  }),
  stages: choices(stages, { zh: '学段', description: 'Stages taught in this building, separated by ";".' }),
  governedBy: choice(['district', 'city'], {
    zh: '隶属',
    description: 'Whose budget and teacher pool it draws on: its district’s or the city’s (市直).',
  }),
  ownership: choice(ownerships, {
    zh: '举办者',
    description: 'Public, inclusive private (普惠性民办) or other private.',
    source: '教基1001',
  }),
  legalSchool: optional(
    identifier({
      zh: '法人学校',
      description: 'Identifier of the legal school when this is one campus of several.',
    }),
  ),
  urbanity: optional(
    choice(urbanities, { zh: '城乡分类', description: 'City, town or village.', source: '教基1001' }),
  ),
  lon: optional(
    coordinate({ zh: '经度', unit: 'degrees', description: 'Longitude, WGS 84.', source: '教基1001' }, 180),
  ),
  lat: optional(
    coordinate({ zh: '纬度', unit: 'degrees', description: 'Latitude, WGS 84.', source: '教基1001' }, 90),
  ),
  homeRooms: optional(
    count({
      zh: '普通教室',
      unit: 'rooms',
      description:
        'Home rooms fit for a whole class all day, on the base year’s census day, temporary ones not counted. Empty: not known, no room limit is applied.',
      source: 'Building register; 教基5170',
    }),
  ),
  convertibleRooms: optional(
    count({
      zh: '可改用专用教室',
      unit: 'rooms',
      description: 'Special rooms that could serve as home rooms for a time.',
    }),
  ),
  specialRooms: optional(
    count({
      zh: '专用教室',
      unit: 'rooms',
      description: 'Special rooms: music, art, laboratories, computer, …',
    }),
  ),
  temporaryRooms: optional(
    count({
      zh: '临时教室',
      unit: 'rooms',
      description: 'Temporary rooms in use on the base year’s census day.',
    }),
  ),
  temporaryUntil: optional(
    year({ zh: '临时教室拆除年', description: 'First school year without the temporary rooms.' }),
  ),
  extensibleRooms: optional(
    count({
      zh: '可扩建教室',
      unit: 'rooms',
      description: 'Home rooms that the site still allows to be built.',
    }),
  ),
  beds: optional(
    count({
      zh: '床位',
      unit: 'beds',
      description: 'Boarding places on the base year’s census day; projects add theirs.',
    }),
  ),
  boarderShare: optional(
    share({ zh: '寄宿生比例', description: 'Share of pupils who board, in every year of the run.' }),
  ),
  bedLimit: optional(
    flag({
      zh: '床位限额招生',
      description:
        'New pupils are admitted only while all boarders find a bed; those beyond are placed at other schools of the stage, or stay unplaced. Otherwise missing beds are only told.',
    }),
  ),
  siteArea: optional(amount({ zh: '占地面积', unit: 'm²', description: 'Site.', source: '教基5176' })),
  floorArea: optional(
    amount({
      zh: '校舍建筑面积',
      unit: 'm²',
      description: 'Floor area of all buildings.',
      source: '教基5170',
    }),
  ),
  openedYear: optional(year({ zh: '开办年', description: 'First school year with pupils.' })),
  closedYear: optional(year({ zh: '停办年', description: 'First school year without pupils.' })),
  entryControl: optional(
    flag({ zh: '控制起始年级', description: 'Entry-grade control is ordered for this school.' }),
  ),
  ...provenance,
});
export type School = z.infer<typeof schoolSchema>;
