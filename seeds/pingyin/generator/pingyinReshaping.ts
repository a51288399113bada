import type { Project } from '../../../src/domain/region/project.ts';
import type { World } from '../../generator/buildWorld.ts';
import { sizeWorks } from '../../generator/projectCosts.ts';
import { datesBefore } from '../../generator/projectTimes.ts';

/**
 * The plan's two schools that take other stages: the western campus of a senior school becomes the nine-year school
 * 翠屏学校; 东三里小学 is built and joined with 实验中学 as one nine-year school.
 */
export function pingyinReshaping(world: World): Project[] {
  const nineYear = { kind: 'stageChange', district: 'py', schoolType: 'nineYear', source: 'S1' } as const;
  const [joined, converted] = [{ primary: 24 }, { primary: 24, junior: 18 }];
  return [
    {
      ...{ ...nineYear, id: 's1-centre-dongsanli', name: '东三里小学（与实验中学合为九年一贯制学校）' },
      ...{ school: 'py-j01', stages: ['primary', 'junior'], classesByStage: joined, area: 'py-centre' },
      ...datesBefore(world, 's1-centre-dongsanli', 'school', '2022-08'),
      ...{ ...sizeWorks(joined, true), fundedShare: 1, programme: 'S1', basis: 'assumed' },
      note: 'Named in the plan (S1 一(三)1, Centre): 东三里小学 new, joined with 实验中学 as a nine-year school. py-j01 stands for 实验中学; size, dates and cost are assumed.',
    },
    {
      ...{ ...nineYear, id: 's1-east-cuiping', name: '翠屏学校（一中西校改九年一贯制）', school: 'py-s03' },
      ...{ stages: ['primary', 'junior'], classesByStage: converted, roomsRetired: 42, area: 'py-east' },
      ...{ receiver: 'py-s01', after: 'senior-py-s01' },
      ...datesBefore(world, 's1-east-cuiping', 'school', '2024-08'),
      ...{ ...sizeWorks(converted, false), fundedShare: 1, programme: 'S1', basis: 'assumed' },
      note: 'Named in the plan (S1 一(三)1, East): 一中西校 becomes the nine-year school 翠屏学校. py-s03 stands for 一中西校; that its pupils go to py-s01, size, dates and cost are assumed.',
    },
  ];
}
