import type { ProblemCatalogue } from '../domain/problem.ts';

/** What can be wrong with the text of a scenario file. */
export const readingTexts = {
  scenarioTooLarge: {
    what: {
      zh: '情景文件有 {length} 个字符，内容过多（上限为 {limit} 个字符）。',
      en: 'The scenario, of {length} characters, holds too much (the limit is {limit} characters).',
    },
    remedy: {
      zh: '情景只写干预；数据请放进数据集。',
      en: 'A scenario holds interventions only; figures belong into the dataset.',
    },
  },
  scenarioTooDeep: {
    what: {
      zh: '情景文件嵌套超过 {limit} 层。',
      en: 'The scenario is nested more than {limit} levels deep.',
    },
    remedy: { zh: '格式见 docs/scenarios.md。', en: 'docs/scenarios.md shows the format.' },
  },
  scenarioEmpty: {
    what: { zh: '情景文件没有内容。', en: 'The scenario is empty.' },
    remedy: { zh: '请从 docs/scenarios.md 的示例开始。', en: 'Start from the example in docs/scenarios.md.' },
  },
  yamlSyntax: {
    what: { zh: '不是有效的 YAML：{message}', en: 'This is not valid YAML: {message}' },
    remedy: {
      zh: '请检查缩进、冒号后的空格与引号。',
      en: 'Check indentation, the space after colons, and quotes.',
    },
  },
  scenarioDuplicateKey: {
    what: { zh: '键“{key}”写了两次。', en: 'The key "{key}" is written twice.' },
    remedy: { zh: '请只保留一个。', en: 'Keep one of them.' },
  },
  severalDocuments: {
    what: {
      zh: '文件中有不止一个情景（“---”之后还有内容）。',
      en: 'The file holds more than one scenario (there is text after "---").',
    },
    remedy: { zh: '请一个文件写一个情景。', en: 'Write one scenario per file.' },
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
    what: { zh: '没有“{kind}”这种干预。', en: '"{kind}" is not a kind of intervention.' },
    remedy: { zh: '您是否想写：{near}？', en: 'Did you mean: {near}?' },
  },
  unknownKey: {
    what: { zh: '这里没有“{key}”这一项。', en: '"{key}" is not known here.' },
    remedy: { zh: '您是否想写：{near}？', en: 'Did you mean: {near}?' },
  },
  missingKey: {
    what: { zh: '缺少“{key}”。', en: '"{key}" is missing.' },
    remedy: {
      zh: '请补上；各项含义见 docs/scenarios.md。',
      en: 'Add it; docs/scenarios.md says what it means.',
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
    remedy: { zh: '格式见 docs/scenarios.md。', en: 'docs/scenarios.md shows the format.' },
  },
  tooSmall: {
    what: { zh: '{value} 小于下限 {limit}。', en: '{value} is under the least allowed, {limit}.' },
    remedy: {
      zh: '请写不小于 {limit} 的值（文字按字符数、列表按项数计）。',
      en: 'Give at least {limit} (characters of a text, entries of a list).',
    },
  },
  tooBig: {
    what: { zh: '{value} 大于上限 {limit}。', en: '{value} is over the most allowed, {limit}.' },
    remedy: {
      zh: '请写不大于 {limit} 的值（文字按字符数、列表按项数计）。',
      en: 'Give at most {limit} (characters of a text, entries of a list).',
    },
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
    remedy: { zh: '各项含义见 docs/scenarios.md。', en: 'docs/scenarios.md says what is expected.' },
  },
} as const satisfies ProblemCatalogue;
