import { type ProblemCatalogue, problemsOf } from '../../../src/domain/problem.ts';

/** What can be wrong with a ledger that comes back from a spreadsheet. */
export const ledgerProblemTexts = {
  notALedger: {
    what: {
      zh: '工作簿中没有台账：找不到“{key}”列。',
      en: 'The workbook holds no ledger: there is no column “{key}”.',
    },
    remedy: {
      zh: '请选用从本页导出的工作簿，并保留该列。',
      en: 'Choose a workbook that this page exported, and leave that column in it.',
    },
  },
  columnMissing: {
    what: {
      zh: '缺少“{column}”列，此列不作修改。',
      en: 'The column “{column}” is missing; nothing of it is changed.',
    },
    remedy: { zh: '如需修改，请重新导出。', en: 'Export again where it is to be changed.' },
  },
  unknownRow: {
    what: {
      zh: '“{id}”不是此台账中的班级，所填内容未采用：{content}。',
      en: '“{id}” is no class of this ledger; what it says is not taken: {content}.',
    },
    remedy: {
      zh: '请核对行编号，或打开导出时的地区与情景再导入。',
      en: 'Check the row’s key, or import it with the place and scenario it was exported from.',
    },
  },
  rowTwice: {
    what: {
      zh: '“{id}”出现两次且内容不同（先前在第 {first} 行），两行均未采用。',
      en: '“{id}” stands twice with different content (before in row {first}); neither is taken.',
    },
    remedy: { zh: '请只保留一行。', en: 'Leave one of them.' },
  },
  notAChoice: {
    what: { zh: '“{value}”不是可选内容。', en: '“{value}” is none of the choices.' },
    remedy: { zh: '请填写其一：{choices}。', en: 'Write one of: {choices}.' },
  },
  tooLong: {
    what: {
      zh: '此处有 {length} 个字符，上限为 {limit}。',
      en: 'This has {length} characters; the limit is {limit}.',
    },
    remedy: { zh: '请缩短。', en: 'Shorten it.' },
  },
  computedChanged: {
    what: {
      zh: '测算数字与此处不同（“{found}”，此处为“{computed}”），未采用。',
      en: 'The computed figure differs (“{found}”, here “{computed}”); it is not taken.',
    },
    remedy: {
      zh: '测算数字由数据得出；如有误请更正数据。',
      en: 'Figures come from the data: mend the data where they are wrong.',
    },
  },
  notFilledIn: {
    what: {
      zh: '此列不能填写，“{found}”未采用。',
      en: 'This column is not filled in; “{found}” is not taken.',
    },
    remedy: {
      zh: '请从“填写”各列中的一格开始粘贴。',
      en: 'Begin to paste in a cell of the columns “Filled in”.',
    },
  },
  beyondTable: {
    what: {
      zh: '粘贴的内容超出表格：多出 {lines} 行、{columns} 列，未采用。',
      en: 'What was pasted goes beyond the table by {lines} rows and {columns} columns, which are not taken.',
    },
    remedy: {
      zh: '请核对从哪一格开始粘贴，以及筛选和排序是否与电子表格一致。',
      en: 'Check from which cell it was pasted, and that filter and order are those of the spreadsheet.',
    },
  },
} as const satisfies ProblemCatalogue;

/** Make a problem of a ledger that comes back. */
export const ledgerProblem = problemsOf(ledgerProblemTexts);
