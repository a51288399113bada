import type { Row } from '../../src/domain/region/tables.ts';

type Source = Row<'sources'>;

/** Documents that hold for every place: norms, posts, class sizes and the shape of births. */
export const nationalSources = {
  posts: {
    ...{
      id: 'W19',
      title: '中小学教职工编制标准',
      titleEn: 'Posts per pupil, unified for town and country',
      document: '国办发〔2001〕74号',
    },
    ...{ url: 'http://imhan.cn/2/394444.html', note: 'Senior 1 : 12.5, junior 1 : 13.5, primary 1 : 19.' },
  },
  schoolDesign: {
    ...{
      id: 'GB50099',
      title: '中小学校设计规范',
      titleEn: 'Code for design of school',
      document: 'GB 50099-2011',
    },
    ...{ url: 'http://www.qq94.com/fjx/13BjP2_2.html', note: 'Primary 45, secondary 50 pupils a class.' },
  },
  kindergartenClasses: {
    ...{
      id: 'kindergarten-classes',
      title: '幼儿园班级规模',
      titleEn: 'Kindergarten class sizes 25, 30, 35',
    },
    ...{ url: 'https://yuhang55.com/Kitchen/5957905.html', note: 'Also staff to children 1 : 5 to 1 : 7.' },
  },
  admission2018: {
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
  floorNorms: {
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
  qualityBalance: {
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
  nationalBirths: {
    ...{
      id: 'national-births',
      title: '全国出生人口（1999–2019）',
      titleEn: 'Births of China, shape only',
      url: 'http://wwwpo15.cn/minsu/61015.html',
    },
    note: 'Only the shape to 2019 was followed, with a deeper low and a higher two-child peak.',
  },
  stateCouncil2016: {
    ...{
      id: 'state-council-2016-40',
      title: '关于统筹推进县域内城乡义务教育一体化改革发展的若干意见',
      titleEn: 'State Council on compulsory education in town and country, 2016',
      document: '国发〔2016〕40号',
    },
    ...{ date: '2016', note: 'Classes of 66 and more gone by 2018, of 56 and more by 2020.' },
  },
} as const satisfies Readonly<Record<string, Source>>;
