import {
  type BacktestCoverage,
  type BacktestLevel,
  type BacktestReport,
  backtestLevels,
  backtestMethods,
  officialMethods,
} from '../../domain/backtest.ts';
import { stageWords } from '../../domain/stage.ts';
import type { Language, Words } from '../../domain/words.ts';
import { backtestPlace } from '../../study/backtestPlace.ts';
import { fitClasses } from '../../study/fitClasses.ts';
import { tellBacktest } from '../../study/tellStudy.ts';
import { exitCodes } from '../exit.ts';
import { openInput } from '../openInput.ts';
import { classFitLines } from '../print/classFit.ts';
import { sayNumber, sayShare } from '../print/number.ts';
import { placeLine } from '../print/placeLine.ts';
import { setTable } from '../print/table.ts';
import type { Settings } from '../settings.ts';

const levelWords: Readonly<Record<BacktestLevel, Words>> = {
  school: { zh: '学校·年级', en: 'school, grade' },
  schoolTotal: { zh: '学校', en: 'school' },
  district: { zh: '区县·年级', en: 'district, grade' },
  districtTotal: { zh: '区县', en: 'district' },
};
const heads = {
  zh: [
    '层级',
    '学段',
    '提前年数',
    '次数',
    '本方法',
    '保持不变',
    '三年平均',
    '平均相对误差',
    '偏差',
    '80% 区间命中',
    '95% 区间命中',
  ],
  en: [
    ...['level', 'stage', 'years ahead', 'origins', 'this method', 'no change', '3-year ratios'],
    ...['MAPE', 'bias'],
    ...['held by 80 %', 'held by 95 %'],
  ],
};
const hardestHeads = {
  zh: ['最难预测的学校', '学段', '提前年数', '本方法', '保持不变'],
  en: ['hardest schools', 'stage', 'years ahead', 'this method', 'no change'],
};

const measureLines = {
  zh: [
    '误差 = Σ|预测−实际| ÷ Σ实际（WAPE）',
    '平均相对误差（MAPE，只计十人及以上的数）和偏差（正数：预测偏多）是本方法的',
  ],
  en: [
    'error = Σ|forecast − actual| ÷ Σ actual (WAPE)',
    'MAPE (of figures of ten pupils or more) and bias (above 0: too many were forecast) are of this method',
  ],
};

/** A share of figures held, with its binomial interval. */
function sayCoverage(coverage: BacktestCoverage | undefined, language: Language): string {
  if (coverage === undefined) return '–';
  const [from, to] = [coverage.from, coverage.to].map((share) => sayNumber(share * 100, language, 0));
  return `${sayShare(coverage.share, language, 0)} (${from}–${to})`;
}

const columnsOf = (names: readonly string[]) =>
  names.map((head, index) => ({ head, align: index < 2 ? ('left' as const) : ('right' as const) }));

function printHardest({ hardest }: BacktestReport, { language, print }: Settings): void {
  if (hardest.length === 0) return;
  const rows = hardest.map(({ school, stage, horizon, ours, persistence }) => [
    ...[school, stageWords[stage][language], horizon],
    ...[ours, persistence].map((error) => sayShare(error, language, 2)),
  ]);
  print(setTable(columnsOf(hardestHeads[language]), rows));
}

const officialHeads = {
  zh: ['官方预测', '学段', '提前年数', '个数', '官方', '本方法', '保持不变', '三年平均'],
  en: [
    'official forecast',
    'stage',
    'years ahead',
    'totals',
    'official',
    'this method',
    'no change',
    '3-year ratios',
  ],
};

function printOfficial({ official }: BacktestReport, { language, print }: Settings): void {
  if (official.length === 0) return;
  const rows = official.map(({ words, stage, horizon, figures, scores }) => [
    ...[words[language], stageWords[stage][language], horizon, figures],
    ...officialMethods.map((method) => sayShare(scores[method].wape, language, 2)),
  ]);
  print(setTable(columnsOf(officialHeads[language]), rows));
  const lost = official.filter(
    ({ scores: { ours, official: theirs } }) => (ours.wape ?? 0) > (theirs.wape ?? 0),
  );
  if (lost.length === 0) return;
  print(
    language === 'zh'
      ? `! 有 ${lost.length} 行官方预测比本方法更准。`
      : `! In ${lost.length} row(s) the official forecast was nearer than this method.`,
  );
}

function printReport(report: BacktestReport, { language, print }: Settings): void {
  const all = { zh: '合计', en: 'all' };
  const rows = [...report.rows]
    .sort((left, right) => backtestLevels.indexOf(left.level) - backtestLevels.indexOf(right.level))
    .map((row) => [
      levelWords[row.level][language],
      (row.stage === undefined ? all : stageWords[row.stage])[language],
      row.horizon,
      row.origins,
      ...backtestMethods.map((method) => sayShare(row.scores[method].wape, language, 2)),
      ...[row.scores.ours.mape, row.scores.ours.bias].map((error) => sayShare(error, language, 2)),
      ...row.intervals.map(({ coverage }) => sayCoverage(coverage, language)),
    ]);
  for (const line of measureLines[language]) print(line);
  print(setTable(columnsOf(heads[language]), rows));
  for (const loss of report.losses) print(`! ${loss.words[language]}`);
}

/**
 * `xuewei backtest`: the method's errors on the place's own history.
 *
 * @returns Exit code 0; also when the history is too short to say anything, which is said.
 */
export async function backtest(
  [path = '']: readonly string[],
  options: { horizon?: number },
  settings: Settings,
): Promise<number> {
  const { baseline, provenance } = await openInput(path, settings);
  settings.progress.say('back-test');
  const report = backtestPlace(baseline, options.horizon);
  const classes = fitClasses(baseline);
  settings.progress.end();
  if (settings.json) {
    settings.print(JSON.stringify(tellBacktest(report, classes, provenance), null, 2));
    return exitCodes.done;
  }
  settings.print(placeLine(baseline, settings.language));
  if (report.origins.length === 0) {
    const short = {
      zh: '历史年份太少，无法回测（至少需要三个学年）。',
      en: 'The history is too short for a back-test (three school years at least).',
    };
    settings.print(short[settings.language]);
  } else {
    printReport(report, settings);
    printHardest(report, settings);
    printOfficial(report, settings);
  }
  if (classes !== undefined)
    for (const line of classFitLines(baseline, classes, settings.language)) settings.print(line);
  return exitCodes.done;
}
