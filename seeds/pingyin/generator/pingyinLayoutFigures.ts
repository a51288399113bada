import type { PublishedFigure } from '../../generator/publishedFigure.ts';

const yearNote = 'No year of its own: the end of the plan is taken (assumed).';

/** The figures on the layout of schools (S1 一(三)1): how many, which stay, and the named projects of the four groups. */
export const pingyinLayoutFigures: readonly PublishedFigure[] = [
  [
    ['S1-01', '一(三)1', 'core', 'computed'],
    ['学校（幼儿园）达到110所', 'Schools and kindergartens in the county'],
    ['schoolsInUse', '=', 110, 'schools', 2025],
    { firmness: 'reach' },
  ],
  [
    ['S1-02', '一(三)1', 'core', 'constraint'],
    ['农村学校布局保持不变', 'Rural layout unchanged'],
    ['ruralLayout', '=', 0, 'schools', 2025],
    { stages: ['kindergarten', 'primary', 'junior'], note: yearNote },
  ],
  [
    ['S1-03', '一(三)1', 'core', 'computed'],
    [
      '西部组团：新建滨湖九年一贯制学校、2处幼儿园、特殊教育学校',
      'West: nine-year school Binhu, two kindergartens, special school',
    ],
    ['projectsBuilt', 'by', undefined, 'projects', 2025],
    {
      projects: ['s1-west-binhu', 's1-west-kindergarten-1', 's1-west-kindergarten-2', 's1-west-special'],
      ...{ observation: 'built', note: yearNote },
    },
  ],
  [
    ['S1-04', '一(三)1', 'core', 'computed'],
    [
      '东部组团：一中西校改建翠屏学校（九年一贯制）、党校片区幼儿园',
      'East: western campus becomes nine-year school Cuiping; kindergarten Dangxiao',
    ],
    ['projectsBuilt', 'by', undefined, 'projects', 2025],
    { projects: ['s1-east-cuiping', 's1-east-dangxiao'], observation: 'built', note: yearNote },
  ],
  [
    ['S1-05', '一(三)1', 'core', 'computed'],
    [
      '中部组团：新建东三里小学并与实验中学合为九年一贯制、改建榆山中心园、新建白庄片区幼儿园',
      'Centre: primary school Dongsanli joined with the experimental school; Yushan rebuilt; kindergarten Baizhuang',
    ],
    ['projectsBuilt', 'by', undefined, 'projects', 2025],
    {
      projects: ['s1-centre-dongsanli', 's1-centre-yushan', 's1-centre-baizhuang'],
      ...{ observation: 'built', note: yearNote },
    },
  ],
  [
    ['S1-06', '一(三)1', 'core', 'computed'],
    [
      '南部组团：云翠南区九年一贯制学校、锦尚小学、云翠湖南幼儿园',
      'South: nine-year school Yuncui South, primary school Jinshang, kindergarten Yuncui Lake South',
    ],
    ['projectsBuilt', 'by', undefined, 'projects', 2025],
    {
      projects: ['s1-south-yuncui', 's1-south-jinshang', 's1-south-yuncuihu'],
      ...{ observation: 'built', note: yearNote },
    },
  ],
];
