import type { StudyReport } from '../../domain/report.ts';
import { stages, stageWords } from '../../domain/stage.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { Language } from '../../domain/words.ts';
import { headlineSeries } from '../../study/headlineSeries.ts';
import { headlineWords } from './headlineWords.ts';
import { sayNumber } from './number.ts';
import { setTable } from './table.ts';

/** Pupils by stage over the years, the peak year of each stage; beneath, entrants who left the projection, where any did, and the oversize classes. */
export function outlookTable(run: StudyRun, report: StudyReport, language: Language): string {
  const { years } = run.enrolment;
  const rows = stages.flatMap((stage) => {
    const pupils = years.map((year) =>
      [...year.pupils, ...year.unplaced]
        .filter((cell) => cell.stage === stage)
        .reduce((sum, cell) => sum + cell.pupils, 0),
    );
    if (pupils.every((count) => count === 0)) return [];
    const peak = years[pupils.indexOf(Math.max(...pupils))]?.year ?? '';
    return [[stageWords[stage][language], ...pupils.map((count) => sayNumber(count, language)), peak]];
  });
  const beneath = (['privateElsewhere', 'oversizeClasses'] as const).flatMap((indicator) => {
    const series = headlineSeries(report, indicator);
    const nobody =
      indicator === 'privateElsewhere' && years.every(({ elsewhere = [] }) => elsewhere.length === 0);
    if (series === undefined || nobody) return [];
    return [
      [
        headlineWords(report, series, language),
        ...series.values.map(({ value }) => sayNumber(value, language)),
        '',
      ],
    ];
  });
  const heads = [
    language === 'zh' ? '学段' : 'stage',
    ...years.map(({ year }) => String(year)),
    language === 'zh' ? '峰值' : 'peak',
  ];
  const columns = heads.map((head, index) => ({
    head,
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  return setTable(columns, [...rows, ...beneath]);
}
