import * as z from 'zod';
import { stages } from '../stage.ts';
import type { Words } from '../words.ts';
import { amount, choice, identifier, optional, provenance, year } from './fields.ts';
import { ownerships } from './school.ts';

const anySchool = 'schools.id|projects.school';

/** ownershipChanges.csv: a school becomes public, inclusive private or private from a school year on. */
export const ownershipChangeSchema = z.strictObject({
  school: identifier({
    zh: '学校',
    description: 'The school or campus.',
    descriptionZh: '学校或校区。',
    refersTo: anySchool,
  }),
  fromYear: year({
    zh: '起始学年',
    description: 'First school year with the new ownership.',
    descriptionZh: '变更后的第一个学年。',
  }),
  ownership: choice(ownerships, {
    zh: '举办者',
    description: 'Ownership from then on; before the first change it is that of the school’s row.',
    descriptionZh: '变更后的举办者；首次变更前以学校表为准。',
  }),
  cost: optional(
    amount({
      zh: '费用',
      unit: 'yuan',
      description: 'What the change costs, once.',
      descriptionZh: '变更的一次性费用。',
    }),
  ),
  ...provenance,
});
export type OwnershipChange = z.infer<typeof ownershipChangeSchema>;

const stock = (zh: string, unit: string, { en: description, zh: descriptionZh }: Words, source?: string) =>
  optional(amount({ zh, unit, description, descriptionZh, ...(source === undefined ? {} : { source }) }));

/** resources.csv: what a school has for one stage, for the seven indicators of high-quality balance (优质均衡). */
export const resourceSchema = z.strictObject({
  school: identifier({
    zh: '学校',
    description: 'The school or campus.',
    descriptionZh: '学校或校区。',
    refersTo: anySchool,
  }),
  stage: choice(stages, {
    zh: '学段',
    description: 'Stage; the parts of a through-school stand in rows of their own.',
    descriptionZh: '学段；一贯制学校各学段分行填写。',
  }),
  year: year({
    zh: '学年',
    description: 'School year; it holds until a later row.',
    descriptionZh: '学年；到下一行的学年之前有效。',
  }),
  teachersAboveDegree: stock(
    '高于规定学历教师',
    'teachers',
    {
      en: 'Full-time teachers above the required degree (college for primary, bachelor for junior).',
      zh: '高于规定学历的专任教师（小学为专科以上，初中为本科以上）。',
    },
    '教基4156',
  ),
  keyTeachers: stock('骨干教师', 'teachers', {
    en: 'Key teachers of county rank and above.',
    zh: '县级及以上骨干教师。',
  }),
  artsTeachers: stock(
    '体育艺术教师',
    'teachers',
    { en: 'Full-time teachers of sport and the arts.', zh: '体育、艺术专任教师。' },
    '教基4155',
  ),
  teachingArea: stock(
    '教学及辅助用房面积',
    'm²',
    {
      en: 'Floor area of teaching and auxiliary rooms, indoor sports left out.',
      zh: '教学及辅助用房面积，不含室内体育用房。',
    },
    '教基5170',
  ),
  sportsArea: stock(
    '体育运动场馆面积',
    'm²',
    { en: 'Sports ground and indoor sports area.', zh: '运动场地和室内体育用房面积。' },
    '教基5176',
  ),
  equipment: stock(
    '教学仪器设备值',
    'yuan',
    { en: 'Value of teaching equipment.', zh: '教学仪器设备资产值。' },
    '教基5176',
  ),
  multimediaRooms: stock(
    '网络多媒体教室',
    'rooms',
    { en: 'Classrooms with network and multimedia.', zh: '网络多媒体教室。' },
    '教基5176',
  ),
  ...provenance,
});
export type Resource = z.infer<typeof resourceSchema>;

/** The seven columns that high-quality balance (优质均衡) is judged by. */
export const resourceColumns = [
  'teachersAboveDegree',
  'keyTeachers',
  'artsTeachers',
  'teachingArea',
  'sportsArea',
  'equipment',
  'multimediaRooms',
] as const satisfies readonly (keyof Resource)[];
export type ResourceColumn = (typeof resourceColumns)[number];
