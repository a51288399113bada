import { utils, write } from '@e965/xlsx';
import type { TableFile } from '../../src/dataset/readDataset.ts';

type Rows = readonly (readonly (string | number)[])[];
const binLabels = [
  '25人及以下',
  '26-30人',
  '31-35人',
  '36-40人',
  '41-45人',
  '46-50人',
  '51-55人',
  '56-60人',
  '61-65人',
  '66人及以上',
];

/** A form of class sizes by grade as the 教基 series prints it; the school and its figures are invented (assumed). */
export function classSizeForm(
  code: string,
  school: string,
  grades: readonly string[],
  classes: readonly (readonly [bin: string, counts: readonly number[]])[],
): Rows {
  const sums = grades.map((_, at) => classes.reduce((sum, [, counts]) => sum + (counts[at] ?? 0), 0));
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  return [
    ['基础教育学校（机构）统计报表', '', '', ...grades.map(() => '')],
    [`表 号：${code}`, '', '2020/2021学年初'],
    [`学校（机构）标识码：${school}`, '', '单位：个'],
    ['指标名称', '代码', '合计', ...grades],
    ['甲', '乙', 1, ...grades.map((_, at) => at + 2)],
    ['总计', '01', total(sums), ...sums],
    ...binLabels.map((label, at) => {
      const counts = classes.find(([bin]) => bin === label)?.[1] ?? grades.map(() => 0);
      return [label, String(at + 2).padStart(2, '0'), total(counts), ...counts];
    }),
  ];
}

/** A form of pupils by grade of the same series. */
export function pupilForm(
  code: string,
  school: string,
  grades: readonly string[],
  pupils: readonly number[],
): Rows {
  return [
    [`表号：${code}`, '', '', '2020/2021学年初'],
    ['学校（机构）标识码', school],
    ['指标名称', '代码', '毕业生数', '招生数', '在校生数', ...grades.map(() => '')],
    ['', '', '', '', '合计', ...grades],
    ['总计', '01', 50, 60, pupils.reduce((sum, each) => sum + each, 0), ...pupils],
    ['#女', '02', 25, 30, 0, ...grades.map(() => 0)],
  ];
}

/** Forms as one workbook. */
export function formBook(name: string, sheets: Readonly<Record<string, Rows>>): TableFile {
  const workbook = utils.book_new();
  for (const [title, rows] of Object.entries(sheets))
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows.map((row) => [...row])), title);
  return { name, bytes: new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' })) };
}
