import type { BacktestReport } from '../../domain/backtest.ts';
import type { Language } from '../../domain/words.ts';
import { counted } from './counted.ts';
import { sayShare } from './number.ts';

/** One sentence per horizon: how far this method and "no change" missed on the place's own history. */
export function errorLines(report: BacktestReport, language: Language): string[] {
  if (report.origins.length === 0) {
    return [
      language === 'zh'
        ? '历史太短，无法说明方法误差。'
        : 'The history is too short to say how far this method errs.',
    ];
  }
  const rows = report.rows.filter((row) => row.level === 'district' && row.stage === undefined);
  return rows.map(({ horizon, scores }) => {
    const [ours, still] = [scores.ours.wape, scores.persistence.wape].map((share) =>
      sayShare(share, language),
    );
    return language === 'zh'
      ? `回测：提前 ${horizon} 年，本方法在区县·年级上误差 ${ours}，保持不变为 ${still}`
      : `Back-test, ${counted(horizon, 'year')} ahead: this method missed by ${ours} per district and grade, "no change" by ${still}`;
  });
}
