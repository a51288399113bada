import type { ProblemCatalogue } from '../../domain/problem.ts';

/** What stands beside the columns of a table that are known. */
export const leftAsideTexts = {
  columnIgnored: {
    what: { zh: '未知的列“{column}”未读取。', en: 'The column "{column}" is not known and was ignored.' },
    remedy: {
      zh: '若需要，请改用填报模板（或 docs/format.md）中的列名。',
      en: 'If it is needed, name it as the template to fill in (or docs/format.md) does.',
    },
  },
  columnOfSame: {
    what: {
      zh: '列“{column}”与“{first}”是同一项内容，只读取“{first}”。',
      en: 'The column "{column}" holds the same as "{first}", which alone is read.',
    },
    remedy: {
      zh: '若应读取“{column}”，请删去或改名另一列。',
      en: 'If "{column}" is the one to read, remove or rename the other.',
    },
  },
  misspeltColumn: {
    what: { zh: '未知的列“{column}”未读取。', en: 'The column "{column}" is not known and was ignored.' },
    remedy: { zh: '是否应为“{nearest}”？若是，请改名。', en: 'Did you mean "{nearest}"? If so, rename it.' },
  },
  columnWithoutHeading: {
    what: {
      zh: '第 {number} 列有 {filled} 个值，但没有标题，未读取。',
      en: 'Column {number} has {filled} values but no heading and was ignored.',
    },
    remedy: { zh: '若需要，请补上标题。', en: 'If it is needed, give it a heading.' },
  },
  personalColumnDropped: {
    what: {
      zh: '列“{column}”像是个人信息，未读取、未保存。',
      en: 'The column "{column}" looks like particulars of single people; it was neither read nor kept.',
    },
    remedy: {
      zh: '规划只需汇总人数，请从文件中删去该列。',
      en: 'Planning needs counts alone: remove the column from the file.',
    },
  },
  cellsBeyondHeader: {
    what: {
      zh: '这一行比标题行多出 {extra} 个有内容的单元格。',
      en: 'This row has {extra} more cells with content than the header.',
    },
    remedy: {
      zh: '文字中含逗号时请加英文引号；列表请用分号分隔。',
      en: 'Put a text that has a comma between quotation marks, and separate lists by semicolons.',
    },
  },
} as const satisfies ProblemCatalogue;
