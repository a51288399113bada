import { byText } from '../../../src/domain/region/region.ts';
import type { Ownership } from '../../../src/domain/region/school.ts';
import type { BirthHistory } from './birthHistory.ts';
import type { Chance } from './chance.ts';
import type { SchoolDraft } from './draftSchools.ts';
import { openedYearOf, planDivisions } from './planDivisions.ts';
import type { DivisionPlan, SchoolPlan } from './worldShapes.ts';

/** The city's own schools (市直): three kindergartens, and senior, vocational and special schools in the two city districts. */
const cityRun = new Set([
  ...[
    'zhangdian-k001',
    'zhangdian-k002',
    'zhangdian-k003',
    'zhangdian-s01',
    'zhangdian-s02',
    'zhangdian-s03',
  ],
  ...['zhangdian-s04', 'gaoxin-s01', 'zhangdian-v01', 'zhangdian-x01'],
]);
/** Share of kindergarten places that are public, and public or inclusive private, when the walk through a district ends. */
const publicPart = 0.465;
const inclusivePart = 0.8;

/** Walk through a district's kindergartens in random order: public first, then inclusive private, then other private. */
function ownKindergartens(
  chance: Chance,
  divisions: readonly DivisionPlan[],
): ReadonlyMap<string, Ownership> {
  const order = [...divisions].sort((left, right) => {
    const first = (id: string) => (cityRun.has(id) ? -1 : chance.even('ownership', id));
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
 * Plan every institution of the city: places, rooms, ownership and governing body.
 *
 * @returns Schools sorted by identifier.
 */
export function planSchools(
  chance: Chance,
  drafts: readonly SchoolDraft[],
  births: BirthHistory,
): SchoolPlan[] {
  const divisions = planDivisions(chance, drafts, births);
  const districts = [...new Set(drafts.map(({ parameters }) => parameters.id))];
  const ownership = new Map(
    districts.flatMap((district) => {
      const here = [...divisions.values()]
        .flat()
        .filter((one) => one.stage === 'kindergarten' && one.district === district);
      return [...ownKindergartens(chance, here)];
    }),
  );
  const planned = drafts.map((draft) => ({
    id: draft.id,
    name: draft.name,
    district: draft.parameters.id,
    area: `${draft.parameters.id}-${draft.area.suffix}`,
    type: draft.type,
    urbanity: draft.area.kind,
    governedBy: cityRun.has(draft.id) ? ('city' as const) : ('district' as const),
    ownership: ownership.get(draft.id) ?? ('public' as const),
    lon: draft.lon,
    lat: draft.lat,
    openedYear: openedYearOf(chance, draft),
    divisions: divisions.get(draft.id) ?? [],
    note: draft.opening?.note,
  }));
  return planned.sort((left, right) => byText(left.id, right.id));
}
