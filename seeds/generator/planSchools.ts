import { byText } from '../../src/domain/region/region.ts';
import type { Ownership } from '../../src/domain/region/school.ts';
import type { BirthHistory } from './birthHistory.ts';
import type { Chance } from './chance.ts';
import type { SchoolDraft } from './draftSchools.ts';
import type { PlaceBuilding, PlaceSettings } from './placeSettings.ts';
import { openedYearOf, planDivisions } from './planDivisions.ts';
import type { DivisionPlan, SchoolPlan } from './worldShapes.ts';

/** Walk through a district's kindergartens in random order: public first, then inclusive private, then other private. */
function ownKindergartens(
  chance: Chance,
  { cityRun, publicPart, inclusivePart }: PlaceBuilding,
  divisions: readonly DivisionPlan[],
): ReadonlyMap<string, Ownership> {
  const order = [...divisions].sort((left, right) => {
    const first = (id: string) => (cityRun.includes(id) ? -1 : chance.even('ownership', id));
    return first(left.school) - first(right.school) || byText(left.school, right.school);
  });
  const total = order.reduce((sum, { pull }) => sum + pull, 0);
  let passed = 0;
  return new Map(
    order.map(({ school, pull }) => {
      const place = (passed + pull / 2) / total;
      passed += pull;
      return [school, place < publicPart ? 'public' : place < inclusivePart ? 'inclusivePrivate' : 'private'];
    }),
  );
}

/**
 * Plan every institution of the place: places, rooms, ownership and governing body.
 *
 * @returns Schools sorted by identifier.
 */
export function planSchools(
  chance: Chance,
  place: PlaceSettings,
  drafts: readonly SchoolDraft[],
  births: BirthHistory,
): SchoolPlan[] {
  const divisions = planDivisions(chance, place, drafts, births);
  const districts = [...new Set(drafts.map(({ parameters }) => parameters.id))];
  const ownership = new Map(
    districts.flatMap((district) => {
      const here = [...divisions.values()]
        .flat()
        .filter((one) => one.stage === 'kindergarten' && one.district === district);
      return [...ownKindergartens(chance, place.building, here)];
    }),
  );
  const planned = drafts.map((draft) => ({
    id: draft.id,
    name: draft.name,
    district: draft.parameters.id,
    area: `${draft.parameters.id}-${draft.area.suffix}`,
    type: draft.type,
    urbanity: draft.area.kind,
    governedBy: place.building.cityRun.includes(draft.id) ? ('city' as const) : ('district' as const),
    ownership: ownership.get(draft.id) ?? ('public' as const),
    lon: draft.lon,
    lat: draft.lat,
    openedYear: openedYearOf(chance, place, draft),
    divisions: divisions.get(draft.id) ?? [],
    note: draft.opening?.note,
  }));
  return planned.sort((left, right) => byText(left.id, right.id));
}
