import type { Words } from '../../../../../src/domain/words.ts';

/** The texts of the page on which the largest classes are made public; {names} are filled in. */
export const largestWords = {
  tab: { zh: '公开最大班额', en: 'Largest classes' },
  title: {
    zh: '{place}{stage} {year} 学年各年级最大班额',
    en: '{place}, {stage}, {year}: largest class of each grade',
  },
  lead: {
    zh: '共 {schools} 所学校；{over} 所的最大班额达到或超过 {from} 人（以 ▲ 标出）。单位：人。',
    en: '{schools} schools; in {over} the largest class has {from} pupils or more (marked ▲). In pupils.',
  },
  assumed: {
    zh: '在校生数据含假设值，公布前须以学籍系统核对。',
    en: 'Enrolment holds assumed figures; check them against the register before publishing.',
  },
  shared: {
    zh: '几个年级同在一班的（复式班、混龄班），各年级都列全班人数，班级数只计一次。',
    en: 'Where several grades share a class, each of them shows the whole class; it counts once among the classes.',
  },
  school: { zh: '学校', en: 'School' },
  district: { zh: '区县', en: 'District' },
  whole: { zh: '全校最大', en: 'Largest' },
  classes: { zh: '班级数', en: 'Classes' },
  districtLargest: { zh: '{district}最大', en: 'Largest in {district}' },
  print: { zh: '打印', en: 'Print' },
  workbook: { zh: '下载电子表格', en: 'Download workbook' },
  failed: { zh: '电子表格未能生成，请再试一次。', en: 'The workbook could not be made; try again.' },
  sum: { zh: '合计', en: 'Sum' },
} as const satisfies Record<string, Words>;
