import type { ProblemCatalogue } from '../domain/problem.ts';

/** What can be wrong with the text of a scenario, or of another YAML file that is filled in by hand. */
export const readingTexts = {
  scenarioTooLarge: {
    what: {
      zh: '文件有 {length} 个字符，内容过多（上限为 {limit} 个字符）。',
      en: 'The file, of {length} characters, holds too much (the limit is {limit} characters).',
    },
    remedy: {
      zh: '这里只写要做什么；数据请放进数据集。',
      en: 'It says only what is to be done; figures belong into the dataset.',
    },
  },
  scenarioTooFull: {
    what: {
      zh: '文件内容过多：词、符号和空白合计超过 {limit} 个。',
      en: 'The file holds too much: more than {limit} words, signs and spaces.',
    },
    remedy: {
      zh: '最多写 1000 项改动；数据请放进数据集。',
      en: 'Write 1000 changes at most; figures belong into the dataset.',
    },
  },
  scenarioTooDeep: {
    what: {
      zh: '文件嵌套超过 {limit} 层。',
      en: 'The file is nested more than {limit} levels deep.',
    },
    remedy: { zh: '格式见 docs/{page}.md。', en: 'docs/{page}.md shows the format.' },
  },
  scenarioEmpty: {
    what: { zh: '文件没有内容。', en: 'The file is empty.' },
    remedy: { zh: '请从 docs/{page}.md 的示例开始。', en: 'Start from the example in docs/{page}.md.' },
  },
  yamlSyntax: {
    what: {
      zh: '这里的写法有误（YAML 解析器原文：{message}）。',
      en: 'This is not valid YAML (“{message}”).',
    },
    remedy: {
      zh: '请检查缩进、冒号后的空格与引号。',
      en: 'Check indentation, the space after colons, and quotes.',
    },
  },
  yamlTab: {
    what: { zh: '这一行用制表符（Tab）缩进。', en: 'This line is indented with a tabulator.' },
    remedy: { zh: '请改用空格。', en: 'Use spaces instead.' },
  },
  yamlIndent: {
    what: { zh: '这一行的缩进与上下文不一致。', en: 'This line is not indented like those it belongs to.' },
    remedy: {
      zh: '同一级的各行请缩进相同数目的空格；跨行的 [ ] 与 { } 要比所属的键多缩进。',
      en: 'Indent lines of one level by the same number of spaces, and [ ] or { } over several lines further than their key.',
    },
  },
  yamlMissing: {
    what: {
      zh: '这一行（或其上一行）缺少引号、括号、冒号、逗号，或其后的空格。',
      en: 'A quote, bracket, colon, comma or the space behind it is missing on this line or the one above.',
    },
    remedy: {
      zh: '每个引号与括号都要成对；冒号后留一个空格；请用半角符号。',
      en: 'Close each quote and bracket, and leave a space behind colons; signs are the half-width ones.',
    },
  },
  yamlKey: {
    what: { zh: '“键: 值”写法不对。', en: 'This is no "key: value".' },
    remedy: {
      zh: '键写在一行内；值里有“: ”时整个加引号。',
      en: 'Write the key on one line; put a value that holds ": " in quotes.',
    },
  },
  yamlStray: {
    what: { zh: '这里有多余的内容或符号。', en: 'There is something here that does not belong here.' },
    remedy: {
      zh: '请删去；文字以 @、`、%、| 等符号开头时加引号。',
      en: 'Delete it; put a text that begins with a sign such as @, `, % or | in quotes.',
    },
  },
  yamlEscape: {
    what: {
      zh: '双引号中的反斜杠（\\）另有含义。',
      en: 'A backslash has a meaning of its own in double quotes.',
    },
    remedy: {
      zh: '请改用单引号，或把 \\ 写成 /。',
      en: 'Use single quotes, or write / for \\.',
    },
  },
  scenarioDuplicateKey: {
    what: { zh: '键“{key}”写了两次。', en: 'The key "{key}" is written twice.' },
    remedy: { zh: '请只保留一个。', en: 'Keep one of them.' },
  },
  severalDocuments: {
    what: {
      zh: '一个文件里写了不止一份（“---”之后还有内容）。',
      en: 'The file holds more than one text (there is something after "---").',
    },
    remedy: { zh: '请每份各写一个文件。', en: 'Write each into a file of its own.' },
  },
  customTag: {
    what: {
      zh: '不能使用 YAML 标签（以“!”开头）。',
      en: 'YAML tags (words that begin with "!") cannot be used.',
    },
    remedy: {
      zh: '请去掉标签；文字以“!”开头时加引号。',
      en: 'Take the tag out; put a text that begins with "!" in quotes.',
    },
  },
  unknownAlias: {
    what: { zh: '引用“*{name}”之前没有“&{name}”。', en: 'There is no "&{name}" before "*{name}".' },
    remedy: {
      zh: '请写出内容本身；文字以“*”开头时加引号。',
      en: 'Write the content itself; put a text that begins with "*" in quotes.',
    },
  },
  tooManyAliases: {
    what: { zh: 'YAML 引用（*）过多。', en: 'There are too many YAML aliases (*).' },
    remedy: { zh: '请写出内容本身。', en: 'Write the content itself.' },
  },
  forbiddenKey: {
    what: { zh: '不能使用键“{key}”。', en: 'The key "{key}" cannot be used.' },
    remedy: { zh: '请删去它。', en: 'Delete it.' },
  },
  unknownKind: {
    what: { zh: '没有“{kind}”这种变动。', en: '"{kind}" is not a kind of intervention.' },
    remedy: { zh: '您是否想写：{near}？', en: 'Did you mean: {near}?' },
  },
  unknownKey: {
    what: { zh: '这里没有“{key}”这一项。', en: '"{key}" is not known here.' },
    remedy: { zh: '您是否想写：{near}？', en: 'Did you mean: {near}?' },
  },
  missingKey: {
    what: { zh: '这一项没有填（{key}）。', en: '"{key}" is missing.' },
    remedy: {
      zh: '请补上；各项含义见 docs/{page}.md。',
      en: 'Add it; docs/{page}.md says what it means.',
    },
  },
  notAmong: {
    what: { zh: '“{value}”不在可选值之中。', en: '"{value}" is not among the possible values.' },
    remedy: { zh: '您是否想写：{near}？', en: 'Did you mean: {near}?' },
  },
  needsText: {
    what: { zh: '这里应为文字，现为 {value}。', en: 'A text is expected here, not {value}.' },
    remedy: { zh: '请加引号，如 "7"。', en: 'Put it in quotes, as in "7".' },
  },
  needsNumber: {
    what: { zh: '这里应为数字，现为 {value}。', en: 'A number is expected here, not {value}.' },
    remedy: { zh: '请写数字，不加引号与单位。', en: 'Write the number without quotes or unit.' },
  },
  needsWhole: {
    what: { zh: '这里应为整数，现为 {value}。', en: 'A whole number is expected here, not {value}.' },
    remedy: { zh: '请写整数。', en: 'Write a whole number.' },
  },
  needsList: {
    what: { zh: '这里应为列表，现为 {value}。', en: 'A list is expected here, not {value}.' },
    remedy: {
      zh: '请每项一行，以“- ”开头；没有时写 []。',
      en: 'Write one entry per line, each beginning with "- "; write [] when there is none.',
    },
  },
  needsRecord: {
    what: {
      zh: '这里应为“键: 值”，现为 {value}。',
      en: 'Lines "key: value" are expected here, not {value}.',
    },
    remedy: { zh: '格式见 docs/{page}.md。', en: 'docs/{page}.md shows the format.' },
  },
  tooSmall: {
    what: { zh: '{value} 小于下限 {limit}。', en: '{value} is under the least allowed, {limit}.' },
    remedy: { zh: '请写不小于 {limit} 的值。', en: 'Give at least {limit}.' },
  },
  tooBig: {
    what: { zh: '{value} 大于上限 {limit}。', en: '{value} is over the most allowed, {limit}.' },
    remedy: { zh: '请写不大于 {limit} 的值。', en: 'Give at most {limit}.' },
  },
  tooFewEntries: {
    what: {
      zh: '列表有 {count} 项，至少应有 {limit} 项。',
      en: 'The list has {count} entries, and needs {limit}.',
    },
    remedy: {
      zh: '请补上，每项一行，以“- ”开头。',
      en: 'Add what is missing, each on a line that begins with "- ".',
    },
  },
  tooManyEntries: {
    what: {
      zh: '列表有 {count} 项，至多可有 {limit} 项。',
      en: 'The list has {count} entries; the most is {limit}.',
    },
    remedy: { zh: '请删减。', en: 'Take some out.' },
  },
  tooShortText: {
    what: {
      zh: '{value} 过短，至少应有 {limit} 个字符。',
      en: '{value} is too short: {limit} characters at least.',
    },
    remedy: { zh: '请写出文字。', en: 'Write a text.' },
  },
  tooLongText: {
    what: {
      zh: '{value} 过长，至多可有 {limit} 个字符。',
      en: '{value} is too long: {limit} characters at most.',
    },
    remedy: { zh: '请缩短。', en: 'Shorten it.' },
  },
  scenarioBadIdentifier: {
    what: { zh: '“{value}”的写法不合要求。', en: '"{value}" is not written as it should be.' },
    remedy: {
      zh: '代码不含空格和 ; : | , " \' / \\；月份写作 YYYY-MM。',
      en: 'Identifiers have no space and none of ; : | , " \' / \\; months are written YYYY-MM.',
    },
  },
  needsFactor: {
    what: {
      zh: '系数应为 0 至 100 的数，或一个公式；现为 {value}。',
      en: 'A factor is a number from 0 to 100, or a formula; not {value}.',
    },
    remedy: {
      zh: '例如 0.9 或 "1 - 0.03 * (year - base)"。',
      en: 'For example 0.9, or "1 - 0.03 * (year - base)".',
    },
  },
  wrongValue: {
    what: { zh: '{value} 不能用在这里。', en: '{value} cannot be used here.' },
    remedy: { zh: '各项含义见 docs/{page}.md。', en: 'docs/{page}.md says what is expected.' },
  },
} as const satisfies ProblemCatalogue;
