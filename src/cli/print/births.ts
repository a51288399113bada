import type { NationalEntry, NationalFigures } from '../../domain/nationalFigures.ts';
import { stageWords } from '../../domain/stage.ts';
import type { Language } from '../../domain/words.ts';
import type { BirthsBeside } from '../../study/nationalBirths.ts';
import { setTable } from './table.ts';

const whole = (value: number | undefined) => (value === undefined ? '–' : String(Math.round(value)));
const tenths = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(1));
const columnsOf = (heads: readonly string[]) => heads.map((head) => ({ head, align: 'right' as const }));

/** A place’s births beside the nation’s, year by year. */
export function besideTable(rows: readonly BirthsBeside[], language: Language): string {
  if (rows.length === 0)
    return language === 'zh'
      ? '没有可与全国对照的出生人口（births.csv 为空，或货币不是 CNY）。'
      : 'No births to set beside the nation’s (births.csv is empty, or money is not CNY).';
  const heads = {
    zh: ['年份', '本地出生', '全国出生（万）', '按近五年占比'],
    en: ['year', 'births here', 'nation (10,000)', 'at the share of five years'],
  };
  return setTable(
    columnsOf(heads[language]),
    rows.map(({ year, births, national, atShare }) => [year, whole(births), whole(national), whole(atShare)]),
  );
}

/** National births → first grade, with how far births foretold the children who came. */
export function entryTable(entries: readonly NationalEntry[], language: Language): string {
  const heads = {
    zh: [
      '入学年',
      '按初次公布出生（万）',
      '按修订出生（万）',
      '实际招生（万）',
      '实际÷初次公布',
      '小学在校生（推算，万）',
    ],
    en: [
      'entry',
      'by births first published (10,000)',
      'by revised births',
      'came',
      'came ÷ first published',
      'primary pupils that follow',
    ],
  };
  return setTable(
    columnsOf(heads[language]),
    entries.map(({ year, byPublished, byRevised, counted, primary }) => [
      year,
      whole(byPublished),
      whole(byRevised),
      tenths(counted),
      counted === undefined || byPublished === undefined ? '–' : (counted / byPublished).toFixed(3),
      whole(primary),
    ]),
  );
}

/** The years in which stages were foretold to have most pupils. */
export function peakLine({ peaks, sources }: NationalFigures, language: Language): string {
  const listed = peaks.map(({ stage, year }) => `${stageWords[stage][language]} ${year}`).join(' · ');
  const source = sources[peaks[0]?.source ?? '']?.title ?? '';
  return language === 'zh'
    ? `全国在校生峰值（预测）：${listed}（${source}）`
    : `National peaks as foretold: ${listed} (${source})`;
}

/** The documents behind the figures, one line each. */
export function sourceLines({ births, entrants, sources }: NationalFigures, language: Language): string[] {
  return Object.entries(sources).flatMap(([id, { title, url }]) => {
    const years = [
      ...births.filter((row) => row.source === id || row.revisedSource === id),
      ...entrants.filter(({ source }) => source === id),
    ].map(({ year }) => year);
    if (years.length === 0) return [];
    const span = years.length === 1 ? `${years[0]}` : `${Math.min(...years)}–${Math.max(...years)}`;
    return [`  ${language === 'zh' ? '来源' : 'source'} ${span}: ${title} ${url}`];
  });
}
