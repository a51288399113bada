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
  id: identifier({ zh: '代码', description: 'Short name of the rule.', descriptionZh: '规则的简短代码。' }),
  district: optional(
    identifier({
      zh: '区县',
      description: 'District it holds for; all when empty.',
      descriptionZh: '适用区县；空着为全部。',
      refersTo: 'districts.id',
    }),
  ),
  stage: choice(stages, { zh: '学段', description: 'Stage it holds for.', descriptionZh: '适用学段。' }),
  grade: optional(
    text({
      zh: '年级',
      description: 'Grade it holds for; all grades of the stage when empty.',
      descriptionZh: '适用年级；空着为该学段所有年级。',
    }),
  ),
  fromYear: year({
    zh: '起始学年',
    description: 'First school year in which it holds.',
    descriptionZh: '开始适用的学年。',
  }),
  targetSize: count({
    zh: '编班目标人数',
    unit: 'pupils per class',
    description: 'Size that new entry classes aim at.',
    descriptionZh: '起始年级编班的目标人数。',
  }),
  capSize: count({
    zh: '班额上限',
    unit: 'pupils per class',
    description: 'Size that a class should not exceed where rooms and teachers allow.',
    descriptionZh: '教室和教师允许时，班额不应超过的人数。',
  }),
  mergeBelow: optional(
    count({
      zh: '合班下限',
      unit: 'pupils per class',
      description:
        'Average under which classes of a grade are merged when they fit under the cap; never when empty.',
      descriptionZh: '平均班额低于此数且合班后不超上限时合班；空着为不合班。',
    }),
  ),
  keepLast: optional(
    flag({
      zh: '保持班数',
      description: 'Open last year’s number of entry classes while it stays between merge threshold and cap.',
      descriptionZh: '在合班下限与班额上限之间时，保持上一学年的起始年级班数。',
    }),
  ),
  splitOversize: optional(
    flag({
      zh: '允许拆班',
      description: 'Classes over the cap in upper grades are split where rooms and teachers exist.',
      descriptionZh: '有教室和教师时，高年级超上限的班拆班。',
    }),
  ),
  entryCap: optional(
    count({
      zh: '起始年级班额上限',
      unit: 'pupils per class',
      description:
        'Entry-grade control: no new class over this size; children beyond it are placed elsewhere or stay unplaced.',
      descriptionZh: '控制起始年级：新编班不超过此数，超出的学生安排到别处或列为无学位。',
    }),
  ),
  ceilingSize: optional(
    count({
      zh: '班额极限',
      unit: 'pupils per class',
      description:
        'Size that no new entry class ever passes, whatever rooms there are: children beyond it are placed at other schools of the stage, or stay unplaced. None when empty.',
      descriptionZh:
        '不论教室多少，新编班都不超过的极限人数；超出的学生安排到同学段其他学校或列为无学位。空着为没有。',
    }),
  ),
  transferSeats: optional(
    count({
      zh: '转学预留学位',
      unit: 'pupils per class',
      description:
        'Seats that a newly formed class keeps free for pupils who transfer in within the year: at formation the class cap, entry cap and ceiling are lower by them. None when empty; mixed-grade classes keep none.',
      descriptionZh: '新编班为学年中转入学生预留的学位：编班时各项上限相应降低。空着为不预留；复式班不预留。',
    }),
  ),
  sizeRange: optional(
    count({
      zh: '班额差',
      unit: 'pupils',
      description:
        'How many pupils the largest of a grade’s newly formed classes has more than the smallest, in a county where classes are not formed evenly; never so that a class passes the cap. One at most when empty, and where a plan gives the sections.',
      descriptionZh:
        '编班不均衡的地区，同年级新编班最大班比最小班多出的人数，且不会使班额超上限；空着或由方案定班数时最多相差 1 人。',
    }),
  ),
  mixedBelow: optional(
    count({
      zh: '复式班年级人数',
      unit: 'pupils',
      description:
        'Mixed-grade classes (复式班, in kindergartens 混龄班) at rural schools and teaching points: neighbouring grades with fewer pupils than this share a class. None when empty.',
      descriptionZh:
        '农村学校和教学点的复式班（幼儿园为混龄班）：相邻年级人数都少于此数时合为一班。空着为不设。',
    }),
  ),
  mixedCap: optional(
    count({
      zh: '复式班班额上限',
      unit: 'pupils per class',
      description: 'Pupils that a mixed-grade class may have; the class cap when empty.',
      descriptionZh: '复式班最多人数；空着按班额上限。',
      source: 'GB 50099-2011 §3.0.1: 30 in a non-complete primary school',
    }),
  ),
  teachersPerClass: optional(
    amount({
      zh: '班师比',
      unit: 'teachers per class',
      description: 'Full-time teachers that one class needs.',
      descriptionZh: '一个班需要的专任教师数。',
    }),
  ),
  classTeacherLoad: optional(
    share({
      zh: '班主任工作量',
      description:
        'Share of a teacher’s load that being class teacher counts as; added to the teachers one class needs. None when empty.',
      descriptionZh: '班主任工作折算的教师工作量，加到每班所需教师上；空着为不计。',
    }),
  ),
  pupilsPerPost: optional(
    amount({
      zh: '生员比',
      unit: 'pupils per post',
      description: 'Pupils per staff post (编制).',
      descriptionZh: '每个编制对应的学生数。',
    }),
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
    descriptionZh: '区县；市直学校的教师填地区代码。某学段没有市直行时，市直学校使用所在区县的教师。',
    refersTo: 'districts.id|region.id',
  }),
  stage: choice(stages, { zh: '学段', description: 'The stage.', descriptionZh: '学段。' }),
  year: year({ zh: '学年', description: 'School year of the stock.', descriptionZh: '数据所在学年。' }),
  posts: optional(
    count({
      zh: '核定编制',
      unit: 'posts',
      description: 'Approved staff posts (教职工编制).',
      descriptionZh: '核定的教职工编制。',
    }),
  ),
  teachers: count({
    zh: '专任教师',
    unit: 'teachers',
    description: 'Full-time teachers in post on census day.',
    descriptionZh: '统计日在岗专任教师。',
    source: '教基4149',
  }),
  retirements: optional(
    count({
      zh: '每年退休',
      unit: 'teachers a year',
      description: 'Teachers who retire each year.',
      descriptionZh: '每年退休的教师。',
      source: '教基4153',
    }),
  ),
  hires: optional(
    count({
      zh: '每年招聘',
      unit: 'teachers a year',
      description: 'Teachers hired each year as planned.',
      descriptionZh: '计划每年招聘的教师。',
    }),
  ),
  contract: optional(
    count({
      zh: '合同制教师',
      unit: 'teachers',
      description: 'Contract teachers beside the posts.',
      descriptionZh: '编制以外的合同制教师。',
    }),
  ),
  eligible: optional(
    count({
      zh: '符合交流条件教师',
      unit: 'teachers',
      description: 'Teachers who have served long enough to be exchanged between schools.',
      descriptionZh: '任教满规定年限、应当交流的教师。',
    }),
  ),
  exchanged: optional(
    count({
      zh: '交流轮岗教师',
      unit: 'teachers',
      description: 'Teachers exchanged between schools in the year.',
      descriptionZh: '当学年校际交流轮岗的教师。',
    }),
  ),
  keyExchanged: optional(
    count({
      zh: '其中骨干教师',
      unit: 'teachers',
      description: 'Of them key teachers (骨干).',
      descriptionZh: '其中的骨干教师。',
    }),
  ),
  ...provenance,
});
export type TeacherPool = z.infer<typeof teacherPoolSchema>;
