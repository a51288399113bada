import { stageOfGrade } from '../../domain/ladder.ts';
import { laddersOf, type Region } from '../../domain/region/region.ts';
import { type Stage, stages, stageWords } from '../../domain/stage.ts';
import type { Language } from '../../domain/words.ts';
import { setTable } from './table.ts';

/** Pupils by stage in the census of a region's base year. */
function pupilsByStage(region: Region): Map<Stage, number> {
  const ladders = laddersOf(region);
  const schools = new Map(region.schools.map((school) => [school.id, school]));
  const sums = new Map<Stage, number>();
  for (const { school: id, year, grade, pupils = 0 } of region.enrolment) {
    const school = schools.get(id);
    const ladder = ladders.get(school?.district ?? '');
    if (year !== region.place.baseYear || school === undefined || ladder === undefined) continue;
    const stage = stageOfGrade(ladder, grade) ?? school.stages[0] ?? 'special';
    sums.set(stage, (sums.get(stage) ?? 0) + pupils);
  }
  return sums;
}

/** Pupils by stage in the base year of a place and in that of its edition carried forward. */
export function censusGrowth(place: Region, edition: Region, language: Language): string {
  const [before, after] = [pupilsByStage(place), pupilsByStage(edition)];
  const rows = stages
    .filter((stage) => before.has(stage) || after.has(stage))
    .map((stage) => [stageWords[stage][language], before.get(stage) ?? 0, after.get(stage) ?? 0]);
  const heads = [language === 'zh' ? '在校生' : 'pupils', place.place.baseYear, edition.place.baseYear];
  return setTable(
    heads.map((head, index) => ({ head: String(head), align: index === 0 ? 'left' : 'right' })),
    rows,
  );
}
