import { unitWords } from '../../../../src/domain/glossary.ts';
import type { Firmness } from '../../../../src/domain/region/target.ts';
import type { Verdict } from '../../../../src/domain/report.ts';
import { firmnessWords, operatorWords } from '../../../../src/domain/targetWords.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { type Reader, sayValue } from '../../say.ts';
import { words } from '../../words.ts';

/** Names that a verdict's scope is said in. */
export type ScopeNames = Pick<StudyPicture, 'districts' | 'evaluationUnits'>;

/** What a verdict is about: a district, an evaluation unit, or the whole place. */
export function scopeOf(
  { districts, evaluationUnits }: ScopeNames,
  { scope }: Verdict,
  { say }: Reader,
): string {
  const district = districts.find(({ id }) => id === scope.district);
  const unit = evaluationUnits.find(({ id }) => id === scope.unitScope);
  return say((district ?? unit)?.name ?? words.wholePlace);
}

/** "1 class", not "1 classes"; Chinese units know no number. */
function unitFor(value: number, unit: string, { say, language }: Reader): string {
  const known = unitWords[unit as keyof typeof unitWords];
  if (known === undefined) return '';
  const said = say(known);
  return language === 'en' && value === 1
    ? said.replace(/^classes\b/, 'class').replace(/^([a-z]+[^s])s\b/, '$1')
    : said;
}

/** A figure of a verdict with its unit. */
export function sayFigure(value: number | undefined, unit: string, reader: Reader): string {
  const said = sayValue(value, unit, reader.language);
  if (value === undefined || unit === 'share' || unit === 'year') return said;
  // 万 and 亿 go together with 元 as one unit: "3,200 万元".
  if (unit === 'yuan' && /[万亿]$/u.test(said)) return `${said}${unitFor(value, unit, reader)}`;
  return `${said} ${unitFor(value, unit, reader)}`.trimEnd();
}

/** 必须 and 达到 go without saying; whatever softens a demand is told. */
const softening: readonly Firmness[] = ['inPrinciple', 'strive', 'about', 'mostly'];

/** What a target demands, as its document softens it: "equal to 40 % (about)", "at most 45–50 pupils per class". */
export function sayDemand({ operator, demanded, upTo, unit, firmness }: Verdict, reader: Reader): string {
  const { say, language } = reader;
  const range = upTo === undefined ? '' : `${sayValue(demanded, unit, language)}–`;
  const figure = operator === 'neverFalls' ? '' : ` ${range}${sayFigure(upTo ?? demanded, unit, reader)}`;
  const soft = softening.find((each) => each === firmness);
  const said = soft === undefined ? '' : say(firmnessWords[soft]);
  const bracketed = said === '' ? '' : language === 'zh' ? `（${said}）` : ` (${said})`;
  return `${say(operatorWords[operator as keyof typeof operatorWords])}${figure}${bracketed}`;
}
