import type { BirthsRow } from '../domain/region/enrolment.ts';
import type { Source } from '../domain/region/links.ts';
import type { Region } from '../domain/region/region.ts';
import { carriedMark } from './carriedMark.ts';
import { nationalSource } from './nationalBirths.ts';

const carriedSource: Source = {
  id: carriedMark.source,
  title: '程序推演，假设',
  titleEn: 'Carried forward by the program, assumed',
  note: '以最后一次统计为起点推演，并非统计数据。Projected from the last counted census; nobody counted it.',
};

/** The region’s sources, and those of what was carried forward, each once. */
export function carriedSources({ sources }: Region, births: readonly BirthsRow[]): Source[] {
  const usesNation = births.some(({ source }) => source === nationalSource.id);
  const own = [carriedSource, ...(usesNation ? [nationalSource] : [])];
  return [...sources, ...own.filter(({ id }) => sources.every((source) => source.id !== id))];
}
