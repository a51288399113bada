import * as z from 'zod';
import { controlTotal, dropControlTotals, scaleControlTotals } from './controlInterventions.ts';
import {
  because,
  district,
  everyStage,
  factor,
  fromYear,
  gradeName,
  identifier,
  labels,
  months,
  project,
  said,
  size,
  span,
  stage,
  teacherPool,
  whole,
  year,
} from './interventionFields.ts';
import {
  ceiling,
  changeOwnership,
  contractTeachers,
  doubleShift,
  grantPerPupil,
  lendRooms,
  mergeClasses,
  retirements,
  targetValue,
  transferSeats,
} from './placeInterventions.ts';
import { presetIds } from './preset.ts';
import { dropUnfunded, fundWorks, slippage } from './projectInterventions.ts';
import {
  arrivals,
  births,
  capture,
  flowRates,
  housing,
  migration,
  privateShare,
  redirectLeavers,
  vocationalShare,
} from './pupilInterventions.ts';
import { stages } from './stage.ts';

const delayProject = z.strictObject({ kind: z.literal('delayProject'), project, months, because });
const delayProjects = z.strictObject({
  kind: z.literal('delayProjects'),
  district,
  programme: said(z.string().min(1), labels.programme, {
    zh: '所指项目所属的工程；不填为全部。',
    en: 'Programme whose projects move; all when empty.',
  }).optional(),
  months,
  because,
});
const addProject = z.strictObject({
  kind: z.literal('addProject'),
  project: said(
    z.record(z.string(), z.unknown()),
    { zh: '新增项目', en: 'The new works' },
    {
      zh: '项目表的一行；不另写时状态为计划、依据为假设。',
      en: 'A row of the table of projects; status is "planned" and basis "assumed" unless given.',
    },
  ),
  because,
});
const cancelProject = z.strictObject({ kind: z.literal('cancelProject'), project, because });
const classCap = z.strictObject({
  kind: z.literal('classCap'),
  stage,
  grade: gradeName({ zh: '年级；不填为整个学段。', en: 'Grade; all of the stage when empty.' }).optional(),
  district,
  fromYear,
  cap: size(labels.cap, { zh: '班级不宜超过的人数。', en: 'Size that a class should not exceed.' }),
  target: size(
    { zh: '编班目标人数', en: 'Size new classes aim at' },
    {
      zh: '新编班级力求的人数；不填则沿用原数，但不超过上限。',
      en: 'Size that new classes aim at; the old one, but at most the cap, when empty.',
    },
  ).optional(),
  because,
});
const splitOversize = z.strictObject({
  kind: z.literal('splitOversize'),
  stage: everyStage,
  district,
  fromYear,
  because,
});
const entryControl = z.strictObject({
  kind: z.literal('entryControl'),
  stage: everyStage,
  district,
  fromYear,
  cap: size(labels.cap, { zh: '起始年级新班不得超过的人数。', en: 'No new class over this size.' }),
  because,
});
const budget = z.strictObject({
  kind: z.literal('budget'),
  owner: identifier(
    { zh: '预算单位', en: 'Whose money' },
    {
      zh: '某区县，或本地区（市级资金）。',
      en: 'A district, or the region for the city’s own money.',
    },
  ),
  ...span,
  factor,
  because,
});
const hires = z.strictObject({
  kind: z.literal('hires'),
  district: teacherPool,
  stage,
  perYear: whole({ zh: '每年招聘', en: 'Hired a year' }, 'teachers a year', {
    zh: '所涉每支教师队伍每年招聘的人数。',
    en: 'Teachers hired each year in every pool it holds for.',
  }),
  because,
});
const targetYear = z.strictObject({
  kind: z.literal('targetYear'),
  target: identifier(labels.target, {
    zh: '目标代码，见目标表。',
    en: 'The target, as in the table of targets.',
  }),
  year: year(
    { zh: '新期限（年底）', en: 'New deadline (end of)' },
    { zh: '须在该年年底前完成。', en: 'Year by whose end it is due.' },
    'calendar year',
  ),
  because,
});
const applyPreset = z.strictObject({
  kind: z.literal('applyPreset'),
  preset: said(
    z.enum(presetIds),
    { zh: '制度', en: 'System' },
    {
      zh: '套用哪个国家或地区的班额制度。',
      en: 'System whose class-size rules are put to the place.',
    },
  ),
  stage: said(z.enum(stages), labels.stage, {
    zh: '只套用该学段各年级的规则；不填为全部。',
    en: 'Only the rules for grades of this stage; all when empty.',
  }).optional(),
  district,
  shift: said(
    z.int().min(-6).max(6),
    { zh: '年级平移', en: 'Grades moved up by' },
    {
      zh: '规则沿年级上移的级数；不填则按学生年龄对应。',
      en: 'Grades by which its rules move up the ladder; matched by the children’s age when empty.',
    },
    'grades',
  ).optional(),
  fromYear: year(
    { zh: '开始套用的学年', en: 'Its rules begin in' },
    { zh: '该制度第一年对应的学年。', en: 'School year that its own first year falls on.' },
  ),
  because,
});
const waive = z.strictObject({
  kind: z.literal('waive'),
  target: identifier(labels.target, {
    zh: '目标代码，见目标表或前面各项所加。',
    en: 'The target, as in the table of targets or added before.',
  }),
  school: identifier(labels.school, {
    zh: '获豁免的学校；不填为全部。',
    en: 'School it is granted to; all when empty.',
  }).optional(),
  district,
  stage: everyStage,
  grade: gradeName({
    zh: '学段内的年级；不填为全部。',
    en: 'Grade of the stage; all when empty.',
  }).optional(),
  fromYear: year(labels.fromYear, {
    zh: '自该学年起豁免；不填为自基准年起。',
    en: 'First school year in which it holds; the base year when empty.',
  }).optional(),
  untilYear: year(labels.untilYear, {
    zh: '豁免到该学年为止（含），此后失效。',
    en: 'Last school year in which it holds; then it expires.',
  }),
  because,
});

/** The interventions: ordered changes on a baseline. Each says why. */
export const interventionSchema = z.discriminatedUnion('kind', [
  delayProject,
  delayProjects,
  addProject,
  cancelProject,
  classCap,
  splitOversize,
  entryControl,
  births,
  capture,
  migration,
  vocationalShare,
  privateShare,
  budget,
  hires,
  targetYear,
  applyPreset,
  waive,
  housing,
  arrivals,
  flowRates,
  lendRooms,
  doubleShift,
  changeOwnership,
  redirectLeavers,
  mergeClasses,
  ceiling,
  retirements,
  contractTeachers,
  grantPerPupil,
  targetValue,
  slippage,
  fundWorks,
  dropUnfunded,
  transferSeats,
  controlTotal,
  scaleControlTotals,
  dropControlTotals,
]);
export type Intervention = z.infer<typeof interventionSchema>;
export type InterventionKind = Intervention['kind'];
/** An intervention of one kind. */
export type InterventionOf<K extends InterventionKind> = Extract<Intervention, { kind: K }>;
