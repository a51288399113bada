import type { ProblemCatalogue } from '../../domain/problem.ts';

/** What can be wrong with a single cell. */
export const cellTexts = {
  missingValue: {
    what: { zh: '缺少“{zh}”的值。', en: 'A value for {field} is missing.' },
    remedy: { zh: '请填写。含义：{descriptionZh}', en: 'Fill it in. What it means: {description}' },
  },
  cellError: {
    what: { zh: '单元格中是公式错误“{value}”。', en: 'The cell holds the formula error "{value}".' },
    remedy: { zh: '请改正公式，或直接填写数值。', en: 'Mend the formula, or write the value itself.' },
  },
  formulaWithoutValue: {
    what: {
      zh: '单元格中是公式，但文件没有保存其计算结果。',
      en: 'The cell holds a formula, and the file does not say what it comes to.',
    },
    remedy: {
      zh: '请用表格软件打开该文件并保存一次，或直接填写数值。',
      en: 'Open the file in the spreadsheet program and save it once, or write the value itself.',
    },
  },
  badWholeNumber: {
    what: { zh: '“{value}”不是允许的整数。', en: '"{value}" is not a whole number that fits here.' },
    remedy: {
      zh: '请填写 {least} 到 {most} 的整数（单位：{unitZh}），不带文字。',
      en: 'Write a whole number from {least} to {most} ({unit}), without words.',
    },
  },
  badNumber: {
    what: { zh: '“{value}”不是允许的数。', en: '"{value}" is not a number that fits here.' },
    remedy: {
      zh: '请填写 {least} 到 {most} 的数（单位：{unitZh}），不带文字（万、亿请换算）。',
      en: 'Write a number from {least} to {most} ({unit}), without words; write 万 and 亿 out.',
    },
  },
  badYear: {
    what: { zh: '“{value}”不是年份。', en: '"{value}" is not a year.' },
    remedy: {
      zh: '请填写四位数年份，如 2019；学年以当年 9 月 1 日所在年份命名。',
      en: 'Write a year of four digits such as 2019; a school year is named by its 1 September.',
    },
  },
  badMonth: {
    what: { zh: '“{value}”不是年月。', en: '"{value}" is not a month.' },
    remedy: { zh: '请写成 2019-07 的形式。', en: 'Write it as 2019-07.' },
  },
  badDay: {
    what: { zh: '“{value}”不是月日。', en: '"{value}" is not a day of the year.' },
    remedy: { zh: '请写成 08-31 的形式。', en: 'Write it as 08-31 (month, day).' },
  },
  badYesNo: {
    what: { zh: '“{value}”既不是“是”也不是“否”。', en: '"{value}" is neither yes nor no.' },
    remedy: { zh: '请填写 true 或 false（是、否）。', en: 'Write true or false.' },
  },
  unknownChoice: {
    what: { zh: '“{value}”不是“{zh}”的可选值。', en: '"{value}" is not a value of {field}.' },
    remedy: { zh: '可选值：{allowedZh}。', en: 'Use one of: {allowed}.' },
  },
  misspeltChoice: {
    what: { zh: '“{value}”不是“{zh}”的可选值。', en: '"{value}" is not a value of {field}.' },
    remedy: {
      zh: '是否应为“{nearestZh}”？可选值：{allowedZh}。',
      en: 'Did you mean "{nearest}"? The values are: {allowed}.',
    },
  },
  badIdentifier: {
    what: { zh: '“{value}”不能用作代码。', en: '"{value}" cannot serve as an identifier.' },
    remedy: {
      zh: '代码为 1 至 80 个字符，不含空格和 ; : | , " \' / \\。',
      en: 'An identifier has 1 to 80 characters, no spaces and none of ; : | , " \' / \\.',
    },
  },
  mangledIdentifier: {
    what: {
      zh: '“{value}”像是表格软件改写过的代码（科学计数法），末尾数字已丢失。',
      en: '"{value}" looks like an identifier that the spreadsheet program turned into a rounded number.',
    },
    remedy: {
      zh: '请把该列设为文本格式，重新填写完整代码。',
      en: 'Format the column as text and write the whole identifier again.',
    },
  },
  textTooLong: {
    what: { zh: '文字过长。', en: 'The text is too long.' },
    remedy: { zh: '最多 2000 个字符。', en: 'Use at most 2000 characters.' },
  },
  badList: {
    what: { zh: '“{value}”不是整数。', en: '"{value}" in the list is not a whole number.' },
    remedy: { zh: '请写成 45;46;47 的形式（单位：{unit}）。', en: 'Write the list as 45;46;47 ({unit}).' },
  },
  badCounts: {
    what: { zh: '“{value}”无法读取。', en: '"{value}" cannot be read as named counts.' },
    remedy: {
      zh: '请写成“名称:数量”并用分号分隔，每个名称一次；可用名称：{allowedZh}。',
      en: 'Write name:count separated by ";", each name once. The names are: {allowed}.',
    },
  },
  badBins: {
    what: { zh: '“{value}”无法读作班额分组。', en: '"{value}" cannot be read as class-size bins.' },
    remedy: {
      zh: '请写成 46-50:3;51-55:1;66-:1 的形式（人数范围:班数）。',
      en: 'Write sizes and classes as 46-50:3;51-55:1;66-:1.',
    },
  },
  badDelays: {
    what: { zh: '“{value}”无法读作工期偏差。', en: '"{value}" cannot be read as delays.' },
    remedy: {
      zh: '请写成 0:50;6:30;18:20 的形式（推迟月数:权重，每个月数一次，权重大于零）；表格软件可能把 0:50 改成时间，请把该列设为文本。',
      en: 'Write months and weights as 0:50;6:30;18:20, each month once, weights over 0. A spreadsheet program may make a time of 0:50: format the column as text.',
    },
  },
  unreadableLadder: {
    what: { zh: '“{value}”不是学制。', en: '"{value}" is not a grade ladder.' },
    remedy: {
      zh: '请写成 6-3-3、3+5-4-3+3 或 primary: 1 2 3 4 5 6 / junior: 7 8 9；表格软件可能把 6-3-3 改成日期，请把该列设为文本。',
      en: 'Write 6-3-3, 3+5-4-3+3 or primary: 1 2 3 4 5 6 / junior: 7 8 9. A spreadsheet program may have made a date of 6-3-3: format the column as text.',
    },
  },
} as const satisfies ProblemCatalogue;
