import type { PresetRule } from '../../domain/preset.ts';
import type { ClassRule } from '../../domain/region/classRule.ts';
import type { Region } from '../../domain/region/region.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { changeClassRules } from '../changeClassRules.ts';
import { newIdentifier } from '../newIdentifier.ts';
import { sortRows } from '../sortRows.ts';
import { type PlaceGrade, type PresetScope, placeGrades } from './placeGrades.ts';

/** What a preset writes over a rule of the place; teachers and posts, entry control and ceiling stay the place's own. */
type Sizes = Pick<
  ClassRule,
  'targetSize' | 'capSize' | 'mergeBelow' | 'keepLast' | 'splitOversize' | 'basis' | 'source' | 'note'
>;

/** Class rules with a preset's written over them. */
export interface PresetRules {
  readonly classRules: readonly ClassRule[];
  /** Rules that now say something else, or are new. */
  readonly touched: number;
}

function sizesOf(row: PresetRule, note: string): Sizes {
  const { targetSize, capSize, mergeBelow, keepLast, splitOversize, source } = row;
  return {
    ...{ targetSize, capSize },
    ...(mergeBelow === undefined ? {} : { mergeBelow }),
    ...(keepLast === undefined ? {} : { keepLast }),
    ...(splitOversize === undefined ? {} : { splitOversize }),
    ...(source === undefined ? {} : { source }),
    ...{ basis: 'assumed', note },
  };
}

const same = (rule: ClassRule, sizes: Sizes) =>
  (['targetSize', 'capSize', 'mergeBelow', 'keepLast', 'splitOversize'] as const).every(
    (field) => (sizes[field] ?? rule[field]) === rule[field],
  );

/** The rule with the preset's sizes; a merge threshold of the place that reaches the new size would merge every class. */
function written(rule: ClassRule, sizes: Sizes): ClassRule {
  if (same(rule, sizes)) return rule;
  const { mergeBelow, ...rest } = rule;
  const kept = mergeBelow !== undefined && mergeBelow < sizes.targetSize ? { mergeBelow } : {};
  return { ...rest, ...kept, ...sizes };
}

function writeAt(
  rules: readonly ClassRule[],
  place: PlaceGrade,
  fromYear: SchoolYear,
  sizes: Sizes,
): PresetRules {
  const changed = changeClassRules(rules, { ...place, fromYear }, (rule) => written(rule, sizes));
  if (changed.found) return changed;
  const { stage, grade, district } = place;
  const id = newIdentifier([district, stage, grade, fromYear], new Set(rules.map((rule) => rule.id)));
  const added = { id, stage, grade, ...(district === undefined ? {} : { district }), fromYear, ...sizes };
  return { classRules: sortRows('classRules', [...changed.classRules, added]), touched: changed.touched + 1 };
}

/**
 * Write a preset's rules over those of a place, grade by grade.
 *
 * @param rows The preset's rules, dated by the place's school years.
 * @param fromYear First school year in which any of them holds: earlier ones are taken to be in force by then.
 * @param note Why, for the rows that change.
 */
export function presetRules(
  region: Region,
  rows: readonly PresetRule[],
  scope: PresetScope & { readonly fromYear: SchoolYear },
  note: string,
): PresetRules {
  let [classRules, touched]: [readonly ClassRule[], number] = [region.classRules, 0];
  for (const row of [...rows].sort((left, right) => left.fromYear - right.fromYear))
    for (const place of row.grades.flatMap((grade) => placeGrades(region, grade, scope))) {
      const year = Math.max(row.fromYear, scope.fromYear);
      const changed = writeAt(classRules, place, year, sizesOf(row, note));
      classRules = changed.classRules;
      touched += changed.touched;
    }
  return { classRules, touched };
}
