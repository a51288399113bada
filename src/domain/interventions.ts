import * as z from 'zod';
import { controlTotal, dropControlTotals, scaleControlTotals } from './controlInterventions.ts';
import {
  because,
  district,
  everyStage,
  factor,
  fromYear,
  identifier,
  months,
  project,
  said,
  size,
  span,
  stage,
  teacherPool,
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
import { arrivals, flowRates, housing, redirectLeavers } from './pupilInterventions.ts';
import { stages } from './stage.ts';

const delayProject = z.strictObject({ kind: z.literal('delayProject'), project, months, because });
const delayProjects = z.strictObject({
  kind: z.literal('delayProjects'),
  district,
  programme: said(z.string().min(1), {
    zh: '所属工程',
    description: 'Programme whose projects move; all when empty.',
  }).optional(),
  months,
  because,
});
const addProject = z.strictObject({
  kind: z.literal('addProject'),
  project: said(z.record(z.string(), z.unknown()), {
    zh: '项目',
    description: 'A row of projects.csv; status is "planned" and basis "assumed" unless given.',
  }),
  because,
});
const cancelProject = z.strictObject({ kind: z.literal('cancelProject'), project, because });
const classCap = z.strictObject({
  kind: z.literal('classCap'),
  stage,
  grade: said(z.string().min(1).max(40), {
    zh: '年级',
    description: 'Grade; all of the stage when empty.',
  }).optional(),
  district,
  fromYear,
  cap: size('班额上限', 'Size that a class should not exceed.'),
  target: size(
    '编班目标人数',
    'Size that new classes aim at; the old one, but at most the cap, when empty.',
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
  cap: size('起始年级班额上限', 'No new class over this size.'),
  because,
});
const births = z.strictObject({ kind: z.literal('births'), district, ...span, factor, because });
const capture = z.strictObject({
  kind: z.literal('capture'),
  stage: everyStage,
  district,
  ...span,
  factor,
  because,
});
const migration = z.strictObject({
  kind: z.literal('migration'),
  stage: everyStage,
  district,
  ...span,
  factor,
  because,
});
const vocationalShare = z.strictObject({
  kind: z.literal('vocationalShare'),
  share: said(z.number().min(0).max(1), {
    zh: '中职招生占比',
    unit: 'share',
    description: 'Vocational share of the intake of vocational and general senior schools: 0.4 is 4 : 6.',
  }),
  district,
  ...span,
  because,
});
const privateShare = z.strictObject({
  kind: z.literal('privateShare'),
  share: said(z.number().min(0).max(1), {
    zh: '民办招生占比',
    unit: 'share',
    description:
      'Share of the stage’s entrants who go to private schools, inclusive ones among them; they leave the projection where no table names such a school.',
  }),
  stage,
  district,
  ...span,
  because,
});
const budget = z.strictObject({
  kind: z.literal('budget'),
  owner: identifier('预算单位', 'A district, or the region for the city’s own money.'),
  ...span,
  factor,
  because,
});
const hires = z.strictObject({
  kind: z.literal('hires'),
  district: teacherPool,
  stage,
  perYear: said(z.int().min(0).max(100000), {
    zh: '每年招聘',
    unit: 'teachers a year',
    description: 'Teachers hired each year in every pool it holds for.',
  }),
  because,
});
const targetYear = z.strictObject({
  kind: z.literal('targetYear'),
  target: identifier('目标', 'The target, as in targets.csv.'),
  year: year('期限', 'Year by whose end it is due.', 'calendar year'),
  because,
});

const applyPreset = z.strictObject({
  kind: z.literal('applyPreset'),
  preset: said(z.enum(presetIds), {
    zh: '制度',
    description: 'System whose class-size rules are put to the place; see docs/presets.md.',
  }),
  stage: said(z.enum(stages), {
    zh: '学段',
    description: 'Only the rules for grades of this stage; all when empty.',
  }).optional(),
  district,
  shift: said(z.int().min(-6).max(6), {
    zh: '年级平移',
    unit: 'grades',
    description: 'Grades by which its rules move up the ladder; matched by the children’s age when empty.',
  }).optional(),
  fromYear: year('起始学年', 'School year that its own first year falls on.'),
  because,
});
const waive = z.strictObject({
  kind: z.literal('waive'),
  target: identifier('目标', 'The target, as in targets.csv or added before.'),
  school: identifier('学校', 'School it is granted to; all when empty.').optional(),
  district,
  stage: everyStage,
  grade: said(z.string().min(1).max(40), {
    zh: '年级',
    description: 'Grade of the stage; all when empty.',
  }).optional(),
  fromYear: year('起始学年', 'First school year in which it holds; the base year when empty.').optional(),
  untilYear: year('终止学年', 'Last school year in which it holds; then it expires.'),
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
