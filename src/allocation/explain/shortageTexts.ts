import type { ShortageLever } from '../../domain/allocation/shortage.ts';
import type { Words } from '../../domain/words.ts';

/** One plain sentence for each lever that is in the way; {place} is a school or a district. */
export const shortageSentences: Readonly<Record<ShortageLever, Words>> = {
  rooms: {
    zh: '{place} {year} 年缺 {amount} 间教室{tail}',
    en: '{place} needs {amount} {rooms} more in {year}{tail}.',
  },
  moduleSeats: {
    zh: '{place} {year} 年还差 {amount} 个学位，可建规格不够大',
    en: '{place} lacks {amount} seats in {year}: no module there is large enough.',
  },
  money: {
    zh: '{place} {year} 年缺建设资金 {amount} 元',
    en: '{place} lacks {amount} yuan for works in {year}.',
  },
  teachers: {
    zh: '{place} {year} 年缺{stage}教师 {amount} 名',
    en: '{place} lacks {amount} {stage} {teachers} in {year}.',
  },
  hires: {
    zh: '{place} {year} 年须多招{stage}教师 {amount} 名',
    en: '{place} would have to hire {amount} {stage} {teachers} more in {year}.',
  },
  leadTime: {
    zh: '{place} {year} 年有 {amount} 名学生超额，工程来不及投用',
    en: '{place} has {amount} {pupils} too many in {year}: no works can be ready by then.',
  },
  temporaryRooms: {
    zh: '{place} {year} 年有 {amount} 名学生超额，临时教室已到上限',
    en: '{place} has {amount} {pupils} too many in {year}, and no further temporary room may be set up.',
  },
  shares: {
    zh: '{place} {year} 年有 {amount} 名学生超额，片区招生比例不允许分流',
    en: '{place} has {amount} {pupils} too many in {year}, and the shares of its areas let them go nowhere else.',
  },
  reach: {
    zh: '{place} {year} 年有 {amount} 名学生超额，片区没有其他可去的学校',
    en: '{place} has {amount} {pupils} too many in {year}, and no other school that its areas reach has places.',
  },
  schoolSize: {
    zh: '{place} {year} 年超出学校规模上限 {amount} 人',
    en: '{place} has {amount} {pupils} above its size cap in {year}.',
  },
  standingClasses: {
    zh: '{place} {year} 年有 {amount} 名学生坐在超额的已编班级中，不能重新编班',
    en: '{place} has {amount} {pupils} too many in {year} in classes that stand already and may not be regrouped.',
  },
};

/** Why a school cannot have the rooms it needs; empty where something else is in the way. */
export const growthTails: Readonly<Record<'none' | 'late' | 'free', Words>> = {
  none: { zh: '，且不能扩建', en: ' and may not grow' },
  late: { zh: '，且届时来不及扩建', en: ' and nothing can be built there by then' },
  free: { zh: '', en: '' },
};

/** English nouns, one and many. */
export const countedNouns = {
  rooms: ['room', 'rooms'],
  teachers: ['teacher', 'teachers'],
  pupils: ['pupil', 'pupils'],
} as const;
