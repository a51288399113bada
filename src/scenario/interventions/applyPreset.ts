import type { InterventionOf } from '../../domain/interventions.ts';
import { type Preset, presetWords } from '../../domain/preset.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Source } from '../../domain/region/links.ts';
import type { Region } from '../../domain/region/region.ts';
import type { Target } from '../../domain/region/target.ts';
import { scenarioUnknownDistrict, scenarioUnknownStage, wrongYears } from '../findUnknown.ts';
import { presetOf } from '../presets/presetOf.ts';
import { presetRules } from '../presets/presetRules.ts';
import { presetTargets } from '../presets/presetTargets.ts';
import { sayDistrict } from '../sayPlaces.ts';
import { effect, type Resolver, refuse, type Scene } from '../scene.ts';
import { sortRows } from '../sortRows.ts';

/** The preset by the place's years: its own first year falls on the first year asked for. */
function dated(
  { classRules, targets, firstYear }: Preset,
  fromYear: number,
): Pick<Preset, 'classRules' | 'targets'> {
  const later = fromYear - firstYear;
  const moved = (year: number | undefined, field: 'year' | 'phaseFrom') =>
    year === undefined ? {} : { [field]: year + later };
  return {
    classRules: classRules.map((row) => ({ ...row, fromYear: row.fromYear + later })),
    targets: targets.map((row) => ({
      ...row,
      ...moved(row.year, 'year'),
      ...moved(row.phaseFrom, 'phaseFrom'),
    })),
  };
}

function withSources({ sources }: Region, added: readonly Source[]): readonly Source[] {
  const known = new Set(sources.map(({ id }) => id));
  return sortRows('sources', [...sources, ...added.filter(({ id }) => !known.has(id))]);
}

function wrong(scene: Scene, { stage, district, fromYear }: InterventionOf<'applyPreset'>): Problem[] {
  return [
    ...scenarioUnknownDistrict(scene, district),
    ...scenarioUnknownStage(scene, stage, district),
    ...wrongYears(scene, { fromYear }),
  ];
}

/** Whether a place is asked for a target already, whatever the row is called. */
function isAsked({ targets }: Region, { id: _id, note: _note, ...asked }: Target): boolean {
  const fields = Object.keys(asked) as (keyof typeof asked)[];
  return targets.some((target) =>
    fields.every((field) => JSON.stringify(target[field]) === JSON.stringify(asked[field])),
  );
}

/** Put the class-size rules of another system to the place: its class rules over the place's, its targets beside them. */
export const applyPreset: Resolver<'applyPreset'> = (intervention, scene) => {
  const problems = wrong(scene, intervention);
  if (problems.length > 0) return refuse(...problems);
  const { preset: id, fromYear, district, because } = intervention;
  const { region } = scene;
  const preset = presetOf(id);
  const { classRules: rows, targets: demands } = dated(preset, fromYear);
  const targets = presetTargets(region, demands, intervention, because);
  if (targets.length === 0) return refuse(scene.problem('presetNoGrades', 'preset', { preset: id }));
  const rules = presetRules(region, rows, intervention, because);
  const [place, name] = [sayDistrict(region, district), presetWords[id]];
  const counts = { rules: rules.touched, targets: targets.length };
  return effect(
    scene,
    rules.touched + targets.filter((target) => !isAsked(region, target)).length,
    {
      classRules: rules.classRules,
      targets: sortRows('targets', [...region.targets, ...targets]),
      sources: withSources(region, preset.sources),
    },
    {
      zh: `${place.zh}自 ${fromYear} 年起套用“${name.zh}”：编班规则 ${counts.rules} 条，目标 ${counts.targets} 个。`,
      en: `From ${fromYear} ${place.en} follows "${name.en}": ${counts.rules} class rules, ${counts.targets} targets.`,
    },
  );
};
