import * as z from 'zod';
import { stages } from '../stage.ts';
import {
  amount,
  choice,
  count,
  flag,
  identifier,
  optional,
  provenance,
  share,
  text,
  year,
} from './fields.ts';

/** classRules.csv: how classes are formed, dated; a row for a grade beats one for its stage, a district's beats the region's, a later year an earlier one. */
export const classRuleSchema = z.strictObject({
  id: identifier({ zh: '代码', description: 'Short name of the rule.' }),
  district: optional(
    identifier({
      zh: '区县',
      description: 'District it holds for; all when empty.',
      refersTo: 'districts.id',
    }),
  ),
  stage: choice(stages, { zh: '学段', description: 'Stage it holds for.' }),
  grade: optional(
    text({ zh: '年级', description: 'Grade it holds for; all grades of the stage when empty.' }),
  ),
  fromYear: year({ zh: '起始学年', description: 'First school year in which it holds.' }),
  targetSize: count({
    zh: '编班目标人数',
    unit: 'pupils per class',
    description: 'Size that new entry classes aim at.',
  }),
  capSize: count({
    zh: '班额上限',
    unit: 'pupils per class',
    description: 'Size that a class should not exceed where rooms and teachers allow.',
  }),
  mergeBelow: optional(
    count({
      zh: '合班下限',
      unit: 'pupils per class',
      description:
        'Average under which classes of a grade are merged when they fit under the cap; never when empty.',
    }),
  ),
  keepLast: optional(
    flag({
      zh: '保持班数',
      description: 'Open last year’s number of entry classes while it stays between merge threshold and cap.',
    }),
  ),
  splitOversize: optional(
    flag({
      zh: '允许拆班',
      description: 'Classes over the cap in upper grades are split where rooms and teachers exist.',
    }),
  ),
  entryCap: optional(
    count({
      zh: '起始年级班额上限',
      unit: 'pupils per class',
      description:
        'Entry-grade control: no new class over this size; children beyond it are placed elsewhere or stay unplaced.',
    }),
  ),
  ceilingSize: optional(
    count({
      zh: '班额极限',
      unit: 'pupils per class',
      description:
        'Size that no new entry class ever passes, whatever rooms there are: children beyond it are placed at other schools of the stage, or stay unplaced. None when empty.',
    }),
  ),
  transferSeats: optional(
    count({
      zh: '转学预留学位',
      unit: 'pupils per class',
      description:
        'Seats that a newly formed class keeps free for pupils who transfer in within the year: at formation the class cap, entry cap and ceiling are lower by them. None when empty; mixed-grade classes keep none.',
    }),
  ),
  sizeRange: optional(
    count({
      zh: '班额差',
      unit: 'pupils',
      description:
        'How many pupils the largest of a grade’s newly formed classes has more than the smallest, in a county where classes are not formed evenly; never so that a class passes the cap. One at most when empty, and where a plan gives the sections.',
    }),
  ),
  mixedBelow: optional(
    count({
      zh: '复式班年级人数',
      unit: 'pupils',
      description:
        'Mixed-grade classes (复式班, in kindergartens 混龄班) at rural schools and teaching points: neighbouring grades with fewer pupils than this share a class. None when empty.',
    }),
  ),
  mixedCap: optional(
    count({
      zh: '复式班班额上限',
      unit: 'pupils per class',
      description: 'Pupils that a mixed-grade class may have; the class cap when empty.',
      source: 'GB 50099-2011 §3.0.1: 30 in a non-complete primary school',
    }),
  ),
  teachersPerClass: optional(
    amount({
      zh: '班师比',
      unit: 'teachers per class',
      description: 'Full-time teachers that one class needs.',
    }),
  ),
  classTeacherLoad: optional(
    share({
      zh: '班主任工作量',
      description:
        'Share of a teacher’s load that being class teacher counts as; added to the teachers one class needs. None when empty.',
    }),
  ),
  pupilsPerPost: optional(
    amount({ zh: '生员比', unit: 'pupils per post', description: 'Pupils per staff post (编制).' }),
  ),
  ...provenance,
});
export type ClassRule = z.infer<typeof classRuleSchema>;

/** teachers.csv: the teacher pool of a district and stage, or the city's own of a stage. */
export const teacherPoolSchema = z.strictObject({
  district: identifier({
    zh: '区县',
    description:
      'The district; or the region for the city’s own pool, on which the schools that it governs (市直) draw. Without such a row of the stage they draw on their district’s.',
    refersTo: 'districts.id|region.id',
  }),
  stage: choice(stages, { zh: '学段', description: 'The stage.' }),
  year: year({ zh: '学年', description: 'School year of the stock.' }),
  posts: optional(
    count({ zh: '核定编制', unit: 'posts', description: 'Approved staff posts (教职工编制).' }),
  ),
  teachers: count({
    zh: '专任教师',
    unit: 'teachers',
    description: 'Full-time teachers in post on census day.',
    source: '教基4149',
  }),
  retirements: optional(
    count({
      zh: '每年退休',
      unit: 'teachers a year',
      description: 'Teachers who retire each year.',
      source: '教基4153',
    }),
  ),
  hires: optional(
    count({ zh: '每年招聘', unit: 'teachers a year', description: 'Teachers hired each year as planned.' }),
  ),
  contract: optional(
    count({ zh: '合同制教师', unit: 'teachers', description: 'Contract teachers beside the posts.' }),
  ),
  eligible: optional(
    count({
      zh: '符合交流条件教师',
      unit: 'teachers',
      description: 'Teachers who have served long enough to be exchanged between schools.',
    }),
  ),
  exchanged: optional(
    count({
      zh: '交流轮岗教师',
      unit: 'teachers',
      description: 'Teachers exchanged between schools in the year.',
    }),
  ),
  keyExchanged: optional(
    count({ zh: '其中骨干教师', unit: 'teachers', description: 'Of them key teachers (骨干).' }),
  ),
  ...provenance,
});
export type TeacherPool = z.infer<typeof teacherPoolSchema>;
