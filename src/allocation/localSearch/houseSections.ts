import type { Layout, SchoolLayout } from './layout.ts';
import type { SearchState } from './searchState.ts';

/** Scratch of the dynamic programme, and what it chose; rooms by year. */
export interface Housing {
  readonly least: Float64Array;
  readonly choice: Int32Array;
  readonly built: Int32Array;
  readonly converted: Int32Array;
  readonly temporary: Int32Array;
}

export function emptyHousing(layout: Layout): Housing {
  const most = Math.max(0, ...layout.schools.map(({ shape }) => shape.extension?.most ?? 0));
  return {
    least: new Float64Array((layout.years + 1) * (most + 1)),
    choice: new Int32Array(layout.years * (most + 1)),
    built: new Int32Array(layout.years),
    converted: new Int32Array(layout.years),
    temporary: new Int32Array(layout.years),
  };
}

/** The most rooms that levers can add at a school in a year. */
export function roomsToAdd(layout: Layout, state: SearchState, school: number, year: number): number {
  const { firstBuilt } = layout.schools[school] as SchoolLayout;
  const place = school * layout.years + year;
  return (
    (year >= firstBuilt ? (state.mostBuilt[school] ?? 0) : 0) +
    (state.mostConverted[place] ?? 0) +
    (state.mostTemporary[place] ?? 0)
  );
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
 * @param missing Rooms missing by year; never more than `roomsToAdd`.
 */
export function houseSections(
  layout: Layout,
  state: SearchState,
  school: number,
  missing: Float64Array,
  housing: Housing,
): void {
  const { years } = layout;
  const { least, choice, built, converted, temporary } = housing;
  const { shape, district, firstBuilt } = layout.schools[school] as SchoolLayout;
  let peak = 0;
  for (let year = 0; year < years; year += 1) peak = Math.max(peak, missing[year] ?? 0);
  const most = Math.min(state.mostBuilt[school] ?? 0, Math.ceil(peak));
  const width = most + 1;
  const { costPerRoom = 0, fixedCost = 0, leadYears = 0 } = shape.extension ?? {};
  for (let rooms = 0; rooms <= most; rooms += 1) least[years * width + rooms] = 0;
  for (let year = years - 1; year >= 0; year -= 1) {
    const factor = year >= firstBuilt && most > 0 ? leadFactor(layout, state, district, year, leadYears) : 0;
    for (let had = 0; had <= most; had += 1) {
      let best = Number.POSITIVE_INFINITY;
      let bestBuilt = 0;
      const reach = year >= firstBuilt ? most - had : 0;
      for (let now = 0; now <= reach; now += 1) {
        const works = now === 0 ? 0 : (fixedCost + costPerRoom * now) * factor;
        if (works >= best) break;
        const lacking = (missing[year] ?? 0) - had - now;
        const cost =
          works +
          passingCost(layout, state, school, year, lacking) +
          (least[(year + 1) * width + had + now] ?? 0);
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
    const now = choice[year * width + had] ?? 0;
    built[year] = now;
    had += now;
    usePassing(layout, state, school, year, (missing[year] ?? 0) - had, converted, temporary);
  }
}

const costOf = (layout: Layout, school: number, kind: 'conversion' | 'temporary') =>
  layout.schools[school]?.shape[kind]?.costPerRoomYear ?? 0;

function passingCost(
  layout: Layout,
  state: SearchState,
  school: number,
  year: number,
  lacking: number,
): number {
  if (lacking <= 0) return 0;
  const place = school * layout.years + year;
  const [conversion, temporary] = [costOf(layout, school, 'conversion'), costOf(layout, school, 'temporary')];
  const [mostConverted, mostTemporary] = [state.mostConverted[place] ?? 0, state.mostTemporary[place] ?? 0];
  if (lacking > mostConverted + mostTemporary) return Number.POSITIVE_INFINITY;
  const price =
    (layout.discount[year] ?? 0) +
    (state.price[(layout.schools[school]?.district ?? 0) * layout.years + year] ?? 0);
  const first = conversion <= temporary ? Math.min(lacking, mostConverted) : Math.min(lacking, mostTemporary);
  return (
    price *
    (conversion <= temporary
      ? first * conversion + (lacking - first) * temporary
      : first * temporary + (lacking - first) * conversion)
  );
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
  const place = school * layout.years + year;
  const need = Math.max(0, lacking);
  const cheapFirst = costOf(layout, school, 'conversion') <= costOf(layout, school, 'temporary');
  const first = Math.min(need, (cheapFirst ? state.mostConverted[place] : state.mostTemporary[place]) ?? 0);
  converted[year] = cheapFirst ? first : need - first;
  temporary[year] = cheapFirst ? need - first : first;
}
