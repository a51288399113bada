import type { Target } from '../../src/domain/region/target.ts';
import { type PublishedFigure, targetsOf } from './publishedFigure.ts';

const compulsory: Target['stages'] = ['primary', 'junior'];
const yearNote = 'The document is national; the year is the end of the place’s plan (assumed).';

const inCouncil = (year: number): readonly PublishedFigure[] => [
  [
    ['N-56', '', 'core', 'computed'],
    ['56人以上大班额：0个班', 'Classes of 56 and more gone'],
    ['oversizeClasses', '=', 0, 'classes', year],
    {
      ...{
        stages: ['primary', 'junior', 'senior'],
        threshold: 56,
        countingRule: 'everyClass',
        firmness: 'must',
      },
      note: 'The national date, 2020, lies before the base year; the end of the place’s plan is taken (assumed).',
    },
  ],
];

const inEvaluation = (year: number): readonly PublishedFigure[] => [
  [
    ['N-45', '', 'core', 'computed'],
    ['小学每班不超过45人', 'Primary classes of 45 at most'],
    ['largestClass', '<=', 45, 'pupils', year],
    { stages: ['primary'], firmness: 'mostly', note: yearNote },
  ],
  [
    ['N-50', '', 'core', 'computed'],
    ['初中每班不超过50人', 'Junior classes of 50 at most'],
    ['largestClass', '<=', 50, 'pupils', year],
    { stages: ['junior'], firmness: 'mostly', note: yearNote },
  ],
  [
    ['N-2000', '', 'core', 'computed'],
    [
      '小学、初中规模不超过2000人，九年一贯制不超过2500人',
      'Schools of 2000 pupils at most, nine-year schools of 2500',
    ],
    ['oversizeSchools', '=', 0, 'schools', year],
    {
      ...{ stages: compulsory, thresholdByType: { primary: 2000, junior: 2000, nineYear: 2500 } },
      note: yearNote,
    },
  ],
];

/**
 * National figures on class and school sizes for a place whose plan gives none: classes of 56 (国发〔2016〕40号), and
 * what the county evaluation of high-quality balance asks (教督〔2017〕6号).
 *
 * @param year End of the place's plan.
 */
export function nationalClassTargets(year: number): Target[] {
  return [
    ...targetsOf('state-council-2016-40', inCouncil(year)),
    ...targetsOf('quality-balance', inEvaluation(year)),
  ];
}
