import { basisWords, verdictWords } from '../../domain/glossary.ts';
import type { Region } from '../../domain/region/region.ts';
import type { Verdict } from '../../domain/report.ts';
import { firmnessWords, operatorWords, roleWords } from '../../domain/targetWords.ts';
import type { Language } from '../../domain/words.ts';
import { sayDifference, sayShare, sayValue } from './number.ts';
import { setTable } from './table.ts';

const heads = {
  zh: ['目标', '性质', '范围', '要求', '期限', '结果', '判定', '余量', '自何年起达标', '数据依据'],
  en: ['target', 'kind', 'scope', 'demanded', 'due', 'value', 'verdict', 'margin', 'holds from', 'data'],
};
const numeric = new Set([4, 5, 7, 8, 10]);

/** The name of the place a verdict is about. */
export function scopeName(region: Region, scope: Verdict['scope'], language: Language): string {
  const district = region.districts.find((each) => each.id === scope.district);
  const unit = region.evaluationUnits.find((each) => each.id === scope.unitScope);
  if (district !== undefined) return language === 'en' ? (district.nameEn ?? district.name) : district.name;
  return unit?.name ?? (language === 'zh' ? '全域' : 'all');
}

/** 必须 and 达到 go without saying; whatever softens a demand is told. */
const softening = new Set(['inPrinciple', 'strive', 'about', 'mostly']);

function sayFirmness({ firmness }: Verdict, language: Language): string {
  if (firmness === undefined || !softening.has(firmness)) return '';
  const word = firmnessWords[firmness as keyof typeof firmnessWords][language];
  return language === 'zh' ? `（${word}）` : ` (${word})`;
}

function demandOf(verdict: Verdict, language: Language): string {
  const operator =
    operatorWords[verdict.operator as keyof typeof operatorWords]?.[language] ?? verdict.operator;
  const said = (figure: number | undefined) => sayValue(figure, verdict.unit, language);
  const range = verdict.upTo === undefined ? '' : `–${said(verdict.upTo)}`;
  const figure = verdict.demanded === undefined ? '' : ` ${said(verdict.demanded)}${range}`;
  return `${operator}${figure}${sayFirmness(verdict, language)}`;
}

/** Verdicts as a table: one row per target and scope. */
export function verdictTable(region: Region, verdicts: readonly Verdict[], language: Language): string {
  const drawn = verdicts.some(({ probability }) => probability !== null);
  const likely = { zh: '达标概率', en: 'probability' }[language];
  const columns = [...heads[language], ...(drawn ? [likely] : [])].map((head, index) => ({
    head,
    align: numeric.has(index) ? ('right' as const) : ('left' as const),
  }));
  const rows = verdicts.map((verdict) => [
    `${verdict.target} ${verdict.words[language]}`,
    roleWords[verdict.role as keyof typeof roleWords]?.[language] ?? verdict.role,
    scopeName(region, verdict.scope, language),
    demandOf(verdict, language),
    verdict.due ?? '–',
    sayValue(verdict.value, verdict.unit, language),
    verdictWords[verdict.state][language],
    sayDifference(verdict.margin, verdict.unit, language),
    verdict.firstMet ?? '–',
    verdict.dataBasis === undefined ? '–' : basisWords[verdict.dataBasis][language],
    ...(drawn ? [sayShare(verdict.probability ?? undefined, language, 0)] : []),
  ]);
  return setTable(columns, rows);
}

/** Why targets cannot be measured, and what else a reader must know of a verdict. */
export function verdictNotes(verdicts: readonly Verdict[], language: Language): string[] {
  const lines = verdicts.flatMap(({ target, missingWords, notes }) =>
    [...(missingWords === undefined ? [] : [missingWords]), ...notes].map(
      (words) => `${target}${language === 'zh' ? '：' : ': '}${words[language]}`,
    ),
  );
  return [...new Set(lines)];
}
