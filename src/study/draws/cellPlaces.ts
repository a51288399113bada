import { onceFor } from '../../domain/onceFor.ts';
import type { Stage } from '../../domain/stage.ts';
import type { DistrictId, SchoolId } from '../../domain/units.ts';
import type { KeptYear } from './keptYear.ts';
import type { CellLayout } from './layOutCells.ts';

/** Cells and spots of one stage of one district, in their order. */
export interface CellPlace {
  readonly district: DistrictId;
  readonly stage: Stage;
  readonly cells: readonly number[];
  readonly spots: readonly number[];
  /** Its schools, and where each one's cells begin among `cells`. */
  readonly schools: readonly { readonly school: SchoolId; readonly from: number }[];
}

interface OpenPlace extends CellPlace {
  readonly cells: number[];
  readonly spots: number[];
  readonly schools: { readonly school: SchoolId; readonly from: number }[];
}

const placeName = (district: DistrictId, stage: Stage) => `${district}|${stage}`;

const placesIn = onceFor(({ cells, spots }: CellLayout): ReadonlyMap<string, CellPlace> => {
  const places = new Map<string, OpenPlace>();
  const placeOf = (district: DistrictId, stage: Stage) => {
    const name = placeName(district, stage);
    const place = places.get(name) ?? { district, stage, cells: [], spots: [], schools: [] };
    places.set(name, place);
    return place;
  };
  cells.forEach(({ district, stage, school }, cell) => {
    const place = placeOf(district, stage);
    if (place.schools.at(-1)?.school !== school) place.schools.push({ school, from: place.cells.length });
    place.cells.push(cell);
  });
  spots.forEach(({ district, stage }, spot) => {
    placeOf(district, stage).spots.push(spot);
  });
  return places;
});

/** All stages of districts that a layout has cells or spots of. */
export function cellPlaces(layout: CellLayout): readonly CellPlace[] {
  return [...placesIn(layout).values()];
}

/** One stage of one district; undefined where the layout has neither cells nor spots of it. */
export function cellPlace(layout: CellLayout, district: DistrictId, stage: Stage): CellPlace | undefined {
  return placesIn(layout).get(placeName(district, stage));
}

/** For each cell the one before it at the same school and stage; −1: none. */
const cellsBefore = onceFor(({ cells }: CellLayout): Int32Array => {
  const last = new Map<string, number>();
  return Int32Array.from(cells, ({ school, stage }, cell) => {
    const name = `${school}|${stage}`;
    const before = last.get(name) ?? -1;
    last.set(name, cell);
    return before;
  });
});

/** Find which cell counts the class that a cell shares: the nearest before that hosts one. */
export function hostFinder(layout: CellLayout, { hosts }: KeptYear): (cell: number) => number {
  const before = cellsBefore(layout);
  return (cell) => {
    let at = cell;
    while (at >= 0 && hosts[at] !== 1) at = before[at] as number;
    return at < 0 ? cell : at;
  };
}
