import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandWords } from '../../src/cli/help/helpWords.ts';
import { sayRefusal } from '../../src/cli/help/speakHelp.ts';
import { call } from './callCommand.ts';

const commands = Object.keys(commandWords);
/** Words that a Chinese help may hold in Latin letters: names of files, formats and options. */
const names =
  /--?[\w-]+|<[^>]*>|\[[^\]]*\]|"[^"]*"|\bxuewei\b|\w+\.(md|json|xlsx|yaml|csv)\b|\.(json|xlsx|yaml|csv)\b|JSON|localhost|docs\/|127\.0\.0\.1/g;
const flagsIn = (help: string) => (help.match(/^ {2}(-\w, )?--[\w-]+/gm) ?? []).map((flag) => flag.trim());

/** The packages that a source file brings with it, by whatever way, before anything is asked of it. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const names = [...text.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from '([^']+)'/gm)].map(
    ([, name]) => name ?? '',
  );
  const own = names.filter((name) => name.startsWith('.')).map((name) => resolve(dirname(file), name));
  return [
    ...names.filter((name) => !name.startsWith('.') && !name.startsWith('node:')),
    ...own.flatMap((next) => packagesOf(next, seen)),
  ];
}

describe('the help', () => {
  it('should load nothing but what speaks it', () => {
    const main = resolve(import.meta.dirname, '../../src/cli/main.ts');
    expect(new Set(packagesOf(main))).toEqual(new Set(['commander']));
    expect(packagesOf(resolve(main, '../commands/describe.ts'))).toContain('fastify');
  });

  it.each(commands)('should say of %s in Chinese what it says in English', async (command) => {
    const [zh, en] = await Promise.all(
      ['zh', 'en'].map((language) => call([command, '--help', '--lang', language])),
    );
    expect([zh?.code, en?.code]).toEqual([0, 0]);
    expect(flagsIn(zh?.out ?? '')).toEqual(flagsIn(en?.out ?? ''));
    expect(flagsIn(zh?.out ?? '').length).toBeGreaterThan(2);
    expect((en?.out ?? '').match(/[\u4e00-\u9fff]/g)?.join('') ?? '').toMatch(/^(台账)?$/);
    const argument = /^ {2}(place|problem|plan|left|right|files|action|name|id|backup)\b/gm;
    const plain = (zh?.out ?? '').replace(names, '').replace(argument, '');
    expect(plain.replace(new RegExp(`\\b${command}\\b`, 'g'), '').match(/[A-Za-z]{2,}/g)).toBeNull();
  });

  it('should list every command in either language, by the option or by the surroundings', async () => {
    const [asked, around, en] = [
      await call(['--help', '--lang=zh']),
      await call(['--help'], { LANG: 'zh_CN.UTF-8' }),
      await call(['--help']),
    ];
    expect(asked.out).toBe(around.out);
    for (const [name, { zh, en: english }] of Object.entries(commandWords)) {
      expect(asked.out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
      expect(asked.out.replace(/\s/g, '')).toContain(zh.replace(/\s/g, ''));
      expect(en.out.replace(/\s/g, '')).toContain(english.replace(/\s/g, ''));
    }
  });

  it.each([
    [['study'], '错误：缺少参数“place”'],
    [['stdy'], '错误：没有命令“stdy”'],
    [['study', 'x', '--jsn'], '错误：没有选项“--jsn”\n（是否为 --json？）'],
    [['draws', 'x', '--draws', '0'], '的内容“0”无效。 应为 1 至 99999 的整数。'],
    [['project', 'x', '--by', 'room'], '可选：stage, district, grade, school。'],
    [['carry', 'x'], '错误：必须写出选项“--to <year>”'],
    [['study', 'x', 'y'], '错误：参数太多：应为 1 个，给了 2 个。'],
    [['ledger', 'x', '--district'], '错误：选项“--district <id>”后缺少内容'],
  ])('should refuse %j in Chinese', async (words, told) => {
    const refused = await call(words, { LANG: 'zh_CN.UTF-8' });
    expect(refused.code).toBe(2);
    expect(refused.told).toContain(told);
  });

  it.each(['serve', 'users list', 'workspaces', 'audit', 'backup x', 'restore x', 'doctor'])(
    'should refuse a data folder without a name, as a variable that is not set gives it: %s',
    async (words) => {
      const refused = await call([...words.split(' '), '--data', '']);
      expect([refused.code, refused.told]).toEqual([2, expect.stringContaining('--data')]);
    },
  );

  it('should leave a refusal that it does not know as it is', () => {
    expect(sayRefusal('error: something new', 'zh')).toBe('error: something new');
    expect(sayRefusal("error: unknown option '--x'", 'en')).toBe("error: unknown option '--x'");
  });
});
