import { causeWords } from '../../domain/glossary.ts';
import type { Region } from '../../domain/region/region.ts';
import type { OversizeSpot, StudyReport } from '../../domain/report.ts';
import { stageWords } from '../../domain/stage.ts';
import type { Language } from '../../domain/words.ts';
import { setTable } from './table.ts';
import { scopeName } from './verdicts.ts';

function sum(spots: readonly OversizeSpot[]): number {
  return spots.reduce((total, spot) => total + spot.over, 0);
}

function bySpot<K>(spots: readonly OversizeSpot[], keyOf: (spot: OversizeSpot) => K): [K, OversizeSpot[]][] {
  const groups = new Map<K, OversizeSpot[]>();
  for (const spot of spots) groups.set(keyOf(spot), [...(groups.get(keyOf(spot)) ?? []), spot]);
  return [...groups].sort(([, left], [, right]) => sum(right) - sum(left));
}

/** How many classes stay over the threshold, by district and cause. */
export function causeTable(region: Region, spots: readonly OversizeSpot[], language: Language): string {
  const causes = ['room', 'teacher', 'enrolment', 'rule', 'none'] as const;
  const used = causes.filter((cause) => spots.some((spot) => spot.cause === cause));
  const heads = [
    language === 'zh' ? '区县' : 'district',
    language === 'zh' ? '大班额' : 'classes over',
    ...used.map((cause) => causeWords[cause][language]),
  ];
  const rows = bySpot(spots, (spot) => spot.district).map(([district, own]) => [
    scopeName(region, { district }, language),
    sum(own),
    ...used.map((cause) => sum(own.filter((spot) => spot.cause === cause))),
  ]);
  return setTable(
    heads.map((head, index) => ({ head, align: index === 0 ? 'left' : 'right' })),
    rows,
  );
}

/** The places themselves: school, grade, class sizes, and the cause with its figures. */
export function spotTable(region: Region, spots: readonly OversizeSpot[], language: Language): string {
  const heads = {
    zh: ['区县', '学校', '年级', '各班人数', '原因'],
    en: ['district', 'school', 'grade', 'class sizes', 'why'],
  };
  const rows = spots.map((spot) => [
    scopeName(region, { district: spot.district }, language),
    spot.schoolName,
    `${stageWords[spot.stage][language]} ${spot.grade}`,
    spot.sizes.filter((size) => size > 0).join(' '),
    spot.plainCause[language],
  ]);
  return setTable(
    heads[language].map((head) => ({ head })),
    rows,
  );
}

/** The works that lack money. */
export function unfundedLines({ unfunded = [] }: StudyReport, language: Language): string[] {
  return unfunded.map(({ words }) => `  ${words[language]}`);
}

/** The projects that would clear classes but open too late for a deadline. */
export function criticalLines(report: StudyReport, language: Language, most: number): string[] {
  return report.criticalProjects.slice(0, most).map((project) => `  ${project.words[language]}`);
}
