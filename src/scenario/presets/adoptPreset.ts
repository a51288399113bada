import type { Preset, PresetId, PresetRule } from '../../domain/preset.ts';
import type { ClassRule } from '../../domain/region/classRule.ts';
import type { Region } from '../../domain/region/region.ts';
import type { Target } from '../../domain/region/target.ts';
import { sortRows } from '../sortRows.ts';
import { type PlaceGrade, type PresetScope, placeGrades } from './placeGrades.ts';
import { presetOf } from './presetOf.ts';
import { presetTargets } from './presetTargets.ts';

type Adopted = Pick<Region, 'classRules' | 'targets' | 'sources'>;

function ruleOf(preset: PresetId, row: PresetRule, { grade, stage, district }: PlaceGrade): ClassRule {
  const { grades: _grades, article, note, ...sizes } = row;
  const said = [article, note].filter((part) => part !== undefined).join('; ');
  return {
    ...sizes,
    id: [preset, district, grade, row.fromYear].filter((part) => part !== undefined).join('-'),
    ...{ stage, grade },
    ...(district === undefined ? {} : { district }),
    ...(said === '' ? {} : { note: said }),
  };
}

/** A deadline that the place has behind it: the demand stands, in every year. */
function standing({ year, phaseFrom, phaseShare, ...target }: Target, baseYear: number): Target {
  if (year === undefined || year <= baseYear) return target;
  return {
    ...{ ...target, year },
    ...(phaseFrom === undefined ? {} : { phaseFrom }),
    ...(phaseShare === undefined ? {} : { phaseShare }),
  };
}

function targetsOf(region: Region, { targets }: Preset, scope: PresetScope): Target[] {
  const basis = new Map(targets.map((row) => [row.id, row.basis]));
  return presetTargets(region, targets, scope, '').map(({ note: _note, ...row }) => ({
    ...standing(row, region.place.baseYear),
    basis: basis.get(row.id) ?? row.basis,
  }));
}

/**
 * The class rules and targets of the system that a place itself belongs to: by the system's own school years and with
 * the basis of its documents, where `applyPreset` asks what they would mean elsewhere.
 *
 * @param scope Part of the place that the rules hold for; targets of a deadline that has passed are standing.
 * @returns The place's tables with the preset's rows added.
 */
export function adoptPreset(region: Region, id: PresetId, scope: PresetScope = {}): Adopted {
  const preset = presetOf(id);
  const rules = preset.classRules.flatMap((row) =>
    row.grades.flatMap((grade) => placeGrades(region, grade, scope)).map((place) => ruleOf(id, row, place)),
  );
  return {
    classRules: sortRows('classRules', [...region.classRules, ...rules]),
    targets: sortRows('targets', [...region.targets, ...targetsOf(region, preset, scope)]),
    sources: sortRows('sources', [...region.sources, ...preset.sources]),
  };
}
