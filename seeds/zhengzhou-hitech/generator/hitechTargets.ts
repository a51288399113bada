import type { Target } from '../../../src/domain/region/target.ts';
import { type PublishedFigure, targetsOf } from '../../generator/publishedFigure.ts';
import { hitechTrackedFigures } from './hitechTrackedFigures.ts';

const compulsory: Target['stages'] = ['primary', 'junior'];
const primary: Target['stages'] = ['primary'];
const junior: Target['stages'] = ['junior'];
const from2025 = 'The goal names no year of its own: that of the whole, 2025, is taken (assumed).';

const figures: readonly PublishedFigure[] = [
  [
    ['S4-02', '二', 'core', 'computed'],
    ['小学校际综合差异系数小于0.4', 'Combined coefficient of variation, primary'],
    ['combinedVariation', '<', 0.4, 'ratio', 2025],
    {
      stages: primary,
      note: `${from2025} One combined figure; the national test asks each indicator: N-CV-primary.`,
    },
  ],
  [
    ['S4-03', '二', 'core', 'computed'],
    ['初中校际综合差异系数小于0.3', 'Combined coefficient of variation, junior'],
    ['combinedVariation', '<', 0.3, 'ratio', 2025],
    {
      stages: junior,
      note: `${from2025} One combined figure; the national test asks each indicator: N-CV-junior.`,
    },
  ],
  [
    ['S4-05', '二', 'core', 'computed'],
    ['2025年达到国家义务教育优质均衡标准', 'National standard of high-quality balance reached'],
    ['qualityBalance', 'by', undefined, 'districts', 2025],
    { districts: ['ht'], stages: compulsory },
  ],
  [
    ['S4-06', '任务三', 'core', 'computed'],
    ['大班额、超大班额“零增量”', 'Oversize and super-oversize classes: no increase'],
    ['oversizeClasses', 'noIncrease', 0, 'classes', undefined],
    { stages: compulsory, threshold: 56, countingRule: 'everyClass', firmness: 'must' },
  ],
  [
    ['S4-07', '任务三', 'core', 'computed'],
    ['2023年全面消除56人以上大班额', 'Classes of 56 and more gone'],
    ['oversizeClasses', '=', 0, 'classes', 2023],
    { stages: compulsory, threshold: 56, countingRule: 'everyClass', firmness: 'must' },
  ],
  [
    ['S4-08', '任务三', 'core', 'computed'],
    ['2023年小学基本做到每班45人', 'Primary classes of 45 at most, mostly'],
    ['largestClass', '<=', 45, 'pupils', 2023],
    { stages: primary, firmness: 'mostly' },
  ],
  [
    ['S4-09', '任务三', 'core', 'computed'],
    ['2023年初中基本做到每班50人', 'Junior classes of 50 at most, mostly'],
    ['largestClass', '<=', 50, 'pupils', 2023],
    { stages: junior, firmness: 'mostly' },
  ],
  [
    ['S4-10', '任务三', 'core', 'computed'],
    ['2025年小学、初中规模不超过2000人', 'Primary and junior schools of 2000 pupils at most'],
    ['oversizeSchools', '=', 0, 'schools', 2025],
    { stages: compulsory, types: ['primary', 'junior'], thresholdByType: { primary: 2000, junior: 2000 } },
  ],
  [
    ['S4-11', '任务三', 'core', 'computed'],
    ['2025年九年一贯制学校规模不超过2500人', 'Nine-year schools of 2500 pupils at most'],
    ['oversizeSchools', '=', 0, 'schools', 2025],
    { stages: compulsory, types: ['nineYear'], thresholdByType: { nineYear: 2500 } },
  ],
  [
    ['S4-12', '任务九', 'core', 'computed'],
    ['2020年四所新建小学以分校形式开办', 'Four new primary schools opened as branches'],
    ['projectsInUse', '=', 4, 'sites', 2020],
    { stages: primary, programme: 'S4-9', observation: 'inUse' },
  ],
  [
    ['S4-15', '任务十二', 'core', 'computed'],
    ['2022年教师补足配齐', 'Teachers to full complement'],
    ['teacherCover', '>=', 100, '%', 2022],
    { stages: compulsory },
  ],
  [
    ['S4-16-exchange', '任务十三', 'core', 'computed'],
    ['每年交流教师占应交流的10%以上', 'Teachers exchanged, of those eligible'],
    ['teacherExchange', '>=', 10, '%', undefined],
    { reference: 'S4-16', stages: compulsory },
  ],
  [
    ['S4-16-key', '任务十三', 'core', 'computed'],
    ['其中骨干教师20%以上', 'Key teachers among those exchanged'],
    ['keyTeacherExchange', '>=', 20, '%', undefined],
    { reference: 'S4-16', stages: compulsory },
  ],
  [
    ['S4-18-primary', '任务十六', 'core', 'entered'],
    ['小学就近划片入学100%', 'Primary pupils admitted by zone'],
    ['admittedByZone', '=', 100, '%', undefined],
    { reference: 'S4-18', stages: primary },
  ],
  [
    ['S4-18-junior', '任务十六', 'core', 'entered'],
    ['初中就近划片入学95%以上', 'Junior pupils admitted by zone'],
    ['admittedByZone', '>=', 95, '%', undefined],
    { reference: 'S4-18', stages: junior },
  ],
  [
    ['S4-19-primary', '任务十七', 'core', 'computed'],
    ['小学巩固率100%', 'Primary retention'],
    ['retention', '=', 100, '%', undefined],
    { reference: 'S4-19', stages: primary, firmness: 'reach' },
  ],
  [
    ['S4-19-junior', '任务十七', 'core', 'computed'],
    ['初中三年巩固率98%以上', 'Junior retention over three years'],
    ['retention', '>=', 98, '%', undefined],
    { reference: 'S4-19', stages: junior },
  ],
  [
    ['S4-20', '任务十八', 'core', 'entered'],
    ['随迁子女就近免试免费入学100%', 'Migrant children placed free, nearby and untested'],
    ['migrantsPlaced', '=', 100, '%', undefined],
    { stages: compulsory },
  ],
];

/** The national test of high-quality balance asks that each indicator vary no more than so (教督〔2017〕6号). */
const national: readonly PublishedFigure[] = [
  [
    ['N-CV-primary', '', 'core', 'computed'],
    ['小学每项资源指标差异系数不超过0.50', 'Largest coefficient of variation of an indicator, primary'],
    ['largestVariation', '<=', 0.5, 'ratio', 2025],
    { stages: primary, note: 'The document is national; the year is that of S4-05.' },
  ],
  [
    ['N-CV-junior', '', 'core', 'computed'],
    ['初中每项资源指标差异系数不超过0.45', 'Largest coefficient of variation of an indicator, junior'],
    ['largestVariation', '<=', 0.45, 'ratio', 2025],
    { stages: junior, note: 'The document is national; the year is that of S4-05.' },
  ],
];

/** The figures of the plan (S4), all of them, and beside its combined variation the national one by indicator. */
export const hitechTargets: readonly Target[] = [
  ...targetsOf('S4', [...figures, ...hitechTrackedFigures]),
  ...targetsOf('quality-balance', national),
];
