import type { IndicatorSeries, StudyReport } from '../../domain/report.ts';
import { stageWords } from '../../domain/stage.ts';
import type { Language } from '../../domain/words.ts';
import { headlineStages } from '../../study/headlineSeries.ts';

/** What an overview's series counts: "大班额", or "大班额（小学）" where targets of other stages count for themselves. */
export function headlineWords(
  report: Pick<StudyReport, 'indicators'>,
  series: IndicatorSeries,
  language: Language,
): string {
  const stages = headlineStages(report, series).map((stage) => stageWords[stage][language]);
  const words = series.words[language];
  if (stages.length === 0) return words;
  return language === 'zh' ? `${words}（${stages.join('、')}）` : `${words} (${stages.join(', ')})`;
}
