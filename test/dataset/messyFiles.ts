import { utils, write } from '@e965/xlsx';
import type { TableFile } from '../../src/dataset/readDataset.ts';
import { toGb18030 } from './toGb18030.ts';

type Cell = string | number;

/** An invented county as its bureau might keep it (all figures assumed); each table in another manner. */
export const messySheets: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  地区: [
    ['地区代码', '地区名称', '基准学年', '规划末年', '统计时点', '货币', '高中招生范围'],
    ['brook', '溪县', '2020-2021学年', '２０２５', '9月1日', 'CNY', '全县'],
  ],
  區縣: [
    ['代碼', '縣區', '學制', '小學入學年齡', '入學年齡截止日'],
    ['brook-town', '溪县城区', '5-4-3', 6, '8月31日'],
  ],
  学校: [
    ['溪县学校一览表（2020年9月）'],
    ['基本情况', '', '', '办学条件', '', '', '', '联系'],
    ['学校代码', '校名', '所属区县', '办学类型', '学段', '隶属', '普通教室数', '校长姓名', '办学性质'],
    ['3703', '溪头小学', '溪县城区', '小学', '小学', '区县', '１２', '某人', '公办'],
    ['3704', '溪口中学', '溪县城区', '初级中学', '初中', '县区', '-', '某人', '公办'],
  ],
  在校生: [
    ['学校名称', '学年度', '年级', '学生数（人）', '班级数', '身份证号'],
    ...[2019, 2020].flatMap((year) => [
      ...['一年级', '二年级', '３年级', '四年级', '五年级'].map((grade, at) => [
        ...['溪头小学', `${year}学年`, grade, `${60 + at}`, 2, '-'],
      ]),
      ...['初一', '七年级', '初三', '九年级'].map((grade, at) => ['溪口中学', year, grade, 80 + at, 2, '-']),
    ]),
    ['合计', '', '', 1266, 36, ''],
  ],
  编班规则: [
    ['编号', '学段', '起始学年', '目标班额', '班额上限', '合班下限', '班师比'],
    ['p', '小学', 2018, 45, 45, 20, 1.9],
    ['j', '初中', 2018, 50, 50, 25, 2.9],
  ],
};

/** The county as CSV files in GB18030. */
export function messyTexts(): TableFile[] {
  return Object.entries(messySheets).map(([name, rows]) => ({
    name: `溪县/${name}.csv`,
    bytes: toGb18030(rows.map((row) => row.join(',')).join('\r\n')),
  }));
}

/** The county as one workbook without some of its sheets, the titles and upper headings of the schools merged. */
export function messyWorkbook(without: readonly string[] = []): TableFile {
  const workbook = utils.book_new();
  for (const [name, rows] of Object.entries(messySheets).filter(([sheet]) => !without.includes(sheet))) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    if (name === '学校')
      sheet['!merges'] = ['A1:I1', 'A2:C2', 'D2:G2'].map((range) => utils.decode_range(range));
    utils.book_append_sheet(workbook, sheet, name);
  }
  return { name: '溪县.xlsx', bytes: new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' })) };
}
