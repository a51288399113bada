import { required } from '../../src/domain/invariant.ts';
import type { Stage } from '../../src/domain/stage.ts';
import type { BirthHistory } from './birthHistory.ts';
import { type Chance, within } from './chance.ts';
import { areaShares, entrantsFromBirths, seniorEntrants } from './demand.ts';
import { relativeJuniorSize, type SchoolDraft } from './draftSchools.ts';
import type { PlaceSettings } from './placeSettings.ts';
import { planFeeders, type Sender, type Taker } from './planFeeders.ts';
import { gradesOf, targetSize } from './stageHabits.ts';
import type { DivisionPlan } from './worldShapes.ts';

/** What all divisions are planned with. */
interface Plot {
  readonly chance: Chance;
  readonly place: PlaceSettings;
  readonly drafts: readonly SchoolDraft[];
  readonly births: BirthHistory;
}

type Sized = { readonly draft: SchoolDraft; readonly pull: number };

function trendOf(chance: Chance, draft: SchoolDraft, stage: Stage): number {
  const mean = { urban: 0.006, town: 0, rural: -0.01 }[draft.area.kind];
  return mean + 0.014 * chance.bell('trend', draft.id, stage);
}

/** Rooms for the pull with headroom: whole forms of entry (轨) times grades; country schools are built a form larger. */
function designedRooms(chance: Chance, { draft, pull }: Sized, stage: Stage, headroom: number): number {
  const grades = gradesOf(draft.parameters, stage).length;
  const forms = (pull * headroom * (1 + 0.09 * chance.bell('rooms', draft.id, stage))) / targetSize[stage];
  const whole = draft.area.kind === 'rural' ? Math.ceil(forms - 0.25) : Math.round(forms);
  return Math.max(1, whole) * grades;
}

function divisionOf({ chance, place }: Plot, sized: Sized, stage: Stage, headroom: number): DivisionPlan {
  const { draft, pull } = sized;
  const grades = gradesOf(draft.parameters, stage);
  const fixed = draft.opening?.rooms[stage];
  return {
    school: draft.id,
    district: draft.parameters.id,
    area: `${draft.parameters.id}-${draft.area.suffix}`,
    stage,
    grades,
    pull: fixed === undefined ? pull : (fixed / grades.length) * targetSize[stage] * 0.96,
    trend: trendOf(chance, draft, stage),
    openedYear: openedYearOf(chance, place, draft),
    rooms: fixed ?? designedRooms(chance, sized, stage, headroom),
    added: [],
  };
}

/** Some kindergartens opened since the tables begin; other schools only where it is said. */
export function openedYearOf(
  chance: Chance,
  { building, years: { first, base } }: PlaceSettings,
  draft: SchoolDraft,
): number | undefined {
  const young =
    draft.type === 'kindergarten' && chance.even('opened', draft.id) < building.youngKindergartens;
  return (
    draft.opening?.opened ??
    (young ? first + Math.floor(chance.even('openedYear', draft.id) * (base - first + 1)) : undefined)
  );
}

/** Share a total out over drafts by their factors. */
function shareOut(
  drafts: readonly SchoolDraft[],
  total: number,
  weight: (draft: SchoolDraft) => number,
): Sized[] {
  const sum = drafts.reduce((left, draft) => left + weight(draft), 0);
  return drafts.map((draft) => ({ draft, pull: (total * weight(draft)) / sum }));
}

const headroomOf = ({ parameters, area }: SchoolDraft) =>
  area.kind === 'rural' ? parameters.ruralHeadroom : parameters.headroom;

function fromBirths(plot: Plot, stage: 'kindergarten' | 'primary'): DivisionPlan[] {
  const { place, drafts, births } = plot;
  const designYear = place.years.first;
  const types = stage === 'primary' ? ['primary', 'nineYear'] : ['kindergarten'];
  return place.districts.flatMap((district) => {
    const total = entrantsFromBirths(place, births, district, stage, designYear);
    const shares = areaShares(place, district.areas, designYear);
    return district.areas.flatMap((area, index) => {
      const here = drafts.filter(
        (draft) => draft.parameters === district && draft.area === area && types.includes(draft.type),
      );
      const old = here.filter(({ opening }) => opening === undefined);
      const weight = (draft: SchoolDraft) => draft.factor * (draft.type === 'nineYear' ? 0.8 : 1);
      const sized = shareOut(old, total * (shares[index] ?? 0), weight);
      const young = here.filter(({ opening }) => opening !== undefined).map((draft) => ({ draft, pull: 0 }));
      return [...sized, ...young].map((one) =>
        divisionOf(
          plot,
          one,
          stage,
          stage === 'kindergarten' ? place.building.kindergartenHeadroom : headroomOf(one.draft),
        ),
      );
    });
  });
}

/** The primary schools as feeders see them. */
export function sendersOf(drafts: readonly SchoolDraft[], primaries: readonly DivisionPlan[]): Sender[] {
  const pullOf = new Map(primaries.map(({ school, pull }) => [school, pull]));
  return drafts
    .filter(({ type }) => type === 'primary')
    .map(({ id, parameters, opening, lon, lat }) => ({
      ...{ id, lon, lat },
      district: parameters.id,
      leavers: pullOf.get(id) ?? 0,
      young: opening !== undefined,
    }));
}

/** The junior schools as feeders see them, and young through-schools until their own first leavers arrive. */
export function takersOf(drafts: readonly SchoolDraft[]): Taker[] {
  return drafts
    .filter(({ type, opening }) => type === 'junior' || (type === 'nineYear' && opening !== undefined))
    .map(({ id, parameters, area, factor, opening, type, lon, lat }) => {
      const forms = (opening?.rooms.junior ?? 0) / gradesOf(parameters, 'junior').length;
      return {
        ...{
          id,
          lon,
          lat,
          district: parameters.id,
          weight: relativeJuniorSize[area.kind] * within(factor, 0.6, parameters.concentration),
        },
        places:
          opening === undefined ? undefined : forms * targetSize.junior * (type === 'nineYear' ? 0.8 : 0.96),
        opened: opening?.opened,
        until:
          type === 'nineYear' && opening !== undefined
            ? opening.opened + gradesOf(parameters, 'primary').length
            : undefined,
      };
    });
}

/** The junior schools: built for the leavers that the feeders of the design year sent them. */
function juniors(plot: Plot, primaries: readonly DivisionPlan[]): DivisionPlan[] {
  const { place, drafts } = plot;
  const takers = takersOf(drafts);
  const feeders = planFeeders(place, sendersOf(drafts, primaries), takers)(place.years.first);
  const pullOf = new Map(primaries.map(({ school, pull }) => [school, pull]));
  const coming = new Map<string, number>();
  const add = (to: string, pupils: number) => coming.set(to, (coming.get(to) ?? 0) + pupils);
  for (const [from, routes] of feeders)
    for (const { to, share } of routes) add(to, (pullOf.get(from) ?? 0) * share);
  const through = drafts.filter(({ type }) => type === 'nineYear');
  for (const { id } of through) add(id, pullOf.get(id) ?? 0);
  return drafts
    .filter(({ type }) => type === 'junior' || type === 'nineYear')
    .map((draft) => ({ draft, pull: Math.max(30, coming.get(draft.id) ?? 0) }))
    .map((sized) => divisionOf(plot, sized, 'junior', headroomOf(sized.draft) * 0.95));
}

function citywide(plot: Plot, stage: 'senior' | 'vocational'): DivisionPlan[] {
  const { place, drafts, births } = plot;
  const here = drafts.filter(({ type }) => type === stage);
  const weight = ({ factor }: SchoolDraft) => within(factor, 0.7, 1.35);
  return shareOut(here, seniorEntrants(place, births, stage, place.years.first + 2), weight).map((sized) =>
    divisionOf(plot, sized, stage, place.building.seniorHeadroom),
  );
}

function specials(plot: Plot): DivisionPlan[] {
  const { chance, drafts } = plot;
  return drafts
    .filter(({ type }) => type === 'special')
    .map((draft) => ({ draft, pull: Math.round(70 + 60 * chance.even('special', draft.id)) }))
    .map((sized) => divisionOf(plot, sized, 'special', 1.25));
}

/**
 * Give every draft its divisions: what it draws, and the rooms it was built with.
 *
 * @returns Divisions by school identifier.
 */
export function planDivisions(
  chance: Chance,
  place: PlaceSettings,
  drafts: readonly SchoolDraft[],
  births: BirthHistory,
): ReadonlyMap<string, DivisionPlan[]> {
  const plot: Plot = { chance, place, drafts, births };
  const primaries = fromBirths(plot, 'primary');
  const all = [
    ...fromBirths(plot, 'kindergarten'),
    ...primaries,
    ...juniors(plot, primaries),
    ...citywide(plot, 'senior'),
    ...citywide(plot, 'vocational'),
    ...specials(plot),
  ];
  const bySchool = new Map<string, DivisionPlan[]>();
  for (const division of all)
    bySchool.set(division.school, [...(bySchool.get(division.school) ?? []), division]);
  for (const { id } of drafts) required(bySchool.get(id), `school ${id} has no division`);
  return bySchool;
}
