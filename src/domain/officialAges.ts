import { gradesOfStage, type Ladder } from './ladder.ts';
import type { District } from './region/district.ts';
import type { Stage } from './stage.ts';
import type { Grade } from './units.ts';

type Entry = Pick<District, 'entryAge' | 'kindergartenAge'>;

/** Years from the first school grade to a stage's entry; vocational runs beside senior. */
function yearsBefore(ladder: Ladder, stage: Stage): number | undefined {
  const before: Partial<Record<Stage, readonly Stage[]>> = {
    primary: [],
    junior: ['primary'],
    senior: ['primary', 'junior'],
    vocational: ['primary', 'junior'],
  };
  return before[stage]?.reduce((sum, part) => sum + gradesOfStage(ladder, part).length, 0);
}

/**
 * The official age of every grade of a stage on census day, from the district's entry ages.
 *
 *     officialAges(parseLadder('3+6-3-3'), { entryAge: 6 }, 'junior') // 7 → 12, 8 → 13, 9 → 14
 *
 * @returns Ages in completed years by grade; empty for special schools, which have none.
 */
export function officialAges(ladder: Ladder, district: Entry, stage: Stage): Map<Grade, number> {
  const grades = gradesOfStage(ladder, stage);
  const before = yearsBefore(ladder, stage);
  const first =
    stage === 'kindergarten'
      ? (district.kindergartenAge ?? 3)
      : before === undefined
        ? undefined
        : district.entryAge + before;
  return new Map(first === undefined ? [] : grades.map((grade, index) => [grade, first + index]));
}
