import { groupBy } from '../../domain/groupBy.ts';
import { byText, type Region } from '../../domain/region/region.ts';
import type { Verdict } from '../../domain/report.ts';
import type { Language } from '../../domain/words.ts';
import { verdictTable } from './verdicts.ts';

/** The document that a verdict's target comes from, as JSON tells it; null where the dataset names none. */
export interface TargetDocument {
  readonly title: string;
  readonly titleEn: string | null;
  /** Document number (文号). */
  readonly number: string | null;
  readonly date: string | null;
}

/** Look up the document of a source. */
export function documentOf(region: Region, source: string | undefined): TargetDocument | null {
  const found = region.sources.find(({ id }) => id === source);
  if (found === undefined) return null;
  const { title, titleEn = null, document: number = null, date = null } = found;
  return { title, titleEn, number, date };
}

function headOf(region: Region, source: string, language: Language): string {
  const found = documentOf(region, source);
  if (found === null) return source === '' ? { zh: '未写明文件', en: 'No document given' }[language] : source;
  const title = language === 'en' ? (found.titleEn ?? found.title) : found.title;
  const particulars = [found.number, found.date].filter((each) => each !== null).join(', ');
  return particulars === '' ? title : `${title} (${particulars})`;
}

/** Verdicts as tables, one for each plan, in the order of the sources' identifiers. */
export function targetsByPlan(region: Region, verdicts: readonly Verdict[], language: Language): string {
  const plans = [...groupBy(verdicts, ({ source }) => source ?? '')];
  return plans
    .sort(([left], [right]) => byText(left, right))
    .map(([source, own]) => `${headOf(region, source, language)}\n${verdictTable(region, own, language)}`)
    .join('\n\n');
}
