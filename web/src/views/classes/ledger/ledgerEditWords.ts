import type { Words } from '../../../../../src/domain/words.ts';
import type { FilledField } from '../../../ledger/filledWords.ts';

/** What heads the fields that people fill in. */
export const fieldWords: Readonly<Record<FilledField, Words>> = {
  state: { zh: '办理状态', en: 'Progress' },
  remedy: { zh: '拟用措施', en: 'Remedy chosen' },
  closeTerm: { zh: '计划销号学期', en: 'To close in' },
  responsible: { zh: '责任单位', en: 'In charge' },
  note: { zh: '备注', en: 'Note' },
};

/** The texts of the ledger as it is filled in. */
export const editWords = {
  /** A class is named anew every year: the year tells which is meant. */
  classSince: { zh: '{year} 学年{class}', en: '{year}: {class}' },
  filled: { zh: '填写', en: 'Filled in' },
  computed: { zh: '测算', en: 'Computed' },
  lead: {
    zh: '“填写”各列可直接修改：按回车键开始，再按回车键保存，按退出键放弃。电子表格中复制的单元格可从选中的一格起粘贴，先预览再保存。测算数字不能修改。',
    en: 'The columns “Filled in” can be changed in place: Enter begins, Enter again keeps, Escape gives up. Cells copied in a spreadsheet can be pasted from the chosen cell on and are shown before they are kept. Computed figures cannot be changed.',
  },
  keptHere: { zh: '填写内容保存在本浏览器中。', en: 'What is filled in is kept in this browser.' },
  keptThere: {
    zh: '填写内容保存在服务器上，所有使用者可见。',
    en: 'What is filled in is kept in the service, for all who use it.',
  },
  cell: { zh: '{field}，{row}：{value}', en: '{field}, {row}: {value}' },
  input: { zh: '{field}，{row}', en: '{field}, {row}' },
  rowName: { zh: '{school}{class}', en: '{school}, {class}' },
  empty: { zh: '未填', en: 'not filled in' },
  undo: { zh: '撤销上次修改', en: 'Undo the last change' },
  author: { zh: '填写人：{author}', en: 'Writing as {author}' },
  authorTitle: { zh: '填写人', en: 'Who is writing' },
  authorLead: {
    zh: '台账的每次修改都记下是谁填写的。只问一次，本浏览器会记住。',
    en: 'Every change of the ledger notes who wrote it. This is asked once; this browser remembers.',
  },
  authorField: { zh: '姓名或科室', en: 'Name or office' },
  authorKeep: { zh: '确定', en: 'Keep' },
  history: { zh: '修改记录', en: 'History' },
  historyOf: { zh: '修改记录：{row}', en: 'History of {row}' },
  historyCount: { zh: '{count} 次', en: '{count}' },
  historyButton: { zh: '{count} 次修改：{row}', en: '{count} changes of {row}' },
  noHistory: { zh: '还没有人填写过此行。', en: 'Nobody has filled in this row yet.' },
  historyLine: { zh: '{author}，{at}', en: '{author}, {at}' },
  wholeGrade: { zh: '对全年级填写', en: 'for the whole grade' },
  changed: { zh: '{field}：{from} → {to}', en: '{field}: {from} → {to}' },
  sameAgain: { zh: '内容未变', en: 'nothing changed' },
  failed: { zh: '未能保存：{reason}', en: 'Not kept: {reason}' },
  waiting: {
    zh: '服务器没有应答：{count} 处修改已记下，恢复后自动送达。',
    en: 'The service does not answer: {count} changes are noted and sent when it does.',
  },
  readAgain: { zh: '重试', en: 'Try again' },
  conflictTitle: {
    zh: '{count} 处修改与他人同时进行',
    en: 'Somebody else changed the same at once ({count})',
  },
  conflictLead: {
    zh: '两边的内容都在；请逐条选择留下哪一个。对方写过的内容始终留在修改记录中。',
    en: 'Both are here; choose which is to stand. What others wrote stays in the history either way.',
  },
  mine: { zh: '您的', en: 'Yours' },
  theirs: { zh: '{author}的', en: 'By {author}' },
  keepMine: { zh: '留下您的', en: 'Keep yours' },
  keepTheirs: { zh: '留下对方的', en: 'Keep theirs' },
  others: {
    zh: '另有 {count} 条填写，其班级在此处不超额',
    en: '{count} more entries, of classes that are not oversize here',
  },
  otherSpot: { zh: '{school}，{year} 学年{grade}{number}', en: '{school}, {grade}{number} in {year}' },
  download: { zh: '导出工作簿', en: 'Excel workbook' },
  bring: { zh: '导入工作簿', en: 'Import a workbook' },
  bringTitle: { zh: '导入台账：{file}', en: 'Import the ledger: {file}' },
  pastedTitle: { zh: '粘贴到台账', en: 'Paste into the ledger' },
  bringFailed: { zh: '工作簿未能处理：{reason}', en: 'The workbook could not be handled: {reason}' },
  bringCount: {
    zh: '将修改 {changes} 行；{unchanged} 行内容未变；{problems} 处未采用。',
    en: '{changes} rows would change; {unchanged} say what stands already; {problems} places are not taken.',
  },
  bringChanges: { zh: '将要修改', en: 'What would change' },
  bringProblems: { zh: '未采用', en: 'What is not taken' },
  bringKeep: { zh: '采用这 {count} 行', en: 'Take these {count} rows' },
  rowOf: { zh: '班级', en: 'Class' },
  change: { zh: '修改', en: 'Change' },
  overtaken: {
    zh: '（导出之后已有人改为其他内容，采用后以工作簿为准，对方的内容留在修改记录中）',
    en: ' (changed by somebody since the export; the workbook would stand, theirs stays in the history)',
  },
  where: { zh: '位置', en: 'Where' },
  what: { zh: '问题', en: 'What' },
  mend: { zh: '办法', en: 'Remedy' },
  otherNumber: { zh: '{number}班', en: ', class {number}' },
} as const satisfies Readonly<Record<string, Words>>;
