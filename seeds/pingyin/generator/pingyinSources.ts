import type { Row } from '../../../src/domain/region/tables.ts';
import { nationalSources } from '../../generator/nationalSources.ts';

/** Documents and pages whose figures stand in the tables. */
export const pingyinSources: readonly Row<'sources'>[] = [
  {
    ...{
      id: 'S1',
      title: '平阴县“十四五”教育事业发展规划（2021—2025年）',
      titleEn: 'Pingyin education plan 2021–25',
      document: '平政办字〔2021〕26号',
    },
    ...{
      issuer: '平阴县人民政府办公室',
      date: '2021-12-20',
      note: 'Title in our words. Targets of 2025, the four groups with their named projects, teachers hired a year. A copy with broken characters was read: check the original before quoting.',
    },
  },
  {
    ...{
      id: 'W79',
      title: '平阴县2023年国民经济和社会发展统计公报',
      titleEn: 'Pingyin statistical report 2023',
      date: '2023',
    },
    ...{
      url: 'https://tjgb.hongheiku.com/xjtjgb/xj2020/48447.html',
      note: 'Household population 365,200; births 5.39 ‰; net migration −4.48 ‰. Press copy.',
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
