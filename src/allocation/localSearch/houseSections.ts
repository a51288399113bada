import type { Layout, SchoolLayout } from './layout.ts';
import type { SearchState } from './searchState.ts';

/** Scratch of the dynamic programme, and what it chose; rooms by year. */
export interface Housing {
  readonly least: Float64Array;
  readonly choice: Int32Array;
  /** Price of what rooms for a time must house, by rooms built so far. */
  readonly passing: Float64Array;
  readonly built: Int32Array;
  readonly converted: Int32Array;
  readonly temporary: Int32Array;
}

export function emptyHousing(layout: Layout): Housing {
  const most = layout.schools.reduce((rooms, { shape }) => Math.max(rooms, shape.extension?.most ?? 0), 0);
  return {
    least: new Float64Array((layout.years + 1) * (most + 1)),
    choice: new Int32Array(layout.years * (most + 1)),
    passing: new Float64Array(most + 1),
    built: new Int32Array(layout.years),
    converted: new Int32Array(layout.years),
    temporary: new Int32Array(layout.years),
  };
}

/** A cost that falls in even shares in the lead years before a year, discounted, with the price of the money. */
function leadFactor(
  layout: Layout,
  state: SearchState,
  district: number,
  year: number,
  lead: number,
): number {
  const shares = Math.max(1, lead);
  let sum = 0;
  for (let paid = year - lead; paid < year - lead + shares; paid += 1)
    sum += ((layout.discount[paid] ?? 0) + (state.price[district * layout.years + paid] ?? 0)) / shares;
  return sum;
}

/**
 * Choose the rooms that house what is missing at least cost: rooms that stay (in steps with a fixed cost each),
 * conversions and temporary rooms year by year. Exact, by dynamic programming backwards over (year, rooms built):
 *
 *     V[t][k] = min over j ≥ 0 of build(t, j) + passing(t, missing[t] − k − j) + V[t+1][k + j]
 *
 * @param missing Rooms missing by year; never more than levers can add.
 */
export function houseSections(
  layout: Layout,
  state: SearchState,
  school: number,
  missing: Float64Array,
  housing: Housing,
): void {
  const { years } = layout;
  const { least, choice, passing, built, converted, temporary } = housing;
  const { shape, district, firstBuilt } = layout.schools[school] as SchoolLayout;
  let peak = 0;
  let last = 0;
  for (let year = 0; year < years; year += 1) {
    const rooms = missing[year] ?? 0;
    if (rooms > 0) last = year;
    if (rooms > peak) peak = rooms;
  }
  const most = Math.min(state.mostBuilt[school] ?? 0, Math.ceil(peak));
  const width = most + 1;
  const { costPerRoom = 0, fixedCost = 0, leadYears = 0 } = shape.extension ?? {};
  // Nothing is missing afterwards: nothing is built or paid.
  for (let rooms = 0; rooms <= most; rooms += 1) least[(last + 1) * width + rooms] = 0;
  for (let year = last; year >= 0; year -= 1) {
    const builds = year >= firstBuilt && most > 0;
    const factor = builds ? leadFactor(layout, state, district, year, leadYears) : 0;
    // Before the first year in which rooms can be built there are none.
    const reached = builds ? most : 0;
    pricePassing(layout, state, school, year, { lacking: missing[year] ?? 0, reached, passing });
    for (let had = 0; had <= reached; had += 1) {
      let best = Number.POSITIVE_INFINITY;
      let bestBuilt = 0;
      for (let now = 0; now <= reached - had; now += 1) {
        const works = now === 0 ? 0 : (fixedCost + costPerRoom * now) * factor;
        if (works >= best) break;
        const cost = works + (passing[had + now] ?? 0) + (least[(year + 1) * width + had + now] ?? 0);
        if (cost < best) {
          best = cost;
          bestBuilt = now;
        }
      }
      least[year * width + had] = best;
      choice[year * width + had] = bestBuilt;
    }
  }
  let had = 0;
  for (let year = 0; year < years; year += 1) {
    const now = year > last ? 0 : (choice[year * width + had] ?? 0);
    built[year] = now;
    had += now;
    usePassing(layout, state, school, year, (missing[year] ?? 0) - had, converted, temporary);
  }
}

/** Price rooms for a time, by rooms built from 0 to `reached`: what they still lack. */
function pricePassing(
  layout: Layout,
  state: SearchState,
  school: number,
  year: number,
  {
    lacking: missing,
    reached,
    passing,
  }: { readonly lacking: number; readonly reached: number; readonly passing: Float64Array },
): void {
  const { shape, district } = layout.schools[school] as SchoolLayout;
  const place = school * layout.years + year;
  const conversion = shape.conversion?.costPerRoomYear ?? 0;
  const temporary = shape.temporary?.costPerRoomYear ?? 0;
  const mostConverted = state.mostConverted[place] ?? 0;
  const mostTemporary = state.mostTemporary[place] ?? 0;
  const price = (layout.discount[year] ?? 0) + (state.price[district * layout.years + year] ?? 0);
  for (let had = 0; had <= reached; had += 1) {
    const lacking = missing - had;
    if (lacking <= 0) passing[had] = 0;
    else if (lacking > mostConverted + mostTemporary) passing[had] = Number.POSITIVE_INFINITY;
    else if (conversion <= temporary) {
      const first = Math.min(lacking, mostConverted);
      passing[had] = price * (first * conversion + (lacking - first) * temporary);
    } else {
      const first = Math.min(lacking, mostTemporary);
      passing[had] = price * (first * temporary + (lacking - first) * conversion);
    }
  }
}

function usePassing(
  layout: Layout,
  state: SearchState,
  school: number,
  year: number,
  lacking: number,
  converted: Int32Array,
  temporary: Int32Array,
): void {
  const { shape } = layout.schools[school] as SchoolLayout;
  const place = school * layout.years + year;
  const need = Math.max(0, lacking);
  const cheapFirst = (shape.conversion?.costPerRoomYear ?? 0) <= (shape.temporary?.costPerRoomYear ?? 0);
  const first = Math.min(need, (cheapFirst ? state.mostConverted[place] : state.mostTemporary[place]) ?? 0);
  converted[year] = cheapFirst ? first : need - first;
  temporary[year] = cheapFirst ? need - first : first;
}
