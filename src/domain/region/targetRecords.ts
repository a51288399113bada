import * as z from 'zod';
import { stages } from '../stage.ts';
import { anyNumber, choice, identifier, month, optional, provenance, text, year } from './fields.ts';

/** waivers.csv: classes that a target does not count for a time, school by school or for a whole district. */
export const waiverSchema = z.strictObject({
  id: identifier({ zh: '代码', description: 'Short name of the waiver.' }),
  target: identifier({ zh: '目标', description: 'Target it is granted from.', refersTo: 'targets.id' }),
  school: optional(
    identifier({
      zh: '学校',
      description: 'School it is granted to; all of the district when empty.',
      refersTo: 'schools.id|projects.school',
    }),
  ),
  district: optional(
    identifier({
      zh: '区县',
      description: 'District it is granted to; all when empty.',
      refersTo: 'districts.id',
    }),
  ),
  stage: optional(choice(stages, { zh: '学段', description: 'Stage it holds for; all when empty.' })),
  grade: optional(text({ zh: '年级', description: 'Grade it holds for; all when empty.' })),
  fromYear: optional(
    year({ zh: '起始学年', description: 'First school year in which it holds; from the start when empty.' }),
  ),
  untilYear: year({ zh: '终止学年', description: 'Last school year in which it holds; then it expires.' }),
  ...provenance,
});
export type Waiver = z.infer<typeof waiverSchema>;

/** entries.csv: figures that a person reports of a target, with date and source. */
export const entrySchema = z.strictObject({
  target: identifier({ zh: '目标', description: 'Target it is reported for.', refersTo: 'targets.id' }),
  month: month({ zh: '填报时间', description: 'Month for which it is reported.' }),
  district: optional(
    identifier({
      zh: '区县',
      description: 'District it is reported for; the target’s whole scope when empty.',
      refersTo: 'districts.id',
    }),
  ),
  value: anyNumber({ zh: '填报值', unit: 'the target’s unit', description: 'Value that was reported.' }),
  ...provenance,
});
export type Entry = z.infer<typeof entrySchema>;
