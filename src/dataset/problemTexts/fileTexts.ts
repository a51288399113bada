import type { ProblemCatalogue } from '../../domain/problem.ts';

/** What can be wrong with files, sheets and headers, and what their reader should know. */
export const fileTexts = {
  noTables: {
    what: { zh: '没有找到任何数据表。', en: 'No table of a dataset was found.' },
    remedy: {
      zh: '请提供以表名命名的 CSV 文件（如 schools.csv、学校.csv），或一个每张工作表对应一张数据表的 .xlsx 文件。',
      en: 'Give CSV files named after the tables (schools.csv, enrolment.csv, …) or one .xlsx file with a sheet for each table.',
    },
  },
  missingTable: {
    what: {
      zh: '缺少必需的数据表 {table}（{title}）。',
      en: 'The table {table} ({title}) is needed and was not found.',
    },
    remedy: {
      zh: '请补上 {table}.csv 或名为“{title}”的工作表。',
      en: 'Add {table}.csv, or a sheet named {table} or {title}.',
    },
  },
  misspeltTable: {
    what: { zh: '“{name}”不是数据表的名称。', en: '"{name}" is not the name of a table.' },
    remedy: {
      zh: '是否应为“{nearest}”？请改名；若与数据集无关，请移走。',
      en: 'Did you mean "{nearest}"? Rename it, or move it elsewhere if it is no part of the dataset.',
    },
  },
  tableTwice: {
    what: { zh: '数据表 {table} 出现了两次。', en: 'The table {table} is given twice.' },
    remedy: { zh: '请只保留一份。', en: 'Keep one of the two.' },
  },
  wrongExtension: {
    what: {
      zh: '{table} 的文件类型“.{extension}”无法读取。',
      en: 'The table {table} has the file type ".{extension}", which is not read.',
    },
    remedy: { zh: '请另存为 CSV（UTF-8）或 .xlsx。', en: 'Save it as CSV (UTF-8) or as .xlsx.' },
  },
  fileTypeUnread: {
    what: {
      zh: '“.{extension}”类型的文件无法读取，其中的内容未知。',
      en: 'Files of the type ".{extension}" are not read, so what is in it is not known.',
    },
    remedy: {
      zh: '若其中有数据表，请另存为 .xlsx（压缩包为 .zip）。',
      en: 'If it holds tables, save it as .xlsx (an archive as .zip).',
    },
  },
  emptyFile: {
    what: { zh: '这里没有任何内容。', en: 'There is nothing in it.' },
    remedy: {
      zh: '请填写标题行和数据；若不需要这张表，请删除。',
      en: 'Fill in a header row and the data, or remove it if the table is not needed.',
    },
  },
  noRows: {
    what: { zh: '只有标题行，没有数据。', en: 'There is a header but no row under it.' },
    remedy: { zh: '这张表是必需的，请至少填写一行。', en: 'The table is needed: fill in at least one row.' },
  },
  datasetTooLarge: {
    what: {
      zh: '文件共 {megabytes} MB，超过 {most} MB 的上限。',
      en: 'The files are {megabytes} MB together; at most {most} MB are read.',
    },
    remedy: {
      zh: '请只保留数据表，删去图片、历史版本等无关内容。',
      en: 'Keep the tables alone, without pictures, old versions or other content.',
    },
  },
  tooManyRows: {
    what: { zh: '共 {rows} 行，超过 {most} 行的上限。', en: 'It has {rows} rows; at most {most} are read.' },
    remedy: {
      zh: '数据表按学校、学年、年级汇总，不逐人填写；请先汇总。',
      en: 'Tables hold counts by school, year and grade, not single pupils: add them up first.',
    },
  },
  tooManyCells: {
    what: {
      zh: '约 {cells} 个单元格，超过 {most} 个的上限。',
      en: 'It has about {cells} cells; at most {most} are read.',
    },
    remedy: { zh: '请删去空列和无关的列。', en: 'Remove empty columns and those that are not needed.' },
  },
  lineTooLong: {
    what: {
      zh: '有一行长达 {bytes} 字节，超过 {most} 字节的上限。',
      en: 'A line is {bytes} bytes long; at most {most} are read.',
    },
    remedy: {
      zh: '请检查是否缺少换行，或该文件并非 CSV。',
      en: 'See whether line ends are missing, or whether this is a CSV file at all.',
    },
  },
  unknownEncoding: {
    what: {
      zh: '这不是 UTF-8 或 GB18030 编码的文本。',
      en: 'This is no text in UTF-8 or GB18030.',
    },
    remedy: {
      zh: '请在表格软件中打开，另存为“CSV UTF-8（逗号分隔）”。',
      en: 'Open it in the spreadsheet program and save it as "CSV UTF-8 (comma delimited)".',
    },
  },
  badQuotes: {
    what: {
      zh: '从这一行起引号不成对，其后的内容无法读取。',
      en: 'From this row on the quotation marks do not pair up, so the rest cannot be read.',
    },
    remedy: {
      zh: '请检查这一行的英文引号（"）：含逗号的文字用一对引号括起，文字中的引号写两次。',
      en: 'Look at the quotation marks (") of this row: a text with a comma stands between two of them, and a quotation mark inside it is written twice.',
    },
  },
  notAWorkbook: {
    what: {
      zh: '扩展名是工作簿，内容却不是（常见于网页系统导出的“.xls”）。',
      en: 'It is named like a workbook but is none (web systems often export such ".xls" files).',
    },
    remedy: {
      zh: '请在表格软件中打开，另存为 .xlsx。',
      en: 'Open it in the spreadsheet program and save it as .xlsx.',
    },
  },
  workbookDamaged: {
    what: {
      zh: '工作簿已损坏，无法打开。',
      en: 'The workbook is damaged and cannot be opened.',
    },
    remedy: {
      zh: '请在表格软件中打开并修复，另存为新的 .xlsx；或重新复制该文件。',
      en: 'Open and repair it in the spreadsheet program and save it as a new .xlsx, or copy the file anew.',
    },
  },
  workbookLocked: {
    what: { zh: '工作簿设有密码。', en: 'The workbook is protected by a password.' },
    remedy: { zh: '请取消密码后另存。', en: 'Save it without the password.' },
  },
  workbookTooLarge: {
    what: {
      zh: '工作簿解压后为 {megabytes} MB，超过 {most} MB 的上限。',
      en: 'Unpacked, the workbook is {megabytes} MB; at most {most} MB are read.',
    },
    remedy: {
      zh: '请把数据表复制到新的工作簿（只粘贴数值），不带图片和多余格式。',
      en: 'Copy the tables into a new workbook (values only), without pictures and left-over formats.',
    },
  },
  archiveDamaged: {
    what: { zh: '压缩包已损坏，或不是 zip 文件。', en: 'The archive is damaged, or it is no zip file.' },
    remedy: {
      zh: '请重新压缩为 .zip，或直接提供其中的文件。',
      en: 'Pack it anew as .zip, or give the files themselves.',
    },
  },
  archiveLocked: {
    what: { zh: '压缩包设有密码。', en: 'The archive is protected by a password.' },
    remedy: { zh: '请取消密码后重新压缩。', en: 'Pack it anew without the password.' },
  },
  archiveTooLarge: {
    what: {
      zh: '压缩包解压后为 {megabytes} MB，超过 {most} MB 的上限。',
      en: 'Unpacked, the archive is {megabytes} MB; at most {most} MB are read.',
    },
    remedy: {
      zh: '请只放入数据表，不带图片、历史版本等无关内容。',
      en: 'Put the tables alone into it, without pictures, old versions or other content.',
    },
  },
  missingColumn: {
    what: {
      zh: '缺少必需的列“{zh}”（{column}）。',
      en: 'The column {column} ({zh}) is needed and was not found.',
    },
    remedy: { zh: '请补上该列。含义：{descriptionZh}', en: 'Add it. What it means: {description}' },
  },
  duplicateColumn: {
    what: {
      zh: '该列与“{first}”含义相同，无法判断以哪列为准。',
      en: 'This column and "{first}" are the same field, so it is not clear which holds.',
    },
    remedy: { zh: '请只保留一列。', en: 'Keep one of the two.' },
  },
  otherUnit: {
    what: {
      zh: '这一列的单位写的是“{other}”，而这里的数以“{unitZh}”为单位，直接读取会差 {times} 倍。',
      en: 'The unit given for this column is "{other}", but its numbers are read in {unit}: they would be off by {times} times.',
    },
    remedy: {
      zh: '请把数值乘以 {times}，换算成“{unitZh}”，并改正所写的单位。',
      en: 'Multiply them by {times} so that they are in {unit}, and correct the unit.',
    },
  },
  fileIgnored: {
    what: { zh: '“{name}”不是数据表，未读取。', en: '"{name}" is no table and was not read.' },
    remedy: { zh: '无需处理。', en: 'Nothing needs to be done.' },
  },
  sheetIgnored: {
    what: {
      zh: '工作表“{name}”不是数据表，未读取。',
      en: 'The sheet "{name}" is no table and was not read.',
    },
    remedy: { zh: '若是数据表，请改用表名或中文表名。', en: 'If it is one, name it after the table.' },
  },
  readAsGb18030: {
    what: { zh: '该文件按 GB18030 编码读取。', en: 'The file was read as GB18030.' },
    remedy: { zh: '若出现乱码，请另存为 UTF-8。', en: 'If its texts look garbled, save it as UTF-8.' },
  },
  totalLeftOut: {
    what: { zh: '这是合计行，未读取。', en: 'This is a row of sums and was not read.' },
    remedy: { zh: '无需处理。', en: 'Nothing needs to be done.' },
  },
  figuresAcross: {
    what: {
      zh: '“{first}”至“{last}”共 {count} 列按{overZh}读取，每格一条{figuresZh}记录。',
      en: '{count} columns from "{first}" to "{last}" were read by {over}: each cell is a record of {figures}.',
    },
    remedy: {
      zh: '若格内不是{figuresZh}，请改为每个{overZh}一行。',
      en: 'If the cells do not hold {figures}, give a row for each {over}.',
    },
  },
  noteLeftOut: {
    what: { zh: '这是表下的说明，未读取。', en: 'This is a note under the table and was not read.' },
    remedy: { zh: '无需处理。', en: 'Nothing needs to be done.' },
  },
  readByName: {
    what: {
      zh: '该列有 {count} 处填写的是名称，已对应到代码。',
      en: 'Cells of the column in which a name stands for its identifier: {count}. They were read so.',
    },
    remedy: { zh: '无需处理。', en: 'Nothing needs to be done.' },
  },
  indicatorUnknown: {
    what: {
      zh: '程序没有指标“{indicator}”，这项目标无法判定。',
      en: 'The program has no indicator "{indicator}": this target cannot be judged.',
    },
    remedy: {
      zh: '请改用 docs/indicators.md 所列的指标（是否“{nearest}”？）；由人员填报的目标，性质请选“填报”。',
      en: 'Name one of docs/indicators.md ("{nearest}"?); where people report the figure, the role is "entered".',
    },
  },
  basisDefaulted: {
    what: {
      zh: '没有“依据”列，或其中没有内容，整张表按“上报”（本局填报）处理。',
      en: 'There is no basis column, or nothing stands in it, so every row is taken as "reported" (the bureau’s own records).',
    },
    remedy: {
      zh: '若数据来自文件或推算，请补上“依据”列：公开发布、部门报表、推算、假设。',
      en: 'If figures come from documents or were derived, add the column basis: published, reported, derived or assumed.',
    },
  },
} as const satisfies ProblemCatalogue;
