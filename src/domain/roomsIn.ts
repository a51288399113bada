import type { CapacityPlan, SchoolRooms } from './capacity.ts';
import { onceFor } from './onceFor.ts';
import type { SchoolId, SchoolYear } from './units.ts';

/** Rooms of schools by year. */
export type RoomsByYear = ReadonlyMap<SchoolYear, ReadonlyMap<SchoolId, SchoolRooms>>;

/** Lay the rows of a capacity plan out by year and school, once for each plan. */
export const roomsIn = onceFor((rooms: CapacityPlan['rooms']): RoomsByYear => {
  const byYear = new Map<SchoolYear, Map<SchoolId, SchoolRooms>>();
  for (const row of rooms) {
    const now = byYear.get(row.year);
    if (now === undefined) byYear.set(row.year, new Map([[row.school, row]]));
    else now.set(row.school, row);
  }
  return byYear;
});
