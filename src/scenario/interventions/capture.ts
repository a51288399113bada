import { addAssumptions } from '../addAssumptions.ts';
import { sayDistrict, sayFactors, sayStages, sayYears } from '../sayPlaces.ts';
import { effect, type Resolver } from '../scene.ts';

/** Multiply the entrants per birth; in stages that leavers enter, those who go on. */
export const capture: Resolver<'capture'> = (intervention, scene) => {
  const added = addAssumptions(scene, intervention);
  if (!added.ok) return added;
  const { assumptions, touched, years, values } = added;
  const place = sayDistrict(scene.region, intervention.district);
  const { stage } = intervention;
  const who = stage === undefined ? { zh: '', en: '' } : sayStages([stage]);
  const span = sayYears(years[0] ?? intervention.fromYear, years.at(-1) ?? intervention.fromYear);
  return effect(
    scene,
    touched,
    { assumptions },
    {
      zh: `${place.zh}${who.zh} ${span.zh}入学率 ${sayFactors(values)}。`,
      en: `Share that enters${who.en === '' ? '' : ` (${who.en})`} in ${place.en} ${span.en} ${sayFactors(values)}.`,
    },
  );
};
