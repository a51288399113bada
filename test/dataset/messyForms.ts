import { type Range, utils, write } from '@e965/xlsx';
import type { TableFile } from '../../src/dataset/readDataset.ts';
import { toGb18030 } from './toGb18030.ts';

type Cell = string | number;
export type FormRows = readonly (readonly Cell[])[];

/** A sheet as bureaus keep it: ranges that are merged beside its rows. */
export interface FormSheet {
  readonly rows: FormRows;
  readonly merged?: readonly string[];
}

/** Who filled a form in, when, and what to mind: beneath the figures, after a row that is empty. */
const signatures: FormRows = [
  [],
  ['填报单位（盖章）：溪县教育局', '', '单位负责人：某人', '', '填表人：某人', '', '报出日期：2020年10月8日'],
  ['说明：1. 本表由学校填报。2. 班额在56人及以上的班请另附说明。'],
];
const binLabels = [
  ...['25人及以下', '26—30人', '31－35人', '36~40人', '41-45人', '４６-５０人', '51-55人', '56-60人'],
  ...['61-65人', '66人及以上'],
];

/**
 * 教基2105–2107: classes by grade and size, under merged titles; the school and its figures are invented (assumed).
 *
 * @param sizes Of each grade the size of its classes.
 */
export function classForm(
  code: string,
  school: string,
  grades: readonly string[],
  sizes: readonly (readonly number[])[],
): FormSheet {
  const binOf = (size: number) => Math.max(0, Math.min(9, Math.ceil(size / 5) - 5));
  const counts = binLabels.map((_, bin) =>
    sizes.map((of) => of.filter((size) => binOf(size) === bin).length),
  );
  const total = (row: readonly number[]) => row.reduce((sum, each) => sum + each, 0);
  const all = sizes.map((of) => of.length);
  return {
    rows: [
      ['基础教育学校班数、班额情况'],
      [`表　　号：${code}`, '', '', '', '２０２０/２０２１学年初'],
      [`学校（机构）标识码：${school}`, '', '', '', '计量单位：个'],
      ['指标名称', '代码', '班　数', ...grades.map(() => '')],
      ['', '', '合计', ...grades],
      ['甲', '乙', 1, ...grades.map((_, at) => at + 2)],
      ['总　计', '01', total(all), ...all],
      ...binLabels.map((label, bin) => [
        ...[label, String(bin + 2).padStart(2, '0'), total(counts[bin] ?? [])],
        ...(counts[bin] ?? []).map((count) => (count === 0 ? '-' : count)),
      ]),
      ...signatures,
    ],
    merged: ['A1:I1', 'A4:A5', 'B4:B5', 'C4:I4'],
  };
}

/** 教基3112, 3115, 3118: pupils by grade, with rows of whom they are beneath. */
export function pupilsForm(
  code: string,
  school: string,
  grades: readonly string[],
  pupils: readonly number[],
): FormSheet {
  const all = pupils.reduce((sum, each) => sum + each, 0);
  const half = pupils.map((each) => Math.floor(each / 2));
  return {
    rows: [
      ['學生數'],
      [`表号：${code}`, '', '', '', '', '2020—2021學年度'],
      ['學校標識碼', school, '', '計量單位：人'],
      [
        '指标名称',
        '代码',
        '毕业生数',
        '招生数',
        '',
        '',
        '',
        '',
        '在校生数',
        '',
        ...grades.map(() => ''),
        '预计毕业生数',
      ],
      ['', '', '', '计', '未接受过', '一年', '两年', '三年', '计', '#女', ...grades, ''],
      ['甲', '乙', ...Array.from({ length: 9 + grades.length }, (_, at) => at + 1)],
      [
        '总计',
        '01',
        99,
        120,
        1,
        2,
        3,
        114,
        all.toLocaleString('en'),
        10,
        ...pupils.map((each) => each.toLocaleString('en')),
        88,
      ],
      ['#女', '02', 50, 60, '', '', '', '', 10, '—', ...half, 44],
      ['#少数民族', '03', 0, 0, '', '', '', '', 0, 0, ...half, 0],
      ['其中：随迁子女', '04', 9, 9, '', '', '', '', 9, 9, ...half, 0],
      ...signatures,
    ],
    merged: ['A1:L1', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:H4'],
  };
}

/** 基础基213: classes of both stages of a secondary school; their sizes stand in the columns of sums alone. */
export function oldSecondaryForm(
  school: string,
  junior: readonly number[],
  senior: readonly number[],
): FormSheet {
  const sum = (row: readonly number[]) => row.reduce((all, each) => all + each, 0);
  const none = (row: readonly number[]) => row.map(() => '');
  return {
    rows: [
      ['中学班额情况'],
      ['表号：基础基213', '', '2019/2020学年初'],
      ['学校（机构）名称', school],
      ['指标名称', '编号', '合计', '初中', ...junior.map(() => ''), '高中', ...senior.map(() => '')],
      ['', '', '', '计', '一年级', '二年级', '三年级', '四年级', '计', '一年级', '二年级', '三年级'],
      ['甲', '乙', ...Array.from({ length: 10 }, (_, at) => at + 1)],
      ['班数', '1', sum(junior) + sum(senior), sum(junior), ...junior, sum(senior), ...senior],
      ['25人及以下', '2', 0, 0, ...none(junior), 0, ...none(senior)],
      ['46-50人', '7', sum(junior) + sum(senior), sum(junior), ...none(junior), sum(senior), ...none(senior)],
      ...signatures,
    ],
    merged: ['A1:L1', 'D4:H4', 'I4:L4'],
  };
}

/** 教基1001: the school itself. */
export function schoolForm(told: {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly runBy?: string;
  readonly urbanity?: string;
  readonly address?: string;
}): FormSheet {
  return {
    rows: [
      ['学校（机构）基本情况'],
      ['表　号：教基1001', '', '', '2020/2021学年初'],
      ['指标名称', '代码', '内容'],
      ['学校（机构）标识码', '01', told.id],
      ['学校（机构）名称', '02', told.name],
      ['学校（机构）办学类型', '03', told.type],
      ['举办者类型', '04', told.runBy ?? '831 县级教育部门'],
      ['学校（机构）驻地城乡类型', '05', told.urbanity ?? '121'],
      ['学校（机构）地址', '06', told.address ?? '山东省溪市溪县城区书院路9号'],
      ['经度', '07', '116.4512'],
      ['纬度', '08', '36.2891'],
      ['规定学制', '09', 5],
      ['校长姓名', '10', '某人'],
      ['联系电话', '11', '13800000000'],
      ...signatures,
    ],
    merged: ['A1:D1'],
  };
}

/** 教基5170: buildings. */
export function buildingForm(
  school: string,
  areas: { readonly teaching: Cell; readonly indoor: Cell },
): FormSheet {
  return {
    rows: [
      ['校舍情况'],
      ['表号：教基5170', '', '', '2020/2021学年初'],
      [`学校（机构）标识码：${school}`, '', '', '计量单位：平方米'],
      ['指标名称', '代码', '学校产权校舍建筑面积', '', '', '非学校产权'],
      ['', '', '计', '#危房', '#当年新增', ''],
      ['甲', '乙', 1, 2, 3, 4],
      ['总计', '01', '６，５００.５', 0, 0, 0],
      ['一、教学及辅助用房', '02', areas.teaching, 0, 0, 0],
      ['#普通教室', '03', 1200, 0, 0, 0],
      ['#体育馆', '10', areas.indoor, 0, 0, 0],
      ['二、行政办公用房', '11', 800, 0, 0, 0],
      ['三、生活用房', '12', 900, 0, 0, 0],
      ...signatures,
    ],
    merged: ['A1:F1', 'A4:A5', 'B4:B5', 'C4:E4'],
  };
}

/** 教基5176: site, books and equipment. */
export function assetForm(
  school: string,
  has: { readonly ground: Cell; readonly equipment: Cell; readonly multimedia: Cell },
): FormSheet {
  return {
    rows: [
      ['占地面积、图书及固定资产'],
      ['表号：教基5176', '', '', '2020/2021学年初'],
      [`学校（机构）标识码：${school}`],
      ['指标名称', '计量单位', '代码', '数量'],
      ['甲', '丙', '乙', 1],
      ['占地面积', '平方米', '01', '18,000'],
      ['#绿化用地面积', '平方米', '02', 4000],
      ['#运动场地面积', '平方米', '03', has.ground],
      ['图书', '册', '04', 20000],
      ['数字终端数', '台', '05', 120],
      ['教室', '间', '06', 40],
      ['其中：网络多媒体教室', '间', '07', has.multimedia],
      ['固定资产总值', '万元', '08', 2300],
      ['#教学、科研仪器设备资产值', '万元', '09', has.equipment],
      ...signatures,
    ],
    merged: ['A1:D1'],
  };
}

/** A collection of a county: a row for each school under titles, and their sum. */
export function collection(title: string, headings: readonly string[], rows: FormRows): FormSheet {
  return {
    rows: [
      [`${title}（2020/2021学年初）`],
      ['填报单位：溪县教育局'],
      ['序号', ...headings],
      ...rows.map((row, at) => [at + 1, ...row]),
      ['', '合计', ...headings.slice(1).map(() => 999)],
      ...signatures,
    ],
    merged: ['A1:H1'],
  };
}

function sheetOf({ rows, merged = [] }: FormSheet) {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = merged.map((range): Range => utils.decode_range(range));
  return sheet;
}

/** Forms as one workbook, of the newer or the older format. */
export function formWorkbook(name: string, sheets: Readonly<Record<string, FormSheet>>): TableFile {
  const workbook = utils.book_new();
  for (const [title, form] of Object.entries(sheets)) utils.book_append_sheet(workbook, sheetOf(form), title);
  const bookType = name.endsWith('.xls') ? 'biff8' : 'xlsx';
  return { name, bytes: new Uint8Array(write(workbook, { type: 'array', bookType })) };
}

/** A form as a text in GB18030. */
export function formText(name: string, { rows }: FormSheet): TableFile {
  const quoted = (cell: Cell) => (/[",]/.test(String(cell)) ? `"${cell}"` : String(cell));
  return { name, bytes: toGb18030(rows.map((row) => row.map(quoted).join(',')).join('\r\n')) };
}
