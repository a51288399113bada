import type { Command, Option } from 'commander';
import { fill } from '../../domain/problem.ts';
import type { Language, Words } from '../../domain/words.ts';
import { frameWords } from './helpWords.ts';

/** Titles of a help page as Commander writes them. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** What Commander says of a command line that it cannot take. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+)'/m, '错误：没有选项“$1”'],
  [/^error: unknown command '(.+)'/m, '错误：没有命令“$1”'],
  [/^error: missing required argument '(.+)'/m, '错误：缺少参数“$1”'],
  [/^error: required option '(.+)' not specified/m, '错误：必须写出选项“$1”'],
  [/^error: option '(.+)' argument missing/m, '错误：选项“$1”后缺少内容'],
  [/^error: option '(.+)' argument '(.*)' is invalid\./m, '错误：选项“$1”的内容“$2”无效。'],
  [/Allowed choices are (.+)\./, '可选：$1。'],
  [
    /^error: too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)\./m,
    '错误：参数太多：应为 $2 个，给了 $3 个。',
  ],
  [/\(Did you mean (?:one of )?(.+)\?\)/, '（是否为 $1？）'],
];

/** A refusal in the language of the reader; what is not known stays as it is. */
export function sayRefusal(text: string, language: Language): string {
  if (language === 'en') return text;
  return refusals.reduce((told, [pattern, words]) => told.replace(pattern, words), text);
}

/** Let a command and those under it write their help in one language. */
export function speakHelp(command: Command, language: Language): Command {
  const say = (words: Words) => words[language];
  return command
    .configureHelp({
      styleTitle: (title) => (language === 'zh' ? (titles[title] ?? title) : title),
      optionDescription: (option) => describeOption(option, say),
    })
    .helpOption('-h, --help', say(frameWords.help))
    .helpCommand('help [command]', say(frameWords.help));
}

/** An option with what it may be and what it is when it is not written. */
function describeOption(
  { description, argChoices, defaultValue }: Option,
  say: (words: Words) => string,
): string {
  const list = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join(', ');
  const more = [
    ...(argChoices === undefined ? [] : [fill(say(frameWords.choices), { values: list(argChoices) })]),
    ...(defaultValue === undefined ? [] : [fill(say(frameWords.default), { values: list([defaultValue]) })]),
  ];
  return description + more.join('');
}
