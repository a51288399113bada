import { carriedWords } from '../../domain/carriedWords.ts';
import type { Region } from '../../domain/region/region.ts';
import type { Language } from '../../domain/words.ts';

/** One line that says what place this is, from when to when, and how much of its enrolment is assumed. */
export function placeLine(region: Region, language: Language): string {
  const carried = carriedWords(region.place)?.[language];
  const line = censusLine(region, language);
  return carried === undefined ? line : `${line}\n${carried}`;
}

function censusLine(region: Region, language: Language): string {
  const { name, nameEn, baseYear, horizonYear, censusDay } = region.place;
  const assumed = region.enrolment.filter((row) => row.basis === 'assumed').length;
  const share = region.enrolment.length === 0 ? 0 : Math.round((100 * assumed) / region.enrolment.length);
  if (language === 'zh') {
    const mark = share > 0 ? `；在校生数据中 ${share}% 为假设（assumed）` : '';
    return `${name}：基准 ${baseYear} 学年（${censusDay} 统计），预测至 ${horizonYear} 学年${mark}`;
  }
  const mark = share > 0 ? `; ${share} % of the enrolment rows are assumed, not reported` : '';
  return `${nameEn ?? name}: census of ${baseYear}-${censusDay}, projected to ${horizonYear}${mark}`;
}
