import { dictionary } from '@zxcvbn-ts/language-common';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextWords } from '../../src/store/people/guessable.ts';
import { passwordLength, passwordProblems } from '../../src/store/people/password.ts';

const codesOf = async (password: string, own: readonly string[] = []) =>
  (await passwordProblems(password, own)).map(({ code }) => code);

describe('a password that could be guessed', () => {
  it('should be refused where many chose it, alone, repeated, or with digits and signs around', async () => {
    const { least } = passwordLength;
    const chosen = dictionary['passwords-common'];
    const fitting = chosen.filter((each) => [...each].length >= least);
    // What people make of the most common ones to reach the length that is asked for.
    const stretched = chosen
      .slice(0, 3000)
      .flatMap((each) => [
        each.repeat(Math.ceil(least / each.length)),
        `${each}1234567890`,
        `!!!!!!${each}2026!!`,
      ])
      .filter((each) => [...each].length >= least);
    expect([fitting.length > 300, stretched.length > 3000]).toEqual([true, true]);
    const passed = [];
    for (const each of [...fitting, ...stretched.map((text) => text.toUpperCase())])
      if ((await codesOf(each)).length === 0) passed.push(each);
    // Some runs of digits alone pass: they are chance as often as not.
    expect(passed.filter((each) => /[a-z]{3}/i.test(each))).toEqual([]);
    expect(passed.length).toBeLessThan(stretched.length / 30);
  });

  it.each([
    ['学位教育局学位教育局学位2026'],
    ['xuewei-xuewei-2026'],
    ['Admin.School.2026'],
    ['wang.fang.wang.fang'],
    ['王老师王老师王老师王老师一'],
    ['east-district-12345678'],
    ['zz.zz.zz.zz.zz'],
  ])('should be refused where it is little more than words of its surroundings: %s', async (password) => {
    expect(await codesOf(password, ['wang.fang', '王老师', 'east-district', '东区'])).toEqual([
      'passwordGuessable',
    ]);
  });

  it('should let pass words that have nothing to do with each other, and chance, whatever characters it is of', async () => {
    const own = ['li', 'wang.fang', '王老师', 'main', '东区'];
    for (const password of ['river mill orchard', '四个 不同的 词语 连在一起', 'xuewei und sein Nachbar'])
      expect([password, await codesOf(password, own)]).toEqual([password, []]);
    const digits = fc.stringMatching(/^\d{16}$/).filter((text) => new Set(text).size > 6);
    const letters = fc.stringMatching(/^[\w-]{20}$/).filter((text) => new Set(text.toLowerCase()).size > 9);
    await fc.assert(
      fc.asyncProperty(fc.oneof(digits, letters), async (password) => {
        fc.pre(!contextWords.some((word) => password.toLowerCase().includes(word)));
        expect(await codesOf(password, own)).toEqual([]);
      }),
    );
  });
});
