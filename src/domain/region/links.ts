import * as z from 'zod';
import { stages } from '../stage.ts';
import { amount, choice, identifier, optional, provenance, share, text, year } from './fields.ts';
import { ownerships } from './school.ts';

const place = 'schools.id|areas.id|sites.id|projects.school';

/** travel.csv: distances between areas, schools and sites. */
export const travelSchema = z.strictObject({
  from: identifier({
    zh: '起点',
    description: 'Area or school.',
    descriptionZh: '片区或学校。',
    refersTo: place,
  }),
  to: identifier({
    zh: '终点',
    description: 'School or site.',
    descriptionZh: '学校或地块。',
    refersTo: place,
  }),
  distance: amount({
    zh: '路程',
    unit: 'km',
    description: 'Distance on the way to school.',
    descriptionZh: '上学路程。',
  }),
  minutes: optional(
    amount({
      zh: '用时',
      unit: 'minutes',
      description: 'Time on the way to school.',
      descriptionZh: '上学用时。',
    }),
  ),
  ...provenance,
});
export type Travel = z.infer<typeof travelSchema>;

/** feeders.csv: which school's leavers go where. Entrants of a first stage follow their schools' shares. */
export const feederSchema = z.strictObject({
  from: identifier({
    zh: '生源',
    description: 'School whose leavers are meant.',
    descriptionZh: '毕业生所在学校。',
    refersTo: 'schools.id|projects.school',
  }),
  to: identifier({
    zh: '去向学校',
    description: 'School that takes them.',
    descriptionZh: '接收的学校。',
    refersTo: 'schools.id|projects.school',
  }),
  share: share({
    zh: '比例',
    description: 'Share of them; the shares of one origin add up to 1.',
    descriptionZh: '升入该校的比例；同一来源各行之和为 1。',
  }),
  fromYear: optional(
    year({
      zh: '起始学年',
      description: 'First school year in which it holds.',
      descriptionZh: '开始适用的学年。',
    }),
  ),
  ...provenance,
});
export type Feeder = z.infer<typeof feederSchema>;

/** budgets.csv: money by owner and fiscal year. */
export const budgetSchema = z.strictObject({
  owner: identifier({
    zh: '预算单位',
    description: 'A district, or the region for the city’s own money and grants.',
    descriptionZh: '区县；市级资金和补助填地区代码。',
    refersTo: 'districts.id|region.id',
  }),
  fiscalYear: year({
    zh: '财政年度',
    unit: 'fiscal year',
    description: 'Fiscal year (calendar year in China).',
    descriptionZh: '财政年度，即自然年。',
  }),
  capital: amount({
    zh: '建设资金',
    unit: 'yuan',
    description: 'Money for works.',
    descriptionZh: '用于建设的资金。',
  }),
  recurrent: optional(
    amount({
      zh: '经常性经费',
      unit: 'yuan',
      description: 'Money for running schools.',
      descriptionZh: '学校日常运转的经费。',
    }),
  ),
  ...provenance,
});
export type Budget = z.infer<typeof budgetSchema>;

/** grants.csv: money a year per pupil (生均拨款), dated; a district's row beats the region's, a later year an earlier one. */
export const grantSchema = z.strictObject({
  id: identifier({ zh: '代码', description: 'Short name of the grant.', descriptionZh: '拨款的简短代码。' }),
  stage: choice(stages, {
    zh: '学段',
    description: 'Stage whose pupils it is paid for.',
    descriptionZh: '按哪个学段的学生拨付。',
  }),
  ownership: optional(
    choice(ownerships, {
      zh: '举办者',
      description: 'Ownership of the schools it is paid to; all when empty.',
      descriptionZh: '拨给哪类举办者的学校；空着为全部。',
    }),
  ),
  district: optional(
    identifier({
      zh: '区县',
      description: 'District it holds for; all when empty.',
      descriptionZh: '适用区县；空着为全部。',
      refersTo: 'districts.id',
    }),
  ),
  fromYear: year({
    zh: '起始学年',
    description: 'First school year in which it is paid.',
    descriptionZh: '开始拨付的学年。',
  }),
  perPupil: amount({
    zh: '生均标准',
    unit: 'yuan per pupil',
    description: 'Money per pupil and year.',
    descriptionZh: '每生每年的金额。',
  }),
  ...provenance,
});
export type Grant = z.infer<typeof grantSchema>;

/** sources.csv: the documents that figures come from. */
export const sourceSchema = z.strictObject({
  id: identifier({
    zh: '来源代码',
    description: 'Short name of the source.',
    descriptionZh: '来源的简短代码。',
  }),
  title: text({
    zh: '标题',
    description: 'Title of the document, data set or generator.',
    descriptionZh: '文件、数据集或生成程序的标题。',
  }),
  titleEn: optional(text({ zh: '英文标题', description: 'Title in English.', descriptionZh: '英文标题。' })),
  issuer: optional(text({ zh: '发布单位', description: 'Who issued it.', descriptionZh: '发布单位。' })),
  document: optional(text({ zh: '文号', description: 'Document number.', descriptionZh: '文号。' })),
  date: optional(text({ zh: '日期', description: 'Date of issue.', descriptionZh: '发布日期。' })),
  url: optional(text({ zh: '网址', description: 'Where it can be read.', descriptionZh: '查阅网址。' })),
  licence: optional(text({ zh: '许可', description: 'Terms of use.', descriptionZh: '使用许可。' })),
  note: optional(
    text({
      zh: '备注',
      description: 'What it was used for, how far it is trusted.',
      descriptionZh: '用在何处，可信程度如何。',
    }),
  ),
});
export type Source = z.infer<typeof sourceSchema>;
