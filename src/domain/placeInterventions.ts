import * as z from 'zod';
import {
  because,
  district,
  everyStage,
  fromYear,
  identifier,
  labels,
  lastYear,
  said,
  size,
  stage,
  teacherPool,
  whole,
  year,
} from './interventionFields.ts';
import { ownerships } from './region/school.ts';

/** A school lends home rooms to another for a time, as when one stage’s peak has passed and the next one’s comes (潮汐). */
export const lendRooms = z.strictObject({
  kind: z.literal('lendRooms'),
  from: identifier(
    { zh: '出借学校', en: 'School that lends' },
    { zh: '出借普通教室的学校。', en: 'School that lends home rooms.' },
  ),
  to: identifier(
    { zh: '借入学校', en: 'School that uses them' },
    { zh: '借入并使用这些教室的学校。', en: 'School that uses them.' },
  ),
  rooms: said(
    z.int().min(1).max(1000),
    { zh: '借用教室', en: 'Rooms lent' },
    { zh: '借出的普通教室数。', en: 'Home rooms lent.' },
    'rooms',
  ),
  fromYear: year(labels.fromYear, {
    zh: '自该学年起借用；晚于基准年。',
    en: 'First school year in which they are lent; after the base year.',
  }),
  toYear: lastYear,
  because,
});
/** A school’s rooms are used twice a day for a time. */
export const doubleShift = z.strictObject({
  kind: z.literal('doubleShift'),
  school: identifier(labels.school, {
    zh: '实行二部制的学校。',
    en: 'School whose rooms are used twice a day.',
  }),
  fromYear: year(labels.fromYear, {
    zh: '自该学年起实行二部制；晚于基准年。',
    en: 'First school year with two shifts; after the base year.',
  }),
  toYear: lastYear,
  because,
});
/** A school becomes public, inclusive private or private. */
export const changeOwnership = z.strictObject({
  kind: z.literal('changeOwnership'),
  school: identifier(labels.school, { zh: '学校或幼儿园。', en: 'The school or kindergarten.' }),
  ownership: said(z.enum(ownerships), labels.ownership, {
    zh: '此后的举办者类型。',
    en: 'Ownership from then on.',
  }),
  fromYear,
  cost: whole(
    { zh: '一次性费用', en: 'Cost, once' },
    'yuan',
    { zh: '变更所需的一次性费用。', en: 'What the change costs, once.' },
    1e12,
  ).optional(),
  because,
});
/** Classes of a grade are merged under another average. */
export const mergeClasses = z.strictObject({
  kind: z.literal('mergeClasses'),
  stage: everyStage,
  district,
  fromYear,
  below: size(
    { zh: '年级平均不足此数即合班', en: 'Merge when a grade averages under' },
    {
      zh: '同年级班级平均人数低于此数，且合并后不超过上限时合班。',
      en: 'Average under which classes of a grade are merged when they fit under the cap.',
    },
  ),
  because,
});
/** No new class ever passes another size. */
export const ceiling = z.strictObject({
  kind: z.literal('ceiling'),
  stage: everyStage,
  district,
  fromYear,
  size: size(
    { zh: '新班一律不超过', en: 'No new class passes' },
    {
      zh: '新编班级任何情况下都不超过此数；超出的学生另行安排，或没有学位。',
      en: 'Size that no new class ever passes; children beyond it go elsewhere or have no seat.',
    },
  ),
  because,
});
/** Newly formed classes keep another number of seats free for transfers within the year. */
export const transferSeats = z.strictObject({
  kind: z.literal('transferSeats'),
  stage: everyStage,
  district,
  fromYear,
  seats: whole(
    { zh: '每班预留', en: 'Kept free' },
    'pupils per class',
    {
      zh: '新编班级为学年中转入学生预留的学位数。',
      en: 'Seats that a newly formed class keeps free for pupils who transfer in within the year.',
    },
    100,
  ),
  because,
});
/** Another number of teachers retires a year. */
export const retirements = z.strictObject({
  kind: z.literal('retirements'),
  district: teacherPool,
  stage,
  perYear: whole({ zh: '每年退休', en: 'Retire a year' }, 'teachers a year', {
    zh: '所涉每支教师队伍每年退休的人数。',
    en: 'Teachers who retire each year in every pool it holds for.',
  }),
  because,
});
/** Another number of contract teachers stands beside the posts. */
export const contractTeachers = z.strictObject({
  kind: z.literal('contractTeachers'),
  district: teacherPool,
  stage,
  teachers: whole({ zh: '合同制教师', en: 'Contract teachers' }, 'teachers', {
    zh: '所涉每支教师队伍编制之外的合同制教师数。',
    en: 'Contract teachers beside the posts, in every pool it holds for.',
  }),
  because,
});
/** Another grant per pupil. */
export const grantPerPupil = z.strictObject({
  kind: z.literal('grantPerPupil'),
  district,
  stage,
  ownership: said(z.enum(ownerships), labels.ownership, {
    zh: '拨给哪类举办者的学校；不填为全部。',
    en: 'Ownership of the schools it is paid to; all when empty.',
  }).optional(),
  fromYear,
  perPupil: whole(
    { zh: '生均标准', en: 'Grant' },
    'yuan per pupil',
    { zh: '每名学生每年的经费。', en: 'Money per pupil and year.' },
    10_000_000,
  ),
  because,
});
/** Another value is demanded by a target. */
export const targetValue = z.strictObject({
  kind: z.literal('targetValue'),
  target: identifier(labels.target, {
    zh: '目标代码，见目标表或前面各项所加。',
    en: 'The target, as in the table of targets or added before.',
  }),
  value: said(
    z.number().min(-1e14).max(1e14),
    { zh: '目标值', en: 'Value demanded' },
    { zh: '所要求的值，单位同该目标。', en: 'Value that is demanded.' },
    'the target’s unit',
  ),
  because,
});
