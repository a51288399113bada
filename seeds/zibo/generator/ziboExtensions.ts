import { historicExtension as extension, type HistoricExtension } from '../../generator/historicExtension.ts';

/**
 * The finished extensions: seven of the eleven that 张店 reported for 2016–21 (sizes and dates assumed), and the two of
 * 临淄 2016–17 (sizes split from the published totals).
 */
export const ziboExtensions: readonly HistoricExtension[] = [
  extension('w28-zhangdian-e01', 'zhangdian', 'primary', 10, '2016-08'),
  extension('w28-zhangdian-e02', 'zhangdian', 'primary', 8, '2016-07'),
  extension('w28-zhangdian-e03', 'zhangdian', 'primary', 12, '2017-08'),
  extension('w28-zhangdian-e04', 'zhangdian', 'junior', 12, '2017-08'),
  extension('w28-zhangdian-e05', 'zhangdian', 'primary', 10, '2018-07'),
  extension('w28-zhangdian-e06', 'zhangdian', 'junior', 12, '2018-08'),
  extension('w28-zhangdian-e07', 'zhangdian', 'primary', 8, '2019-08'),
  extension('w28-linzi-e01', 'linzi', 'primary', 20, '2017-07'),
  extension('w28-linzi-e02', 'linzi', 'junior', 24, '2017-07'),
];
