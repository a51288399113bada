import { checkWords, type Finding } from '../doctor/finding.ts';
import type { Settings } from '../settings.ts';
import { problemIn } from './problemIn.ts';

/** Version of the JSON that `doctor` prints. */
export const doctorFormat = 'xuewei.doctor/1';

const stateWords = {
  zh: { ok: '正常', note: '注意', wrong: '有误', skipped: '未查' },
  en: { ok: 'well', note: 'note', wrong: 'wrong', skipped: 'not looked at' },
} as const;

/** Tell every finding in a line, and under it what to do. */
export function sayFindings(findings: readonly Finding[], { json, language, print }: Settings): void {
  const said = findings.map(({ problem, ...rest }) => ({
    ...rest,
    problem: problem === null ? null : problemIn(problem, language),
  }));
  if (json) {
    print(JSON.stringify({ format: doctorFormat, findings: said }, null, 2));
    return;
  }
  for (const { check, state, told, problem } of said) {
    const head = `${checkWords[check][language]}: ${stateWords[language][state]}`;
    print(told === '' ? head : `${head} · ${told}`);
    if (problem !== null) print(`  ${problem.what}\n      → ${problem.remedy}`);
  }
}
