import { observedYear } from './region/observedYear.ts';
import type { Place } from './region/place.ts';
import type { Words } from './words.ts';

/** The watermark of an edition that was carried forward by the program; undefined for places that were counted. */
export function carriedWords(place: Place): Words | undefined {
  const from = observedYear(place);
  if (from === place.baseYear) return undefined;
  return {
    zh: `推演版本（假设）：${from} 年以后并非统计，由程序推演至 ${place.baseYear} 学年`,
    en: `Carried forward (assumed): nothing after ${from} was counted; the program projected it to ${place.baseYear}`,
  };
}
