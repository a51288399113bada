import { type FixedOpening, fixedOpening as fixed } from '../../generator/fixedOpening.ts';

/**
 * Schools opened between 2014 and 2019: those of published projects (with the published number of classes where one is
 * printed) and some assumed ones in the districts that grow.
 */
export const ziboOpenings: readonly FixedOpening[] = [
  fixed(
    'zhangdian-n01',
    'east',
    2016,
    { primary: 35, junior: 28 },
    'Stands for 张店东方实验学校: 35 + 28 classes published.',
  ),
  fixed(
    'zhangdian-p01',
    'south',
    2014,
    { primary: 40 },
    'Stands for 华润小学: 40 classes published, opening assumed.',
  ),
  fixed(
    'zhangdian-p42',
    'west',
    2017,
    { primary: 30 },
    'One of the eight new schools of 2016–21; size assumed.',
  ),
  fixed(
    'zhangdian-p43',
    'east',
    2018,
    { primary: 36 },
    'One of the eight new schools of 2016–21; size assumed.',
  ),
  fixed(
    'zhangdian-j17',
    'centre',
    2019,
    { junior: 36 },
    'One of the eight new schools of 2016–21; size assumed.',
  ),
  fixed(
    'zhangdian-p44',
    'south',
    2019,
    { primary: 30 },
    'One of the eight new schools of 2016–21; size assumed.',
  ),
  fixed(
    'linzi-p40',
    'centre',
    2017,
    { primary: 36 },
    'Part of the published 56 primary classes; split assumed.',
  ),
  fixed(
    'linzi-j19',
    'centre',
    2017,
    { junior: 40 },
    'Part of the published 64 junior classes; split assumed.',
  ),
  fixed('gaoxin-p14', 'core', 2016, { primary: 30 }),
  fixed('gaoxin-n03', 'east', 2017, { primary: 25, junior: 20 }),
  fixed('gaoxin-p13', 'core', 2018, { primary: 30 }),
  fixed('huantai-p32', 'centre', 2017, { primary: 24 }),
  fixed('zichuan-p44', 'centre', 2018, { primary: 24 }),
  fixed('zhoucun-p18', 'centre', 2016, { primary: 24 }),
  fixed('gaoqing-p26', 'centre', 2018, { primary: 24 }),
  fixed('yiyuan-p34', 'centre', 2017, { primary: 24 }),
  fixed('jingkai-n01', 'core', 2018, { primary: 20, junior: 16 }),
];
