import { type NationDocument, type NationFigures, peakYears } from '../../domain/nation.ts';
import { type Stage, stageWords } from '../../domain/stage.ts';
import type { Language } from '../../domain/words.ts';
import { counted } from './counted.ts';
import { sayNumber } from './number.ts';
import { setTable } from './table.ts';

/** The middle of the draws, and between which values eight in ten lie. */
type Quantiles = readonly [low: number, middle: number, high: number];

const tenThousands = (value: number, language: Language) => sayNumber(value / 10_000, language);

function reader({ counts }: NationDocument, figures: NationFigures) {
  return (year: number, stage: number, count: string) =>
    figures[year]?.[stage]?.[counts.indexOf(count)] as unknown as Quantiles;
}

function stageTable(told: NationDocument, stage: number, language: Language): string {
  const at = reader(told, told.nation);
  const rooms = told.counties.rooms.reduce((sum, each) => sum + (each[stage] as number), 0);
  const largest = told.sizes[stage]?.[2];
  const heads = {
    zh: ['年份', '学生（万）', '八成把握（万）', '班数', `超过 ${largest} 人的班`, '缺教室', '空教室'],
    en: [
      'year',
      'pupils (10,000)',
      'eight in ten (10,000)',
      'classes',
      `above ${largest}`,
      'rooms short',
      'rooms empty',
    ],
  };
  const rows = told.years.map((year, index) => {
    const [low, middle, high] = at(index, stage, 'pupils');
    const [, classes] = at(index, stage, 'classes');
    const [, short] = at(index, stage, 'roomsShort');
    return [
      year >= (told.firstAssumed[stage] as number) ? `${year}*` : year,
      tenThousands(middle, language),
      `${tenThousands(low, language)} – ${tenThousands(high, language)}`,
      sayNumber(classes, language),
      sayNumber(at(index, stage, 'above3')[1], language),
      sayNumber(short, language),
      sayNumber(rooms - classes + short, language),
    ];
  });
  return setTable(
    heads[language].map((head) => ({ head, align: 'right' })),
    rows,
  );
}

/** A nation, stage by stage: pupils and classes by year, and when provinces are fullest. */
export function nationLines(told: NationDocument, language: Language): string[] {
  const { zh, en } = {
    zh: `全国 ${told.counties.ids.length} 个县（虚构，合计等于已公布的全国数），${told.provinces.length} 个省，${told.draws} 种未来`,
    en: `A nation of ${counted(told.counties.ids.length, 'county', 'counties')} (made up; together they have the published pupils), ${counted(told.provinces.length, 'province')}, ${counted(told.draws, 'future')}`,
  };
  const lines = [language === 'zh' ? zh : en];
  for (const [stage, id] of told.stages.entries()) {
    const peaks = peakYears(told, stage)
      .map(([year, count]) => `${year}: ${count}`)
      .join(', ');
    const peak = { zh: '最多的年份：省数', en: 'fullest year: provinces' }[language];
    lines.push(
      '',
      `■ ${stageWords[id as Stage][language]} (${peak} ${peaks})`,
      stageTable(told, stage, language),
    );
  }
  const note = {
    zh: `* 此年起入学的孩子在公布出生人口时尚未出生：按最后公布的一年计（假设）。各县的规模、变化、教室均为假设。`,
    en: `* Those who enter then were not born when births were last published: as many as in the last year (assumed). Size, drift and rooms of counties are assumed.`,
  };
  return [...lines, '', note[language]];
}
