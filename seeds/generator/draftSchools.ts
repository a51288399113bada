import { required } from '../../src/domain/invariant.ts';
import { roundToTotal } from '../../src/domain/largestRemainder.ts';
import type { Chance } from './chance.ts';
import { within } from './chance.ts';
import { type MapScale, type Point, shifted } from './distances.ts';
import type { DistrictParameters } from './districtParameters.ts';
import type { FixedOpening } from './fixedOpening.ts';
import type { PlaceSettings } from './placeSettings.ts';
import { type NamedType, namedTypes, schoolIdOf, schoolNameOf } from './schoolNames.ts';
import type { AreaPlan } from './worldShapes.ts';

/** A school before its size is known: where it lies and how it compares with its neighbours. */
export interface SchoolDraft extends Point {
  readonly id: string;
  readonly name: string;
  readonly type: NamedType;
  readonly parameters: DistrictParameters;
  readonly area: AreaPlan;
  /** Size and popularity against the mean of its area (1 = the mean). */
  readonly factor: number;
  readonly opening: FixedOpening | undefined;
}

/** Mean size of a school in town, small town and countryside, relative to each other. */
const relativeSize = { urban: 2.7, town: 1.8, rural: 1 } as const;
/** Junior schools are more alike: the countryside has one large one a township. */
export const relativeJuniorSize = { urban: 2, town: 1.5, rural: 1 } as const;
/** Senior, vocational and special schools stand in the first area, the town; others where the children are. */
const townOnly: readonly NamedType[] = ['senior', 'vocational', 'special'];
const scatter = { urban: 2, town: 4.5, rural: 6.5 } as const;

/** The point at the middle of a planning area. */
export function centreOf(scale: MapScale, district: DistrictParameters, area: AreaPlan): Point {
  return shifted(scale, district, area.east, area.north);
}

function areaOfNumber(district: DistrictParameters, type: NamedType, regular: number): AreaPlan[] {
  const { areas } = district;
  const first = required(areas[0], `district ${district.id} has no area`);
  if (townOnly.includes(type)) return Array.from({ length: regular }, () => first);
  const size = type === 'junior' ? relativeJuniorSize : relativeSize;
  const weights = areas.map((area) => area.share / size[area.kind]);
  const counts = roundToTotal(weights, regular);
  return areas.flatMap((area, index) => Array.from({ length: counts[index] ?? 0 }, () => area));
}

function factorOf(
  chance: Chance,
  id: string,
  area: AreaPlan,
  type: NamedType,
  concentration: number,
): number {
  const spread = type === 'kindergarten' ? 0.35 : 0.42;
  const ordinary = within(1 + spread * chance.bell('factor', id), 0.4, 1.6);
  const famous = area.kind === 'urban' && type !== 'kindergarten' && chance.even('famous', id) < 0.16;
  return famous ? ordinary * concentration + concentration - 1 : ordinary;
}

function draftType(
  chance: Chance,
  place: PlaceSettings,
  district: DistrictParameters,
  type: NamedType,
): SchoolDraft[] {
  const count = district.schools[type];
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const openings = new Map(place.fixedOpenings.map((opening) => [opening.school, opening]));
  const openingOf = (number: number) => openings.get(schoolIdOf(district.id, type, number));
  const regular = numbers.filter((number) => openingOf(number) === undefined);
  const regularAreas = areaOfNumber(district, type, regular.length);
  return numbers.map((number) => {
    const [id, opening] = [schoolIdOf(district.id, type, number), openingOf(number)];
    const area =
      opening === undefined
        ? regularAreas[regular.indexOf(number)]
        : district.areas.find(({ suffix }) => suffix === opening.area);
    const known = required(area, `school ${id} has no area`);
    const away = (axis: string) =>
      (chance.even('away', id, axis) + chance.even('near', id, axis) - 1) * scatter[known.kind];
    const point = shifted(place, centreOf(place, district, known), away('east'), away('north'));
    const name = schoolNameOf(district.zh, type, number);
    return {
      id,
      name,
      type,
      parameters: district,
      area: known,
      factor: factorOf(chance, id, known, type, district.concentration),
      opening,
      ...point,
    };
  });
}

/**
 * Draw every institution of the base year's census: its district, area, place on the map and relative size.
 *
 * @returns Drafts by district and type, in the order of their numbers.
 */
export function draftSchools(chance: Chance, place: PlaceSettings): SchoolDraft[] {
  return place.districts.flatMap((district) =>
    namedTypes.flatMap((type) => draftType(chance, place, district, type)),
  );
}
