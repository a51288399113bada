import type { InterventionOf } from '../domain/interventions.ts';
import type { Problem } from '../domain/problem.ts';
import type { ControlTotal } from '../domain/region/controlTotal.ts';
import type { Words } from '../domain/words.ts';
import { scenarioUnknownStage, unknownOwner, wrongYears } from './findUnknown.ts';
import { sayDistrict, sayStages, sayYears } from './sayPlaces.ts';
import type { Scene } from './scene.ts';

/** The control totals that a change is about. */
export interface ControlsMeant {
  readonly rows: readonly ControlTotal[];
  /** "of … from … to …". */
  readonly what: Words;
  readonly problems: readonly Problem[];
}

/** Find the control totals ahead that a change is about: of a stage, of a district or of the region itself, or all. */
export function controlsMeant(
  scene: Scene,
  intervention: InterventionOf<'scaleControlTotals' | 'dropControlTotals'>,
): ControlsMeant {
  const { stage, district, fromYear } = intervention;
  const { region } = scene;
  const toYear = intervention.toYear ?? region.place.horizonYear;
  const own = district === region.place.id ? undefined : district;
  const problems = [
    ...unknownOwner(scene, 'district', district),
    ...scenarioUnknownStage(scene, stage, own),
    ...wrongYears(scene, intervention, region.place.baseYear + 1),
  ];
  const rows = region.controlTotals.filter(
    (row) =>
      (stage ?? row.stage) === row.stage &&
      (district ?? row.district ?? region.place.id) === (row.district ?? region.place.id) &&
      fromYear <= row.year &&
      row.year <= toYear,
  );
  const [place, when] = [sayDistrict(region, own), sayYears(fromYear, toYear)];
  const who = stage === undefined ? { zh: '', en: '' } : sayStages([stage]);
  const what = {
    zh: `${place.zh}${who.zh} ${when.zh}的控制总数`,
    en: `${place.en}${who.en === '' ? '' : ` (${who.en})`} ${when.en}`,
  };
  return { rows, what, problems };
}
