import type { Row } from '../../../src/domain/region/tables.ts';
import { nationalSources } from '../../generator/nationalSources.ts';

/** Documents whose figures stand in the tables. */
export const daqingSources: readonly Row<'sources'>[] = [
  {
    ...{
      id: 'S2',
      title: '大庆市“十四五”教育事业发展规划',
      titleEn: 'Daqing education plan 2021–25',
      issuer: '大庆市教育局',
    },
    ...{
      date: '2022-05-30',
      note: 'Title in our words. Targets of 2025, inspection years of districts, mergers of senior and vocational schools, money per child in kindergartens.',
    },
  },
  nationalSources.posts,
  nationalSources.schoolDesign,
  nationalSources.kindergartenClasses,
  nationalSources.admission2018,
  nationalSources.floorNorms,
  nationalSources.qualityBalance,
  nationalSources.nationalBirths,
  nationalSources.stateCouncil2016,
];
