import type { Region } from '../../domain/region/region.ts';
import type { StudyReport } from '../../domain/report.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { Language } from '../../domain/words.ts';
import { headlineSeries } from '../../study/headlineSeries.ts';
import { headlineWords } from './headlineWords.ts';
import { sayNumber } from './number.ts';
import { setTable } from './table.ts';
import { scopeName } from './verdicts.ts';

const shown = [
  'pupils',
  'classes',
  'oversizeClasses',
  'superOversizeClasses',
  'largestClass',
  'oversizeSchools',
  'roomsShort',
  'teachersShort',
];

/** A census by district and for the whole region: one row each, one column per headline indicator. */
export function censusTable(
  region: Region,
  report: StudyReport,
  year: SchoolYear,
  language: Language,
): string {
  const used = shown.filter((indicator) => headlineSeries(report, indicator) !== undefined);
  const figure = (indicator: string, district?: string) =>
    headlineSeries(report, indicator, district)?.values.find((value) => value.year === year)?.value;
  const row = (district?: string) => [
    scopeName(region, district === undefined ? {} : { district }, language),
    ...used.map((indicator) => sayNumber(figure(indicator, district), language, 0)),
  ];
  const heads = used.map((indicator) => {
    const series = headlineSeries(report, indicator);
    return series === undefined ? indicator : headlineWords(report, series, language);
  });
  const columns = [
    { head: language === 'zh' ? '区县' : 'district' },
    ...heads.map((head) => ({ head, align: 'right' as const })),
  ];
  return setTable(columns, [...region.districts.map(({ id }) => row(id)), row()]);
}
