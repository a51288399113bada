import { stageOfGrade } from '../../domain/ladder.ts';
import { presetGrades } from '../../domain/preset.ts';
import { laddersOf, type Region } from '../../domain/region/region.ts';
import type { Stage } from '../../domain/stage.ts';
import type { DistrictId, Grade } from '../../domain/units.ts';

/** A grade of the place as a class rule names it: its stage, and the district where ladders differ. */
export interface PlaceGrade {
  readonly grade: Grade;
  readonly stage: Stage;
  readonly district: DistrictId | undefined;
}

/** What a preset is put to. */
export interface PresetScope {
  readonly stage?: Stage | undefined;
  readonly district?: DistrictId | undefined;
  /** Grades by which the preset's grades are moved up the ladder; 0 when missing. */
  readonly shift?: number | undefined;
}

/** The preset's grade moved along the ladder; undefined beyond its ends. */
function moved(grade: Grade, shift: number): Grade | undefined {
  const at = presetGrades.indexOf(grade);
  return presetGrades[at + shift];
}

/**
 * Find what a preset's grade is in a place: in a five-four district grade 6 belongs to junior schools.
 *
 * @returns One entry where all districts in scope have the grade in the same stage, else one for each district that has
 * it; none where no ladder has it or its stage is out of scope.
 */
export function placeGrades(region: Region, grade: Grade, scope: PresetScope): PlaceGrade[] {
  const label = moved(grade, scope.shift ?? 0);
  if (label === undefined) return [];
  const found = [...laddersOf(region)]
    .filter(([district]) => (scope.district ?? district) === district)
    .flatMap(([district, ladder]) => {
      const stage = stageOfGrade(ladder, label);
      return stage === undefined ? [] : [{ grade: label, stage, district }];
    });
  const agree = new Set(found.map(({ stage }) => stage)).size === 1;
  const rows = agree ? found.slice(0, 1).map((row) => ({ ...row, district: scope.district })) : found;
  return rows.filter(({ stage }) => (scope.stage ?? stage) === stage);
}
