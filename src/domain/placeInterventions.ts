import * as z from 'zod';
import {
  because,
  district,
  everyStage,
  fromYear,
  identifier,
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
  from: identifier('出借学校', 'School that lends home rooms.'),
  to: identifier('借入学校', 'School that uses them.'),
  rooms: said(z.int().min(1).max(1000), { zh: '教室数', unit: 'rooms', description: 'Home rooms lent.' }),
  fromYear: year('起始学年', 'First school year in which they are lent; after the base year.'),
  toYear: lastYear,
  because,
});
/** A school’s rooms are used twice a day for a time. */
export const doubleShift = z.strictObject({
  kind: z.literal('doubleShift'),
  school: identifier('学校', 'School whose rooms are used twice a day.'),
  fromYear: year('起始学年', 'First school year with two shifts; after the base year.'),
  toYear: lastYear,
  because,
});
/** A school becomes public, inclusive private or private. */
export const changeOwnership = z.strictObject({
  kind: z.literal('changeOwnership'),
  school: identifier('学校', 'The school or kindergarten.'),
  ownership: said(z.enum(ownerships), { zh: '举办者', description: 'Ownership from then on.' }),
  fromYear,
  cost: whole('费用', 'yuan', 'What the change costs, once.', 1e12).optional(),
  because,
});
/** Classes of a grade are merged under another average. */
export const mergeClasses = z.strictObject({
  kind: z.literal('mergeClasses'),
  stage: everyStage,
  district,
  fromYear,
  below: size('合班下限', 'Average under which classes of a grade are merged when they fit under the cap.'),
  because,
});
/** No new class ever passes another size. */
export const ceiling = z.strictObject({
  kind: z.literal('ceiling'),
  stage: everyStage,
  district,
  fromYear,
  size: size(
    '班额极限',
    'Size that no new class ever passes; children beyond it go elsewhere or have no seat.',
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
    '转学预留学位',
    'pupils per class',
    'Seats that a newly formed class keeps free for pupils who transfer in within the year.',
    100,
  ),
  because,
});
/** Another number of teachers retires a year. */
export const retirements = z.strictObject({
  kind: z.literal('retirements'),
  district: teacherPool,
  stage,
  perYear: whole('每年退休', 'teachers a year', 'Teachers who retire each year in every pool it holds for.'),
  because,
});
/** Another number of contract teachers stands beside the posts. */
export const contractTeachers = z.strictObject({
  kind: z.literal('contractTeachers'),
  district: teacherPool,
  stage,
  teachers: whole(
    '合同制教师',
    'teachers',
    'Contract teachers beside the posts, in every pool it holds for.',
  ),
  because,
});
/** Another grant per pupil. */
export const grantPerPupil = z.strictObject({
  kind: z.literal('grantPerPupil'),
  district,
  stage,
  ownership: said(z.enum(ownerships), {
    zh: '举办者',
    description: 'Ownership of the schools it is paid to; all when empty.',
  }).optional(),
  fromYear,
  perPupil: whole('生均标准', 'yuan per pupil', 'Money per pupil and year.', 10_000_000),
  because,
});
/** Another value is demanded by a target. */
export const targetValue = z.strictObject({
  kind: z.literal('targetValue'),
  target: identifier('目标', 'The target, as in targets.csv or added before.'),
  value: said(z.number().min(-1e14).max(1e14), {
    zh: '目标值',
    unit: 'the target’s unit',
    description: 'Value that is demanded.',
  }),
  because,
});
