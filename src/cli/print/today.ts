import type { Region } from '../../domain/region/region.ts';
import type { StudyReport } from '../../domain/report.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { Language } from '../../domain/words.ts';
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
] as const;

/** A census by district and for the whole region: one row each, one column per headline indicator. */
export function censusTable(
  region: Region,
  report: StudyReport,
  year: SchoolYear,
  language: Language,
): string {
  const series = report.indicators.filter(
    (each) => each.scope.stages === undefined && each.scope.types === undefined,
  );
  const valueOf = (indicator: string, district: string | undefined) =>
    series
      .find((each) => each.indicator === indicator && each.scope.district === district)
      ?.values.find((value) => value.year === year)?.value;
  const used = shown.filter((indicator) => series.some((each) => each.indicator === indicator));
  const heads = used.map(
    (indicator) => series.find((each) => each.indicator === indicator)?.words[language] ?? indicator,
  );
  const row = (district: string | undefined) => [
    scopeName(region, district === undefined ? {} : { district }, language),
    ...used.map((indicator) => sayNumber(valueOf(indicator, district), language, 0)),
  ];
  const columns = [
    { head: language === 'zh' ? '区县' : 'district' },
    ...heads.map((head) => ({ head, align: 'right' as const })),
  ];
  return setTable(columns, [...region.districts.map(({ id }) => row(id)), row(undefined)]);
}
