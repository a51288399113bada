import { basisWords, verdictWords } from '../../domain/glossary.ts';
import type { Region } from '../../domain/region/region.ts';
import type { StudyReport, Verdict } from '../../domain/report.ts';
import { operatorWords } from '../../domain/targetWords.ts';
import type { Language } from '../../domain/words.ts';
import { sayValue } from './number.ts';
import { setTable } from './table.ts';

const heads = {
  zh: ['目标', '范围', '要求', '期限', '结果', '判定', '余量', '自何年起达标', '数据依据'],
  en: ['target', 'scope', 'demanded', 'due', 'value', 'verdict', 'margin', 'holds from', 'data'],
};
const numeric = new Set([3, 4, 6, 7]);

/** The name of the place a verdict is about. */
export function scopeName(region: Region, scope: Verdict['scope'], language: Language): string {
  const district = region.districts.find((each) => each.id === scope.district);
  const unit = region.evaluationUnits.find((each) => each.id === scope.unitScope);
  if (district !== undefined) return language === 'en' ? (district.nameEn ?? district.name) : district.name;
  return unit?.name ?? (language === 'zh' ? '全域' : 'all');
}

function demandOf(verdict: Verdict, language: Language): string {
  const operator =
    operatorWords[verdict.operator as keyof typeof operatorWords]?.[language] ?? verdict.operator;
  return verdict.demanded === undefined
    ? operator
    : `${operator} ${sayValue(verdict.demanded, verdict.unit, language)}`;
}

/** Verdicts as a table: one row per target and scope. */
export function verdictTable(region: Region, verdicts: readonly Verdict[], language: Language): string {
  const columns = heads[language].map((head, index) => ({
    head,
    align: numeric.has(index) ? ('right' as const) : ('left' as const),
  }));
  const rows = verdicts.map((verdict) => [
    `${verdict.target} ${verdict.words[language]}`,
    scopeName(region, verdict.scope, language),
    demandOf(verdict, language),
    verdict.due ?? '–',
    sayValue(verdict.value, verdict.unit, language),
    verdictWords[verdict.state][language],
    verdict.margin === undefined ? '–' : sayValue(verdict.margin, verdict.unit, language),
    verdict.firstMet ?? '–',
    verdict.dataBasis === undefined ? '–' : basisWords[verdict.dataBasis][language],
  ]);
  return setTable(columns, rows);
}

/** Why targets cannot be measured, and what else a reader must know of a verdict. */
export function verdictNotes(report: StudyReport, language: Language): string[] {
  const lines = report.verdicts.flatMap(({ target, missingWords, notes }) =>
    [...(missingWords === undefined ? [] : [missingWords]), ...notes].map(
      (words) => `${target}: ${words[language]}`,
    ),
  );
  return [...new Set(lines)];
}
