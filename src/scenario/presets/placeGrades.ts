import { type Ladder, stageOfGrade } from '../../domain/ladder.ts';
import { officialAges } from '../../domain/officialAges.ts';
import { presetGrades } from '../../domain/preset.ts';
import type { District } from '../../domain/region/district.ts';
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

/** Age of the first of `presetGrades`. */
const youngest = 3;

/** The preset's grade moved along the ladder; undefined beyond its ends. */
function moved(grade: Grade, shift: number): Grade | undefined {
  const at = presetGrades.indexOf(grade);
  return presetGrades[at + shift];
}

/** The grade of a district whose children have that age; undefined where no stage has one. */
function gradeAtAge(ladder: Ladder, district: District, age: number): Grade | undefined {
  const ages = ladder.stages.flatMap(({ stage }) => [...officialAges(ladder, district, stage)]);
  return ages.find(([, own]) => own === age)?.[0];
}

/** The district's grade of the preset's name; where its ladder names them otherwise (PK, K, JK), that of the same age. */
function ownGrade(ladder: Ladder, district: District, label: Grade): Grade | undefined {
  if (stageOfGrade(ladder, label) !== undefined) return label;
  return gradeAtAge(ladder, district, youngest + presetGrades.indexOf(label));
}

/**
 * Find what a preset's grade is in a place: in a five-four district grade 6 belongs to junior schools, and the last
 * kindergarten year K3 is what American districts call K.
 *
 * @returns One entry where all districts in scope have the grade by the same name in the same stage, else one for each
 * district that has it; none where no ladder has it or its stage is out of scope.
 */
export function placeGrades(region: Region, grade: Grade, scope: PresetScope): PlaceGrade[] {
  const label = moved(grade, scope.shift ?? 0);
  if (label === undefined) return [];
  const ladders = laddersOf(region);
  const found = region.districts
    .filter(({ id }) => (scope.district ?? id) === id)
    .flatMap((district) => {
      const ladder = ladders.get(district.id) as Ladder;
      const own = ownGrade(ladder, district, label);
      const stage = own === undefined ? undefined : stageOfGrade(ladder, own);
      return own === undefined || stage === undefined ? [] : [{ grade: own, stage, district: district.id }];
    });
  const agree = new Set(found.map(({ stage, grade: own }) => `${stage} ${own}`)).size === 1;
  const rows = agree ? found.slice(0, 1).map((row) => ({ ...row, district: scope.district })) : found;
  return rows.filter(({ stage }) => (scope.stage ?? stage) === stage);
}
