import * as z from 'zod';
import { stages } from '../stage.ts';
import { anyNumber, choice, identifier, month, optional, provenance, text, year } from './fields.ts';

/** waivers.csv: classes that a target does not count for a time, school by school or for a whole district. */
export const waiverSchema = z.strictObject({
  id: identifier({ zh: '代码', description: 'Short name of the waiver.', descriptionZh: '豁免的简短代码。' }),
  target: identifier({
    zh: '目标',
    description: 'Target it is granted from.',
    descriptionZh: '豁免哪个目标。',
    refersTo: 'targets.id',
  }),
  school: optional(
    identifier({
      zh: '学校',
      description: 'School it is granted to; all of the district when empty.',
      descriptionZh: '豁免的学校；空着为全区县。',
      refersTo: 'schools.id|projects.school',
    }),
  ),
  district: optional(
    identifier({
      zh: '区县',
      description: 'District it is granted to; all when empty.',
      descriptionZh: '豁免的区县；空着为全部。',
      refersTo: 'districts.id',
    }),
  ),
  stage: optional(
    choice(stages, {
      zh: '学段',
      description: 'Stage it holds for; all when empty.',
      descriptionZh: '适用学段；空着为全部。',
    }),
  ),
  grade: optional(
    text({
      zh: '年级',
      description: 'Grade it holds for; all when empty.',
      descriptionZh: '适用年级；空着为全部。',
    }),
  ),
  fromYear: optional(
    year({
      zh: '起始学年',
      description: 'First school year in which it holds; from the start when empty.',
      descriptionZh: '开始适用的学年；空着为从一开始。',
    }),
  ),
  untilYear: year({
    zh: '终止学年',
    description: 'Last school year in which it holds; then it expires.',
    descriptionZh: '最后适用的学年，此后失效。',
  }),
  ...provenance,
});
export type Waiver = z.infer<typeof waiverSchema>;

/** entries.csv: figures that a person reports of a target, with date and source. */
export const entrySchema = z.strictObject({
  target: identifier({
    zh: '目标',
    description: 'Target it is reported for.',
    descriptionZh: '填报的目标。',
    refersTo: 'targets.id',
  }),
  month: month({
    zh: '填报时间',
    description: 'Month for which it is reported.',
    descriptionZh: '填报所属月份。',
  }),
  district: optional(
    identifier({
      zh: '区县',
      description: 'District it is reported for; the target’s whole scope when empty.',
      descriptionZh: '填报的区县；空着为目标的全部范围。',
      refersTo: 'districts.id',
    }),
  ),
  value: anyNumber({
    zh: '填报值',
    unit: 'the target’s unit',
    description: 'Value that was reported.',
    descriptionZh: '填报的数值。',
  }),
  ...provenance,
});
export type Entry = z.infer<typeof entrySchema>;
