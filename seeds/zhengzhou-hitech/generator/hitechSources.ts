import type { Row } from '../../../src/domain/region/tables.ts';
import { nationalSources } from '../../generator/nationalSources.ts';

/** Documents and pages whose figures stand in the tables. */
export const hitechSources: readonly Row<'sources'>[] = [
  {
    ...{
      id: 'S4',
      title: '郑州高新区推进义务教育优质均衡发展工作方案',
      titleEn: 'Zhengzhou High-tech Zone: plan for high-quality balance of compulsory education, 19 tasks',
      issuer: '郑州高新区',
    },
    ...{ note: 'Title in our words; undated, about 2020. Targets of 2020–2025.' },
  },
  {
    ...{
      id: 'W81',
      title: '郑州市2019年秋季新开办小学',
      titleEn: 'Primary schools opened in Zhengzhou in autumn 2019',
      date: '2019',
    },
    ...{
      url: 'https://dzb.zzrbnews.com/news/12172.html',
      note: '32 primary schools opened, five of them in the High-tech Zone with 24 entering classes. Newspaper.',
    },
  },
  nationalSources.posts,
  nationalSources.schoolDesign,
  nationalSources.kindergartenClasses,
  nationalSources.admission2018,
  nationalSources.floorNorms,
  nationalSources.qualityBalance,
  nationalSources.nationalBirths,
];
