import { gradesOfStage, type Ladder, stageOfGrade } from '../domain/ladder.ts';
import type { Stage } from '../domain/stage.ts';
import { comparable } from './plainText.ts';

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const stageSigns: Readonly<Record<string, Stage>> = {
  小: 'primary',
  初: 'junior',
  高: 'senior',
  职: 'vocational',
  中职: 'vocational',
};
const kindergartenWords: Readonly<Record<string, number>> = { 小班: 1, 中班: 2, 大班: 3 };

const numberOf = (text: string) => {
  const place = numerals.indexOf(text);
  return place >= 0 ? place + 1 : /^\d{1,2}$/.test(text) ? Number(text) : undefined;
};

const nth = (ladder: Ladder, stage: Stage, number: number | undefined) =>
  number === undefined ? undefined : gradesOfStage(ladder, stage)[number - 1];

const stagedWord = /^(中职|[小初高职])([一二三四五六]|\d)(?:年级)?$/u;

/** Whether a word names a grade beyond doubt: "初一", "七年级", "大班", "K3", "grade 7"; a bare number does not. */
export function isGradeWord(word: string): boolean {
  const plain = comparable(word);
  return (
    plain in kindergartenWords ||
    stagedWord.test(plain) ||
    /^(?:[一二三四五六七八九]|十[一二]?|\d{1,2})年级$|^grade\d{1,2}$|^[kv]\d$/u.test(plain)
  );
}

/**
 * The grade that a planner's word stands for.
 *
 *     gradeOfWord('初一', ladder633, ['junior'])   // '7'; in a 5-4-3 ladder '6'
 *     gradeOfWord('七年级', ladder633, ['junior']) // '7'
 *     gradeOfWord('一年级', ladder633, ['junior']) // '7': forms of a junior school count its own years
 *     gradeOfWord('大班', ladder333, ['kindergarten']) // 'K3'
 *
 * @param stages The stages that the school teaches.
 * @returns The grade's label in the ladder; undefined when the word names none of its grades.
 */
export function gradeOfWord(word: string, ladder: Ladder, stages: readonly Stage[]): string | undefined {
  const plain = comparable(word);
  const infant = kindergartenWords[plain];
  if (infant !== undefined) return nth(ladder, 'kindergarten', infant);
  const staged = stagedWord.exec(plain);
  if (staged !== null)
    return nth(ladder, stageSigns[staged[1] ?? ''] ?? 'primary', numberOf(staged[2] ?? ''));
  const counted = /^(?:grade|g|year|y)?([一二三四五六七八九十]{1,2}|\d{1,2})(?:年级)?$/u.exec(plain);
  const number = counted === null ? undefined : numberOf(counted[1] ?? '');
  if (number === undefined) return undefined;
  const running = stageOfGrade(ladder, String(number));
  if (running !== undefined && stages.includes(running)) return String(number);
  const own = stages.filter((stage) => gradesOfStage(ladder, stage).length > 0);
  return own.length === 1 ? nth(ladder, own[0] as Stage, number) : undefined;
}
