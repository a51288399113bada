import { usableRooms } from '../../domain/capacity.ts';
import { gradesOfStage } from '../../domain/ladder.ts';
import { lastFor } from '../../domain/lastFor.ts';
import { onceFor } from '../../domain/onceFor.ts';
import type { School } from '../../domain/region/school.ts';
import { steadyProjects } from '../../domain/region/stagesText.ts';
import { type Stage, stages } from '../../domain/stage.ts';
import type { DistrictId, SchoolYear } from '../../domain/units.ts';
import type { ReportContext } from '../context.ts';
import { hasType, type Scope } from '../scope.ts';
import { type MeanSize, sizesOf } from '../seatStock.ts';
import { type PlacedCells, type SeatedYear, spotsInScope, sumAt } from './seatedYear.ts';
import type { SeatStockTable, SeatTally } from './tallySeats.ts';

/** What the shortage of seats in a scope is read by. */
export interface SeatsTable {
  readonly kind: 'seatsShort';
  readonly spots: Int32Array;
  /** The same object for all scopes of a place. */
  readonly stock: SeatStockTable;
  /** Slots that count. */
  readonly slots: Int32Array;
}

/** Schools with their slots. */
interface Slots extends Pick<SeatStockTable, 'slotOf' | 'slotsOfSchool' | 'isOwn'> {
  readonly schools: readonly School[];
  readonly slots: readonly { readonly school: School; readonly stage: Stage }[];
}

interface Taught {
  readonly placed: PlacedCells;
  readonly context: ReportContext;
}

/** The slots of a place, kept while its cells and schools stay the same. */
const slotsOf = lastFor(
  ({ placed, context: { region } }: Taught) => [
    ...([placed, region.schools, steadyProjects(region), region.districts] as const),
  ],
  ({ placed: { cells }, context: { schools: found, ladders } }): Slots => {
    const schools = [...found.values()];
    const schoolAt = new Map(schools.map(({ id }, at) => [id, at]));
    const isThere = ({ district, stages: own }: School, stage: Stage) =>
      own.includes(stage) && gradesOfStage(ladders.get(district) ?? { stages: [] }, stage).length > 0;
    const taught = schools.map((school) => new Set(stages.filter((stage) => isThere(school, stage))));
    for (const { school, stage } of cells) taught[schoolAt.get(school) ?? -1]?.add(stage);
    const sorted = taught.map((own) => stages.filter((stage) => own.has(stage)));
    const slotsOfSchool = new Int32Array(schools.length + 1);
    sorted.forEach((own, school) => {
      slotsOfSchool[school + 1] = (slotsOfSchool[school] as number) + own.length;
    });
    const slotOf = Int32Array.from(cells, ({ school, stage }) => {
      const at = schoolAt.get(school);
      if (at === undefined) return -1;
      return (slotsOfSchool[at] as number) + (sorted[at] as Stage[]).indexOf(stage);
    });
    const slots = schools.flatMap((school, at) =>
      (sorted[at] as Stage[]).map((stage) => ({ school, stage })),
    );
    const isOwn = Uint8Array.from(slots, ({ school, stage }) => (isThere(school, stage) ? 1 : 0));
    return { schools, slots, slotOf, slotsOfSchool, isOwn };
  },
);

/** Caps of stages of districts in a year, each looked up once. */
function capsIn({ rules, ladders }: ReportContext, year: SchoolYear) {
  const known = new Map<DistrictId, Map<Stage, MeanSize | undefined>>();
  return (district: DistrictId, stage: Stage): MeanSize | undefined => {
    const ofDistrict = known.get(district) ?? new Map<Stage, MeanSize | undefined>();
    known.set(district, ofDistrict);
    if (!ofDistrict.has(stage)) ofDistrict.set(stage, sizesOf({ rules, ladders }, year, district, stage).cap);
    return ofDistrict.get(stage);
  };
}

/** Pupils whom rooms hold by year and slot, kept while the rules do not change. */
const capsOf = lastFor(
  ({ placed, context: { region } }: Taught) => [
    ...([placed, region.schools, steadyProjects(region), region.districts, region.classRules] as const),
  ],
  (taught): Pick<SeatStockTable, 'capTotal' | 'capCount'> => {
    const { years } = taught.context;
    const { slots } = slotsOf(taught);
    const capTotal = new Float64Array(years.length * slots.length).fill(Number.NaN);
    const capCount = capTotal.slice();
    years.forEach((year, ahead) => {
      const capOf = capsIn(taught.context, year);
      slots.forEach(({ school, stage }, slot) => {
        const cap = capOf(school.district, stage);
        if (cap === undefined) return;
        capTotal[ahead * slots.length + slot] = cap.total;
        capCount[ahead * slots.length + slot] = cap.count;
      });
    });
    return { capTotal, capCount };
  },
);

/** Rooms of every school by year, kept while they do not change. */
const roomsOf = lastFor(
  ({ placed, context: { region, rooms } }: Taught) => [
    ...([rooms, placed, region.schools, steadyProjects(region), region.districts] as const),
  ],
  (taught): Pick<SeatStockTable, 'rooms' | 'inUse'> => {
    const { years, rooms } = taught.context;
    const { schools } = slotsOf(taught);
    const usable = new Float64Array(years.length * schools.length).fill(Number.NaN);
    const inUse = new Uint8Array(usable.length);
    years.forEach((year, ahead) => {
      const now = rooms.get(year);
      schools.forEach(({ id }, index) => {
        const own = now?.get(id);
        if (own === undefined) return;
        const at = ahead * schools.length + index;
        // Seats can be told where the rooms that are there for good are known too.
        usable[at] = own.permanent === undefined ? Number.NaN : (usableRooms(own) ?? Number.NaN);
        inUse[at] = own.inUse ? 1 : 0;
      });
    });
    return { rooms: usable, inUse };
  },
);

/** Rooms and caps of a place's slots, kept while they do not change. */
const stockOf = lastFor(
  ({ placed, context: { region, rooms } }: Taught) => [
    ...([
      rooms,
      placed,
      region.schools,
      steadyProjects(region),
      region.districts,
      region.classRules,
    ] as const),
  ],
  (taught): SeatStockTable => {
    const { slotOf, slotsOfSchool, isOwn } = slotsOf(taught);
    return { slotOf, slotsOfSchool, isOwn, ...capsOf(taught), ...roomsOf(taught) };
  },
);

/** The slots that count in a scope, kept while the slots stay. */
const countedIn = lastFor(
  (taught: Taught) => [slotsOf(taught)],
  (taught) => {
    const { slots } = slotsOf(taught);
    return onceFor((scope: Scope) => {
      const counts = ({ school, stage }: Slots['slots'][number]) =>
        scope.districts.includes(school.district) && scope.stages.includes(stage) && hasType(scope, school);
      return Int32Array.from(slots.flatMap((slot, at) => (counts(slot) ? [at] : [])));
    });
  },
);

/** Compile the indicator `seatsShort` for a scope. */
export function compileSeats(context: ReportContext, placed: PlacedCells, scope: Scope): SeatsTable {
  const taught = { context, placed };
  return {
    kind: 'seatsShort',
    spots: spotsInScope(placed, scope),
    stock: stockOf(taught),
    slots: countedIn(taught)(scope),
  };
}

/**
 * Pupils of a year beyond the seats of their school, and who has no seat.
 *
 * @param tally What the slots come to in that year.
 * @returns NaN where a school’s seats are not known, or there is neither a school nor anybody without a seat.
 */
export function readSeats({ spots, slots }: SeatsTable, { waiting }: SeatedYear, tally: SeatTally): number {
  const { counted, short } = tally;
  let [rows, all] = [0, 0];
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] as number;
    if (counted[slot] === 0) continue;
    rows += 1;
    all += short[slot] as number;
  }
  const unplaced = sumAt(waiting, spots);
  if (rows === 0) return unplaced > 0 ? unplaced : Number.NaN;
  return all + unplaced;
}
