import * as z from 'zod';
import { stages } from '../stage.ts';
import { amount, choice, identifier, optional, provenance, year } from './fields.ts';
import { ownerships } from './school.ts';

const anySchool = 'schools.id|projects.school';

/** ownershipChanges.csv: a school becomes public, inclusive private or private from a school year on. */
export const ownershipChangeSchema = z.strictObject({
  school: identifier({ zh: '学校', description: 'The school or campus.', refersTo: anySchool }),
  fromYear: year({ zh: '起始学年', description: 'First school year with the new ownership.' }),
  ownership: choice(ownerships, {
    zh: '举办者',
    description: 'Ownership from then on; before the first change it is that of the school’s row.',
  }),
  cost: optional(amount({ zh: '费用', unit: 'yuan', description: 'What the change costs, once.' })),
  ...provenance,
});
export type OwnershipChange = z.infer<typeof ownershipChangeSchema>;

const stock = (zh: string, unit: string, description: string, source?: string) =>
  optional(amount({ zh, unit, description, ...(source === undefined ? {} : { source }) }));

/** resources.csv: what a school has for one stage, for the seven indicators of high-quality balance (优质均衡). */
export const resourceSchema = z.strictObject({
  school: identifier({ zh: '学校', description: 'The school or campus.', refersTo: anySchool }),
  stage: choice(stages, {
    zh: '学段',
    description: 'Stage; the parts of a through-school stand in rows of their own.',
  }),
  year: year({ zh: '学年', description: 'School year; it holds until a later row.' }),
  teachersAboveDegree: stock(
    '高于规定学历教师',
    'teachers',
    'Full-time teachers above the required degree (college for primary, bachelor for junior).',
    '教基4156',
  ),
  keyTeachers: stock('骨干教师', 'teachers', 'Key teachers of county rank and above.'),
  artsTeachers: stock('体育艺术教师', 'teachers', 'Full-time teachers of sport and the arts.', '教基4155'),
  teachingArea: stock(
    '教学及辅助用房面积',
    'm²',
    'Floor area of teaching and auxiliary rooms, indoor sports left out.',
    '教基5170',
  ),
  sportsArea: stock('体育运动场馆面积', 'm²', 'Sports ground and indoor sports area.', '教基5176'),
  equipment: stock('教学仪器设备值', 'yuan', 'Value of teaching equipment.', '教基5176'),
  multimediaRooms: stock('网络多媒体教室', 'rooms', 'Classrooms with network and multimedia.', '教基5176'),
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
